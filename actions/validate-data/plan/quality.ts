/** The quality rules of the contract: the library's metrics with their operators, and what is said of the other kinds. */
import type { Positions } from '../../../shared/config/positions.ts';
import type { Dialect } from '../../../shared/data/dialect.ts';
import { portablePattern } from '../../../shared/data/pattern.ts';
import type { QualityRule } from '../contract/contract.ts';
import type { RuleName } from '../rules.ts';
import { type Frame, type Measure, type Operator, rawName, type Threshold, valueName } from './check.ts';
import { anyJsonText } from './frame.ts';
import { literalOf } from './literal.ts';

/** A rule with what it is about, before it is known where its values are. */
export interface Rule {
  readonly rule: RuleName;
  readonly demand: string;
  readonly semantics?: string;
  /** @param frames of the column the rule stands at, or of `columns` for a rule of the table */
  measure(dialect: Dialect, frames: readonly Frame[], indexes: readonly number[]): Measure;
  /** The properties that a rule of the table names. */
  readonly columns?: readonly string[];
}

/** Rules that are prose for people demand nothing that could be measured, and are no checks. */
export function isDocumentation(rule: QualityRule): boolean {
  return rule.type === 'text';
}

/**
 * @param subject the column or table it stands at, for the words
 * @returns one rule for each operator: up to 3.0 a rule may have several, and all of them hold
 */
export function rulesOf(rule: QualityRule, subject: string, positions: Positions): Rule[] {
  if (rule.type === 'custom') return [unmeasured('custom-check', rule, `it is written for the engine "${rule.engine ?? '?'}"`)];
  const metric = rule.metric === undefined ? undefined : metrics[rule.metric];
  if (!metric) return [unmeasured('custom-check', rule, `the library rule "${rule.ruleName ?? ''}" is not known`)];
  if (rule.operators.length === 0) return [unmeasured(metric.rule, rule, 'it has no operator such as mustBe')];
  return rule.operators.map(({ name, value }) => {
    const threshold = thresholdOf(rule, name, value);
    const demand = `${metric.subject} in ${subject} ${'reason' in threshold ? name : describeThreshold(threshold)}`;
    const measured = metric.measure(rule, positions);
    const columns = metric.columns?.(rule);
    return {
      rule: metric.rule,
      demand: rule.name === undefined ? demand : `${rule.name}: ${demand}`,
      semantics: metric.semantics,
      ...(columns ? { columns } : {}),
      measure: (dialect, frames, indexes) =>
        'reason' in threshold
          ? { kind: 'not measurable', reason: threshold.reason }
          : measured(dialect, frames, indexes, threshold),
    };
  });
}

type MeasureMetric = (dialect: Dialect, frames: readonly Frame[], indexes: readonly number[], threshold: Threshold) => Measure;

interface MetricDefinition {
  readonly rule: RuleName;
  readonly subject: string;
  readonly semantics: string;
  columns?(rule: QualityRule): readonly string[] | undefined;
  measure(rule: QualityRule, positions: Positions): MeasureMetric;
}

