/**
 * The statements that look at columns before there is a contract. The same questions are asked row by row, or once a value with the times it
 * occurs: `counted` weighs a condition either way.
 */
import type { Dialect, SqlType } from '../../../shared/data/dialect.ts';
import type { Table, TableColumn } from '../../../shared/data/table.ts';
import { frameOf, isPlainText, type ReadingName, readings } from './readings.ts';
import { hasShape, type Shape } from './shapes.ts';
import { longestEnum } from './statistics.ts';

/** What is asked of one column; answers come as `c<index>_<what>`. */
export interface Asked {
  readonly index: number;
  readonly column: TableColumn;
  readonly readings: readonly ReadingName[];
  /** Lengths, shape, rarest values. */
  readonly asText: boolean;
  readonly shape: Shape | undefined;
  /** Count the different values of this reading, which are expected to be all different. */
  readonly key?: { readonly reading: ReadingName; readonly range?: { readonly low: bigint; readonly high: bigint } };
}

/** The first rows, every field as text; what has parts of its own is left out. */
export function firstRowsQuery(dialect: Dialect, table: Table, rows: number): string {
  const items = table.columns.map((column, index) => {
    const name = dialect.identifier(column.name);
    const isSimple = column.storage !== 'typed' || !['object', 'array', 'binary', 'other'].includes(column.family);
    return `${isSimple ? cast(dialect, name, 'text') : `case when ${name} is not null then '' end`} as ${fieldName(index)}`;
  });
  return `${select(items, `${table.preview} as source`)}\nlimit ${rows}`;
}

/** One scan that asks each row. At most `mostByRow` columns. */
export function byRowQuery(dialect: Dialect, table: Table, asked: readonly Asked[]): string {
  const items = asked.flatMap((each) => [
    ...itemsOf(dialect, each, (condition) => dialect.countIf(condition)),
    ...(each.key ? [`${keyDistinct(dialect, each, each.key)} as c${each.index}_distinct`] : []),
  ]);
  const from = asked.length === 0 ? `${table.from} as source` : typed(dialect, fields(dialect, table.from, asked), asked);
  return select(['count(*) as row_count', ...items], from);
}

/** One scan that counts how often each value occurs, and asks each value once. At most `mostByValue` columns. */
export function byValueQuery(dialect: Dialect, table: Table, asked: readonly Asked[]): string {
  const names = asked.map(({ index }) => fieldName(index));
  const counted = `select ${names.join(', ')}, grouping(${names.join(', ')}) as which, count(*) as n
from ${fields(dialect, table.from, asked)}
group by grouping sets (${names.map((name) => `(${name})`).join(', ')})`;
  const answers = asked.map((each, position) => {
    const { index } = each;
    // Each column that a group leaves out is a one, the first column the highest bit.
    const which = (1n << BigInt(asked.length)) - 1n - (1n << BigInt(asked.length - 1 - position));
    const values = `(select ${fieldName(index)}, n from counted where which = ${which}) as fields`;
    const text = textName(index);
    const items = [
      ...itemsOf(dialect, each, (condition) => `coalesce(sum(case when ${condition} then n else 0 end), 0)`),
      `count(${fieldName(index)}) as c${index}_distinct`,
      ...(each.asText ? [`${dialect.firstRows(text, 'n', `${text} is not null`, longestEnum + 1)} as c${index}_rarest`] : []),
    ];
    return `(${select(items, typed(dialect, values, [each], ['n']))}) as column_${index}`;
  });
  return `with counted as materialized (\n${counted}\n)\n${select(['*'], answers.join(',\n'))}`;
}

/** Each column takes several aggregates, and the engine keeps all of them in one block of memory. */
export const mostByRow = 100;
export const mostByValue = 50;

function keyDistinct(dialect: Dialect, { index }: Asked, { reading, range }: NonNullable<Asked['key']>): string {
  const value = reading === 'string' ? textName(index) : valueName(index, reading);
  if (!dialect.shortcuts) return `count(distinct ${value})`;
  return range
    ? dialect.shortcuts.distinctIntegers(value, range.low, range.high)
    : dialect.shortcuts.distinctDigests([value], `${value} is not null`);
}

type Weigh = (condition: string) => string;

function itemsOf(dialect: Dialect, asked: Asked, counted: Weigh): string[] {
  return [...readingCounts(dialect, asked, counted), ...extremesOf(dialect, asked), ...textItems(dialect, asked, counted)];
}

