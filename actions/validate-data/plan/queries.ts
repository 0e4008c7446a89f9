/**
 * The statements of a plan. All row conditions of a table are counted in one scan. Where the engine has the shortcuts, a condition on a column
 * with few distinct values is asked once a value instead of once a row: zero values fail exactly when zero rows fail.
 */
import type { Dialect, Shortcuts } from '../../../shared/data/dialect.ts';
import type { Table, TablePart } from '../../../shared/data/table.ts';
import { type Frame, rawName, valueName } from './check.ts';

/** A condition to count, under the name its count gets. */
export interface Count {
  readonly name: string;
  readonly frame: number;
  readonly condition: string;
}

/** Columns whose distinct tuples are counted: tuples without NULL as `<name>_complete`, distinct ones among them as `<name>_distinct`. */
export interface Key {
  readonly name: string;
  readonly frames: readonly number[];
  /** Where the values are expected, for integers that are counted in a bitmap. */
  readonly range?: { readonly low: bigint; readonly high: bigint };
}

/** Rows of one file are numbered from 1; the position in the table adds this for every file before it. */
export const rowsPerPart = 2 ** 40;

/** One scan over the whole table: `row_count`, a count for each condition, and the two counts of each key. */
export function scanQuery(
  dialect: Dialect,
  table: Table,
  frames: readonly Frame[],
  counts: readonly Count[],
  keys: readonly Key[],
  byValue: ReadonlySet<number>,
): string {
  const { shortcuts } = dialect;
  const rowCounts = counts.filter((count) => !shortcuts || !byValue.has(count.frame));
  const valueFrames = inOrder(counts.filter((count) => !rowCounts.includes(count)).map((count) => count.frame));
  const rowFrames = [...rowCounts.map((count) => count.frame), ...(shortcuts ? keys.flatMap((key) => key.frames) : [])];
  // Bytes that are no text are noticed only in the columns that a statement reads, so it reads all of them.
  const others = frames.flatMap(({ column }, frame) =>
    column.storage === 'text' && !rowFrames.includes(frame) && !valueFrames.includes(frame) ? [frame] : [],
  );
  const scan = select(
    [
      'count(*) as row_count',
      ...rowCounts.map((count) => countOf(dialect, count)),
      ...(shortcuts ? keys.flatMap((key) => keyCounts(dialect, shortcuts, frames, key)) : []),
      ...(shortcuts ? valueFrames.map((frame) => `${shortcuts.distinctValues(fieldName(frame))} as d${frame}`) : []),
      ...others.map((frame) => `count(${fieldName(frame)}) as ${fieldName(frame)}_read`),
    ],
    framed(dialect, table.from, frames, { typed: rowFrames, fields: [...valueFrames, ...others] }),
  );
  if (!shortcuts || valueFrames.length === 0) return scan;
  const answers = valueFrames.map((frame) => {
    const { raw, value } = frameAt(frames, frame);
    const fields = `(${select([`${shortcuts.eachOf(`d${frame}`)} as field`], 'scan')}) as fields`;
    const raws = `(${select([`${raw('field')} as ${rawName(frame)}`], fields)}) as raws`;
    const typed = `(${select([rawName(frame), `${value(rawName(frame))} as ${valueName(frame)}`], raws)}) as typed`;
    const asked = counts.filter((count) => count.frame === frame).map((count) => countOf(dialect, count));
    return `(${select(asked, typed)}) as values_of_${frame}`;
  });
  const columns = ['scan.*', ...valueFrames.map((frame) => `values_of_${frame}.*`)];
  const withoutValues = `(${select(['row_count', ...rowCounts.map(nameOf), ...keys.flatMap(keyColumns)], 'scan')}) as scan`;
  return `with scan as materialized (\n${scan}\n)\n${select(columns, [withoutValues, ...answers].join(',\n'))}`;
}

/** For one file: how many rows fail each condition, and the first `examples` of them as row number and raw text. */
export function failuresQuery(
  dialect: Dialect,
  table: Table,
  part: TablePart,
  frames: readonly Frame[],
  counts: readonly Count[],
  { examples, whole }: RowsWanted,
): string {
  const selected = counts.flatMap((count) => {
    const text = dialect.shown(rawName(count.frame), frameAt(frames, count.frame).column.family);
    return [
      countOf(dialect, count),
      `${dialect.firstRows(text, 'position', count.condition, examples)} as ${count.name}_examples`,
    ];
  });
  const used = counts.map((count) => count.frame);
  const from = whole ? readWhole(dialect, table, part.from) : part.from;
  return select(selected, framed(dialect, from, frames, { typed: used, position: dialect.identifier(table.position) }));
}

export interface RowsWanted {
  /** How many are shown, from 1. */
  readonly examples: number;
  /** The scan has rejected rows, see `readWhole`. */
  readonly whole: boolean;
}

/**
 * Bytes that are no text are noticed only in the columns that a statement reads. Where rows were rejected, a statement that numbers rows reads
 * every column, so that it leaves out the same rows as the scan did.
 */
function readWhole(dialect: Dialect, table: Table, from: string): string {
  const texts = table.columns.flatMap((column) => (column.storage === 'text' ? [dialect.identifier(column.name)] : []));
  if (texts.length === 0) return from;
  return `(select * from ${from} as part where ${dialect.length(`coalesce(${[...texts, "''"].join(', ')})`)} >= 0)`;
}

/**
 * The groups of rows that share a key: each of the first `examples` groups with its size `n`, where it first and last occurs (position in the
 * table), and on every row the totals `duplicate_groups` and `duplicate_rows`. No row when all keys differ.
 */
