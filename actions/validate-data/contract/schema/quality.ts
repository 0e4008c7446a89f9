/** Quality rules: library metrics, SQL, rules of other tools, plain text. */
import { z } from 'zod';
import { oneOfKind, textOf } from '../../../../shared/config/one-of-kind.ts';
import { atLeast } from '../versions.ts';
import type { Sections } from './sections.ts';
import { allOptional, anything, mapping, number, text, type Vocabulary } from './vocabulary.ts';

export const RULE_TYPES = ['library', 'text', 'sql', 'custom'] as const;
export type RuleType = (typeof RULE_TYPES)[number];

export const METRICS = ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'] as const;
export type Metric = (typeof METRICS)[number];

const pair = z
  .array(number)
  .refine((values) => values.length === 2 && values[0] !== values[1], {
    error: 'a list of two different numbers, such as [0, 10]',
  })
  .meta({ minItems: 2, maxItems: 2, uniqueItems: true });

const OPERATORS = {
  mustBe: anything,
  mustNotBe: anything,
  mustBeGreaterThan: number,
  mustBeGreaterOrEqualTo: number,
  mustBeLessThan: number,
  mustBeLessOrEqualTo: number,
  mustBeBetween: pair,
  mustNotBeBetween: pair,
};
export type Operator = keyof typeof OPERATORS;
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly Operator[];

const DIMENSIONS = ['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'] as const;

export function describeQuality(words: Vocabulary, sections: Sections): z.ZodType {
  const common = allOptional({
    ...words.id(),
    ...Object.fromEntries(
      ['businessImpact', 'description', 'method', 'name', 'schedule', 'scheduler', 'severity', 'unit'].map((key) => [key, text]),
    ),
    dimension: z.enum(DIMENSIONS),
    type: z.enum(RULE_TYPES),
    tags: sections.tags,
    customProperties: sections.customProperties,
    authoritativeDefinitions: sections.authoritativeDefinitions,
  });
  return z.array(atLeast(words.rules, '3.1') ? closedRule(common) : openRule(common));
}

type Shape = Record<string, z.ZodType>;

const custom = { engine: text, implementation: z.union([text, mapping]) };

/** Up to 3.0: a rule without a type is one of the library, and unknown keys are fine everywhere. */
function openRule(common: Shape): z.ZodType {
  const members = {
    library: z.looseObject({ ...common, rule: text, ...allOptional(OPERATORS) }),
    sql: z.looseObject({ ...common, query: text }),
    custom: z.looseObject({ ...common, ...custom }),
    text: z.looseObject(common),
  };
  return oneOfKind(members, (value) => typeOf(value, 'library'), members.text);
}

/** Since 3.1: unknown keys are wrong, and what compares a number has exactly one operator. */
function closedRule(common: Shape): z.ZodType {
  const library = { metric: z.enum(METRICS), ...allOptional({ rule: text, arguments: mapping, ...OPERATORS }) };
  const sql = { query: text, ...allOptional(OPERATORS) };
  const oneOperator = (shape: Shape) =>
    z.strictObject({ ...common, ...shape }).refine((rule) => operatorsOf(rule).length === 1, {
      error: ({ input }) => `must have exactly one operator, but has ${found(operatorsOf(input))}`,
      // Asked for even if another key is wrong, so that all faults come at once.
      when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
    });
  const members = {
    library: oneOperator(library),
    sql: oneOperator(sql),
    // A metric beside another type counts as both.
    sqlWithMetric: oneOperator({ ...sql, ...library }),
    custom: z.strictObject({ ...common, ...custom }),
    customWithMetric: oneOperator({ ...custom, ...library }),
    text: z.strictObject(common),
  };
  return oneOfKind(
    members,
    (value) => {
      const type = typeOf(value, 'text');
      if (textOf(value, 'metric') === undefined) return type;
      return ({ sql: 'sqlWithMetric', custom: 'customWithMetric', text: 'library', library: 'library' } as const)[type];
    },
    members.text,
  );
}

function typeOf(value: unknown, unless: RuleType): RuleType {
  const given = textOf(value, 'type');
  return RULE_TYPES.find((type) => type === given) ?? unless;
}

function operatorsOf(rule: unknown): string[] {
  return OPERATOR_NAMES.filter((name) => Object.hasOwn(rule as object, name));
}

function found(operators: readonly string[]): string {
  return operators.length === 0 ? `none of ${OPERATOR_NAMES.join(', ')}` : operators.join(' and ');
}
