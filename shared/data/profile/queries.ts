/** The statements of a profile. Every number in their answers is exact, so no order of rows and no number of threads changes it. */
import type { Dialect } from '../dialect.ts';
import { isOrdered, type ProfileColumn } from './column.ts';
import { rowBytes } from './fingerprint.ts';

/** A FROM item with `v<i>`, the typed value of each column, and `e<i>`, what is there without being of the kind, as text. */
export interface Stage {
  from(columns: readonly number[]): string;
}

/** The columns of a FROM item as a stage. */
export function stageOf(dialect: Dialect, source: string, columns: readonly ProfileColumn[]): Stage {
  const at = (index: number) => columnAt(columns, index);
  return {
    from(indexes) {
      if (indexes.length === 0) return `${source} as source`;
      const raws = indexes.map((index) => {
        const field = dialect.identifier(at(index).column.name);
        return `${at(index).raw(field)} as r${index}`;
      });
      const typed = indexes.flatMap((index) => [`r${index}`, `${at(index).value(`r${index}`)} as t${index}`]);
      const values = indexes.flatMap((index) => {
        const { canBeInvalid, column } = at(index);
        const value = `${canonicalValue(dialect, at(index), `t${index}`)} as v${index}`;
        const shown = dialect.shown(`r${index}`, column.family);
        return canBeInvalid ? [value, `case when t${index} is null then ${shown} end as e${index}`] : [value];
      });
      return `(${select(values, `(${select(typed, `(${select(raws, `${source} as source`)}) as raws`)}) as typed`)}) as stage`;
    },
  };
}

/** Dates, timestamps and times as integers, numbers as doubles; what has no kind as text. */
function canonicalValue(dialect: Dialect, { kind, column }: ProfileColumn, value: string): string {
  switch (kind) {
    case 'number':
      return `cast(${value} as ${dialect.type('double')}) + 0.0`;
    case 'date':
      return dialect.canonical.days(value);
    case 'timestamp':
      return dialect.canonical.microseconds(value);
    case 'time':
      return dialect.canonical.microsecondsOfDay(value);
    case 'untyped':
      return dialect.shown(value, column.family);
    default:
      return value;
  }
}

/** One scan: `row_count`, the counts of each column under `<name>_<i>`, and with `digest` the two sums of the fingerprint. */
export function countsQuery(
  dialect: Dialect,
  stage: Stage,
  columns: readonly ProfileColumn[],
  wanted: readonly number[],
  { digest }: { readonly digest: boolean },
): string {
  const counts = wanted.flatMap((index) => countsOf(dialect, columnAt(columns, index), index));
  if (!digest) return select(['count(*) as row_count', ...counts], stage.from(wanted));
  const all = columns.map((_, index) => index);
  const values = all.flatMap((index) => [`v${index}`, ...(columnAt(columns, index).canBeInvalid ? [`e${index}`] : [])]);
  const digested = `(${select([...values, `${dialect.canonical.md5(rowBytes(dialect, columns))} as row_digest`], stage.from(all))}) as digested`;
  const [first, second] = dialect.canonical.md5Halves('row_digest');
  const sums = [`${dialect.canonical.sum(first)} as digest_first`, `${dialect.canonical.sum(second)} as digest_second`];
  return select(['count(*) as row_count', ...sums, ...counts], digested);
}

function countsOf(dialect: Dialect, { kind, canBeInvalid, withheld }: ProfileColumn, index: number): string[] {
  const value = `v${index}`;
  const invalid = canBeInvalid ? [`count(e${index}) as invalid_${index}`] : [];
  const present = `count(${value}) as valid_${index}`;
  if (withheld !== undefined || kind === 'untyped') return [present, ...invalid];
  if (kind === 'text') {
    const length = dialect.length(value);
    return [present, ...invalid, `min(${length}) as shortest_${index}`, `max(${length}) as longest_${index}`];
  }
  if (!isOrdered(kind)) return [present, ...invalid];
  return [
    present,
    ...invalid,
    `min(${value}) as low_${index}`,
    `max(${value}) as high_${index}`,
    ...(kind === 'integer' || kind === 'number'
      ? [`${dialect.countIf(`${value} = 0`)} as zeros_${index}`, `${dialect.countIf(`${value} < 0`)} as negatives_${index}`]
      : []),
    ...(kind === 'number' ? [`${dialect.countIf(`${value} = floor(${value})`)} as whole_${index}`] : []),
  ];
}

