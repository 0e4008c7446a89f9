import type { Dialect, JdkPattern, SqlType } from '../dialect.ts';
import { whole, withAsciiBoundaries } from './standard.ts';

const types: Record<SqlType, string> = {
  integer: 'bigint',
  'large integer': 'decimal(38, 0)',
  double: 'double',
  decimal: 'decimal(38, 12)',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  // There is no time type before 4.1: `HH:mm:ss.ffffff` orders and compares as times do.
  time: 'string',
  text: 'string',
};

/**
 * In a text literal a backslash escapes. `${name}` would be replaced by a setting or a variable of the server's environment before anything
 * is parsed, and a NUL character has an escape, so both are written as code points.
 */
function literal(value: string): string {
  const written = value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\u0000');
  return `'${written.replaceAll('${', '\\u0024{')}'`;
}

/** JDK letters, but for the year, which Spark knows as `y` only. */
function jdkFormat(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) => ('field' in part ? part.field.replaceAll('u', 'y') : `'${part.literal.replaceAll("'", "''")}'`))
    .join('');
}

function timeOfDay(timestamp: string): string {
  return `date_format(${timestamp}, 'HH:mm:ss.SSSSSS')`;
}

function tryCast(expression: string, type: SqlType): string {
  if (type === 'time') return timeOfDay(`try_cast(concat('1970-01-01 ', ${expression}) as timestamp)`);
  return `try_cast(${expression} as ${types[type]})`;
}

/** Eight bytes out of hexadecimal digits. @param from the first of them, from 0 */
function littleEndian(digits: string, from: number): string {
  const bytes = Array.from({ length: 8 }, (_, index) => `substr(${digits}, ${2 * (from + 7 - index) + 1}, 2)`);
  return `cast(conv(concat(${bytes.join(', ')}), 16, 10) as decimal(20, 0))`;
}

/** For Spark 3.5 and later. */
export const spark: Dialect = {
  name: 'spark',
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  text: literal,
  type: (type) => types[type],
  tryCast,
  matchesWhole: (expression, pattern) => `${expression} rlike ${literal(whole(withAsciiBoundaries(pattern)))}`,
  contains: (expression, pattern) => `${expression} rlike ${literal(withAsciiBoundaries(pattern))}`,
  countIf: (condition) => `count_if(${condition})`,
  shown: (expression) => `cast(${expression} as string)`,
  length: (expression) => `char_length(${expression})`,
  isFinite: (expression) => `(not isnan(${expression}) and abs(${expression}) < double('Infinity'))`,
  // An offset is wanted behind seconds only.
  timestampWithOffset: (expression) => `try_cast(regexp_replace(${expression}, '^(.{16})([Z+-])', '$1:00$2') as timestamp)`,
  utcTimestamp: (expression) => `cast(${expression} as timestamp)`,
  timeOfDay,
  parseTimestamp: (expression, pattern) => `try_to_timestamp(${expression}, ${literal(jdkFormat(pattern))})`,
  jsonText: (expression) => `get_json_object(${expression}, '$')`,
  remainder: (dividend, divisor) => `mod(${dividend}, ${divisor})`,
  firstRows: (value, order, condition, count) =>
    `slice(sort_array(collect_list(case when ${condition} then named_struct('row', ${order}, 'value', ${value}) end)), 1, ${count})`,
  canonical: {
    days: (date) => `cast(datediff(${date}, date'1970-01-01') as bigint)`,
    microseconds: (timestamp) => `unix_micros(${timestamp})`,
    microsecondsOfDay: (time) => `unix_micros(cast(concat('1970-01-01 ', ${time}) as timestamp))`,
    // No function of Spark's own gives the bits of a double.
    doubleBytes: (expression) =>
      `cast(cast(java_method('java.lang.Double', 'doubleToLongBits', coalesce(${expression}, double('NaN'))) as bigint) as binary)`,
    textBytes: (expression) => `encode(${expression}, 'utf-8')`,
    joinedText: (parts) => `concat_ws('', ${parts.join(', ')})`,
    md5: (bytes) => `md5(${bytes})`,
    md5Halves: (digest) => [littleEndian(digest, 0), littleEndian(digest, 8)],
    sum: (expression) => `sum(cast(${expression} as decimal(38, 0)))`,
  },
};
