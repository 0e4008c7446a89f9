/** Quality rules that the standard's schema lets through, but that cannot be judged or always end the same way. */
import { shown, whatIs } from '../../../../shared/config/sentences.ts';
import type { QualityRule } from '../contract.ts';
import { METRICS, OPERATOR_NAMES } from '../schema/quality.ts';
import { everyRule, type Finding, guess, type Lint, type LintedContract, listed, type PlacedRule } from './lint.ts';

type Judge = (placed: PlacedRule, contract: LintedContract) => readonly Finding[];

function onRules(judge: Judge): (contract: LintedContract) => Finding[] {
  return (contract) => everyRule(contract).flatMap((placed) => judge(placed, contract));
}

/** With a type, or before 3.1, the standard's schema says it already. */
const withoutMetric: Judge = ({ rule, name }, { rules, positions }) => {
  const says = (key: string) => positions.textAt([...rule.path, key]) !== undefined;
  if (rules === '3.0' || says('type') || says('metric')) return [];
  const hints = [`Add one of ${METRICS.join(', ')}; or "type: text" when it is only words.`];
  return [{ path: rule.path, message: `${name} has no metric and no other type, so nothing can be measured`, hints }];
};

const unknownRule: Judge = ({ rule, name }) => {
  if (rule.type !== 'library' || rule.metric !== undefined || rule.ruleName === undefined) return [];
  const message = `rule ${shown(rule.ruleName)} of ${name} is none that can be measured${guess(rule.ruleName, OLD_RULES)}`;
  return [{ path: [...rule.path, 'rule'], message, hints: [`Known rules of version 3.0: ${OLD_RULES.join(', ')}`] }];
};
const OLD_RULES = ['duplicateCount', 'validValues', 'nullCheck', 'rowCount'];

/** Since 3.1 the standard's schema says it. */
const withoutOperator: Judge = ({ rule, name }, { rules }) => {
  if (rules !== '3.0') return [];
  const compares = rule.type === 'sql' || (rule.type === 'library' && rule.metric !== undefined);
  if (!compares || rule.operators.length > 0) return [];
  const hints = [`Add one of ${OPERATOR_NAMES.join(', ')}.`];
  return [{ path: rule.path, message: `${name} has no operator, so its number is compared with nothing`, hints }];
};

const wrongLevel: Judge = ({ rule, name, property, object }) => {
  if (rule.metric === 'rowCount' && property) {
    const hints = [`Move it to the quality of schema object "${object.name}".`];
    return [{ path: metricPath(rule), message: `${name} counts the rows of a table, but stands at a column`, hints }];
  }
  if (property || rule.metric === undefined || rule.metric === 'rowCount' || rule.metric === 'duplicateValues') return [];
  const message = `${name} counts values of a column, but stands at the whole schema object`;
  return [{ path: metricPath(rule), message, hints: ['Move it to the quality of the column that is meant.'] }];
};

function metricPath(rule: QualityRule): QualityRule['path'] {
  return [...rule.path, rule.ruleName === undefined ? 'metric' : 'rule'];
}

const invalidValuesOfNothing: Judge = ({ rule, name }) => {
  if (rule.metric !== 'invalidValues' || rule.arguments.has('validValues') || rule.arguments.has('pattern')) return [];
  const hints = ['Add arguments: { validValues: […] } or arguments: { pattern: … }.'];
  return [{ path: rule.path, message: `${name} does not say which values are valid`, hints }];
};

const duplicatesOfNothing: Judge = ({ rule, name, property, object }) => {
  if (rule.metric !== 'duplicateValues' || property || rule.arguments.has('properties')) return [];
  const hints = [`Add arguments: { properties: […] } with columns of "${object.name}".`];
  return [{ path: rule.path, message: `${name} does not say which columns must not repeat together`, hints }];
};

/** What an argument must be, by the metrics that know it. */
const ARGUMENTS: Readonly<Record<string, { metric: QualityRule['metric']; wanted: string; fits(value: unknown): boolean }>> = {
  validValues: { metric: 'invalidValues', wanted: 'a list', fits: isFilledList },
  pattern: { metric: 'invalidValues', wanted: 'text', fits: (value) => typeof value === 'string' },
  missingValues: { metric: 'missingValues', wanted: 'a list', fits: isFilledList },
  properties: {
    metric: 'duplicateValues',
    wanted: 'a list of column names',
    fits: (value) => isFilledList(value) && value.every((name) => typeof name === 'string'),
  },
};

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

const wrongArguments: Judge = ({ rule, name }) =>
  [...rule.arguments].flatMap(([key, value]) => {
    const known = Object.hasOwn(ARGUMENTS, key) ? ARGUMENTS[key] : undefined;
    if (known?.metric !== rule.metric || known === undefined || known.fits(value)) return [];
    const message = `argument ${key} of ${name} must be ${known.wanted}, but is ${isEmptyList(value) ? 'empty' : whatIs(value)}`;
    return [{ path: argumentPath(rule, key), message }];
  });

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** In 3.0 the valid values stand in the rule itself. */
function argumentPath(rule: QualityRule, key: string): QualityRule['path'] {
  return rule.ruleName === 'validValues' && key === 'validValues' ? [...rule.path, key] : [...rule.path, 'arguments', key];
}

