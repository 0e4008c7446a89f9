/** Opens files as one table of an engine. */
import type { Engine } from './engine.ts';
import type { SourceFile } from './source.ts';
import type { OpenTableOptions, Table } from './table.ts';

/** What is wrong with a file becomes a defect of the table. @throws EngineError when the engine itself fails */
export async function openTable(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  if (!engine.capabilities.localFiles) throw new TypeError(`the engine ${engine.name} reads no files of the runner`);
  const { openFiles } = await import('./duckdb/tables/open.ts');
  return openFiles(engine, files, options);
}
