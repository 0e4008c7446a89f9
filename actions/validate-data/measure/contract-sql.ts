/** Asks the queries that the contract brings along: each in a process of its own, over the tables of the contract and nothing else. */
import { join } from 'node:path';
import type { Dialect } from '../../../shared/data/dialect.ts';
import type { Job } from '../../../shared/data/duckdb/confined/job.ts';
import type { Confined, ConfinedQuery, Confinement } from '../../../shared/data/duckdb/confined/run.ts';
import type { Progress } from '../../../shared/runtime/progress.ts';
import type { Frame } from '../plan/check.ts';
import type { TablePlan } from '../plan.ts';
import type { Evidence, Finding, Statement } from './evidence.ts';

export interface Measured {
  readonly plan: TablePlan;
  readonly evidence: Evidence;
}

export interface ContractSqlOptions {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Absolute. */
  readonly temporary: string;
  readonly memory: number | undefined;
  readonly threads: number | undefined;
}

type Run = (query: ConfinedQuery, confinement: Confinement) => Promise<Confined>;

/** Loaded when there is a query to run. */
const inOwnProcess: Run = async (query, confinement) => {
  const { runConfined } = await import('../../../shared/data/duckdb/confined/run.ts');
  return runConfined(query, confinement);
};

/** @returns the evidence with what the queries of every table have found; a table that cannot be read is asked nothing */
export async function measureContractSql(
  measured: readonly Measured[],
  dialect: Dialect,
  options: ContractSqlOptions,
  run: Run = inOwnProcess,
): Promise<readonly Measured[]> {
  const readable = measured.filter(({ plan, evidence }) => evidence.unreadable === undefined && plan.table.parts.length > 0);
  const tables = {
    views: viewsOf(
      readable.map(({ plan }) => plan),
      dialect,
    ),
    files: readable.flatMap(({ plan }) => plan.table.parts.map((part) => part.file.absolute)),
  };
  const asked: Measured[] = [];
  for (const one of measured) {
    asked.push(readable.includes(one) ? await askTable(one, tables, options, run) : one);
  }
  return asked;
}

async function askTable(
  { plan, evidence }: Measured,
  tables: Omit<ConfinedQuery, 'sql'>,
  { signal, progress, temporary, memory, threads }: ContractSqlOptions,
  run: Run,
): Promise<Measured> {
  const found = new Map<string, Finding>(evidence.found);
  const statements: Statement[] = [...evidence.statements];
  const known = new Map<string, Finding>();
  for (const { id, measure } of plan.checks) {
    if (measure.kind !== 'sql') continue;
    const before = known.get(measure.query);
    if (before) {
      found.set(id, before);
      continue;
    }
    const task = progress.start(`${plan.table.title}: SQL of the contract (${id})`, { bytes: plan.table.bytes });
    const started = performance.now();
    try {
      const confinement = { signal, temporary: join(temporary, 'contract-sql'), memory, threads };
      const answer = await run({ sql: measure.query, ...tables }, confinement);
      const finding: Finding = { kind: 'sql', answer, statement: statements.length };
      known.set(measure.query, finding);
      found.set(id, finding);
    } finally {
      task.end();
    }
    const seconds = (performance.now() - started) / 1000;
    statements.push({ purpose: `SQL of the contract (${id})`, sql: measure.query, seconds, bytes: plan.table.bytes });
  }
  return { plan, evidence: { ...evidence, found, statements } };
}

/** Each table under its real name and its name in the contract; of two tables with one name the first has it. */
export function viewsOf(plans: readonly TablePlan[], dialect: Dialect): Job['views'] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const names = [plan.object.physicalName, plan.object.name].filter((name) => {
      const isNew = !taken.has(name.toLowerCase());
      taken.add(name.toLowerCase());
      return isNew;
    });
    return { names, sql: viewOf(plan, dialect) };
  });
}

/** The rows as the other checks read them, file by file. */
function viewOf({ table, frames }: TablePlan, dialect: Dialect): string {
  const columns = table.columns.map((column) => {
    const frame = frames.find((each) => each.column.name === column.name);
    return { name: dialect.identifier(column.name), frame };
  });
  const raws = columns.map(({ name, frame }) => `${rawOf(frame, name)} as ${name}`);
  const values = columns.map(({ name, frame }) => `${typedOf(frame, name)} as ${name}`);
  const rows = table.parts.map((part) => `select ${raws.join(', ')} from ${part.from} as part`);
  return `select ${values.join(', ')} from (${rows.join('\nunion all\n')}) as raws`;
}

function rawOf(frame: Frame | undefined, field: string): string {
  return frame ? frame.raw(field) : field;
}

function typedOf(frame: Frame | undefined, raw: string): string {
  return frame ? frame.value(raw) : raw;
}
