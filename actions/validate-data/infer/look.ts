/**
 * A look at the first rows: what their columns may turn out to be, and how to ask for it. It only proposes; every proposal is counted on all rows.
 */
import type { Engine, Value } from '../../../shared/data/engine.ts';
import type { Table, TableColumn } from '../../../shared/data/table.ts';
import { firstRowsQuery } from './queries.ts';
import { candidatesFor, isPlainText, isTextual, type ReadingName } from './readings.ts';
import { type Shape, shapeOf } from './shapes.ts';
import type { Miss } from './statistics.ts';

/** One column as the first rows show it. */
export interface Look {
  readonly index: number;
  readonly column: TableColumn;
  /** Rows looked at, and values there. */
  readonly rows: number;
  readonly present: number;
  readonly distinct: number;
  /** Types that all values seen seem to fit, narrowest first. */
  readonly fitting: readonly ReadingName[];
  /** Types that at least nine of ten seem to fit. */
  readonly misses: readonly Miss[];
  readonly examples: readonly string[];
  readonly shape: Shape | undefined;
  /** Each value is expected to stand for many rows, so that it is asked once a value. */
  readonly repeats: boolean;
  /** Rows that are expected in the whole table. */
  readonly expected: number;
  readonly range: { readonly low: bigint; readonly high: bigint } | undefined;
}

const mostCells = 200_000;
const mostRows = 10_000;
const leastRows = 100;
const exampleTexts = 100;

export async function lookAtFirstRows(table: Table, engine: Engine, signal: AbortSignal): Promise<readonly Look[]> {
  const { columns } = table;
  const wanted = Math.min(mostRows, Math.max(leastRows, Math.floor(mostCells / Math.max(columns.length, 1))));
  const rows = await engine.query(firstRowsQuery(engine.dialect, table, wanted), { signal });
  const values = columns.map((_, index) => rows.map((row) => textOf(row[`f${index}`])));
  const characters = values.flat().reduce((sum, text) => sum + (text?.length ?? 0) + 1, 0);
  const expected = table.rows ?? Math.max(rows.length, Math.round((table.bytes / Math.max(characters, 1)) * rows.length));
  return columns.map((column, index) => lookAt(column, index, values[index] ?? [], expected));
}

/** @param fields of the first rows as text, undefined where nothing is there */
export function lookAt(column: TableColumn, index: number, fields: readonly (string | undefined)[], expected: number): Look {
  const present = fields.filter((field) => field !== undefined);
  const distinct = new Set(present).size;
  const candidates = candidatesFor(column);
  const counts = candidates.map((reading) => countFitting(column, reading, present));
  const texts = isTextual(column) ? present.flatMap((field) => contentOf(column, field) ?? []) : [];
  const examples = spread([...new Set(texts)], exampleTexts);
  return {
    index,
    column,
    rows: fields.length,
    present: present.length,
    distinct,
    fitting: counts.filter(({ fitting, of }) => fitting === of).map(({ reading }) => reading),
    misses: nearly(counts, true),
    examples,
    shape: isPlainText(column) ? shapeOf(examples) : undefined,
    repeats: isRepeating(present, distinct, expected),
    expected,
    range: rangeOf(present),
  };
}

interface FittingCount {
  readonly reading: ReadingName;
  readonly fitting: number;
  readonly of: number;
}

/** Of these, the ones that at least nine of ten values fit, but not all; that everything is text is no news. */
export function nearly(counts: readonly FittingCount[], inFirstRows: boolean): Miss[] {
  return counts
    .filter(({ reading, fitting, of }) => reading !== 'string' && fitting < of && fitting * 10 >= of * 9)
    .map((count) => ({ ...count, inFirstRows }));
}

function countFitting(column: TableColumn, reading: ReadingName, fields: readonly string[]): FittingCount {
  if (column.storage === 'typed') return { reading, fitting: fields.length, of: fields.length };
  // An empty quoted field of a CSV file is a missing value to every type but text.
  const there = column.storage === 'text' ? fields.filter((field) => field !== '') : fields;
  const seems = looks[reading];
  const isQuoted = (field: string) => column.storage === 'json' && field.startsWith('"');
  const fitting = there.filter((field) => {
    if (literals.includes(reading)) return !isQuoted(field) && seems(field);
    const content = contentOf(column, field);
    return content !== undefined && seems(content);
  }).length;
  const isSpelled = column.storage === 'text' && numeric.includes(reading) && there.some((field) => spelled.test(field));
  // Where only empty texts are, nothing speaks for another type.
  if (there.length === 0) return { reading, fitting: 0, of: fields.length };
  return { reading, fitting: isSpelled ? 0 : fitting, of: there.length };
}

const numeric: readonly ReadingName[] = ['integer', 'large integer', 'number'];
/** What JSON does not write inside of quotes. */
const literals: readonly ReadingName[] = [...numeric, 'boolean', 'object', 'array'];
/** A plus, or a zero before another digit: a code or a phone number, not a quantity. */
const spelled = /^(?:\+|-?0)[0-9]/;

const looks: Readonly<Record<ReadingName, (text: string) => boolean>> = {
  boolean: (text) => /^(?:true|false)$/i.test(text),
  integer: (text) => isInteger(text, 63n),
  'large integer': (text) => isInteger(text, 127n),
  // Digits beyond 128 bits are a code: a double would keep the first sixteen.
  number: (text) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) && !/\d{39}/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  timestamp: (text) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text),
  time: (text) => /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text),
  object: (text) => text.startsWith('{'),
  array: (text) => text.startsWith('['),
  string: () => true,
};

function isInteger(text: string, bits: bigint): boolean {
  if (!/^[+-]?\d{1,39}$/.test(text)) return false;
  const size = BigInt(text.replace(/^[+-]/, ''));
  return size < 2n ** bits;
}

/** The characters of a text; JSON keeps them in quotes, and what has none there is no text. */
function contentOf(column: TableColumn, field: string): string | undefined {
  if (column.storage !== 'json') return field;
  if (!field.startsWith('"')) return undefined;
  try {
    return String(JSON.parse(field));
  } catch {
    return undefined;
  }
}

/** Some from all over, so that what is sorted does not look alike. */
function spread(texts: readonly string[], count: number): string[] {
  const step = Math.max(1, texts.length / count);
  return Array.from({ length: Math.min(count, texts.length) }, (_, index) => texts[Math.floor(index * step)] ?? '');
}

/** Values are asked one by one only when each stands for at least this many rows … */
const rowsPerValue = 8;
/** … and all of them fit into memory beside those of other columns. */
const mostValues = 400_000;

/** The vocabulary grows by a power of the rows (Heaps' law): a fifth of the rows tells which. */
function isRepeating(fields: readonly string[], distinct: number, expected: number): boolean {
  const few = new Set(fields.slice(0, Math.ceil(fields.length / 5))).size;
  if (few === 0 || fields.length === 0) return false;
  const growth = distinct <= few ? 0 : Math.min(1, Math.log(distinct / few) / Math.log(5));
  const vocabulary = distinct * Math.max(1, expected / fields.length) ** growth;
  return vocabulary * rowsPerValue <= expected && vocabulary <= mostValues;
}

function rangeOf(fields: readonly string[]): Look['range'] {
  if (!fields.every((field) => isInteger(field, 62n)) || fields.length === 0) return undefined;
  const [low = 0n, ...others] = fields.map(BigInt).sort((a, b) => (a < b ? -1 : 1));
  return { low, high: others.at(-1) ?? low };
}

function textOf(value: Value | undefined): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
