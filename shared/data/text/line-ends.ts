/** Where a file changes its line ends: the engine refuses such a file without saying where. */
import { type ReadableFile, readText } from './bytes.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { Newline } from './csv-record.ts';

export interface MixedLineEnds {
  /** Physical line, from 1, that ends otherwise than the first. */
  readonly line: number;
  readonly first: Newline;
  readonly found: Newline;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * The first record end that differs from the end of the header; line ends inside quotes may differ.
 *
 * @returns undefined when all are equal
 * @throws UnreadableError, or the signal's reason
 */
export async function findMixedLineEnds(
  file: ReadableFile,
  dialect: CsvDialect,
  signal?: AbortSignal,
): Promise<MixedLineEnds | undefined> {
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  const escapes = dialect.escape === '' ? quote : dialect.escape.charCodeAt(0);
  const lastOfDelimiter = dialect.delimiter.charCodeAt(dialect.delimiter.length - 1);
  let line = 1;
  let first: Newline | undefined;
  let fieldStart = true;
  let quoted = false;
  let escaped = false;
  let pendingCr = false;

  const differs = (found: Newline): MixedLineEnds | undefined => {
    first ??= found;
    return first === found ? undefined : { line, first, found };
  };

  for await (const bytes of readText(file, dialect.encoding)) {
    signal?.throwIfAborted();
    for (const byte of bytes) {
      if (pendingCr) {
        pendingCr = false;
        const mixed = quoted ? undefined : differs(byte === LF ? '\r\n' : '\r');
        if (mixed) return mixed;
        if (byte === LF || first === '\r') line++;
        fieldStart = !quoted;
        if (byte === LF) continue;
      }
      if (byte === CR) {
        pendingCr = true;
      } else if (byte === LF) {
        const mixed = quoted ? undefined : differs('\n');
        if (mixed) return mixed;
        if (first !== '\r') line++;
        fieldStart = !quoted;
      } else if (quoted) {
        // A doubled quote closes and opens again: the second one follows a quote that stands at the beginning of a field.
        if (escaped) escaped = false;
        else if (byte === escapes && escapes !== quote) escaped = true;
        else if (byte === quote) {
          quoted = false;
          fieldStart = escapes === quote;
        }
      } else if (byte === quote && fieldStart) {
        quoted = true;
      } else {
        fieldStart = byte === lastOfDelimiter;
      }
    }
  }
  return undefined;
}

const names = { '\n': 'LF', '\r\n': 'CR LF', '\r': 'CR' } as const;

/** @param measure the line that the others are compared with */
export function describeMixedLineEnds({ found, first }: MixedLineEnds, measure: string): string {
  return `the line ends with ${names[found]}, ${measure} with ${names[first]}: one file has one kind of line end`;
}
