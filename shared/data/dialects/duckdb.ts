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

/** JDK letters as strptime codes. */
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
  Z: '%z',
  XX: '%z',
  XXX: '%z',
  xx: '%z',
  X: '%z',
};

function strptimeFormat(parts: JdkPattern['parts']): string {
  const format = parts.map((part) =>
    'field' in part ? (strptime[part.field] ?? part.field) : part.literal.replaceAll('%', '%%'),
  );
  return text(format.join(''));
}

/** The parser ends at a NUL character. */
function text(value: string): string {
  const pieces = value.split('\0').map(singleQuoted);
  return pieces.length === 1 ? singleQuoted(value) : `(${pieces.join(' || chr(0) || ')})`;
}

/** A time of hours and minutes is read, but not with an offset behind it. */
function withSeconds(moment: string): string {
  return `regexp_replace(${moment}, '^(.{16})([Z+-])', '\\1:00\\2')`;
}

function parseTimestamp(moment: string, { parts }: JdkPattern): string {
  const has = (code: string) => parts.some((part) => 'field' in part && strptime[part.field] === code);
  if (has('%z')) {
    const numericOffset = `regexp_replace(${moment}, 'Z$', '+00:00')`;
    return inThisCentury(
      `timezone('UTC', cast(try_strptime(${numericOffset}, ${strptimeFormat(parts)}) as timestamptz))`,
      has('%y'),
    );
  }
  const value = inThisCentury(`try_strptime(${moment}, ${strptimeFormat(parts)})`, has('%y'));
  if (!has('%j')) return value;
  // Day 366 of a common year is read as the first day of the next.
  const lastDay = parts.map((part) => ('field' in part && strptime[part.field] === '%j' ? { literal: '366' } : part));
  const isLastDay = `try_strptime(${moment}, ${strptimeFormat(lastDay)}) is not null`;
  return `case when not (${isLastDay} and dayofyear(${value}) <> 366) then ${value} end`;
}

/** The JDK reads two digits as 2000 to 2099, strptime as 1969 to 2068. */
function inThisCentury(value: string, hasShortYear: boolean): string {
  return hasShortYear ? `case when ${value} < timestamp '2000-01-01' then ${value} + interval 100 year else ${value} end` : value;
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
  text,
  type: (type) => types[type],
  tryCast: (expression, type) => `try_cast(${expression} as ${types[type]})`,
  matchesWhole: (expression, pattern) => `regexp_full_match(${expression}, ${text(pattern)})`,
  contains: (expression, pattern) => `regexp_matches(${expression}, ${text(pattern)})`,
  countIf: (condition) => `count_if(${condition})`,
  shown: (expression) => `cast(${expression} as varchar)`,
  length: (expression) => `length(${expression})`,
  isFinite: (expression) => `isfinite(${expression})`,
  timestampWithOffset: (expression) => `timezone('UTC', try_cast(${withSeconds(expression)} as timestamptz))`,
  utcTimestamp: (expression) => `cast(${expression} as timestamp)`,
  timeOfDay: (timestamp) => `cast(${timestamp} as time)`,
  parseTimestamp,
  jsonText: (expression) => `json_extract_string(${expression}, '$')`,
  remainder: (dividend, divisor) => `${dividend} % ${divisor}`,
  firstRows: (value, order, condition, count) =>
    `arg_min({'row': ${order}, 'value': ${value}}, ${order}, ${count}) filter (where ${condition})`,
  isCanonical: {
    integer: roundTrips,
    'large integer': roundTrips,
    date: roundTripsIn(10),
    timestamp: roundTripsIn(19),
    // 24:00:00 is a time to DuckDB.
    time: (text, value) => `${text} < '24' and ${roundTripsIn(8)(text, value)}`,
  },
  canonical: {
    days: (date) => `(${date} - date '1970-01-01')`,
    microseconds: (timestamp) => `epoch_us(${timestamp})`,
    microsecondsOfDay: (time) => `epoch_us(${time})`,
    doubleBytes: (expression) => `cast(cast(coalesce(${expression}, cast('nan' as double)) as bit) as blob)`,
    textBytes: (expression) => `encode(${expression})`,
    joinedText: (parts) => `concat(${parts.join(', ')})`,
    md5: (bytes) => `md5_number(${bytes})`,
    md5Halves: (digest) => [`cast(${digest} & 18446744073709551615::uhugeint as ubigint)`, `cast(${digest} >> 64 as ubigint)`],
    sum: (expression) => `sum(${expression})`,
  },
  shortcuts: {
    keep: (name, query) => `create temporary table ${name} as ${query}`,
    drop: (name) => `drop table ${name}`,
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
