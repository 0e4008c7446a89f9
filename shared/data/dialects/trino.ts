import type { Dialect, JdkPattern, SqlType } from '../dialect.ts';
import { doubleQuoted, singleQuoted, whole } from './standard.ts';

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

/** Joda's letters are the JDK's, but for the offset with a colon. */
function jodaFormat(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) => {
      if ('literal' in part) return part.literal === '' ? '' : `'${part.literal.replaceAll("'", "''")}'`;
      if (/^[Xx]+$/.test(part.field)) return part.field === 'XXX' ? 'ZZ' : 'Z';
      return part.field.replaceAll('u', 'y');
    })
    .join('');
}

export const trino: Dialect = {
  name: 'trino',
  identifier: doubleQuoted,
  text: singleQuoted,
  type: (type) => types[type],
  tryCast: (expression, type) => `try_cast(${expression} as ${types[type]})`,
  matchesWhole: (expression, pattern) => `regexp_like(${expression}, ${singleQuoted(whole(pattern))})`,
  contains: (expression, pattern) => `regexp_like(${expression}, ${singleQuoted(pattern)})`,
  countIf: (condition) => `count_if(${condition})`,
  length: (expression) => `length(${expression})`,
  isFinite: (expression) => `is_finite(${expression})`,
  timestampWithOffset: (expression) =>
    `cast(at_timezone(try(from_iso8601_timestamp(replace(${expression}, ' ', 'T'))), 'UTC') as timestamp(6))`,
  parseTimestamp: (expression, pattern) =>
    `cast(at_timezone(try(parse_datetime(${expression}, ${singleQuoted(jodaFormat(pattern))})), 'UTC') as timestamp(6))`,
  jsonText: (expression) => `json_extract_scalar(${expression}, '$')`,
  remainder: (dividend, divisor) => `mod(${dividend}, ${divisor})`,
  firstRows: (value, order, condition, count) =>
    `min_by(row(${value}, ${order}), ${order}, ${count}) filter (where ${condition})`,
};
