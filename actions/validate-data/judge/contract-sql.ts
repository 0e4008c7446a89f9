/** The result of a query against what the contract expects of it. */
import type { Confined } from '../../../shared/data/duckdb/confined/run.ts';
import type { Expected } from '../plan/check.ts';
import { describeExpected } from '../plan/contract-sql.ts';
import { shownValue } from '../report/mask.ts';
import { holds } from './threshold.ts';

/** @param masked the table has values that are not for everyone who can read a report */
export function judgeAnswer(
  expected: Expected,
  answer: Confined,
  masked: boolean,
): { readonly holds: boolean; readonly found: string } {
  const value = resultOf(answer, masked);
  if ('reason' in value) return { holds: false, found: value.reason };
  const wanted = `it ${describeExpected(expected)}`;
  if (expected.kind === 'number') {
    if (typeof value.value !== 'number' || !Number.isFinite(value.value)) {
      return { holds: false, found: `the query gives ${value.shown}, which is no number; ${wanted}` };
    }
    const [low = 0, high = low] = expected.bounds;
    const isFine = holds[expected.operator](value.value, low, high);
    return { holds: isFine, found: isFine ? value.shown : `${value.shown}; ${wanted}` };
  }
  if (typeof value.value !== typeof expected.value) {
    return { holds: false, found: `the query gives ${value.shown}, which is no ${kinds[typeof expected.value]}; ${wanted}` };
  }
  const isFine = (value.value === expected.value) === (expected.operator === 'mustBe');
  return { holds: isFine, found: isFine ? value.shown : `${value.shown}; ${wanted}` };
}

const kinds: Readonly<Record<string, string>> = { boolean: 'boolean', string: 'text' };

type Found = { readonly value: number | boolean | string; readonly shown: string } | { readonly reason: string };

/** Whatever is no value fails the check: a rule that says nothing has not held. */
function resultOf(answer: Confined, masked: boolean): Found {
  switch (answer.kind) {
    case 'number':
      return { value: Number(answer.text), shown: answer.text };
    case 'boolean':
      return { value: answer.value, shown: String(answer.value) };
    case 'text':
      return { value: answer.text, shown: `"${shownValue(answer.text, masked)}"` };
    case 'nothing':
      return { reason: answer.rows === 0 ? 'the query gives no row' : 'the query gives NULL' };
    case 'other':
      return { reason: `the query gives a value of type ${answer.type}, which is no number, boolean or text` };
    case 'refused':
      return { reason: `the query is not run: ${answer.reason}` };
    case 'error':
      return { reason: `the query failed: ${errorOf(answer, masked)}` };
    case 'memory':
      return { reason: 'the query was stopped: it took more memory than it may have' };
    case 'late':
      return { reason: `the query was stopped after ${answer.seconds} s` };
    case 'dead':
      return { reason: `the process of the query has died: ${answer.how}` };
  }
}

/** What the engine says of a value may hold the value. */
function errorOf({ error, message }: Extract<Confined, { kind: 'error' }>, masked: boolean): string {
  const kind = error === '' ? '' : `${error} error`;
  if (error === 'Out of Memory') return 'it needs more memory than it may have (memory-limit)';
  if (masked) return kind;
  return kind === '' ? message : `${kind}: ${message}`;
}
