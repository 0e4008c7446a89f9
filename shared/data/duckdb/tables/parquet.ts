/** Parquet files: the footers answer for columns, types and rows before any page is read. */
import { doubleQuoted, singleQuoted } from '../../dialects/standard.ts';
import type { Engine } from '../../engine.ts';
import { EngineError } from '../../engine-error.ts';
import type { SourceFile } from '../../source.ts';
import type { Defect, OpenTableOptions, Table, TableColumn } from '../../table.ts';
import { typeFamily } from '../type-family.ts';
import { alignedTo, columnDefects, type Group, groupsOf, positionName, together } from './columns.ts';

interface Footer extends Group {
  readonly rows: number;
}

export async function openParquet(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const footers: Footer[] = [];
  const defects: Defect[] = [];
  for (const file of files) {
    try {
      footers.push(await readFooter(engine, file, options.signal));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      defects.push({ kind: 'unreadable', file: file.path, message: readableReason(error.message, file) });
    }
  }
  const columns = footers[0]?.columns ?? [];
  const position = positionName(columns);
  const from = groupsOf(footers, () => true).map((group) => alignedTo(columns, group, read(group.files)));
  return {
    title: options.title,
    columns,
    from: together(from),
    preview: together(from),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    rows: footers.reduce((sum, footer) => sum + footer.rows, 0),
    position,
    parts: footers.flatMap((footer) =>
      footer.files.map((file) => ({
        file,
        from: alignedTo(columns, footer, read([file]), [`${rowNumber(footer)} as ${doubleQuoted(position)}`]),
      })),
    ),
    defects: [...defects, ...columnDefects(footers)],
  };
}

async function readFooter(engine: Engine, file: SourceFile, signal: AbortSignal): Promise<Footer> {
  const described = await engine.query(`describe select * from ${read([file])}`, { signal });
  const [metadata] = await engine.query(`select num_rows from parquet_file_metadata(${singleQuoted(file.absolute)})`, { signal });
  const columns = described.map((row): TableColumn => {
    const engineType = String(row.column_type);
    return { name: String(row.column_name), storage: 'typed', family: typeFamily(engineType), engineType };
  });
  return { files: [file], columns, rows: Number(metadata?.num_rows ?? 0) };
}

/** A column of that name hides the reader's own numbers; counting the rows gives the same ones, and reads more. */
function rowNumber({ columns }: Footer): string {
  return columns.some(({ name }) => name.toLowerCase() === 'file_row_number') ? 'row_number() over ()' : 'file_row_number + 1';
}

function read(files: readonly SourceFile[]): string {
  const paths = files.map((file) => singleQuoted(file.absolute)).join(', ');
  return `read_parquet([${paths}], hive_partitioning = false)`;
}

/** The engine names the absolute path, and its class of error, which say nothing to the reader of a report. */
function readableReason(message: string, file: SourceFile): string {
  return (
    message
      .replaceAll(file.absolute, file.path)
      .replace(/^[A-Za-z ]+ Error: /, '')
      .split('\n')[0] ?? message
  );
}
