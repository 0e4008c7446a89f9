import type { Dialect, JdkPattern, SqlType } from '../dialect.ts';
import type { TypeFamily } from '../table.ts';
import { doubleQuoted, replaceEscapes, singleQuoted, whole, withAsciiBoundaries } from './standard.ts';

const types: Record<SqlType, string> = {
  integer: 'bigint',
  'large integer': 'decimal(38, 0)',
  double: 'double',
  decimal: 'decimal(38, 12)',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp(6)',
  time: 'time(6)',
  text: 'varchar',
};

/** Joda's letters are the JDK's, but for the year and the offset. */
function jodaFormat(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) => {
      if ('literal' in part) return `'${part.literal.replaceAll("'", "''")}'`;
      if (/^[Xx]+$/.test(part.field)) return part.field === 'XXX' ? 'ZZ' : 'Z';
      return part.field.replaceAll('u', 'y');
    })
    .join('');
}

/** Joni reads no `\x{…}`: below 128 it takes two digits, above the character itself. */
function joni(pattern: string): string {
  const spelled = replaceEscapes(withAsciiBoundaries(pattern), (sign) => {
    const digits = /^\\x\{(.+)\}$/.exec(sign)?.[1];
    if (digits === undefined) return undefined;
    const codePoint = Number.parseInt(digits, 16);
    return codePoint < 0x80 ? `\\x${digits.padStart(2, '0')}` : String.fromCodePoint(codePoint);
  });
  return singleQuoted(spelled);
}

function utc(instant: string): string {
  return `cast(at_timezone(${instant}, 'UTC') as timestamp(6))`;
}

/** The cast rounds what is beyond microseconds; other engines cut it off. */
function toMicroseconds(text: string): string {
  return `regexp_replace(${text}, '([.][0-9]{6})[0-9]+', '$1')`;
}

/** What each cast wants to be different; between day and time it is a space. */
const castFrom: Partial<Record<SqlType, (text: string) => string>> = {
  timestamp: (text) => toMicroseconds(`replace(${text}, 'T', ' ')`),
  time: toMicroseconds,
};

function tryCast(expression: string, type: SqlType): string {
  return `try_cast(${castFrom[type]?.(expression) ?? expression} as ${types[type]})`;
}

/** Offsets are wanted with hours, colon and minutes. */
function timestampWithOffset(text: string): string {
  const withColon = `regexp_replace(replace(${text}, ' ', 'T'), '([+-][0-9]{2})([0-9]{2})$', '$1:$2')`;
  const withMinutes = `regexp_replace(${withColon}, '(:[0-9.]+[+-][0-9]{2})$', '$1:00')`;
  return utc(`try(from_iso8601_timestamp_nanos(${toMicroseconds(withMinutes)}))`);
}

/** The JDK reads two digits as 2000 to 2099, Joda by today's date. */
function parseTimestamp(expression: string, pattern: JdkPattern): string {
  const value = utc(`try(parse_datetime(${expression}, ${singleQuoted(jodaFormat(pattern))}))`);
  const hasShortYear = pattern.parts.some((part) => 'field' in part && part.field === 'yy');
  return hasShortYear ? `case when year(${value}) < 2000 then date_add('year', 100, ${value}) else ${value} end` : value;
}

/** What cannot be cast to text. */
const shownAs: Partial<Record<TypeFamily, (expression: string) => string>> = {
  object: (expression) => `json_format(cast(${expression} as json))`,
  array: (expression) => `json_format(cast(${expression} as json))`,
  binary: (expression) => `to_hex(${expression})`,
};

/** Whole seconds since 1970; the difference is exact, where a unix time is a double. */
function secondsOf(timestamp: string): string {
  return `date_diff('second', timestamp '1970-01-01 00:00:00', date_trunc('second', ${timestamp}))`;
}

function littleEndian(bytes: string): string {
  return `from_big_endian_64(reverse(${bytes}))`;
}

/** With the regular expression library JONI, which is the default. */
export const trino: Dialect = {
  name: 'trino',
  identifier: doubleQuoted,
  text: singleQuoted,
  type: (type) => types[type],
  tryCast,
  matchesWhole: (expression, pattern) => `regexp_like(${expression}, ${joni(whole(pattern))})`,
  contains: (expression, pattern) => `regexp_like(${expression}, ${joni(pattern)})`,
  countIf: (condition) => `count_if(${condition})`,
  shown: (expression, family) => shownAs[family]?.(expression) ?? `cast(${expression} as varchar)`,
  length: (expression) => `length(${expression})`,
  isFinite: (expression) => `is_finite(${expression})`,
  timestampWithOffset,
  utcTimestamp: (expression) => utc(`cast(${expression} as timestamp(6) with time zone)`),
  timeOfDay: (timestamp) => `cast(${timestamp} as time(6))`,
  parseTimestamp,
  jsonText: (expression) => `json_extract_scalar(${expression}, '$')`,
  remainder: (dividend, divisor) => `mod(${dividend}, ${divisor})`,
  firstRows: (value, order, condition, count) =>
    `min_by(cast(row(${order}, ${value}) as row("row" bigint, "value" varchar)), ${order}, ${count}) filter (where ${condition})`,
  canonical: {
    days: (date) => `date_diff('day', date '1970-01-01', ${date})`,
    microseconds: (timestamp) => `(${secondsOf(timestamp)} * 1000000 + cast(date_format(${timestamp}, '%f') as bigint))`,
    microsecondsOfDay: (time) =>
      `((hour(${time}) * 3600 + minute(${time}) * 60 + second(${time})) * 1000000 + cast(substr(cast(${time} as varchar), 10, 6) as bigint))`,
    doubleBytes: (expression) => `to_ieee754_64(coalesce(${expression}, nan()))`,
    textBytes: (expression) => `to_utf8(${expression})`,
    joinedText: (parts) => `concat_ws('', ${parts.join(', ')})`,
    md5: (bytes) => `md5(${bytes})`,
    md5Halves: (digest) => [littleEndian(`substr(${digest}, 1, 8)`), littleEndian(`substr(${digest}, 9, 8)`)],
    sum: (expression) => `sum(cast(${expression} as decimal(38, 0)))`,
  },
};
