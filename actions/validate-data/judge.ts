/** judge: evidence and plan in, a verdict with its reasons out. Pure: no file, no engine, no clock. */

import { formatExact } from '../../shared/report/numbers.ts';
import type { Status, Verdict } from '../../shared/report/report.ts';
import { judgeAnswer } from './judge/contract-sql.ts';
import { compareWith, inWords } from './judge/threshold.ts';
import type { Evidence, Example } from './measure/evidence.ts';
import type { Check, Expected } from './plan/check.ts';
import type { TablePlan } from './plan.ts';

/** One check and how it ended. */
export interface Judgement {
  readonly check: Check;
  readonly status: Status;
  /** What was found, or why nothing could be. */
  readonly found: string;
  /** Rows or groups that fail; undefined when nothing was counted. */
  readonly failing?: number;
  readonly examples: readonly Example[];
  /** Which of the table's statements has measured it. */
  readonly statement?: number;
}

export interface TableJudgement {
  readonly plan: TablePlan;
  readonly evidence: Evidence;
  readonly judgements: readonly Judgement[];
}

export interface Overall {
  readonly verdict: Verdict;
  readonly passed: number;
  readonly failed: number;
  readonly warned: number;
  readonly notMeasurable: number;
  /** Constraints that the contract declares, and those among them that were measured. */
  readonly declared: number;
  readonly enforced: number;
  readonly rows: number;
}

export function judgeTable(plan: TablePlan, evidence: Evidence): TableJudgement {
  return { plan, evidence, judgements: plan.checks.map((check) => judgeCheck(check, evidence)) };
}

/** A check that no data is needed for, or that no data can answer. */
export function judgeUnmeasured(check: Check): Judgement {
  const reason = check.measure.kind === 'not measurable' ? check.measure.reason : 'it was not measured';
  return { check, status: 'not measurable', found: reason, examples: [] };
}

export function overall(tables: readonly TableJudgement[], others: readonly Judgement[]): Overall {
  const judgements = [...tables.flatMap((table) => table.judgements), ...others];
  const count = (status: Status) => judgements.filter((judgement) => judgement.status === status).length;
  const declared = judgements.filter((judgement) => judgement.check.declared);
  const failed = count('fail');
  const warned = count('warn');
  return {
    verdict: failed > 0 ? 'fail' : warned > 0 ? 'warn' : 'pass',
    passed: count('pass'),
    failed,
    warned,
    notMeasurable: count('not measurable'),
    declared: declared.length,
    enforced: declared.filter((judgement) => judgement.status !== 'not measurable').length,
    rows: tables.reduce((sum, table) => sum + (table.evidence.rows ?? 0), 0),
  };
}

function judgeCheck(check: Check, evidence: Evidence): Judgement {
  const { measure } = check;
  if (measure.kind === 'not measurable') return judgeUnmeasured(check);
  if (measure.kind === 'shape' && measure.problem !== undefined) return broken(check, measure.problem);
  if (check.rule === 'readable' && evidence.unreadable !== undefined) return broken(check, evidence.unreadable);
  if (measure.kind === 'shape') return holds(check, 'it does');
  if (evidence.unreadable !== undefined || evidence.rows === undefined)
    return unknown(check, 'the data could not be read to its end');
  switch (measure.kind) {
    case 'rejects':
      return judgeRejects(check, evidence);
    case 'row count': {
      const verdict = compareWith(measure.threshold, evidence.rows, evidence.rows);
      return ended(check, verdict.holds, verdict.found, { failing: evidence.rows });
    }
    case 'rows':
      return judgeRows(check, measure, evidence, evidence.rows);
    case 'duplicates':
      return judgeDuplicates(check, measure, evidence);
    case 'sql':
      return judgeSql(check, measure.expected, evidence);
  }
}

function judgeRejects(check: Check, { rejects }: Evidence): Judgement {
  if (!rejects || rejects.count === 0) return holds(check, 'all rows are well formed');
  const [first] = rejects.examples;
  const reason = first ? `: ${first.reason}` : '';
  const examples = rejects.examples.flatMap((reject): Example[] =>
    reject.line === undefined ? [] : [{ file: reject.file, row: 0, line: reject.line, values: [reject.reason] }],
  );
  return ended(check, false, `${inWords(rejects.count, 'row')} cannot be taken apart${reason}`, {
    failing: rejects.count,
    examples,
  });
}

function judgeRows(
  check: Check,
  measure: Extract<Check['measure'], { kind: 'rows' }>,
  evidence: Evidence,
  rows: number,
): Judgement {
  const finding = evidence.found.get(check.id);
  if (finding?.kind !== 'rows') return unknown(check, 'it was not measured');
  const { failing, examples, statement } = finding;
  if (!measure.threshold) {
    const found =
      failing === 0 ? 'no row fails' : `${formatExact(failing)} of ${inWords(rows, 'row')} ${failing === 1 ? 'fails' : 'fail'}`;
    return ended(check, failing === 0, found, { failing, examples, statement });
  }
  if (measure.threshold.unit === 'percent' && rows === 0) return unknown(check, 'there are no rows to take a share of');
  const verdict = compareWith(measure.threshold, failing, rows);
  return ended(check, verdict.holds, verdict.found, { failing, examples, statement });
}

function judgeDuplicates(
  check: Check,
  measure: Extract<Check['measure'], { kind: 'duplicates' }>,
  evidence: Evidence,
): Judgement {
  const finding = evidence.found.get(check.id);
  if (finding?.kind !== 'duplicates') return unknown(check, 'it was not measured');
  const { groups, rows, complete, examples, statement } = finding;
  const excess = rows - groups;
  const details = `${inWords(groups, 'value')} ${groups === 1 ? 'occurs' : 'occur'} more than once, in ${inWords(rows, 'row')}`;
  const shown = { failing: groups, examples, statement };
  if (!measure.threshold) return ended(check, groups === 0, groups === 0 ? 'every value occurs once' : details, shown);
  if (measure.threshold.unit === 'percent' && complete === 0) return unknown(check, 'there are no values to take a share of');
  const isShare = measure.threshold.unit === 'percent';
  const verdict = isShare
    ? compareWith(measure.threshold, excess, complete)
    : compareWith(measure.threshold, groups, complete, 'repeated value');
  return ended(check, verdict.holds, groups === 0 ? verdict.found : `${verdict.found} (${details})`, shown);
}

function judgeSql(check: Check, expected: Expected, evidence: Evidence): Judgement {
  const finding = evidence.found.get(check.id);
  if (finding?.kind !== 'sql') return unknown(check, 'it was not measured');
  const verdict = judgeAnswer(expected, finding.answer, check.masked);
  return { ...(verdict.holds ? holds : broken)(check, verdict.found), statement: finding.statement };
}

function holds(check: Check, found: string): Judgement {
  return { check, status: 'pass', found, examples: [] };
}

function broken(check: Check, found: string): Judgement {
  return { check, status: check.severity === 'warning' ? 'warn' : 'fail', found, examples: [] };
}

function unknown(check: Check, found: string): Judgement {
  return { check, status: 'not measurable', found, examples: [] };
}

function ended(
  check: Check,
  isFine: boolean,
  found: string,
  evidence: { readonly failing: number; readonly examples?: readonly Example[]; readonly statement?: number },
): Judgement {
  const base = isFine ? holds(check, found) : broken(check, found);
  return { ...base, ...evidence, examples: isFine ? [] : (evidence.examples ?? []) };
}
