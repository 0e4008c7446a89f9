/** From the engine's counting of records to the lines that an editor shows. */
import type { ReadableFile } from './bytes.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { Newline } from './csv-record.ts';
import { scanRecords } from './records.ts';

/** What is known about the file from its header. */
export interface RecordLayout {
  readonly dialect: CsvDialect;
  /** What ends the header; undefined when the file ends with it. */
  readonly newline: Newline | undefined;
  /** Empty lines before the header. */
  readonly blankLines: number;
  /** In a file with one column an empty line is a row with NULL; with more columns it is no row. */
  readonly columns: number;
}

/**
 * Physical lines on which rows begin.
 *
 * @param rows     row numbers, from 1, as `row_number() over ()` counts them within this file: without the records that the reader rejected
 * @param rejected `line` of every rejected record of this file (the reader's count, see `locateReaderLines`)
 * @returns row number → line, both from 1; rows that the file does not have are absent
 */
export async function locateRecords(
  file: ReadableFile,
  layout: RecordLayout,
  rows: readonly number[],
  { rejected = new Set(), signal }: { readonly rejected?: ReadonlySet<number>; readonly signal?: AbortSignal } = {},
): Promise<Map<number, number>> {
  const header = layout.blankLines + 1;
  let row = 0;
  return locate(file, layout, rows, signal, (number, empty) => {
    if (number > header && !(empty && layout.columns > 1) && !rejected.has(number)) return ++row;
    return undefined;
  });
}

/**
 * Physical lines of what the reader calls lines in `reject_errors.line`: records counted from 1, the header and empty lines included, line ends
 * inside quotes not.
 *
 * @returns the reader's line → physical line
 */
export async function locateReaderLines(
  file: ReadableFile,
  layout: RecordLayout,
  lines: readonly number[],
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Map<number, number>> {
  return locate(file, layout, lines, signal, (number) => number);
}

async function locate(
  file: ReadableFile,
  layout: RecordLayout,
  wanted: readonly number[],
  signal: AbortSignal | undefined,
  countOf: (number: number, empty: boolean) => number | undefined,
): Promise<Map<number, number>> {
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  if (sorted.length === 0) return found;
  let next = 0;
  const end = layout.newline === '\r' ? '\r' : '\n';
  const visit = (number: number, line: number, empty: boolean) => {
    const count = countOf(number, empty);
    if (count === undefined || count !== sorted[next]) return false;
    found.set(count, line);
    next++;
    return next === sorted.length;
  };
  await scanRecords(file, layout.dialect, end, visit, signal);
  return found;
}
