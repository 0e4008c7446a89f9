/** measure: asks the engine for what the plan needs to know, and decides nothing. */

import type { Confined } from '../../shared/data/duckdb/confined/run.ts';
import type { Engine, Row, Value } from '../../shared/data/engine.ts';
import { EngineError } from '../../shared/data/engine-error.ts';
import type { Rejects, Table, TablePart } from '../../shared/data/table.ts';
import type { Progress } from '../../shared/runtime/progress.ts';
import {
  bitmapRange,
  fewRows,
  readSample,
  repeatingFrames,
  type Sample,
  type Strategy,
  sampleRows,
  usualStrategy,
} from './measure/strategy.ts';
import type { Check } from './plan/check.ts';
import {
  type Count,
  duplicatesQuery,
  failuresQuery,
  type Key,
  type RowsWanted,
  rowsPerPart,
  sampleQuery,
  scanQuery,
} from './plan/queries.ts';
import type { TablePlan } from './plan.ts';

/** What was found out about one table. */
export interface Evidence {
  /** Rows of the table; undefined when it could not be read to its end. */
  readonly rows: number | undefined;
  /** Why the table could not be read to its end. */
  readonly unreadable: string | undefined;
  /** By check id. */
  readonly found: ReadonlyMap<string, Finding>;
  readonly rejects: Rejects | undefined;
  readonly statements: readonly Statement[];
}

export type Finding =
  | { readonly kind: 'rows'; readonly failing: number; readonly examples: readonly Example[]; readonly statement: number }
  | {
      readonly kind: 'duplicates';
      /** Groups of rows with the same key, rows in them, and rows with a complete key. */
      readonly groups: number;
      readonly rows: number;
      readonly complete: number;
      readonly examples: readonly Example[];
      readonly statement: number;
    }
  | { readonly kind: 'sql'; readonly answer: Confined; readonly statement: number };

export interface Example {
  readonly file: string;
  /** From 1, in the file. */
  readonly row: number;
  /** Where the row begins, for text files. */
  readonly line?: number;
  /** As the file has it, null when it is missing; for a key of several columns one value each. */
  readonly values: readonly (string | null)[];
  /** How often a duplicate occurs. */
  readonly times?: number;
}

export interface Statement {
  readonly purpose: string;
  readonly sql: string;
  readonly seconds: number;
  readonly bytes: number;
}

export interface MeasureOptions {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Failing rows shown for each check. */
  readonly examples: number;
  /** Left out: what has been measured to be fast. */
  readonly strategy?: Strategy;
}

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