const metrics: Readonly<Record<string, MetricDefinition>> = {
  nullValues: {
    rule: 'null-values',
    subject: 'NULL values',
    semantics: 'an empty field without quotes is NULL; percent of all rows',
    measure: () => ofColumn((_dialect, _frame, index) => `${rawName(index)} is null`),
  },
  missingValues: {
    rule: 'missing-values',
    subject: 'missing values',
    semantics: 'NULL always counts, beside the listed values; percent of all rows',
    measure: (rule, positions) =>
      ofColumn((dialect, frame, index) => {
        const texts = listOf(rule, 'missingValues', positions).map(({ value, text }) =>
          dialect.text(typeof value === 'string' ? value : (text ?? String(value))),
        );
        const text = textOf(dialect, frame, index);
        return texts.length === 0
          ? `${rawName(index)} is null`
          : `(${rawName(index)} is null or ${text} in (${texts.join(', ')}))`;
      }),
  },
  invalidValues: {
    rule: 'invalid-values',
    subject: 'invalid values',
    semantics:
      'NULL is never invalid; with both validValues and pattern a value is valid when either accepts it; percent of all rows',
    measure: (rule, positions) => (dialect, frames, indexes, threshold) => {
      const [frame] = frames;
      const [index] = indexes;
      if (!frame || index === undefined) return { kind: 'not measurable', reason: 'the rule stands at no column' };
      const accepted: string[] = [];
      const values = listOf(rule, 'validValues', positions);
      if (values.length > 0) {
        const literals = values.map(({ value, text }) => literalOf(dialect, frame.type, value, text));
        const [bad] = literals.filter((literal) => 'reason' in literal);
        if (bad) return { kind: 'not measurable', reason: bad.reason };
        accepted.push(
          `${valueName(index)} in (${literals.flatMap((literal) => ('sql' in literal ? [literal.sql] : [])).join(', ')})`,
        );
      }
      const source = rule.arguments.get('pattern');
      if (source !== undefined) {
        const pattern = portablePattern(String(source));
        if ('reason' in pattern)
          return { kind: 'not measurable', reason: `the query engine cannot ask this pattern: ${pattern.reason}` };
        accepted.push(dialect.contains(textOf(dialect, frame, index), pattern.pattern));
      }
      if (accepted.length === 0) return { kind: 'not measurable', reason: 'neither validValues nor pattern says what is valid' };
      // What is not even of its type has a NULL value and is not accepted by any list.
      const fails = `${rawName(index)} is not null and not coalesce(${accepted.join(' or ')}, false)`;
      return { kind: 'rows', frame: index, fails, threshold };
    },
  },
  duplicateValues: {
    rule: 'duplicate-values',
    subject: 'duplicate values',
    semantics:
      'counts the groups of rows that share a value, NULL left out; percent is the rows beyond the first of each group in the rows without NULL',
    columns: (rule) => {
      const names = rule.arguments.get('properties');
      return Array.isArray(names) ? names.map(String) : undefined;
    },
    measure: () => (_dialect, _frames, indexes, threshold) =>
      indexes.length === 0
        ? { kind: 'not measurable', reason: 'the rule names no columns' }
        : { kind: 'duplicates', frames: indexes, threshold },
  },
  rowCount: {
    rule: 'row-count',
    subject: 'rows',
    semantics: 'all rows of all files of the table',
    measure: () => (_dialect, _frames, _indexes, threshold) =>
      threshold.unit === 'percent'
        ? { kind: 'not measurable', reason: 'a number of rows has no percent' }
        : { kind: 'row count', threshold },
  },
};

function ofColumn(condition: (dialect: Dialect, frame: Frame, index: number) => string): MeasureMetric {
  return (dialect, frames, indexes, threshold) => {
    const [frame] = frames;
    const [index] = indexes;
    if (!frame || index === undefined) return { kind: 'not measurable', reason: 'the rule stands at no column' };
    return { kind: 'rows', frame: index, fails: condition(dialect, frame, index), threshold };
  };
}

function textOf(dialect: Dialect, frame: Frame, index: number): string {
  if (frame.column.storage === 'json') return anyJsonText(dialect, rawName(index));
  return frame.type === 'text' ? valueName(index) : `cast(${rawName(index)} as ${dialect.type('text')})`;
}

interface Listed {
  readonly value: unknown;
  /** The characters in the contract: digits that a double cannot hold stay exact. */
  readonly text: string | undefined;
}

/** The values of an argument apart from null, which stands for itself everywhere. */
function listOf(rule: QualityRule, name: string, positions: Positions): readonly Listed[] {
  const list = rule.arguments.get(name);
  const places = [['arguments', name], [name]];
  return (Array.isArray(list) ? list : []).flatMap((value: unknown, index) => {
    const texts = places.map((place) => positions.textAt([...rule.path, ...place, index]));
    return value === null ? [] : [{ value, text: texts.find((text) => text !== undefined) }];
  });
}

function thresholdOf(rule: QualityRule, operator: Operator, value: unknown): Threshold | { readonly reason: string } {
  const bounds = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number' && Number.isFinite(bound));
  const wanted = operator.endsWith('Between') ? 2 : 1;
  if (bounds.length !== wanted) return { reason: `${operator} needs ${wanted === 2 ? 'two numbers' : 'a number'}` };
  const unit = (rule.unit ?? 'rows').trim().toLowerCase();
  if (['percent', 'percentage', '%'].includes(unit)) return { operator, bounds, unit: 'percent' };
  if (unit === 'rows' || unit === 'row') return { operator, bounds, unit: 'rows' };
  return { reason: `the unit "${rule.unit}" is not known: use rows or percent` };
}

const words: Readonly<Record<Operator, string>> = {
  mustBe: 'must be',
  mustNotBe: 'must not be',
  mustBeGreaterThan: 'must be more than',
  mustBeGreaterOrEqualTo: 'must be at least',
  mustBeLessThan: 'must be less than',
  mustBeLessOrEqualTo: 'must be at most',
  mustBeBetween: 'must be between',
  mustNotBeBetween: 'must not be between',
};

export function describeThreshold({ operator, bounds, unit }: Threshold): string {
  return `${words[operator]} ${bounds.join(' and ')}${unit === 'percent' ? ' %' : ''}`;
}

function unmeasured(name: RuleName, rule: QualityRule, reason: string): Rule {
  return {
    rule: name,
    demand: rule.name ?? rule.description?.split('\n')[0] ?? rule.id ?? `${rule.type} rule`,
    measure: () => ({ kind: 'not measurable', reason }),
  };
}
