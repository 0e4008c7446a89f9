/** mode: check. Compares data with a contract and says what holds, what does not, and what could not be measured. */
import { openEngine } from '../../shared/data/open-engine.ts';
import { openTable } from '../../shared/data/open-table.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import type { Context } from '../../shared/runtime/context.ts';
import { ConfigurationError, describeProblem } from '../../shared/runtime/errors.ts';
import type { Given } from './inputs.ts';
import { judgeTable, judgeUnmeasured, overall } from './judge.ts';
import { type Measured, measureContractSql } from './measure/contract-sql.ts';
import { measure } from './measure.ts';
import type { Check } from './plan/check.ts';
import { planServiceLevels, planTable, planWithoutData } from './plan.ts';
import { measureProfile, timeColumns, withProfile } from './profile.ts';
import { contractSqlOff } from './read/contract-sql.ts';
import { read } from './read.ts';
import { type Output, report } from './report.ts';

export async function check(given: Given, context: Context): Promise<Outcome<Output>> {
  const { contract: file, data, server, format, strictColumns } = given;
  if (file === undefined) {
    throw new ConfigurationError({
      input: 'contract',
      message: 'is required to check data, but was not given.',
      hints: ['Give the path of an ODCS contract (YAML), or let "mode: infer" draft one from the data.'],
    });
  }
  const { delimiter, quote, escape: escape_, encoding, nullValues } = given;
  const csv = { delimiter, quote, escape: escape_, encoding, nullValues };
  const { contract, sources, without } = await read({ contract: file, data, server, format, csv }, context.workspace);
  for (const warning of contract.warnings) context.log.warning(describeProblem(warning));
  const times = timeColumns(contract);

  const { memoryLimit, threads, enginePath } = given;
  const off = await contractSqlOff(given.allowContractSql, context.environment);
  const engine = await openEngine('duckdb', { memoryLimit, threads, enginePath }, context);
  try {
    const measured: Measured[] = [];
    for (const source of sources) {
      const table = await openTable(engine, source.files, { title: source.title, csv: source.csv, signal: context.signal });
      const plan = planTable(engine.dialect, contract, source.object, table, { strictColumns, contractSqlOff: off });
      const evidence = await measure(plan, engine, {
        signal: context.signal,
        progress: context.progress,
        examples: given.sampleRows,
      });
      measured.push({ plan, evidence });
    }
    const { signal, progress, temporary } = context;
    const limits = { memory: memoryLimit, threads };
    const asked = await measureContractSql(measured, engine.dialect, { signal, progress, temporary, ...limits });
    const tables = asked.map(({ plan, evidence }) => judgeTable(plan, evidence));
    const unmeasured = [
      ...without.flatMap((object) => planWithoutData(engine.dialect, contract, object)),
      ...planServiceLevels(contract),
    ];
    refuseNothing(file, [...tables.flatMap((table) => table.plan.checks), ...unmeasured]);
    const others = unmeasured.map(judgeUnmeasured);
    const outcome = report(contract, tables, others, overall(tables, others), engine, given);
    const profile = given.profile ? await measureProfile(measured, engine, times, context) : undefined;
    return profile ? withProfile(outcome, profile) : outcome;
  } finally {
    await engine.close();
  }
}

/** A gate that enforces nothing would be green for any data. */
function refuseNothing(contract: string, checks: readonly Check[]): void {
  const declared = checks.filter((check) => check.declared);
  if (declared.some((check) => check.measure.kind !== 'not measurable')) return;
  const reasons = new Set(declared.flatMap((check) => (check.measure.kind === 'not measurable' ? [check.measure.reason] : [])));
  throw new ConfigurationError({
    location: { file: contract },
    message:
      declared.length === 0
        ? 'the contract declares no constraint, so any data would pass.'
        : `none of the ${declared.length} declared constraints can be measured, so any data would pass.`,
    hints:
      declared.length === 0
        ? ['Declare properties with a logicalType, required, unique, or quality rules.']
        : [...reasons].slice(0, 5),
  });
}
