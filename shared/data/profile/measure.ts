/** Measures the profile of a table: a few scans for counts, one statement for the values of each column. */
import type { Categories, ColumnProfile, Distribution, ProfilePrivacy, TableProfile } from '../../report/documents/profile.ts';
import type { Progress } from '../../runtime/progress.ts';
import type { Engine, Row } from '../engine.ts';
import type { Table } from '../table.ts';
import { type Blocks, blockPlan, blocksOf } from './blocks.ts';
import { sortCategories } from './categories.ts';
import { isOrdered, type ProfileColumn } from './column.ts';
import { completeDistribution, distributionOf, innerRange, withoutExtremes, withoutKnots } from './distribution.ts';
import { exactNumber, numberOf } from './exact-number.ts';
import { fingerprintOf } from './fingerprint.ts';
import { limits } from './limits.ts';
import { momentsOf, unitScale } from './moments.ts';
import {
  blocksQuery,
  categoriesQuery,
  countsQuery,
  distinctQuery,
  infinitiesQuery,
  knotsQuery,
  lookQuery,
  type MomentPlan,
  momentsQuery,
  type Stage,
  stageOf,
  valuesQuery,
} from './queries.ts';

const columnsPerScan = 200;
const momentsPerScan = 40;
const looked = 10_000;
/** How much wider than the range of all but the outermost values the whole range may be. */
const outlying = 2 ** 20;

export interface ProfileOptions extends ProfilePrivacy {
  readonly object: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Tells texts that are about a person: they are never written. */
  readonly isPersonal: (text: string) => boolean;
  /** The name of a date or timestamp column by whose days, weeks … the others are counted. */
  readonly time?: string;
}

/**
 * Everything that is written is exact, or a pure function of exact numbers: neither the order of rows and columns, nor files, threads or the
 * format of the data change it.
 *
 * @throws EngineError when the engine fails or the data cannot be read to its end
 */
export async function profileTable(
  engine: Engine,
  table: Table,
  columns: readonly ProfileColumn[],
  options: ProfileOptions,
): Promise<TableProfile> {
  const task = options.progress.start(`${table.title}: profile`, { bytes: table.bytes });
  try {
    const kept = await keep(engine, table, columns, options.signal);
    try {
      return await new Profiling(engine, kept.stage, columns, options, (share) => task.update(share)).run();
    } finally {
      await kept.drop();
    }
  } finally {
    task.end();
  }
}

const keptName = 'profiled_values';

/** Text is read and typed once, where the engine can keep what it has read; typed files are as cheap to read again. */
async function keep(engine: Engine, table: Table, columns: readonly ProfileColumn[], signal: AbortSignal) {
  const stage = stageOf(engine.dialect, table.from, columns);
  const { shortcuts } = engine.dialect;
  const isTyped = columns.every(({ column }) => column.storage === 'typed');
  if (!shortcuts || isTyped) return { stage, drop: async () => undefined };
  const all = columns.map((_, index) => index);
  await engine.query(shortcuts.keep(keptName, `select * from ${stage.from(all)}`), { signal });
  const drop = async () => void (await engine.query(shortcuts.drop(keptName)));
  return { stage: { from: () => `${keptName} as stage` }, drop };
}

class Profiling {
  readonly #engine: Engine;
  readonly #stage: Stage;
  readonly #columns: readonly ProfileColumn[];
  readonly #options: ProfileOptions;
  readonly #share: (share: number) => void;

  constructor(
    engine: Engine,
    stage: Stage,
    columns: readonly ProfileColumn[],
    options: ProfileOptions,
    share: (share: number) => void,
  ) {
    this.#engine = engine;
    this.#stage = stage;
    this.#columns = columns;
    this.#options = options;
    this.#share = share;
  }

  async run(): Promise<TableProfile> {
    const counts = await this.#counts();
    const rows = Number(counts.row_count ?? 0);
    const distinctSeen = await this.#look();
    const profiles = new Map<number, ColumnProfile>();
    for (const [index, column] of this.#columns.entries()) {
      profiles.set(index, await this.#column(column, index, counts, rows, distinctSeen));
      this.#share((index + 1) / (this.#columns.length + 1));
    }
    await this.#moments(profiles, counts);
    const time = await this.#blocks(profiles);
    return {
      object: this.#options.object,
      rows,
      dataset: fingerprintOf(
        this.#columns.map(({ name, kind }) => [name, kind] as const),
        rows,
        [bigint(counts.digest_first), bigint(counts.digest_second)],
      ),
      columns: Object.fromEntries(this.#columns.map(({ name }, index) => [name, profiles.get(index) ?? missing(name)])),
      ...(time ? { time } : {}),
    };
  }

  async #one(sql: string): Promise<Row> {
    const [row] = await this.#all(sql);
    return row ?? {};
  }

  #all(sql: string): Promise<readonly Row[]> {
    return this.#engine.query(sql, { signal: this.#options.signal });
  }

