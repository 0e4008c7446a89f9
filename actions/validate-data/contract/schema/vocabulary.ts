/** The words the standard's sections are made of. */
import { z } from 'zod';
import { atLeast, type Rules } from '../versions.ts';

export const text = z.string();
export const flag = z.boolean();
export const number = z.number();
/** JSON Schema's integer: 1e20 is one too. */
export const whole = z
  .number()
  .refine((value) => Number.isInteger(value), { error: 'a whole number' })
  .meta({ type: 'integer' });
export const count = z
  .number()
  .refine((value) => Number.isInteger(value) && value >= 0, { error: 'a whole number from 0' })
  .meta({ type: 'integer', minimum: 0 });
export const anything = z.unknown();
export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const mapping = z.looseObject({});
export const texts = z.array(text);

export const uri = text
  .refine(isUri, { error: 'a URI such as "s3://bucket/folder" (placeholders in braces are fine)' })
  .meta({ format: 'uri-template' });
export const date = text.refine(isDate, { error: 'a date such as "2026-01-31"' }).meta({ format: 'date' });
export const dateTime = text
  .refine(isDateTime, { error: 'a date and time with zone such as "2026-01-31T12:00:00Z"' })
  .meta({ format: 'date-time' });

type Shape = Record<string, z.ZodType>;

const optionals = new WeakMap<z.ZodType, z.ZodOptional>();

/** One optional for each schema: a contract's keys are nearly all optional text. */
export function optional(schema: z.ZodType): z.ZodOptional {
  const known = optionals.get(schema);
  if (known) return known;
  const made = z.optional(schema);
  optionals.set(schema, made);
  return made;
}

export function allOptional(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, optional(schema)]));
}

/** How one version of the standard writes its sections. */
export class Vocabulary {
  readonly rules: Rules;
  readonly stableId: z.ZodType;

  constructor(rules: Rules) {
    this.rules = rules;
    this.stableId = text.regex(atLeast(rules, '3.2') ? /^[^\s.#/\\@!%&^]+$/ : /^[A-Za-z0-9_-]+$/, {
      error: atLeast(rules, '3.2')
        ? 'an id without spaces and without . # / \\ @ ! % & ^'
        : 'an id of letters, digits, "_" and "-"',
    });
  }

  /** `shape` in versions that have it already. */
  since(version: Rules, shape: Shape): Shape {
    return atLeast(this.rules, version) ? shape : {};
  }

  /** A section that was open to unknown keys up to 3.0 and is closed since 3.1. */
  section(required: Shape, optionalKeys: Shape): z.ZodType {
    const shape = { ...required, ...allOptional(optionalKeys) };
    return atLeast(this.rules, '3.1') ? z.strictObject(shape) : z.looseObject(shape);
  }

  /** Sections have ids since 3.1. */
  id(): Shape {
    return this.since('3.1', { id: this.stableId });
  }
}

/** RFC 3986 with a scheme; `{model}` and `${VARIABLE}` may stand anywhere, also for the scheme. */
export function isUri(value: string): boolean {
  const filled = value.replace(PLACEHOLDER, 'x');
  return URI.test(value.search(PLACEHOLDER) === 0 ? `x:${filled}` : filled);
}

const PLACEHOLDER = /\$?\{[^{}]*\}/g;

const CHARACTER = "(?:[a-z0-9\\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})";
const SEGMENTS = `(?:/${CHARACTER}*)*`;
const AUTHORITY = `(?:${CHARACTER}*@)?(?:\\[[0-9a-f:.]+\\]|(?:[a-z0-9\\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\\d*)?`;
const URI = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://${AUTHORITY}${SEGMENTS}|/(?:${CHARACTER}+${SEGMENTS})?|${CHARACTER}+${SEGMENTS})` +
    `(?:\\?(?:${CHARACTER}|[/?])*)?(?:#(?:${CHARACTER}|[/?])*)?$`,
  'i',
);

/** `2026-01-31`, a day that exists. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** RFC 3339: a day that exists, a time, and a zone. */
export function isDateTime(value: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})[t\s](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|[+-](\d{2})(?::?(\d{2}))?)$/i.exec(value);
  if (!parts) return false;
  const [, day = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = parts;
  return (
    isDate(day) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 59 &&
    Number(zoneHour) <= 23 &&
    Number(zoneMinute) <= 59
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