/** With the paths that people know: those of the machine would make every run's report another one. */
function withKnownPaths(text: string, table: Table): string {
  const quoted = (path: string) => path.replaceAll("'", "''");
  return table.parts.reduce(
    (shown, { file }) => shown.replaceAll(quoted(file.absolute), quoted(file.path)).replaceAll(file.absolute, file.path),
    text,
  );
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
  for (const check of checks) {
    const name = nameOf(checks, check);
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
  if (!engine.dialect.shortcuts || table.bytes < sampledFrom || frames.length === 0) return undefined;
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
  return checks.flatMap((check) =>
    check.measure.kind === 'rows'
      ? [{ name: nameOf(checks, check), frame: check.measure.frame, condition: check.measure.fails }]
      : [],
  );
}

function keysOf(checks: readonly Check[], plan: TablePlan, sample: Sample | undefined): Key[] {
  return checks.flatMap((check) => {
    if (check.measure.kind !== 'duplicates') return [];
    const { frames } = check.measure;
    const [only] = frames;
    const isInteger = frames.length === 1 && only !== undefined && plan.frames[only]?.type === 'integer';
    const range = isInteger && sample ? bitmapRange(sample, only) : undefined;
    return [{ name: nameOf(checks, check), frames, ...(range ? { range } : {}) }];
  });
}

/** The name of a check in the queries. */
function nameOf(checks: readonly Check[], check: Check): string {
  return `check_${checks.indexOf(check)}`;
}

/** Exact counts and the first failing rows, file by file. */
async function failingRows(
  plan: TablePlan,
  engine: Engine,
  asked: Asked,
  counts: readonly Count[],
  wanted: RowsWanted,
  options: MeasureOptions,
): Promise<ReadonlyMap<string, Finding>> {
  const found = new Map<string, { failing: number; examples: Example[]; statement: number }>();
  if (counts.length === 0) return new Map();
  for (const part of plan.table.parts) {
    const sql = failuresQuery(engine.dialect, plan.table, part, plan.frames, counts, wanted);
    const answer = await asked.one(`failing rows of ${part.file.path}`, sql, part.file.bytes);
    for (const { name } of counts) {
      const before = found.get(name) ?? { failing: 0, examples: [], statement: asked.statements.length - 1 };
      const room = options.examples - before.examples.length;
      const examples = examplesOf(answer[`${name}_examples`], part).slice(0, room);
      found.set(name, {
        ...before,
        failing: before.failing + numberOf(answer[name]),
        examples: [...before.examples, ...examples],
      });
    }
  }
  const located = new Map<string, Finding>();
  const all = await withLines(
    [...found.values()].flatMap((each) => each.examples),
    plan.table.parts,
    options.signal,
  );
  for (const [name, each] of found) {
    located.set(name, { kind: 'rows', ...each, examples: each.examples.map((example) => all.get(example) ?? example) });
  }
  return located;
}

async function duplicates(
  plan: TablePlan,
  engine: Engine,
  asked: Asked,
  key: Key,
  none: Extract<Finding, { kind: 'duplicates' }>,
  wanted: RowsWanted,
  options: MeasureOptions,
): Promise<Finding> {
  const rows = await asked.many('rows that share a key', duplicatesQuery(engine.dialect, plan.table, plan.frames, key, wanted));
  const [first] = rows;
  const statement = asked.statements.length - 1;
  if (!first) return { ...none, statement };
  const examples = rows.slice(0, options.examples).flatMap((row): Example[] => {
    const position = numberOf(row.last_position);
    const part = plan.table.parts[Math.floor(position / rowsPerPart)];
    const values = key.frames.map((_, index) => textOf(row[`key_${index}`]));
    return part ? [{ file: part.file.path, row: position % rowsPerPart, values, times: numberOf(row.n) }] : [];
  });
  const located = await withLines(examples, plan.table.parts, options.signal);
  return {
    kind: 'duplicates',
    groups: numberOf(first.duplicate_groups),
    rows: numberOf(first.duplicate_rows),
    complete: none.complete,
    examples: examples.map((example) => located.get(example) ?? example),
    statement,
  };
}

/** The examples with the lines on which their rows begin, where the file has lines. */
async function withLines(
  examples: readonly Example[],
  parts: readonly TablePart[],
  signal: AbortSignal,
): Promise<ReadonlyMap<Example, Example>> {
  const located = new Map<Example, Example>();
  for (const part of parts) {
    const here = examples.filter((example) => example.file === part.file.path);
    if (here.length === 0 || !part.locate) continue;
    const rows = [...new Set(here.map((example) => example.row))].sort((a, b) => a - b);
    const lines = await part.locate(rows, signal);
    for (const example of here) {
      const line = lines.get(example.row);
      if (line !== undefined) located.set(example, { ...example, line });
    }
  }
  return located;
}

function examplesOf(value: Value | undefined, part: TablePart): Example[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Value): Example[] => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return [];
    const { row, value: raw } = entry as Row;
    return [{ file: part.file.path, row: numberOf(row), values: [textOf(raw)] }];
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

/** The statements that were asked, each with what it cost. */
class Asked {
  readonly statements: Statement[] = [];
  readonly #engine: Engine;
  readonly #table: Table;
  readonly #options: MeasureOptions;

  constructor(engine: Engine, table: Table, options: MeasureOptions) {
    this.#engine = engine;
    this.#table = table;
    this.#options = options;
  }

  async one(purpose: string, sql: string, bytes = this.#table.bytes): Promise<Row> {
    const [row] = await this.many(purpose, sql, bytes);
    return row ?? {};
  }

  async many(purpose: string, sql: string, bytes = this.#table.bytes): Promise<readonly Row[]> {
    const task = this.#options.progress.start(`${this.#table.title}: ${purpose}`, { bytes });
    const started = performance.now();
    try {
      return await this.#engine.query(sql, { signal: this.#options.signal, onProgress: (share) => task.update(share) });
    } finally {
      task.end();
      this.statements.push({
        purpose,
        sql: withKnownPaths(sql, this.#table),
        seconds: (performance.now() - started) / 1000,
        bytes,
      });
    }
  }
}

function numberOf(value: Value | undefined): number {
  return value === undefined || value === null ? 0 : Number(value);
}

function textOf(value: Value | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
