/** measure: asks the engine for what the plan needs to know, and decides nothing. */
import type { Engine, Row } from '../../shared/data/engine.ts';
import { EngineError } from '../../shared/data/engine-error.ts';
import type { Table } from '../../shared/data/table.ts';
import { Asked, type MeasureOptions, numberOf, withKnownPaths } from './measure/asked.ts';
import type { Evidence, Finding } from './measure/evidence.ts';
import { duplicates, failingRows } from './measure/failing.ts';
import {
  bitmapRange,
  fewRows,
  mostSampledColumns,
  readSample,
  repeatingFrames,
  type Sample,
  type Strategy,
  sampleRows,
  usualStrategy,
} from './measure/strategy.ts';
import type { Check } from './plan/check.ts';
import { type Count, type Key, sampleQuery, scanQuery } from './plan/queries.ts';
import type { TablePlan } from './plan.ts';

/**
 * Asks everything that the plan's checks need, in one scan and, only where something fails, one more for the failing rows.
 *
 * @throws EngineError when the engine itself fails (memory, interrupted); damaged data is evidence, not an error
 */
export async function measure(plan: TablePlan, engine: Engine, options: MeasureOptions): Promise<Evidence> {
  const unreadable = plan.table.defects.find((defect) => defect.kind === 'unreadable');
  const asked = new Asked(engine, plan.table, options);
  if (unreadable)
    return { rows: undefined, unreadable: unreadable.message, found: new Map(), rejects: undefined, statements: [] };
  if (plan.table.parts.length === 0) {
    return { rows: 0, unreadable: undefined, found: nothingFails(plan.checks), rejects: undefined, statements: [] };
  }
  try {
    return await scan(plan, engine, asked, options);
  } catch (error) {
    if (!(error instanceof EngineError) || !damage.has(error.kind)) throw error;
    const unreadable = await explainDamage(error, plan.table);
    return { rows: undefined, unreadable, found: new Map(), rejects: undefined, statements: asked.statements };
  }
}

/** What the engine said of the data, in words that point at the place. */
export async function explainDamage(error: EngineError, table: Table): Promise<string> {
  const said = withKnownPaths(error.message.replace(/^[A-Za-z ]+ Error: /, '').split('\n')[0] ?? error.message, table);
  return (await table.explain?.(said)) ?? said;
}

/** Kinds of engine errors that say something about the data. */
export const damage: ReadonlySet<string> = new Set(['IO', 'Invalid Input', 'Conversion', 'Serialization', 'Invalid']);

async function scan(plan: TablePlan, engine: Engine, asked: Asked, options: MeasureOptions): Promise<Evidence> {
  const { table, frames, checks } = plan;
  const counts = countsOf(checks);
  const sample = await lookFirst(plan, engine, asked, options.strategy ?? usualStrategy);
  const keys = keysOf(checks, plan, sample);
  const byValue =
    sample && engine.dialect.shortcuts ? repeatingFrames(sample, frames, options.strategy ?? usualStrategy) : new Set<number>();
  const query = (values: ReadonlySet<number>) => scanQuery(engine.dialect, table, frames, counts, keys, values);
  let answer: Row;
  try {
    answer = await asked.one('all checks in one scan', query(byValue));
  } catch (error) {
    // More distinct values than the first rows promised: ask row by row, which needs no memory.
    if (!(error instanceof EngineError) || error.kind !== 'Out of Memory' || byValue.size === 0) throw error;
    answer = await asked.one('all checks in one scan', query(new Set()));
  }
  const main = asked.statements.length - 1;
  const rejects = await table.rejects?.(Math.max(1, options.examples));
  const wanted = { examples: Math.max(1, options.examples), whole: rejects !== undefined && rejects.count > 0 };
  const found = new Map<string, Finding>();
  const failing = counts.filter((count) => numberOf(answer[count.name]) > 0);
  const failures = await failingRows(plan, engine, asked, failing, wanted, options);
  for (const [index, check] of checks.entries()) {
    const name = nameOf(index);
    if (check.measure.kind === 'rows') {
      found.set(check.id, failures.get(name) ?? { kind: 'rows', failing: 0, examples: [], statement: main });
    } else if (check.measure.kind === 'duplicates') {
      const complete = answer[`${name}_complete`];
      const isUnique = complete !== undefined && numberOf(complete) === numberOf(answer[`${name}_distinct`]);
      const none: Finding = {
        kind: 'duplicates',
        groups: 0,
        rows: 0,
        complete: numberOf(complete),
        examples: [],
        statement: main,
      };
      found.set(
        check.id,
        isUnique ? none : await duplicates(plan, engine, asked, { name, frames: check.measure.frames }, none, wanted, options),
      );
    }
  }
  return { rows: numberOf(answer.row_count), unreadable: undefined, found, rejects, statements: asked.statements };
}

/** A look at the first rows of a large table; undefined where it would not pay. */
async function lookFirst(plan: TablePlan, engine: Engine, asked: Asked, { sampledFrom }: Strategy): Promise<Sample | undefined> {
  const { table, frames, checks } = plan;
  if (!engine.dialect.shortcuts || table.bytes < sampledFrom) return undefined;
  if (frames.length === 0 || frames.length > mostSampledColumns) return undefined;
  const keyed = checks.flatMap((check) =>
    check.measure.kind === 'duplicates' && check.measure.frames.length === 1 ? check.measure.frames : [],
  );
  const integers = [...new Set(keyed)].filter((frame) => frames[frame]?.type === 'integer');
  const row = await asked.one(
    'a look at the first rows',
    sampleQuery(engine.dialect, table, frames, integers, fewRows, sampleRows),
  );
  return readSample(row, frames.length, integers, table.bytes, table.rows);
}

function countsOf(checks: readonly Check[]): Count[] {
  return checks.flatMap((check, index) =>
    check.measure.kind === 'rows' ? [{ name: nameOf(index), frame: check.measure.frame, condition: check.measure.fails }] : [],
  );
}

/** The name of a check in the queries. */
function nameOf(index: number): string {
  return `check_${index}`;
}

function keysOf(checks: readonly Check[], plan: TablePlan, sample: Sample | undefined): Key[] {
  return checks.flatMap((check, index) => {
    if (check.measure.kind !== 'duplicates') return [];
    const { frames } = check.measure;
    const [only] = frames;
    const isInteger = frames.length === 1 && only !== undefined && plan.frames[only]?.type === 'integer';
    const range = isInteger && sample ? bitmapRange(sample, only) : undefined;
    return [{ name: nameOf(index), frames, ...(range ? { range } : {}) }];
  });
}

function nothingFails(checks: readonly Check[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const { id, measure } of checks) {
    if (measure.kind === 'rows') found.set(id, { kind: 'rows', failing: 0, examples: [], statement: -1 });
    if (measure.kind === 'duplicates')
      found.set(id, { kind: 'duplicates', groups: 0, rows: 0, complete: 0, examples: [], statement: -1 });
  }
  return found;
}
