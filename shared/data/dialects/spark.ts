import type { Dialect, JdkPattern, SqlType } from '../dialect.ts';
import { whole } from './standard.ts';

const types: Record<SqlType, string> = {
  integer: 'bigint',
  'large integer': 'decimal(38, 0)',
  double: 'double',
  decimal: 'decimal(38, 12)',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  time: 'string',
  text: 'string',
};

/** In Spark a backslash escapes inside a text literal. */
function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function jdkFormat(pattern: JdkPattern): string {
  return pattern.parts
    .map((part) => ('field' in part ? part.field : part.literal === '' ? '' : `'${part.literal.replaceAll("'", "''")}'`))
    .join('');
}

export const spark: Dialect = {
  name: 'spark',
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  text: literal,
  type: (type) => types[type],
  tryCast: (expression, type) => `try_cast(${expression} as ${types[type]})`,
  matchesWhole: (expression, pattern) => `${expression} rlike ${literal(whole(pattern))}`,
  contains: (expression, pattern) => `${expression} rlike ${literal(pattern)}`,
  countIf: (condition) => `count_if(${condition})`,
  length: (expression) => `char_length(${expression})`,
  isFinite: (expression) => `(not isnan(${expression}) and abs(${expression}) < double('Infinity'))`,
  timestampWithOffset: (expression) => `try_to_timestamp(${expression})`,
  parseTimestamp: (expression, pattern) => `try_to_timestamp(${expression}, ${literal(jdkFormat(pattern))})`,
  jsonText: (expression) => `get_json_object(${expression}, '$')`,
  remainder: (dividend, divisor) => `mod(${dividend}, ${divisor})`,
  firstRows: (value, order, condition, count) =>
    `slice(sort_array(collect_list(case when ${condition} then named_struct('row', ${order}, 'value', ${value}) end)), 1, ${count})`,
};
