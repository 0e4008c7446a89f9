/** The first record of CSV bytes, with the rules of the strict reader that scans the rest. Pure. */
import type { CsvDialect } from './csv-dialect.ts';

export type FirstRecord =
  | {
      readonly kind: 'record';
      readonly fields: readonly Buffer[];
      /** Physical lines it takes, ≥ 1. */
      readonly lines: number;
      readonly newline: Newline | undefined;
    }
  /** More bytes are needed to tell. */
  | { readonly kind: 'incomplete' }
  /** The quoted field that begins on `line` (from 1) has no end. */
  | { readonly kind: 'unterminated'; readonly line: number }
  /** Something other than a delimiter stands behind the quoted field that begins on `line`. */
  | { readonly kind: 'after quote'; readonly line: number; readonly field: number };

export type Newline = '\n' | '\r\n' | '\r';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * @param bytes    UTF-8 text from the first byte of the record on
 * @param complete the file ends with these bytes
 */
export function firstRecord(
  bytes: Buffer,
  dialect: Pick<CsvDialect, 'delimiter' | 'quote' | 'escape'>,
  complete: boolean,
): FirstRecord {
  const delimiter = Buffer.from(dialect.delimiter);
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  const escapes = dialect.escape === '' ? quote : dialect.escape.charCodeAt(0);
  const isDelimiter = (at: number) => bytes[at] === delimiter[0] && bytes.subarray(at, at + delimiter.length).equals(delimiter);
  const fields: Buffer[] = [];
  let line = 1;
  let at = 0;

  for (;;) {
    let start = at;
    if (quote >= 0) while (bytes[start] === SPACE) start++;
    let field: Buffer;
    let behindQuote = 0;
    if (quote >= 0 && bytes[start] === quote) {
      const opened = line;
      const quoted = quotedField(bytes, start + 1, quote, escapes);
      if (quoted === undefined) return complete ? { kind: 'unterminated', line: opened } : { kind: 'incomplete' };
      field = quoted.content;
      line += lineEnds(field);
      at = quoted.end;
      while (bytes[at] === SPACE) at++;
      behindQuote = opened;
    } else {
      start = at;
      while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR && !isDelimiter(at)) at++;
      field = bytes.subarray(start, at);
    }
    // The last byte may be the first half of \r\n, of a delimiter, or of a doubled quote.
    if (!complete && at + Math.max(delimiter.length, 2) > bytes.length) return { kind: 'incomplete' };
    fields.push(field);
    if (isDelimiter(at)) {
      at += delimiter.length;
      continue;
    }
    if (behindQuote > 0 && at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) {
      return { kind: 'after quote', line: behindQuote, field: fields.length };
    }
    return { kind: 'record', fields, lines: line, newline: newlineAt(bytes, at) };
  }
}

/** @param from the byte behind the opening quote */
function quotedField(bytes: Buffer, from: number, quote: number, escapes: number): { content: Buffer; end: number } | undefined {
  const parts: Buffer[] = [];
  let start = from;
  for (let at = from; at < bytes.length; at++) {
    const escaped = bytes[at] === escapes && (bytes[at + 1] === quote || (escapes !== quote && bytes[at + 1] === escapes));
    if (escaped) {
      parts.push(bytes.subarray(start, at));
      start = at + 1;
      at++;
    } else if (bytes[at] === quote) {
      parts.push(bytes.subarray(start, at));
      return { content: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts), end: at + 1 };
    }
  }
  return undefined;
}

function lineEnds(content: Buffer): number {
  let count = 0;
  for (let at = 0; at < content.length; at++) {
    if (content[at] === LF || (content[at] === CR && content[at + 1] !== LF)) count++;
  }
  return count;
}

export function newlineAt(bytes: Buffer, at: number): Newline | undefined {
  if (bytes[at] === LF) return '\n';
  if (bytes[at] === CR) return bytes[at + 1] === LF ? '\r\n' : '\r';
  return undefined;
}