  async #counts(): Promise<Row> {
    const { dialect } = this.#engine;
    let counts: Row = {};
    for (const [place, indexes] of batches(
      this.#columns.map((_, index) => index),
      columnsPerScan,
    ).entries()) {
      const sql = countsQuery(dialect, this.#stage, this.#columns, indexes, { digest: place === 0 });
      counts = { ...counts, ...(await this.#one(sql)) };
    }
    const odd = this.#indexes(({ kind }, index) => kind === 'number' && count(counts, `invalid_${index}`) > 0);
    for (const indexes of batches(odd, columnsPerScan)) {
      counts = { ...counts, ...(await this.#one(infinitiesQuery(dialect, this.#stage, indexes))) };
    }
    return counts;
  }

  /** The share of different values among the first rows, by column. */
  async #look(): Promise<ReadonlyMap<number, number>> {
    const wanted = this.#indexes(({ kind, withheld }) => isOrdered(kind) && withheld === undefined);
    const shares = new Map<number, number>();
    for (const indexes of batches(wanted, columnsPerScan)) {
      const row = await this.#one(lookQuery(this.#stage, indexes, looked));
      for (const index of indexes) shares.set(index, Number(row[`distinct_${index}`]));
    }
    return shares;
  }

  async #column(
    column: ProfileColumn,
    index: number,
    counts: Row,
    rows: number,
    distinctSeen: ReadonlyMap<number, number>,
  ): Promise<ColumnProfile> {
    const base = baseOf(column, index, counts, rows);
    const valid = rows - base.nulls - base.invalid;
    if (column.kind === 'untyped') return base;
    const { withheld } = column;
    if (withheld !== undefined || (valid > 0 && valid < this.#options.floor)) {
      const row = await this.#one(distinctQuery(this.#stage, [index]));
      return { ...base, distinct: Number(row[`distinct_${index}`]), withheld: withheld ?? 'too few rows' };
    }
    if (valid === 0) return { ...base, distinct: 0 };
    return isOrdered(column.kind)
      ? this.#ordered(column, index, base, counts, valid, distinctSeen.get(index) ?? 0)
      : this.#named(column, index, base, counts, valid);
  }

  async #ordered(
    { kind }: ProfileColumn,
    index: number,
    base: ColumnProfile,
    counts: Row,
    valid: number,
    distinctSeen: number,
  ): Promise<ColumnProfile> {
    const { distribution, distinct } = await this.#distribution(index, counts, valid, distinctSeen);
    const { isPersonal, extremes, floor } = this.#options;
    const isNumeric = kind === 'integer' || kind === 'number';
    const personal = isNumeric ? distribution.knots.filter((knot) => isPersonal(String(knot))) : [];
    if (personal.length * 2 > distribution.knots.length) return { ...base, distinct, withheld: 'looks personal' };
    const unnamed = withoutKnots(distribution, (knot) => personal.includes(knot));
    return {
      ...base,
      distinct,
      ...(isNumeric ? { zeros: count(counts, `zeros_${index}`), negatives: count(counts, `negatives_${index}`) } : {}),
      ...(kind === 'number' ? { whole: count(counts, `whole_${index}`) } : {}),
      distribution: extremes === 'kept' ? unnamed : withoutExtremes(unnamed, floor),
    };
  }

  async #distribution(
    index: number,
    counts: Row,
    valid: number,
    distinctSeen: number,
  ): Promise<{ distribution: Distribution; distinct: number }> {
    const { complete } = limits;
    if (distinctSeen <= complete) {
      const few = await this.#all(valuesQuery(this.#stage, index, complete + 1));
      if (few.length <= complete) {
        const values = few.map((row) => [exactNumber(row.x), Number(row.n)] as const);
        return { distribution: completeDistribution(values), distinct: few.length };
      }
    }
    const low = numberOf(exactNumber(counts[`low_${index}`]));
    const high = numberOf(exactNumber(counts[`high_${index}`]));
    const byRow = distinctSeen * 4 > looked;
    const found = await this.#knots(index, valid, byRow, low, high);
    const inner = innerRange(found.distribution);
    // Beside an outlier the others are too near to each other for one scale.
    const isCoarse = inner !== undefined && (inner.high - inner.low) * outlying < high - low;
    return isCoarse ? this.#knots(index, valid, byRow, inner.low, inner.high) : found;
  }

  async #knots(index: number, rows: number, byRow: boolean, low: number, high: number) {
    const units = unitScale(high - low) * 2 ** 60;
    const step = Math.max(1, Math.ceil(rows / limits.knots));
    const plan = { rows, step, tail: limits.tail, low: String(low), units: String(units), byRow };
    return distributionOf(await this.#all(knotsQuery(this.#engine.dialect, this.#stage, index, plan)), low, units);
  }

  async #named({ kind }: ProfileColumn, index: number, base: ColumnProfile, counts: Row, valid: number): Promise<ColumnProfile> {
    const { floor, isPersonal } = this.#options;
    const found = await this.#all(categoriesQuery(this.#stage, index, { floor: Math.max(1, floor), most: limits.categories }));
    const distinct = Number(found[0]?.distinct_values ?? 0);
    const frequent = found.flatMap(({ x, n }) =>
      x === null || x === undefined ? [] : [[String(x), Number(n)] as [string, number]],
    );
    const personal = frequent.filter(([text]) => isPersonal(text));
    if (personal.length * 2 > frequent.length) return { ...base, distinct, withheld: 'looks personal' };
    const top = frequent.filter((entry) => !personal.includes(entry) && [...entry[0]].length <= limits.category);
    const named = top.reduce((sum, [, rows]) => sum + rows, 0);
    const categories: Categories = {
      top: sortCategories(top),
      rest: { rows: valid - named, values: distinct - top.length },
    };
    const length = { shortest: count(counts, `shortest_${index}`), longest: count(counts, `longest_${index}`) };
    return { ...base, distinct, ...(kind === 'text' ? { length } : {}), categories };
  }

