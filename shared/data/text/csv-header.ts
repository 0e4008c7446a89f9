/** The names in the first record of a CSV file, read by us: the engine takes columns by position and never compares names. */
import { type ReadableFile, readText, UnreadableError } from './bytes.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { type FirstRecord, firstRecord, type Newline, newlineAt } from './csv-record.ts';

export type CsvHeader =
  | {
      readonly kind: 'header';
      /** Exactly as written, in order; duplicates and empty names included. */
      readonly names: readonly string[];
      /** Empty lines before the header: the engine has to skip them. */
      readonly blankLines: number;
      /** Physical lines that the header record takes, ≥ 1. */
      readonly headerLines: number;
      /** What ends the header; undefined when the file ends with it. */
      readonly newline: Newline | undefined;
      readonly bom: boolean;
      /** Names that occur more than once, upper and lower case taken as equal, in the spelling of their first occurrence. */
      readonly duplicates: readonly string[];
      /** Positions, from 1, of columns without a name. */
      readonly unnamed: readonly number[];
      /** The header has one column and contains another usual delimiter: probably that one is right. */
      readonly otherDelimiter?: string;
    }
  /** No bytes, or nothing but empty lines. */
  | { readonly kind: 'empty' }
  | HeaderProblem;

export interface HeaderProblem {
  readonly kind: 'unreadable' | 'encoding' | 'unterminated quote' | 'text after quote' | 'too long';
  /** Physical line, from 1, where there is one. */
  readonly line?: number;
  /** One sentence. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

const LONGEST = 16 << 20;
const USUAL_DELIMITERS = [',', ';', '\t', '|'];
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads no more than the header and one piece of the stream. Everything that is wrong with the file is in the answer; nothing is thrown
 * but defects.
 *
 * @param longest most bytes that the header may take
 */
export async function readCsvHeader(file: ReadableFile, dialect: CsvDialect, longest = LONGEST): Promise<CsvHeader> {
  let bytes: Buffer = Buffer.alloc(0);
  let tried = -1;
  try {
    for await (const piece of readText(file, dialect.encoding)) {
      bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
      // Looking again only after the bytes have doubled keeps a long header linear.
      if (bytes.length < tried * 2) continue;
      tried = bytes.length;
      const header = headerOf(bytes, dialect, false);
      if (header) return header;
      if (bytes.length > longest) return tooLong(longest);
    }
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unreadable', message: `It cannot be read: ${error.message}.` };
    throw error;
  }
  return headerOf(bytes, dialect, true) ?? { kind: 'empty' };
}

function headerOf(bytes: Buffer, dialect: CsvDialect, complete: boolean): CsvHeader | undefined {
  const foreign = foreignEncoding(bytes, dialect);
  if (foreign) return foreign;
  const bom = bytes.subarray(0, BOM.length).equals(BOM);
  const { at, blankLines } = afterBlankLines(bytes, bom ? BOM.length : 0);
  if (at >= bytes.length) return complete ? { kind: 'empty' } : undefined;
  const record = firstRecord(bytes.subarray(at), dialect, complete);
  if (record.kind === 'incomplete') return undefined;
  if (record.kind !== 'record') return problemOf(record, blankLines);

  const names: string[] = [];
  for (const [index, field] of record.fields.entries()) {
    const name = decode(field);
    if (name === undefined) return invalidName(index + 1, blankLines + 1);
    names.push(name);
  }
  const otherDelimiter = names.length === 1 ? USUAL_DELIMITERS.find((usual) => names[0]?.includes(usual)) : undefined;
  return {
    kind: 'header',
    names,
    blankLines,
    headerLines: record.lines,
    newline: record.newline,
    bom,
    duplicates: duplicatesOf(names),
    unnamed: names.flatMap((name, index) => (name === '' ? [index + 1] : [])),
    ...(otherDelimiter === undefined ? {} : { otherDelimiter }),
  };
}

function afterBlankLines(bytes: Buffer, from: number): { at: number; blankLines: number } {
  let at = from;
  let blankLines = 0;
  for (;;) {
    const newline = newlineAt(bytes, at);
    if (newline === undefined) return { at, blankLines };
    at += newline.length;
    blankLines++;
  }
}

function foreignEncoding(bytes: Buffer, { encoding }: CsvDialect): HeaderProblem | undefined {
  // Read as UTF-16, a big-endian byte order mark becomes U+FFFE.
  const bigEndian =
    encoding === 'utf-16' ? bytes.subarray(0, 3).toString('utf8') === '\ufffe' : bytes[0] === 0xfe && bytes[1] === 0xff;
  if (bigEndian && encoding !== 'latin-1') {
    return {
      kind: 'encoding',
      line: 1,
      message: 'It begins with the byte order mark of big-endian UTF-16, which the engine cannot read.',
      hint: 'Write the file in UTF-8.',
    };
  }
  if (encoding === 'utf-8' && bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {
      kind: 'encoding',
      line: 1,
      message: 'It begins with the byte order mark of UTF-16, but is to be read as UTF-8.',
      hint: 'Give the encoding utf-16, or write the file in UTF-8.',
    };
  }
  return undefined;
}

function problemOf(record: Exclude<FirstRecord, { kind: 'record' | 'incomplete' }>, blankLines: number): HeaderProblem {
  const line = record.line + blankLines;
  return record.kind === 'unterminated'
    ? {
        kind: 'unterminated quote',
        line,
        message: 'A quoted name in the header has no closing quote.',
        hint: 'Close the quote, or give the quote character that the file uses.',
      }
    : {
        kind: 'text after quote',
        line,
        message: `Name ${record.field} of the header goes on behind its closing quote.`,
        hint: 'Double the quotes that belong to the name, or give the escape character that the file uses.',
      };
}

function invalidName(position: number, line: number): HeaderProblem {
  return {
    kind: 'encoding',
    line,
    message: `Name ${position} of the header is not valid UTF-8.`,
    hint: 'Give the encoding of the file (latin-1, utf-16), or write it in UTF-8.',
  };
}

function tooLong(longest: number): HeaderProblem {
  const size = longest >= 1 << 20 ? `${Math.floor(longest / (1 << 20))} MiB` : `${longest} bytes`;
  return {
    kind: 'too long',
    line: 1,
    message: `The header has no end within ${size}.`,
    hint: 'Look for a quote that is never closed, and check that the file is CSV.',
  };
}

function duplicatesOf(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  const duplicates = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else if (name !== '') duplicates.add(known);
  }
  return [...duplicates];
}

function decode(field: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(field);
  } catch {
    return undefined;
  }
}
