/**
 * A fingerprint of a table's rows that no order of rows or columns, no split into files and no file format changes.
 *
 * Each row is written as bytes: its numbers as 8 bytes each (IEEE 754, big-endian, NaN where there is none), then every other cell, both in the
 * order of the column names. The two halves of the MD5 of these bytes are added up over all rows, modulo 2^64. A row that occurs twice counts
 * twice, and sums of parts add up to the sum of the whole.
 *
 * Two data sets that differ by accident have the same sums with a probability of about 2^-128 (MD5 taken as a random function); among n data
 * sets some two do with at most n²/2^129. It is no proof against somebody who makes rows collide on purpose: MD5 and sums of 128 bits can be
 * forced. Who needs that signs the files.
 *
 * It costs about 0.1 µs a cell and a pass over all columns.
 */
import { digestOf } from '../../report/stable-json.ts';
import type { Dialect } from '../dialect.ts';
import type { ProfileColumn } from './column.ts';

export interface Fingerprint {
  /** `sha256:…` of the canonical statement: this form, the columns with their kinds, the rows and the sums. */
  readonly digest: `sha256:${string}`;
  readonly rows: number;
  /** Name and kind, in the order of the names. */
  readonly columns: [string, string][];
  /** 16 hexadecimal digits each. */
  readonly sums: [string, string];
}

const FORM = 'mlops-actions/rows/v1';

/** @param sums over all rows, of any size and sign */
export function fingerprintOf(
  columns: readonly (readonly [name: string, kind: string])[],
  rows: number,
  sums: readonly [bigint, bigint],
): Fingerprint {
  const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]): [string, string] => [name, kind]);
  const statement = { columns: sorted, rows, sums: [hexadecimal(sums[0]), hexadecimal(sums[1])] as [string, string] };
  return { digest: digestOf({ form: FORM, ...statement }), ...statement };
}

/** Of both parts together. @throws RangeError when their columns differ */
export function addFingerprints(a: Omit<Fingerprint, 'digest'>, b: Omit<Fingerprint, 'digest'>): Fingerprint {
  if (JSON.stringify(a.columns) !== JSON.stringify(b.columns)) throw new RangeError('the parts have different columns');
  const sum = (place: 0 | 1) => BigInt(`0x${a.sums[place]}`) + BigInt(`0x${b.sums[place]}`);
  return fingerprintOf(a.columns, a.rows + b.rows, [sum(0), sum(1)]);
}

/** SQL for the bytes of a row, out of the values `v<i>` and what is no value `e<i>`. */
export function rowBytes(dialect: Dialect, columns: readonly ProfileColumn[]): string {
  const order = columns.map((_, index) => index).sort((a, b) => (nameAt(columns, a) < nameAt(columns, b) ? -1 : 1));
  const numbers = order.filter((index) => columns[index]?.kind === 'number');
  const bytes = numbers.map((index) => dialect.canonical.doubleBytes(`v${index}`));
  const texts = order.flatMap((index) => {
    const column = columns[index];
    if (!column) return [];
    const odd = column.canBeInvalid ? [`'!' || ${lengthOf(dialect, `e${index}`)} || ':' || e${index}`] : [];
    return [...odd, ...cellOf(dialect, column, `v${index}`)];
  });
  return joined([...bytes, dialect.canonical.textBytes(texts.length === 0 ? "''" : joinedText(dialect, texts))]);
}

/** Pieces of text of which the last says where the cell ends, so that no two rows are written alike. */
function cellOf(dialect: Dialect, { kind }: ProfileColumn, value: string): string[] {
  if (kind === 'number') return ["'.'"];
  if (kind === 'boolean') return [`case when ${value} then 't' when not ${value} then 'f' else '-' end`];
  if (kind === 'text' || kind === 'untyped') return [lengthOf(dialect, value), "':'", value];
  return [`cast(${value} as ${dialect.type('text')})`, "';'"];
}

function lengthOf(dialect: Dialect, text: string): string {
  return `cast(${dialect.length(text)} as ${dialect.type('text')})`;
}

/** A function takes no more than this. */
const mostArguments = 100;

function joinedText(dialect: Dialect, parts: readonly string[]): string {
  if (parts.length <= mostArguments) return dialect.canonical.joinedText(parts);
  const groups = Array.from({ length: Math.ceil(parts.length / mostArguments) }, (_, place) =>
    dialect.canonical.joinedText(parts.slice(place * mostArguments, (place + 1) * mostArguments)),
  );
  return joinedText(dialect, groups);
}

/** Pairwise, so that ten thousand columns do not nest ten thousand deep. */
function joined(parts: readonly string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const half = Math.ceil(parts.length / 2);
  return `(${joined(parts.slice(0, half))} || ${joined(parts.slice(half))})`;
}

function nameAt(columns: readonly ProfileColumn[], index: number): string {
  return columns[index]?.name ?? '';
}

function hexadecimal(sum: bigint): string {
  return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
}
