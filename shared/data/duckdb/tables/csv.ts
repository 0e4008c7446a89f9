/**
 * CSV files, read without any detection: the header by us, all fields as text, and every row that the reader cannot take apart noted.
 * DuckDB's own detection drops rows that begin with `#`, merges ragged ones and reads `00123` as 123.
 */
import { doubleQuoted, singleQuoted } from '../../dialects/standard.ts';
import type { Engine } from '../../engine.ts';
import type { CsvReading } from '../../files.ts';
import type { SourceFile } from '../../source.ts';
import type { Defect, OpenTableOptions, Reject, Rejects, Table, TableColumn, TablePart } from '../../table.ts';
import { findDamage } from '../../text/compressed.ts';
import { readCsvHeader } from '../../text/csv-header.ts';
import { describeMixedLineEnds, findMixedLineEnds } from '../../text/line-ends.ts';
import { locateReaderLines, locateRecords, type RecordLayout } from '../../text/record-lines.ts';
import { alignedTo, columnDefects, distinctNames, type Group, groupsOf, positionName, together } from './columns.ts';

/** A line of 16 MiB is read; a longer one is noted as rejected. */
const longestLine = 16 << 20;
/** The reader's own choice is 16 of the longest lines; one of them reads faster and keeps memory small. */
const bufferSize = 16 << 20;
/** For a look at the first rows. */
const previewSize = 4 << 20;

interface Header extends Group {
  readonly layout: RecordLayout;
  /** A usual delimiter that stands in the name of the only column. */
  readonly otherDelimiter?: string;
}

export async function openCsv(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const headers: Header[] = [];
  const defects: Defect[] = [];
  for (const file of files) {
    const read = await readHeader(file, options.csv);
    defects.push(...read.defects);
    if (read.header) headers.push(read.header);
  }
  const columns = headers[0]?.columns ?? [];
  const position = positionName(columns);
  const groups = groupsOf(
    headers,
    (a, b) => a.layout.blankLines === b.layout.blankLines && a.files[0]?.compression === b.files[0]?.compression,
  );
  const noted = nextNotes(engine);
  return {
    title: options.title,
    columns,
    from: together(groups.map((group) => alignedTo(columns, group, readCsv(group, group.files, options.csv, noted)))),
    preview: together(groups.map((group) => alignedTo(columns, group, readCsv(group, group.files, options.csv, firstOnly)))),
    bytes: files.reduce((sum, file) => sum + file.bytes * (file.compression === 'none' ? 1 : typicalCompression), 0),
    position,
    parts: headers.flatMap((header) =>
      header.files.map((file) => partOf(engine, columns, header, file, options.csv, position, noted)),
    ),
    ...hintOf(headers[0], options.csv),
    defects: [...defects, ...columnDefects(headers)],
    rejects: (limit) => readRejects(engine, noted, headers, options.signal, limit),
    explain: (reason) => explain(reason, headers, options),
  };
}

function hintOf(header: Header | undefined, csv: CsvReading): { readonly hint?: string } {
  if (header?.otherDelimiter === undefined) return {};
  const [found, used] = [header.otherDelimiter, csv.delimiter].map((delimiter) => JSON.stringify(delimiter));
  return { hint: `the header has one column and contains ${found}: is the delimiter ${found} instead of ${used}?` };
}

/** A rough factor, for estimates only. */
const typicalCompression = 5;

async function readHeader(
  file: SourceFile,
  csv: CsvReading,
): Promise<{ readonly header?: Header; readonly defects: readonly Defect[] }> {
  const damage = await findDamage(file);
  if (damage !== undefined) return { defects: [{ kind: 'unreadable', file: file.path, message: damage }] };
  const header = await readCsvHeader(file, csv);
  if (header.kind === 'empty') {
    return { defects: [{ kind: 'unreadable', file: file.path, message: 'the file is empty: it has no header' }] };
  }
  if (header.kind !== 'header') {
    const { line, message } = header;
    return { defects: [{ kind: 'unreadable', file: file.path, message, ...(line === undefined ? {} : { line }) }] };
  }
  const line = header.blankLines + 1;
  const defects: Defect[] = header.duplicates.map((name) => ({
    kind: 'duplicate column',
    file: file.path,
    line,
    message: `the column name "${name}" occurs more than once`,
  }));
  const names = distinctNames(header.names);
  const columns = names.map((name): TableColumn => ({ name, storage: 'text', family: 'text', engineType: 'VARCHAR' }));
  const layout = { dialect: csv, newline: header.newline, blankLines: header.blankLines, columns: columns.length };
  const other = header.otherDelimiter === undefined ? {} : { otherDelimiter: header.otherDelimiter };
  return { header: { files: [file], columns, layout, ...other }, defects };
}

/** Where the reader notes rejected rows, or that it only skips them. */
type Notes = NoteTables | typeof ignored | typeof firstOnly;
interface NoteTables {
  readonly errors: string;
  readonly scans: string;
}
const ignored = 'ignored';
const firstOnly = 'first rows only';

/** How many tables an engine has opened: counted for each, since the names stand in statements that are the same for the same data. */
const opened = new WeakMap<Engine, number>();