function readingCounts(dialect: Dialect, { index, column, readings: names }: Asked, counted: Weigh): string[] {
  const isSpelled = dialect.matchesWhole(fieldName(index), spelledOtherwise);
  const wantsSpelling = column.storage === 'text' && names.some((name) => numeric.includes(name));
  return [
    `${counted(`${fieldName(index)} is not null`)} as c${index}_present`,
    ...(wantsSpelling ? [`${counted(isSpelled)} as c${index}_spelled`] : []),
    ...names.flatMap((name) => [
      `${counted(`${rawName(index, name)} is not null`)} as c${index}_${key(name)}_present`,
      `${counted(`${valueName(index, name)} is not null`)} as c${index}_${key(name)}_fitting`,
    ]),
  ];
}

const numeric: readonly ReadingName[] = ['integer', 'large integer', 'number'];
/** A plus, or a zero before another digit: a code or a phone number, not a quantity. */
const spelledOtherwise = '([+]|-?0)[0-9].*';

function extremesOf(dialect: Dialect, { index, column, readings: names }: Asked): string[] {
  return names.flatMap((name) => {
    const reading = readings[name];
    const extremes = 'extremes' in reading ? reading.extremes : undefined;
    if (extremes === undefined) return [];
    const shown = (aggregate: string) =>
      extremes === 'text' || column.family === 'decimal' ? cast(dialect, aggregate, 'text') : aggregate;
    const value = valueName(index, name);
    return [
      `${shown(`min(${value})`)} as c${index}_${key(name)}_low`,
      `${shown(`max(${value})`)} as c${index}_${key(name)}_high`,
    ];
  });
}

function textItems(dialect: Dialect, { index, asText, shape }: Asked, counted: Weigh): string[] {
  if (!asText) return [];
  const text = textName(index);
  return [
    `${counted(`${text} is not null`)} as c${index}_texts`,
    `min(${dialect.length(text)}) as c${index}_shortest`,
    `max(${dialect.length(text)}) as c${index}_longest`,
    ...(shape ? [`${counted(hasShape(dialect, text, shape))} as c${index}_shaped`] : []),
  ];
}

/** A FROM item with the fields as the file has them. */
function fields(dialect: Dialect, from: string, asked: readonly Asked[], kept: readonly string[] = []): string {
  const items = asked.map(({ index, column }) => `${dialect.identifier(column.name)} as ${fieldName(index)}`);
  return `(${select([...kept, ...items], `${from} as source`)}) as fields`;
}

/** A FROM item with fields, raw and typed values, each computed once. */
function typed(dialect: Dialect, from: string, asked: readonly Asked[], kept: readonly string[] = []): string {
  const names = asked.map(({ index }) => fieldName(index));
  const each = asked.flatMap(({ index, column, readings: wanted }) =>
    wanted.map((name) => ({ index, name, frame: frameOf(dialect, column, name) })),
  );
  const raws = each.map(({ index, name, frame }) => `${frame.raw(fieldName(index))} as ${rawName(index, name)}`);
  const texts = asked
    .filter(({ asText }) => asText)
    .map(({ index, column }) => `${textOf(dialect, column, fieldName(index))} as ${textName(index)}`);
  const values = each.map(({ index, name, frame }) => `${frame.value(rawName(index, name))} as ${valueName(index, name)}`);
  const inner = `(${select([...kept, ...names, ...raws, ...texts], from)}) as raws`;
  const through = each.map(({ index, name }) => rawName(index, name));
  const textNames = asked.filter(({ asText }) => asText).map(({ index }) => textName(index));
  return `(${select([...kept, ...names, ...through, ...textNames, ...values], inner)}) as typed`;
}

function textOf(dialect: Dialect, column: TableColumn, field: string): string {
  if (!isPlainText(column)) return cast(dialect, field, 'text');
  const frame = frameOf(dialect, column, 'string');
  return frame.value(frame.raw(field));
}

function cast(dialect: Dialect, expression: string, type: SqlType): string {
  return `cast(${expression} as ${dialect.type(type)})`;
}

function fieldName(index: number): string {
  return `f${index}`;
}

function textName(index: number): string {
  return `t${index}`;
}

function rawName(index: number, name: ReadingName): string {
  return `r${index}_${key(name)}`;
}

function valueName(index: number, name: ReadingName): string {
  return `v${index}_${key(name)}`;
}

/** The name of a reading inside names of columns. */
export function key(name: ReadingName): string {
  return name.replace(' ', '_');
}

function select(items: readonly string[], from: string): string {
  return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}