/** What the values are that are no numbers, as `nan_<i>`, `posinf_<i>` and `neginf_<i>`. */
export function infinitiesQuery(dialect: Dialect, stage: Stage, wanted: readonly number[]): string {
  const counts = wanted.flatMap((index) => {
    const among = (texts: string) => dialect.countIf(`lower(e${index}) in (${texts})`);
    return [
      `${among("'nan', '+nan', '-nan'")} as nan_${index}`,
      `${among("'inf', '+inf', 'infinity', '+infinity'")} as posinf_${index}`,
      `${among("'-inf', '-infinity'")} as neginf_${index}`,
    ];
  });
  return select(counts, stage.from(wanted));
}

/** How many values differ among the first rows, as `distinct_<i>` of `row_count`. It decides how the rest is asked, never what is answered. */
export function lookQuery(stage: Stage, wanted: readonly number[], rows: number): string {
  const head = `(select * from ${stage.from(wanted)} limit ${rows}) as head`;
  return select(['count(*) as row_count', ...wanted.map((index) => `count(distinct v${index}) as distinct_${index}`)], head);
}

/** The smallest `most` values with their rows `n`, ascending: all of them when fewer come. */
export function valuesQuery(stage: Stage, index: number, most: number): string {
  return `${select(['x', 'n'], `(${counted(stage, index)}) as counted`)}\norder by x\nlimit ${most}`;
}

export interface RankPlan {
  /** Values that are there. */
  readonly rows: number;
  /** Every value at a rank 1, 1 + step, 1 + 2·step … is a knot. */
  readonly step: number;
  /** And so are the values of the `tail` smallest and largest rows. */
  readonly tail: number;
  /** What distances are from, and how many units a distance of one has in the sums: a power of two. */
  readonly low: string;
  readonly units: string;
  /** Most values differ, so ranks come from sorted rows; else from sorted values. Both are the same. */
  readonly byRow: boolean;
}

/**
 * The knots of a column, each with its first and last rank, and for each stretch of `step` ranks the other values together:
 * rows with `part` (above 0 for a knot), `knot`, `first_rank`, `last_rank`, `n` rows, `total` of the distances to `low` in units, and
 * `distinct_values`.
 * All other values of one stretch lie between the same two knots.
 */
export function knotsQuery(dialect: Dialect, stage: Stage, index: number, plan: RankPlan): string {
  const { rows, step, tail, low, units, byRow } = plan;
  const isKnot = `last_rank - 1 - mod(last_rank - 1, ${step}) >= first_rank - 1 or first_rank <= ${tail} or last_rank > ${rows - tail}`;
  const distance = `cast(floor((cast(x as ${dialect.type('double')}) - ${double(dialect, low)}) * ${double(dialect, units)}) as ${dialect.type('integer')})`;
  const placed = select(
    [
      'x',
      'first_rank',
      'last_rank',
      byRow ? 'place' : 'first_rank as place',
      // Knots by their rank, from 1; stretches by where they begin, at or below 0.
      `case when ${isKnot} then first_rank else mod(first_rank - 1, ${step}) + 1 - first_rank end as part`,
    ],
    `(${byRow ? rankedRows(stage, index) : rankedValues(dialect, stage, index)}) as ranked`,
  );
  // What is far outside of the others is a knot: its distance would not fit.
  const weight = `case when part > 0 then 0 else ${weighted(dialect, distance, byRow)} end`;
  const items = [
    'part',
    'min(x) as knot',
    'min(first_rank) as first_rank',
    'max(last_rank) as last_rank',
    byRow ? 'count(*) as n' : 'sum(last_rank - first_rank + 1) as n',
    `${dialect.canonical.sum(weight)} as total`,
    `${byRow ? dialect.countIf('place = first_rank') : 'count(*)'} as distinct_values`,
  ];
  return `${select(items, `(${placed}) as placed`)}\ngroup by part`;
}

function weighted(dialect: Dialect, distance: string, byRow: boolean): string {
  return byRow ? distance : `cast(last_rank - first_rank + 1 as ${dialect.type('large integer')}) * ${distance}`;
}

/** One row for each row that has a value. */
function rankedRows(stage: Stage, index: number): string {
  const windows = [
    `v${index} as x`,
    `row_number() over (order by v${index}) as place`,
    `rank() over (order by v${index}) as first_rank`,
    `count(*) over (order by v${index}) as last_rank`,
  ];
  return `${select(windows, stage.from([index]))}\nwhere v${index} is not null`;
}

