/** mode: infer. Drafts a contract from data: what every row keeps, as suggestions, and shows that the draft holds on its own data. */
import { posix } from 'node:path';
import type { Engine } from '../../shared/data/engine.ts';
import { EngineError } from '../../shared/data/engine-error.ts';
import { openEngine } from '../../shared/data/open-engine.ts';
import { openTable } from '../../shared/data/open-table.ts';
import type { Table } from '../../shared/data/table.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import type { Context } from '../../shared/runtime/context.ts';
import { ConfigurationError, describeProblem, type Problem } from '../../shared/runtime/errors.ts';
import type { Contract, SchemaObject } from './contract/contract.ts';
import { readContract } from './contract/read.ts';
import { draftTable } from './infer/judge.ts';
import { measureColumns } from './infer/measure.ts';
import { readTables, type TableSource } from './infer/read.ts';
import { contractName, reportDraft } from './infer/report.ts';
import { type ContractDraft, type TableDraft, writeContract } from './infer/write.ts';
import type { Given } from './inputs.ts';
import { judgeTable, overall, type TableJudgement } from './judge.ts';
import { damage, explainDamage, measure } from './measure.ts';
import { planTable } from './plan.ts';
import { type Output, report } from './report.ts';

interface Opened {
  readonly source: TableSource;
  readonly table: Table;
}

/** @throws ConfigurationError when there is nothing sound to draft from */
export async function infer(given: Given, context: Context): Promise<Outcome<Output>> {
  const { data, format, delimiter, quote, escape: escape_, encoding, nullValues } = given;
  const csv = { delimiter, quote, escape: escape_, encoding, nullValues };
  const sources = await readTables({ data, format, csv }, context.workspace);
  const { memoryLimit, threads, enginePath } = given;
  const engine = await openEngine('duckdb', { memoryLimit, threads, enginePath }, context);
  try {
    const opened: Opened[] = [];
    for (const source of sources) {
      const table = await openTable(engine, source.files, { title: source.title, csv: source.csv, signal: context.signal });
      if (table.hint !== undefined) context.log.warning(`${table.title}: ${table.hint}`);
      opened.push({ source, table });
    }
    refuseDamage(opened);
    const tables: TableDraft[] = [];
    for (const { source, table } of opened) tables.push(await draftOf(source, table, engine, context));
    const draft = { tables, path: pathOf(sources) };
    const yaml = writeContract(draft);
    const contract = readContract(yaml, posix.join(given.outputDir, contractName));
    for (const warning of contract.warnings) context.log.warning(describeProblem(warning));
    return reportDraft(draft, yaml, await holdToItself(contract, opened, engine, given, context));
  } finally {
    await engine.close();
  }
}

/** What is broken in its shape would be drafted as if it were meant. */
function refuseDamage(opened: readonly Opened[]): void {
  const problems = opened.flatMap(({ source, table }): Problem[] => {
    const defects = table.defects.map(
      ({ file, line, message }): Problem => ({ message, location: { file, ...(line === undefined ? {} : { line }) } }),
    );
    if (defects.length > 0 || table.columns.length > 0) return defects;
    return [{ input: 'data', message: `${source.title} has no columns, so there is nothing to draft.` }];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}

async function draftOf(source: TableSource, table: Table, engine: Engine, context: Context): Promise<TableDraft> {
  const statistics = await measureColumns(table, engine, context).catch((error: unknown) => refuseUnreadable(error, table));
  if (statistics.rows === 0) {
    throw new ConfigurationError({ input: 'data', message: `${source.title} has no rows, so there is nothing to draft.` });
  }
  const { name, files, csv } = source;
  return { name, rows: statistics.rows, format: files[0]?.format ?? 'csv', csv, columns: draftTable(statistics) };
}

async function refuseUnreadable(error: unknown, table: Table): Promise<never> {
  if (!(error instanceof EngineError) || !damage.has(error.kind)) throw error;
  const reason = await explainDamage(error, table);
  const message = `${table.title} cannot be read to its end: ${reason}`;
  throw new ConfigurationError({
    input: 'data',
    message,
    hints: ['A draft of half the data would be none: mend the file first.'],
  });
}

/** A contract may name files inside of the workspace only, and one pattern a server. */
function pathOf(sources: readonly TableSource[]): ContractDraft['path'] {
  const [source, ...others] = sources;
  const [pattern, ...more] = source?.patterns ?? [];
  const [file, ...files] = source?.files ?? [];
  const path = files.length === 0 ? file?.path : pattern;
  const isOutside = path === undefined || path.startsWith('/') || path.startsWith('..') || /^[A-Za-z]:/.test(path);
  return others.length > 0 || more.length > 0 || isOutside ? undefined : path;
}

/** The whole check of the drafted contract, on the data it was drafted from. */
async function holdToItself(
  contract: Contract,
  opened: readonly Opened[],
  engine: Engine,
  given: Given,
  { signal, progress }: Context,
): Promise<Outcome<Output>> {
  const tables: TableJudgement[] = [];
  for (const [index, { table }] of opened.entries()) {
    const object = contract.objects[index] as SchemaObject;
    const plan = planTable(engine.dialect, contract, object, table, { strictColumns: given.strictColumns });
    tables.push(judgeTable(plan, await measure(plan, engine, { signal, progress, examples: given.sampleRows })));
  }
  return report(contract, tables, [], overall(tables, []), engine, given);
}
