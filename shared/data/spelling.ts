/**
 * From text to a typed value, strictly: what a contract calls an integer, a date or a boolean, and nothing that an engine would also let pass
 * (`1.7`, `1_000`, `0x1F`, ` 12 `, `yes`, `2024-1-5`). NULL means "not of this type".
 */
import type { Dialect, JdkPattern, SqlType } from './dialect.ts';

const integer = '[+-]?[0-9]+';
const number = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?';
const date = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const time = '[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?';
const offset = '(Z|[+-][0-9]{2}(:?[0-9]{2})?)';

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
  EEE: '[A-Za-z]{3}',
  Z: '([+-][0-9]{4}|Z)',
  X: '([+-][0-9]{2}([0-9]{2})?|Z)',
  XX: '([+-][0-9]{4}|Z)',
  XXX: '([+-][0-9]{2}:[0-9]{2}|Z)',
  xx: '[+-][0-9]{4}',
};

function shapeOf(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) =>
      'field' in part
        ? fieldShapes[part.field]
        : part.literal.replace(/[^0-9A-Za-z ]/gu, (sign) => `[${sign === '^' ? '\\^' : sign}]`),
    )
    .join('');
}

/** Takes a JDK DateTimeFormatter pattern apart, or says which letters cannot be checked here. */
export function readJdkPattern(source: string): JdkPattern | { readonly reason: string } {
  const parts: ({ field: string } | { literal: string })[] = [];
  const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/gy;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[1] !== undefined) parts.push({ literal: match[1] === '' ? "'" : match[1].replaceAll("''", "'") });
    else if (match[2] === undefined) parts.push({ literal: match[0] });
    else if (match[0] === 'T') parts.push({ literal: 'T' });
    else if (match[0] in fieldShapes) parts.push({ field: match[0] });
    else return { reason: `the date letters "${match[0]}" are not supported` };
    if (token.lastIndex === source.length) return { source, parts };
  }
  return { reason: source === '' ? 'the date format is empty' : 'a quote in the date format is not closed' };
}