/** One row for each value. */
function rankedValues(dialect: Dialect, stage: Stage, index: number): string {
  const upTo = `cast(sum(n) over (order by x) as ${dialect.type('integer')})`;
  const sums = select(['x', 'n', `${upTo} as last_rank`], `(${counted(stage, index)}) as counted`);
  return select(['x', 'last_rank - n + 1 as first_rank', 'last_rank'], `(${sums}) as sums`);
}

function counted(stage: Stage, index: number): string {
  return `${select([`v${index} as x`, 'count(*) as n'], stage.from([index]))}\nwhere v${index} is not null\ngroup by v${index}`;
}

/** How a column's distances to its center are scaled for exact sums: by a power of two that brings all of them into −1 … 1. */
export interface MomentPlan {
  readonly index: number;
  readonly center: string;
  readonly scale: string;
}

/** Distances have this many steps in the sums of their powers. */
export const momentSteps = 2 ** 61;

/** Sums of the first four powers of the scaled distances, in steps, as `p1_<i>` … `p4_<i>`. */
export function momentsQuery(dialect: Dialect, stage: Stage, plans: readonly MomentPlan[]): string {
  const near = plans.map(({ index, center, scale }) => {
    const value = `cast(v${index} as ${dialect.type('double')})`;
    return `(${value} - ${double(dialect, center)}) * ${double(dialect, scale)} as a${index}`;
  });
  const squares = plans.flatMap(({ index }) => [`a${index}`, `a${index} * a${index} as b${index}`]);
  const steps = double(dialect, String(momentSteps));
  const sum = (power: string) => dialect.canonical.sum(`cast(floor(${power} * ${steps}) as ${dialect.type('integer')})`);
  const sums = plans.flatMap(({ index: i }) =>
    [`a${i}`, `b${i}`, `a${i} * b${i}`, `b${i} * b${i}`].map((power, place) => `${sum(power)} as p${place + 1}_${i}`),
  );
  const from = `(${select(near, stage.from(plans.map((plan) => plan.index)))}) as near`;
  return select(sums, `(${select(squares, from)}) as squares`);
}

/** The most frequent values with at least `floor` rows, and on every row `distinct_values`; one row with a NULL when none is so frequent. */
export function categoriesQuery(
  stage: Stage,
  index: number,
  { floor, most }: { readonly floor: number; readonly most: number },
): string {
  const top = `select x, n from counted where n >= ${floor} order by n desc, x limit ${most}`;
  return [
    `with counted as (${counted(stage, index)}),`,
    'totals as (select count(*) as distinct_values from counted),',
    `frequent as (${top})`,
    'select totals.distinct_values, frequent.x, frequent.n from totals left join frequent on 1 = 1',
  ].join('\n');
}

/** How many distinct values a column has whose values are not written. */
export function distinctQuery(stage: Stage, indexes: readonly number[]): string {
  return select(
    indexes.map((index) => `count(distinct v${index}) as distinct_${index}`),
    stage.from(indexes),
  );
}

export interface BlockPlan {
  /** The column of the time, and how many of its units a block has. */
  readonly time: number;
  readonly units: number;
  readonly edges: ReadonlyMap<number, readonly string[]>;
}

/** For each block of time its `block` number, `n` rows, and for each column how many values lie below each edge and in all. */
export function blocksQuery(
  dialect: Dialect,
  stage: Stage,
  columns: readonly ProfileColumn[],
  { time, units, edges }: BlockPlan,
): string {
  const indexes = [...new Set([time, ...edges.keys()])].sort((a, b) => a - b);
  const block = `v${time} - mod(mod(v${time}, ${units}) + ${units}, ${units})`;
  const below = [...edges].flatMap(([index, values]) => [
    ...values.map((edge, place) => {
      const literal = columnAt(columns, index).kind === 'number' ? double(dialect, edge) : edge;
      return `${dialect.countIf(`v${index} < ${literal}`)} as below_${index}_${place}`;
    }),
    `count(v${index}) as valid_${index}`,
  ]);
  const items = [`${block} as block`, 'count(*) as n', ...below];
  return `${select(items, stage.from(indexes))}\nwhere v${time} is not null\ngroup by ${block}`;
}

/** From text, so that no parser makes a decimal of it. */
function double(dialect: Dialect, value: string): string {
  return `cast(${dialect.text(value)} as ${dialect.type('double')})`;
}

function columnAt(columns: readonly ProfileColumn[], index: number): ProfileColumn {
  const column = columns[index];
  if (!column) throw new RangeError(`no column ${index}`);
  return column;
}

function select(items: readonly string[], from: string): string {
  return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}
