/** Quality rules that are written in SQL: the query with its placeholders filled in, and what its result is compared with. */
import { doubleQuoted } from '../../../shared/data/dialects/standard.ts';
import { nearestMatch } from '../../../shared/runtime/nearest.ts';
import type { QualityRule, RuleOperator } from '../contract/contract.ts';
import type { Expected, Measure } from './check.ts';
import { describeThreshold } from './quality.ts';

export const sqlSemantics =
  'the result is the first column of the first row; a text column has the type that the contract gives it, and NULL where a value is not of it';

/** What a rule in SQL is about. */
export interface SqlSubject {
  /** The table's real name. */
  readonly table: string;
  /** The column's real name, for a rule that stands at one. */
  readonly column: string | undefined;
  /** Why SQL of this contract is not run; undefined when it is. */
  readonly off: string | undefined;
}

/** @returns one for each operator: up to 3.0 a rule may have several, and all of them hold */
export function sqlRules(
  rule: QualityRule,
  subject: SqlSubject,
): readonly { readonly demand: string; readonly measure: Measure }[] {
  const what = rule.name ?? rule.description?.split('\n')[0] ?? rule.id ?? `a SQL rule of ${subject.column ?? subject.table}`;
  if (rule.operators.length === 0) {
    return [{ demand: what, measure: { kind: 'not measurable', reason: 'it has no operator such as mustBe' } }];
  }
  return rule.operators.map((operator) => {
    const expected = expectedOf(operator);
    const demand = 'reason' in expected ? `${what}: ${operator.name}` : `${what}: the result ${describeExpected(expected)}`;
    return { demand, measure: measureOf(rule.query ?? '', expected, subject) };
  });
}

function measureOf(query: string, expected: Expected | { readonly reason: string }, subject: SqlSubject): Measure {
  if (subject.off !== undefined) return { kind: 'not measurable', reason: subject.off };
  if ('reason' in expected) return { kind: 'not measurable', reason: expected.reason };
  const filled = fillIn(query, subject);
  // Broken, not left out: the contract demands something that nobody checks.
  if ('problem' in filled) return { kind: 'shape', problem: filled.problem };
  return { kind: 'sql', query: filled.query, expected };
}

/** What stands for the table in any tool that runs these rules; `schema` is the standard's word for the tables of a contract. */
const tableWords: readonly string[] = ['object', 'table', 'model', 'schema'];
const columnWords: readonly string[] = ['property', 'column', 'field'];
/** In front of a table: where a file has no such thing, the word goes with its dot. */
const qualifiers = /(["'`]?)\$?\{(?:catalog|database|project|dataset|schema)\}\1\s*\.\s*/gi;
const placeholder = /(["'`]?)(\$?)\{([A-Za-z_][A-Za-z0-9_]*)\}\1/g;

/**
 * Names in place of `{object}`, `${table}`, `"{property}"`, …: always quoted, with the quotes around a placeholder being part of it. Braces
 * around other words are left alone (`\p{Greek}`), but `${…}` can only be meant for us.
 */
export function fillIn(
  query: string,
  { table, column }: Pick<SqlSubject, 'table' | 'column'>,
): { readonly query: string } | { readonly problem: string } {
  const problems: string[] = [];
  const filled = query.replace(qualifiers, '').replace(placeholder, (written, _quote, dollar: string, word: string) => {
    const lowered = word.toLowerCase();
    if (tableWords.includes(lowered)) return doubleQuoted(table);
    if (columnWords.includes(lowered) && column !== undefined) return doubleQuoted(column);
    if (columnWords.includes(lowered)) problems.push(`${written} stands for a column, but the rule is one of the whole table`);
    else if (dollar !== '') problems.push(unknown(written, lowered, column !== undefined));
    return written;
  });
  const [first] = problems;
  if (first !== undefined) return { problem: `the query cannot be run: ${first}` };
  return filled.trim() === '' ? { problem: 'the query cannot be run: it is empty' } : { query: filled };
}

function unknown(written: string, word: string, hasColumn: boolean): string {
  const known = [...tableWords, ...(hasColumn ? columnWords : [])];
  const nearest = nearestMatch(word, known);
  const meant = nearest === undefined ? '' : ` (did you mean \${${nearest}}?)`;
  return `nothing is known for ${written}${meant}; known are ${known.map((each) => `{${each}}`).join(', ')}`;
}

function expectedOf({ name, value }: RuleOperator): Expected | { readonly reason: string } {
  if ((name === 'mustBe' || name === 'mustNotBe') && (typeof value === 'boolean' || typeof value === 'string')) {
    return { kind: 'value', operator: name, value };
  }
  const bounds = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number' && Number.isFinite(bound));
  const wanted = name.endsWith('Between') ? 2 : 1;
  if (bounds.length !== wanted)
    return { reason: `${name} needs ${wanted === 2 ? 'two numbers' : 'a number, a boolean or a text'}` };
  return { kind: 'number', operator: name, bounds };
}

export function describeExpected(expected: Expected): string {
  if (expected.kind === 'number') return describeThreshold({ ...expected, unit: 'rows' });
  return `${expected.operator === 'mustBe' ? 'must be' : 'must not be'} ${JSON.stringify(expected.value)}`;
}
