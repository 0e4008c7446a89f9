/** From files to a table that DuckDB can query. One entry for each format. */
import type { Engine } from '../../engine.ts';
import type { Format, SourceFile } from '../../source.ts';
import type { OpenTableOptions, Table } from '../../table.ts';
import { openCsv } from './csv.ts';
import { openJson, openJsonLines } from './json.ts';
import { openParquet } from './parquet.ts';

const formats: Readonly<
  Record<Format, (engine: Engine, files: readonly SourceFile[], options: OpenTableOptions) => Promise<Table>>
> = {
  csv: openCsv,
  tsv: (engine, files, options) => openCsv(engine, files, { ...options, csv: { ...options.csv, delimiter: '\t' } }),
  parquet: openParquet,
  json: openJson,
  ndjson: openJsonLines,
};

/**
 * Opens files of one format as one table. What is wrong with a file becomes a defect of the table.
 *
 * @throws EngineError when the engine itself fails
 */
export function openFiles(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const format = files[0]?.format ?? 'csv';
  return formats[format](engine, files, options);
}