const unknownArguments: Judge = ({ rule, name, property }) => {
  if (rule.metric === undefined) return [];
  const known = Object.keys(ARGUMENTS).filter(
    (key) => ARGUMENTS[key]?.metric === rule.metric && (key !== 'properties' || property === undefined),
  );
  return [...rule.arguments.keys()]
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...rule.path, 'arguments', key],
      at: 'key' as const,
      message: `argument "${key}" of ${name} has no effect${guess(key, known)}`,
      hints: [known.length === 0 ? `${rule.metric} takes no arguments here.` : `Known: ${known.join(', ')}`],
    }));
};

const unknownColumns: Judge = ({ rule, name, object, property }) => {
  const wanted = rule.arguments.get('properties');
  if (rule.metric !== 'duplicateValues' || property || !Array.isArray(wanted)) return [];
  const known = object.properties.map((column) => column.name);
  return wanted.flatMap((column, index) => {
    if (typeof column !== 'string' || known.includes(column)) return [];
    const message = `${name} names ${shown(column)}, which is no column of "${object.name}"${guess(column, known)}`;
    return [{ path: [...rule.path, 'arguments', 'properties', index], message, hints: [`Its columns: ${listed(known)}`] }];
  });
};

const reversedBounds: Judge = ({ rule, name }) =>
  rule.operators.flatMap(({ name: operator, value, path }) => {
    if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number' || value[0] <= value[1]) return [];
    const hints = [`Write ${operator}: [${value[1]}, ${value[0]}].`];
    return [{ path, message: `${operator} of ${name} is reversed: nothing is between ${value[0]} and ${value[1]}`, hints }];
  });

const uncomparableOperands: Judge = ({ rule, name }) => {
  const wanted = rule.type === 'sql' ? 'a number, a boolean or text' : 'a number';
  const fits = (value: unknown) =>
    typeof value === 'number' || (rule.type === 'sql' && ['boolean', 'string'].includes(typeof value));
  return rule.operators
    .filter(({ name: operator, value }) => (operator === 'mustBe' || operator === 'mustNotBe') && !fits(value))
    .filter(() => rule.type === 'sql' || rule.type === 'library')
    .map(({ name: operator, value, path }) => ({
      path,
      message: `${operator} of ${name} must be ${wanted}, but is ${whatIs(value)}`,
    }));
};

const PERCENT = ['percent', 'percentage', '%'];

const percentsOutOfRange: Judge = ({ rule, name }) => {
  if (rule.type !== 'library' || !PERCENT.includes(rule.unit ?? '')) return [];
  if (rule.metric === 'rowCount')
    return [{ path: [...rule.path, 'unit'], message: `${name} counts rows, which are no share of anything` }];
  return rule.operators.flatMap(({ name: operator, value, path }) => {
    const outside = [value].flat().find((limit) => typeof limit === 'number' && (limit < 0 || limit > 100));
    return outside === undefined
      ? []
      : [{ path, message: `${operator} of ${name} is ${outside} percent, but shares are from 0 to 100` }];
  });
};

const unknownUnits: Judge = ({ rule, name }) => {
  if (rule.type !== 'library' || rule.unit === undefined || rule.unit === 'rows' || PERCENT.includes(rule.unit)) return [];
  const message = `unit ${shown(rule.unit)} of ${name} is unknown and read as rows${guess(rule.unit, ['rows', 'percent'])}`;
  return [{ path: [...rule.path, 'unit'], message, hints: ['Known: rows, percent'] }];
};

const bothWaysOfValid: Judge = ({ rule, name }) => {
  if (rule.metric !== 'invalidValues' || !rule.arguments.has('validValues') || !rule.arguments.has('pattern')) return [];
  const message = `${name} has validValues and a pattern: a value is valid when it is in the list or matches the pattern`;
  return [
    {
      path: [...rule.path, 'arguments', 'pattern'],
      at: 'key',
      message,
      hints: ['Other tools may demand both; write two rules to be sure.'],
    },
  ];
};

export const QUALITY_LINTS: readonly Lint[] = [
  { code: 'rule-without-metric', level: 'error', find: onRules(withoutMetric) },
  { code: 'unknown-rule', level: 'warning', find: onRules(unknownRule) },
  { code: 'rule-without-operator', level: 'error', find: onRules(withoutOperator) },
  { code: 'metric-on-wrong-level', level: 'error', find: onRules(wrongLevel) },
  { code: 'invalid-values-without-arguments', level: 'error', find: onRules(invalidValuesOfNothing) },
  { code: 'duplicate-values-without-properties', level: 'error', find: onRules(duplicatesOfNothing) },
  { code: 'wrong-argument', level: 'error', find: onRules(wrongArguments) },
  { code: 'unknown-argument', level: 'warning', find: onRules(unknownArguments) },
  { code: 'unknown-argument-property', level: 'error', find: onRules(unknownColumns) },
  { code: 'reversed-between', level: 'error', find: onRules(reversedBounds) },
  { code: 'operand-is-no-number', level: 'error', find: onRules(uncomparableOperands) },
  { code: 'percent-out-of-range', level: 'error', find: onRules(percentsOutOfRange) },
  { code: 'unknown-unit', level: 'warning', find: onRules(unknownUnits) },
  { code: 'valid-values-and-pattern', level: 'warning', find: onRules(bothWaysOfValid) },
];