export function duplicatesQuery(
  dialect: Dialect,
  table: Table,
  frames: readonly Frame[],
  key: Key,
  { examples, whole }: RowsWanted,
): string {
  const columns = key.frames.map((frame) => keyName(frames, frame));
  const position = dialect.identifier(table.position);
  const parts = table.parts.map((part, index) =>
    framed(dialect, whole ? readWhole(dialect, table, part.from) : part.from, frames, {
      typed: key.frames,
      position: `${position} + ${BigInt(index) * BigInt(rowsPerPart)}`,
    }),
  );
  const all = parts.map((part) => select(['position', ...columns], part)).join('\nunion all\n');
  const sizes = ['count(*) as n', 'min(position) as first_position', 'max(position) as last_position'];
  const groups = [
    select([...columns, ...sizes], `(${all}) as keys`),
    `where ${complete(columns)}`,
    `group by ${columns.join(', ')}`,
    'having count(*) > 1',
  ].join('\n');
  const shown = key.frames.map(
    (frame, index) => `${dialect.shown(keyName(frames, frame), frameAt(frames, frame).column.family)} as key_${index}`,
  );
  const totals = ['count(*) over () as duplicate_groups', 'sum(n) over () as duplicate_rows'];
  const query = select([...shown, 'n', 'first_position', 'last_position', ...totals], `(${groups}) as duplicates`);
  return `${query}\norder by first_position\nlimit ${examples}`;
}

/** What a look at the first rows tells: distinct values of each frame after `few` and after all rows, the range of integers, characters read. */
export function sampleQuery(
  dialect: Dialect,
  table: Table,
  frames: readonly Frame[],
  integers: readonly number[],
  few: number,
  rows: number,
): string {
  const head = `(select row_number() over () as sample_row, source.* from (select * from ${table.preview} limit ${rows}) as source)`;
  const fields = frames.map((_, index) => index);
  return select(
    [
      'count(*) as row_count',
      ...fields.flatMap((frame) => [
        `count(distinct case when position <= ${few} then ${fieldName(frame)} end) as few_${frame}`,
        `count(distinct ${fieldName(frame)}) as all_${frame}`,
        `sum(${dialect.length(`cast(${fieldName(frame)} as ${dialect.type('text')})`)}) as length_${frame}`,
      ]),
      ...integers.flatMap((frame) => [`min(${valueName(frame)}) as low_${frame}`, `max(${valueName(frame)}) as high_${frame}`]),
    ],
    framed(dialect, head, frames, { typed: integers, fields, position: 'sample_row' }),
  );
}

/**
 * In files of text the typed values decide what is equal (`007` and `7` are one integer). What is stored typed is compared as it is stored:
 * the value that bounds are asked of may have lost nanoseconds.
 */
function keyName(frames: readonly Frame[], frame: number): string {
  const { type, column } = frameAt(frames, frame);
  return type === 'none' || column.storage === 'typed' ? rawName(frame) : valueName(frame);
}

function keyColumns(key: Key): string[] {
  return [`${key.name}_complete`, `${key.name}_distinct`];
}

function keyCounts(dialect: Dialect, shortcuts: Shortcuts, frames: readonly Frame[], key: Key): string[] {
  const columns = key.frames.map((frame) => keyName(frames, frame));
  const [only] = columns;
  const distinct =
    key.range && only !== undefined
      ? shortcuts.distinctIntegers(only, key.range.low, key.range.high)
      : shortcuts.distinctDigests(columns, complete(columns));
  return [`${dialect.countIf(complete(columns))} as ${key.name}_complete`, `${distinct} as ${key.name}_distinct`];
}

function complete(columns: readonly string[]): string {
  return columns.map((column) => `${column} is not null`).join(' and ');
}

function countOf(dialect: Dialect, count: Count): string {
  return `${dialect.countIf(count.condition)} as ${count.name}`;
}

function nameOf(count: Count): string {
  return count.name;
}

interface Wanted {
  /** Frames that get `r<i>` and `v<i>`. */
  readonly typed: readonly number[];
  /** Frames that get the field as the file has it, `f<i>`. */
  readonly fields?: readonly number[];
  /** SQL over the columns of the source that becomes the column `position`. */
  readonly position?: string;
}

/** A FROM item with the wanted columns of the frames. */
function framed(dialect: Dialect, from: string, frames: readonly Frame[], { typed, fields = [], position }: Wanted): string {
  const kept = [...(position === undefined ? [] : ['position']), ...inOrder(fields).map(fieldName)];
  const first = [
    ...(position === undefined ? [] : [`${position} as position`]),
    ...inOrder(fields).map((frame) => `${identifierOf(dialect, frames, frame)} as ${fieldName(frame)}`),
    ...inOrder(typed).map((frame) => `${frameAt(frames, frame).raw(identifierOf(dialect, frames, frame))} as ${rawName(frame)}`),
  ];
  if (first.length === 0) return `${from} as source`;
  const raws = `(${select(first, `${from} as source`)}) as raws`;
  if (typed.length === 0) return raws;
  const values = inOrder(typed).map((frame) => `${frameAt(frames, frame).value(rawName(frame))} as ${valueName(frame)}`);
  return `(${select([...kept, ...inOrder(typed).map(rawName), ...values], raws)}) as typed`;
}

function fieldName(frame: number): string {
  return `f${frame}`;
}

function identifierOf(dialect: Dialect, frames: readonly Frame[], frame: number): string {
  return dialect.identifier(frameAt(frames, frame).column.name);
}

function inOrder(frames: readonly number[]): number[] {
  return [...new Set(frames)].sort((a, b) => a - b);
}

function frameAt(frames: readonly Frame[], index: number): Frame {
  const frame = frames[index];
  if (!frame) throw new RangeError(`no frame ${index}`);
  return frame;
}

function select(items: readonly string[], from: string): string {
  return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}
