import type { Dialect, JdkPattern, SqlType } from '../dialect.ts';
import { doubleQuoted, singleQuoted } from './standard.ts';

const types: Record<SqlType, string> = {
  integer: 'bigint',
  'large integer': 'hugeint',
  double: 'double',
  decimal: 'decimal(38, 12)',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  text: 'varchar',
};

/** JDK letters as strptime codes. An offset that is literally `Z` is not understood by `%z`: the caller's text is normalised first. */
const strptime: Record<string, string> = {
  yyyy: '%Y',
  uuuu: '%Y',
  yy: '%y',
  MM: '%m',
  M: '%m',
  MMM: '%b',
  dd: '%d',
  d: '%d',
  DDD: '%j',
  HH: '%H',
  H: '%H',
  hh: '%I',
  h: '%I',
  mm: '%M',
  ss: '%S',
  SSS: '%g',
  SSSSSS: '%f',
  a: '%p',
  EEE: '%a',
  Z: '%z',
  XX: '%z',
  XXX: '%z',
  xx: '%z',
  X: '%z',
};

function strptimeFormat(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) => ('field' in part ? (strptime[part.field] ?? part.field) : part.literal.replaceAll('%', '%%')))
    .join('');
}

/** Spelled as DuckDB spells it. */
function roundTrips(text: string, value: string): string {
  return `cast(${value} as varchar) = ${text}`;
}

/** The length rules out what DuckDB spells but a contract does not mean: infinity, years beyond 9999 and before 1. */
function roundTripsIn(length: number): (text: string, value: string) => string {
  return (text, value) => `strlen(${text}) = ${length} and ${roundTrips(text, value)}`;
}

export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: doubleQuoted,
  text: singleQuoted,
  type: (type) => types[type],
  tryCast: (expression, type) => `try_cast(${expression} as ${types[type]})`,
  matchesWhole: (expression, pattern) => `regexp_full_match(${expression}, ${singleQuoted(pattern)})`,
  contains: (expression, pattern) => `regexp_matches(${expression}, ${singleQuoted(pattern)})`,
  countIf: (condition) => `count_if(${condition})`,
  length: (expression) => `length(${expression})`,
  isFinite: (expression) => `isfinite(${expression})`,
  timestampWithOffset: (expression) => `timezone('UTC', try_cast(${expression} as timestamptz))`,
  parseTimestamp(expression, pattern) {
    const zoned = pattern.parts.some((part) => 'field' in part && strptime[part.field] === '%z');
    if (!zoned) return `try_strptime(${expression}, ${singleQuoted(strptimeFormat(pattern))})`;
    const numericOffset = `regexp_replace(${expression}, 'Z$', '+00:00')`;
    return `timezone('UTC', cast(try_strptime(${numericOffset}, ${singleQuoted(strptimeFormat(pattern))}) as timestamptz))`;
  },
  jsonText: (expression) => `json_extract_string(${expression}, '$')`,
  remainder: (dividend, divisor) => `${dividend} % ${divisor}`,
  firstRows: (value, order, condition, count) =>
    `arg_min({'row': ${order}, 'value': ${value}}, ${order}, ${count}) filter (where ${condition})`,
  isCanonical: {
    integer: roundTrips,
    'large integer': roundTrips,
    date: roundTripsIn(10),
    timestamp: roundTripsIn(19),
    time: roundTripsIn(8),
  },
  shortcuts: {
    distinctValues: (expression) => `list(distinct ${expression})`,
    eachOf: (array) => `unnest(${array})`,
    distinctIntegers(value, low, high) {
      const inside = `${value} between ${low} and ${high}`;
      const bitmap = `bitstring_agg(case when ${inside} then ${value} end, ${low}::bigint, ${high}::bigint)`;
      return `coalesce(bit_count(${bitmap}), 0) + count(distinct case when not (${inside}) then ${value} end)`;
    },
    distinctDigests: (values, condition) => `count(distinct case when ${condition} then hash(${values.join(', ')}) end)`,
  },
};