  /** Around the median, so that no digits are lost where values lie far from zero. */
  async #moments(profiles: Map<number, ColumnProfile>, counts: Row): Promise<void> {
    const plans = [...profiles].flatMap(([index, { distribution }]): MomentPlan[] => {
      if (!distribution || distribution.knots.length === 0) return [];
      const center = numberOf(medianOf(distribution));
      const [low, high] = [counts[`low_${index}`], counts[`high_${index}`]].map((value) => numberOf(exactNumber(value)));
      const farthest = Math.max((high ?? center) - center, center - (low ?? center));
      if (!Number.isFinite(farthest)) return [];
      return [{ index, center: String(center), scale: String(unitScale(farthest)) }];
    });
    for (const batch of batches(plans, momentsPerScan)) {
      const row = await this.#one(momentsQuery(this.#engine.dialect, this.#stage, batch));
      for (const { index, center, scale } of batch) {
        const found = profiles.get(index);
        if (!found) continue;
        const sums = [1, 2, 3, 4].map((power) => bigint(row[`p${power}_${index}`]));
        const valid = count(counts, `valid_${index}`);
        profiles.set(index, { ...found, moments: momentsOf(valid, Number(center), Number(scale), sums) });
      }
    }
  }

  async #blocks(profiles: Map<number, ColumnProfile>): Promise<Blocks | undefined> {
    const { time } = this.#options;
    if (time === undefined) return undefined;
    const plan = blockPlan(this.#columns, profiles, time);
    if (!plan) return undefined;
    const answer = await this.#all(blocksQuery(this.#engine.dialect, this.#stage, this.#columns, plan));
    const { blocks, columns } = blocksOf(answer, plan, time);
    for (const [index, inBlocks] of columns) {
      const found = profiles.get(index);
      if (found) profiles.set(index, { ...found, blocks: inBlocks });
    }
    return blocks;
  }

  #indexes(wanted: (column: ProfileColumn, index: number) => boolean): number[] {
    return this.#columns.flatMap((column, index) => (wanted(column, index) ? [index] : []));
  }
}

function baseOf({ kind, canBeInvalid }: ProfileColumn, index: number, counts: Row, rows: number): ColumnProfile {
  const invalid = canBeInvalid ? count(counts, `invalid_${index}`) : 0;
  const nulls = rows - invalid - count(counts, `valid_${index}`);
  const odd = { nan: `nan_${index}`, positiveInfinity: `posinf_${index}`, negativeInfinity: `neginf_${index}` };
  const infinite = Object.entries(odd).flatMap(([name, key]) => (count(counts, key) > 0 ? [[name, count(counts, key)]] : []));
  return { kind, nulls, invalid, ...Object.fromEntries(infinite) };
}

function medianOf({ knots, atoms, open }: Distribution): Distribution['knots'][number] {
  const all = [...atoms, ...open].reduce((sum, rows) => sum + rows, 0);
  let rows = 0;
  for (const [index, knot] of knots.entries()) {
    rows += (open[index] ?? 0) + (atoms[index] ?? 0);
    if (rows * 2 >= all) return knot;
  }
  return knots.at(-1) ?? 0;
}

function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
}

function count(row: Row, name: string): number {
  return Number(row[name] ?? 0);
}

function bigint(value: Row[string] | undefined): bigint {
  return BigInt(String(value ?? 0));
}

function missing(name: string): never {
  throw new TypeError(`the column "${name}" was not measured`);
}
