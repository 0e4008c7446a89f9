/** Quality rules: library metrics, SQL, rules of other tools, plain text. */
import { z } from 'zod';
import { oneOfKind, textOf } from '../../../../shared/config/one-of-kind.ts';
import { atLeast } from '../versions.ts';
import type { Sections } from './sections.ts';
import { allOptional, anything, mapping, number, optional, text, type Vocabulary } from './vocabulary.ts';

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
    library: z.looseObject({ ...common, type: optional(z.literal('library')), rule: text, ...allOptional(OPERATORS) }),
    sql: z.looseObject({ ...common, type: z.literal('sql'), query: text }),
    custom: z.looseObject({ ...common, type: z.literal('custom'), ...custom }),
    text: z.looseObject({ ...common, type: z.literal('text') }),
  };
  return oneOfKind(members, (value) => typeOf(value, 'library'), z.looseObject(common));
}

/** Since 3.1: unknown keys are wrong, and what compares a number has exactly one operator. */
function closedRule(common: Shape): z.ZodType {
  const library = { metric: z.enum(METRICS), ...allOptional({ rule: text, arguments: mapping, ...OPERATORS }) };
  const sql = { query: text, ...allOptional(OPERATORS) };
  const rule = (type: z.ZodType, shape: Shape) => z.strictObject({ ...common, type, ...shape });
  const members = {
    library: oneOperator(rule(optional(z.enum(['library', 'text'])), library)),
    sql: oneOperator(rule(z.literal('sql'), sql)),
    // A metric beside another type counts as both.
    sqlWithMetric: oneOperator(rule(z.literal('sql'), { ...sql, ...library })),
    custom: rule(z.literal('custom'), custom),
    customWithMetric: oneOperator(rule(z.literal('custom'), { ...custom, ...library })),
    text: rule(optional(z.literal('text')), {}),
  };
  const everyKey = allOptional({ ...custom, ...sql, ...library });
  return oneOfKind(
    members,
    (value) => {
      const type = typeOf(value, 'text');
      if (type === undefined || !Object.hasOwn(value as object, 'metric')) return type;
      return ({ sql: 'sqlWithMetric', custom: 'customWithMetric', text: 'library', library: 'library' } as const)[type];
    },
    z.strictObject({ ...common, ...everyKey }),
  );
}

function oneOperator(rule: z.ZodObject): z.ZodType {
  return rule
    .refine((value) => operatorsOf(value).length === 1, {
      error: ({ input }) => `must have exactly one operator, but has ${found(operatorsOf(input))}`,
      // Asked for even if another key is wrong, so that all faults come at once.
      when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
    })
    .meta({ oneOf: OPERATOR_NAMES.map((name) => ({ required: [name] })) });
}

/** @returns undefined when the rule has a type that does not exist */
function typeOf(value: unknown, unless: RuleType): RuleType | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Object.hasOwn(value, 'type')) return unless;
  const given = textOf(value, 'type');
  return RULE_TYPES.find((type) => type === given);
}

function operatorsOf(rule: unknown): string[] {
  return OPERATOR_NAMES.filter((name) => Object.hasOwn(rule as object, name));
}

function found(operators: readonly string[]): string {
  return operators.length === 0 ? `none of ${OPERATOR_NAMES.join(', ')}` : operators.join(' and ');
}
