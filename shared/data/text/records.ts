/** Walks over the records of a CSV file the way the engine's strict reader cuts them, fast enough to be run after a scan. */
import { type ReadableFile, readText } from './bytes.ts';
import type { CsvDialect } from './csv-dialect.ts';

/** The character that ends a record: `\n` also for files with `\r\n`. */
export type RecordEnd = '\n' | '\r';

/**
 * @param number from 1, the header and empty lines included: what the reader calls a line
 * @param line   physical line on which the record begins, from 1
 * @param empty  an empty line
 * @returns true to stop
 */
export type Visit = (number: number, line: number, empty: boolean) => boolean;

/** A record longer than this is a quote without an end: nothing behind it can be told apart. */
const LONGEST = 64 << 20;
const CR = 0x0d;

/**
 * Visits the records in order. A quote opens a field only directly behind a delimiter or at the beginning of a record; line ends inside quotes
 * belong to the field.
 *
 * @throws UnreadableError, or the signal's reason
 */
export async function scanRecords(
  file: ReadableFile,
  dialect: CsvDialect,
  end: RecordEnd,
  visit: Visit,
  signal?: AbortSignal,
): Promise<void> {
  const scanner = new RecordScanner(dialect, end, visit);
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of readText(file, dialect.encoding)) {
    signal?.throwIfAborted();
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const from = first && bytes.subarray(0, 3).equals(BOM) ? BOM.length : 0;
    first = false;
    const done = scanner.scan(bytes, from);
    if (scanner.stopped) return;
    rest = bytes.subarray(done);
    if (rest.length > LONGEST) break;
  }
  if (rest.length > 0) scanner.scanLast(rest);
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

class RecordScanner {
  stopped = false;
  readonly #visit: Visit;
  readonly #end: number;
  readonly #quote: number;
  readonly #escapes: number;
  readonly #delimiter: Buffer;
  #number = 1;
  #line = 1;

  constructor(dialect: CsvDialect, end: RecordEnd, visit: Visit) {
    this.#visit = visit;
    this.#end = end.charCodeAt(0);
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    this.#escapes = dialect.escape === '' ? this.#quote : dialect.escape.charCodeAt(0);
    this.#delimiter = Buffer.from(dialect.delimiter);
  }

  /** @returns where the first record begins that is not complete in `bytes` */
  scan(bytes: Buffer, from: number): number {
    let start = from;
    let quote = this.#quote < 0 ? -1 : bytes.indexOf(this.#quote, start);
    for (;;) {
      let end = bytes.indexOf(this.#end, start);
      let lines = 1;
      while (quote !== -1 && quote < end) {
        if (this.#opens(bytes, quote, start)) {
          const close = this.#closing(bytes, quote + 1);
          if (close === -1) return start;
          while (end !== -1 && end < close) {
            lines++;
            end = bytes.indexOf(this.#end, end + 1);
          }
          quote = close;
        }
        quote = bytes.indexOf(this.#quote, quote + 1);
      }
      if (end === -1) return start;
      const empty = end === start || (end === start + 1 && bytes[start] === CR);
      this.stopped = this.#visit(this.#number, this.#line, empty);
      this.#number++;
      this.#line += lines;
      start = end + 1;
      if (this.stopped) return start;
    }
  }

  /** The record at the end of the file, or one whose quote has no end. */
  scanLast(bytes: Buffer): void {
    const closed = Buffer.concat([bytes, Buffer.from([this.#end])]);
    const done = this.scan(closed, 0);
    if (!this.stopped && done < closed.length) this.stopped = this.#visit(this.#number, this.#line, false);
  }

  #opens(bytes: Buffer, quote: number, start: number): boolean {
    if (quote === start) return true;
    const before = quote - this.#delimiter.length;
    if (before < start || bytes[before] !== this.#delimiter[0]) return false;
    return this.#delimiter.length === 1 || bytes.subarray(before, quote).equals(this.#delimiter);
  }

  #closing(bytes: Buffer, from: number): number {
    for (let at = from; ; at++) {
      at = bytes.indexOf(this.#quote, at);
      if (at === -1) return -1;
      if (this.#escapes === this.#quote) {
        if (bytes[at + 1] !== this.#quote) return at;
        at++;
      } else {
        let escapes = 0;
        while (at - 1 - escapes >= from && bytes[at - 1 - escapes] === this.#escapes) escapes++;
        if (escapes % 2 === 0) return at;
      }
    }
  }
}
