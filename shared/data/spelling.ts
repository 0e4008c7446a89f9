/**
 * From text to a typed value, strictly: what a contract calls an integer, a date or a boolean, and nothing that an engine would also let pass
 * (`1.7`, `1_000`, `0x1F`, ` 12 `, `yes`, `2024-1-5`). NULL means "not of this type".
 */
import type { Dialect, JdkPattern, SqlType } from './dialect.ts';
import { literalPattern } from './pattern.ts';

const integer = '[+-]?[0-9]+';
const number = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?';
const date = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const time = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?';
/** No place on earth is more than 14 hours from UTC, and no engine reads more than it must. */
const offset = '(Z|[+-]((0[0-9]|1[0-3])(:?[0-5][0-9])?|14(:?00)?))';
const offsetWith = (colon: string) => `[+-]((0[0-9]|1[0-3])${colon}[0-5][0-9]|14${colon}00)`;

/** Text of an integer that fits `type`; larger ones are NULL, never rounded. */
export function integerFrom(dialect: Dialect, text: string, type: 'integer' | 'large integer'): string {
  return strictly(dialect, text, type, integer);
}

/** Text of a decimal or scientific number; NaN and the infinities are no numbers. */
export function numberFrom(dialect: Dialect, text: string): string {
  const value = dialect.tryCast(text, 'double');
  return `case when ${dialect.matchesWhole(text, number)} and ${dialect.isFinite(value)} then ${value} end`;
}

/** `true` or `false`, in any case. */
export function booleanFrom(text: string): string {
  return `case when ${text} in ('true', 'false') then ${text} = 'true' when lower(${text}) in ('true', 'false') then lower(${text}) = 'true' end`;
}

/** ISO 8601 `YYYY-MM-DD`. */
export function dateFrom(dialect: Dialect, text: string): string {
  return strictly(dialect, text, 'date', date);
}

/** ISO 8601 date and time, `T` or a space between them, with or without offset; the value is UTC, times without offset are taken as UTC. */
export function timestampFrom(dialect: Dialect, text: string): string {
  const value = dialect.tryCast(text, 'timestamp');
  const shape = `${date}[T ]${time}`;
  return cases(dialect, text, 'timestamp', value, [
    [dialect.matchesWhole(text, shape), value],
    [dialect.matchesWhole(text, `${shape}${offset}`), dialect.timestampWithOffset(text)],
  ]);
}

/** ISO 8601 `HH:MM`, `HH:MM:SS` with or without a fraction. */
export function timeFrom(dialect: Dialect, text: string): string {
  return strictly(dialect, text, 'time', time);
}

/** Text in the given JDK pattern, as a timestamp (UTC). */
export function formattedTimestampFrom(dialect: Dialect, text: string, pattern: JdkPattern): string {
  return `case when ${dialect.matchesWhole(text, shapeOf(pattern))} then ${dialect.parseTimestamp(text, pattern)} end`;
}

function strictly(dialect: Dialect, text: string, type: SqlType, pattern: string): string {
  const value = dialect.tryCast(text, type);
  return cases(dialect, text, type, value, [[dialect.matchesWhole(text, pattern), value]]);
}

function cases(
  dialect: Dialect,
  text: string,
  type: SqlType,
  value: string,
  shapes: readonly (readonly [string, string])[],
): string {
  const canonical = dialect.isCanonical?.[type]?.(text, value);
  const branches = canonical === undefined ? shapes : [[canonical, value] as const, ...shapes];
  return `case ${branches.map(([condition, result]) => `when ${condition} then ${result}`).join(' ')} end`;
}

/** How each JDK letter may be written; letters that are not here cannot be checked. */
const fieldShapes: Record<string, string> = {
  yyyy: '[0-9]{4}',
  uuuu: '[0-9]{4}',
  yy: '[0-9]{2}',
  MM: '[0-9]{2}',
  M: '[0-9]{1,2}',
  MMM: '[A-Za-z]{3}',
  dd: '[0-9]{2}',
  d: '[0-9]{1,2}',
  DDD: '[0-9]{3}',
  HH: '[0-9]{2}',
  H: '[0-9]{1,2}',
  hh: '[0-9]{2}',
  h: '[0-9]{1,2}',
  mm: '[0-9]{2}',
  ss: '[0-9]{2}',
  SSS: '[0-9]{3}',
  SSSSSS: '[0-9]{6}',
  a: '[AaPp][Mm]',
  Z: offsetWith(''),
  X: `(${offsetWith('')}|[+-](0[0-9]|1[0-4])|Z)`,
  XX: `(${offsetWith('')}|Z)`,
  XXX: `(${offsetWith(':')}|Z)`,
  xx: offsetWith(''),
};

function shapeOf(pattern: JdkPattern): string {
  return pattern.parts.map((part) => ('field' in part ? fieldShapes[part.field] : literalPattern(part.literal))).join('');
}

/** Takes a JDK DateTimeFormatter pattern apart, or says what of it cannot be checked here. */
export function readJdkPattern(source: string): JdkPattern | { readonly reason: string } {
  const parts: ({ field: string } | { literal: string })[] = [];
  const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/gy;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [written, quoted, letter] = match;
    const reserved = quoted === undefined ? /[[\]{}#]/.exec(written) : null;
    if (reserved) return { reason: `"${reserved[0]}" in the date format (optional sections) is not supported` };
    if (letter !== undefined && written !== 'T') {
      if (!Object.hasOwn(fieldShapes, written)) return { reason: `the date letters "${written}" are not supported` };
      parts.push({ field: written });
    } else {
      const literal = quoted === undefined ? written : quoted === '' ? "'" : quoted.replaceAll("''", "'");
      const before = parts.at(-1);
      if (before && 'literal' in before) before.literal += literal;
      else parts.push({ literal });
    }
    if (token.lastIndex === source.length) return contradiction(parts) ?? { source, parts };
  }
  return { reason: source === '' ? 'the date format is empty' : 'a quote in the date format is not closed' };
}

function contradiction(parts: JdkPattern['parts']): { readonly reason: string } | undefined {
  const fields = parts.flatMap((part) => ('field' in part ? [part.field] : []));
  const [twice] = fields.filter((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) return { reason: `the date format has "${twice}" twice` };
  const isZoned = fields.some((field) => /^[ZXx]+$/.test(field));
  return fields.includes('DDD') && isZoned ? { reason: 'a day of the year together with an offset is not supported' } : undefined;
}