/** Tables of their own for each table: notes of another scan would count as its rejects. */
function nextNotes(engine: Engine): NoteTables {
  const count = (opened.get(engine) ?? 0) + 1;
  opened.set(engine, count);
  return { errors: `rejected_rows_${count}`, scans: `rejecting_scans_${count}` };
}

function readCsv(header: Header, files: readonly SourceFile[], csv: CsvReading, noted: Notes): string {
  const columns = header.columns.map((column) => `${singleQuoted(column.name)}: 'VARCHAR'`).join(', ');
  const parameters = [
    `[${files.map((file) => singleQuoted(file.absolute)).join(', ')}]`,
    'auto_detect = false',
    'header = true',
    `skip = ${header.layout.blankLines}`,
    `delim = ${singleQuoted(csv.delimiter)}`,
    `quote = ${singleQuoted(csv.quote)}`,
    `escape = ${singleQuoted(csv.escape)}`,
    `comment = ''`,
    `nullstr = [${['', ...csv.nullValues].map(singleQuoted).join(', ')}]`,
    'allow_quoted_nulls = false',
    'strict_mode = true',
    'hive_partitioning = false',
    ...(noted === firstOnly
      ? [`max_line_size = ${previewSize}`, `buffer_size = ${previewSize}`]
      : [`max_line_size = ${longestLine}`, `buffer_size = ${bufferSize}`]),
    ...(csv.encoding === 'utf-8' ? [] : [`encoding = ${singleQuoted(csv.encoding)}`]),
    `compression = ${singleQuoted(files[0]?.compression ?? 'none')}`,
    typeof noted === 'string'
      ? 'ignore_errors = true'
      : `store_rejects = true, rejects_table = ${singleQuoted(noted.errors)}, rejects_scan = ${singleQuoted(noted.scans)}`,
    `columns = {${columns}}`,
  ];
  return `read_csv(${parameters.join(', ')})`;
}

function partOf(
  engine: Engine,
  columns: readonly TableColumn[],
  header: Header,
  file: SourceFile,
  csv: CsvReading,
  position: string,
  noted: NoteTables,
): TablePart {
  const rows = readCsv(header, [file], csv, ignored);
  return {
    file,
    from: alignedTo(columns, header, rows, [`row_number() over () as ${doubleQuoted(position)}`]),
    async locate(positions, signal) {
      return locateRecords(file, header.layout, positions, { rejected: await rejectedRecords(engine, noted, file), signal });
    },
  };
}

/** Records that have no row number, because the last full scan has rejected them. */
async function rejectedRecords(engine: Engine, noted: NoteTables, file: SourceFile): Promise<ReadonlySet<number>> {
  const rows = await engine.query(
    `select distinct errors.line from ${noted.errors} as errors join ${noted.scans} as scans using (scan_id, file_id)
where scans.file_path = ${singleQuoted(file.absolute)}`,
  );
  return new Set(rows.map((row) => Number(row.line)));
}

async function readRejects(
  engine: Engine,
  noted: NoteTables,
  headers: readonly Header[],
  signal: AbortSignal,
  limit: number,
): Promise<Rejects> {
  // One bad line is noted once for each missing or surplus field.
  const lines = `(select scans.file_path, errors.line, min(errors.error_type) as error_type
from ${noted.errors} as errors join ${noted.scans} as scans using (scan_id, file_id)
group by scans.file_path, errors.line) as rejected`;
  const [total] = await engine.query(`select count(*) as n from ${lines}`, { signal });
  const rows = await engine.query(`select * from ${lines} order by file_path, line limit ${limit}`, { signal });
  const examples: Reject[] = [];
  for (const header of headers) {
    for (const file of header.files) {
      const here = rows.filter((row) => row.file_path === file.absolute);
      const numbers = here.map((row) => Number(row.line));
      const physical =
        here.length === 0 ? new Map<number, number>() : await locateReaderLines(file, header.layout, numbers, { signal });
      for (const row of here) {
        const line = physical.get(Number(row.line));
        const type = String(row.error_type);
        const reason = reasons[type] ?? type.toLowerCase();
        examples.push({ file: file.path, reason, ...(line === undefined ? {} : { line }) });
      }
    }
  }
  return { count: Number(total?.n ?? 0), examples };
}

/** The engine refuses a file with mixed line ends without saying where they change. */
async function explain(reason: string, headers: readonly Header[], { csv, signal }: OpenTableOptions): Promise<string> {
  for (const file of headers.flatMap((header) => header.files)) {
    const mixed = await findMixedLineEnds(file, csv, signal);
    if (!mixed) continue;
    return `${file.path}:${mixed.line}: ${describeMixedLineEnds(mixed, 'the header')}`;
  }
  return headers.flatMap((header) => header.files).reduce((text, file) => text.replaceAll(file.absolute, file.path), reason);
}

const reasons: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'the row has fewer fields than the header',
  'TOO MANY COLUMNS': 'the row has more fields than the header',
  'UNQUOTED VALUE': 'a quote is not closed, or text follows a closing quote',
  'INVALID ENCODING': 'the row is not valid in the encoding of the file',
  'LINE SIZE OVER MAXIMUM': `the line is longer than ${longestLine} bytes`,
};
