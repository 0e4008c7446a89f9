/** From a property of the contract and the column that holds it to what can be asked of it in SQL. */
import type { Dialect } from '../../../shared/data/dialect.ts';
import {
  booleanFrom,
  dateFrom,
  formattedTimestampFrom,
  integerFrom,
  numberFrom,
  readJdkPattern,
  timeFrom,
  timestampFrom,
} from '../../../shared/data/spelling.ts';
import type { TableColumn, TypeFamily } from '../../../shared/data/table.ts';
import type { Property } from '../contract/contract.ts';
import type { Frame, ValueType } from './check.ts';

export type Framing =
  /** `typed` says whether a value of the column can fail to be of the logical type, and so has to be asked. */
  | { readonly frame: Frame; readonly typed: 'always' | 'ask' }
  /** Stored as something else: no value of the column is what the contract says. */
  | { readonly frame: Frame; readonly mismatch: string }
  /** The logical type cannot be asked here; the raw values still can. */
  | { readonly frame: Frame; readonly unknown: string };

export function frameFor(dialect: Dialect, property: Property, column: TableColumn): Framing {
  if (column.storage === 'typed') return typedFrame(dialect, property, column);
  const isJson = column.storage === 'json';
  const text = isJson ? (raw: string) => jsonText(dialect, raw) : itself;
  const logicalType = property.logicalType;
  if (isJson && logicalType === undefined) {
    return { frame: { column, raw: itself, value: (raw) => anyJsonText(dialect, raw), type: 'text' }, typed: 'always' };
  }
  const read = logicalType === undefined ? undefined : textTypes[logicalType];
  if (logicalType === undefined || logicalType === 'string') {
    const frame: Frame = { column, raw: itself, value: text, type: 'text' };
    return { frame, typed: isJson ? 'ask' : 'always' };
  }
  // An empty quoted field of a CSV file can only be an empty text; for every other type it is a missing value.
  const present = isJson ? itself : (field: string) => `nullif(${field}, '')`;
  const untyped: Frame = { column, raw: present, value: itself, type: 'none' };
  if (!read) return { frame: untyped, unknown: `values of type ${logicalType} inside ${storageName(column)} are not looked at` };
  const reading = read.value(dialect, property);
  if ('reason' in reading) return { frame: untyped, unknown: reading.reason };
  const scalar = isJson && read.inJson === 'literal' ? itself : text;
  return { frame: { column, raw: present, value: (raw) => reading.value(scalar(raw)), type: reading.type }, typed: 'ask' };
}

function itself(expression: string): string {
  return expression;
}

interface Reading {
  /** SQL for the typed value of a text. */
  value(text: string): string;
  readonly type: ValueType;
}

interface TextType {
  /** JSON writes it as a literal (number, true) or inside a string. */
  readonly inJson: 'literal' | 'string';
  value(dialect: Dialect, property: Property): Reading | { readonly reason: string };
}

const textTypes: Partial<Record<string, TextType>> = {
  integer: {
    inJson: 'literal',
    value(dialect, property) {
      const type = integerType(property);
      return { value: (text) => integerFrom(dialect, text, type), type };
    },
  },
  number: { inJson: 'literal', value: (dialect) => ({ value: (text) => numberFrom(dialect, text), type: 'double' }) },
  boolean: { inJson: 'literal', value: () => ({ value: booleanFrom, type: 'boolean' }) },
  date: {
    inJson: 'string',
    value(dialect, property) {
      const format = formatOf(property);
      if (format === undefined) return { value: (text) => dateFrom(dialect, text), type: 'date' };
      const pattern = readJdkPattern(format);
      if ('reason' in pattern) return pattern;
      return {
        value: (text) => `cast(${formattedTimestampFrom(dialect, text, pattern)} as ${dialect.type('date')})`,
        type: 'date',
      };
    },
  },
  timestamp: {
    inJson: 'string',
    value(dialect, property) {
      const format = formatOf(property);
      if (format === undefined) return { value: (text) => timestampFrom(dialect, text), type: 'timestamp' };
      const pattern = readJdkPattern(format);
      if ('reason' in pattern) return pattern;
      return { value: (text) => formattedTimestampFrom(dialect, text, pattern), type: 'timestamp' };
    },
  },
  time: {
    inJson: 'string',
    value(dialect, property) {
      const format = formatOf(property);
      if (format === undefined) return { value: (text) => timeFrom(dialect, text), type: 'time' };
      const pattern = readJdkPattern(format);
      if ('reason' in pattern) return pattern;
      return {
        value: (text) => dialect.timeOfDay(formattedTimestampFrom(dialect, text, pattern)),
        type: 'time',
      };
    },
  },
};

/** Which stored families are which logical type, and how the value is read from them where it is not the column itself. */
const storedTypes: Record<string, Partial<Record<TypeFamily, (dialect: Dialect) => Reading & { ask?: true }>>> = {
  string: { text: same('text') },
  integer: {
    integer: same('integer'),
    'large integer': same('large integer'),
    // A whole number stored as a double or decimal is an integer; one with a fraction is not.
    double: (dialect) => ({ value: (raw) => wholeDouble(dialect, raw), type: 'large integer', ask: true }),
    decimal: (dialect) => ({ value: (raw) => wholeDecimal(dialect, raw), type: 'large integer', ask: true }),
  },
  number: {
    integer: same('integer'),
    'large integer': same('large integer'),
    decimal: same('decimal'),
    double: (dialect) => ({
      value: (raw) => `case when ${dialect.isFinite(raw)} then ${raw} end`,
      type: 'double',
      ask: true,
    }),
  },
  boolean: { boolean: same('boolean') },
  date: { date: same('date') },
  timestamp: {
    timestamp: (dialect) => ({ value: (raw) => dialect.utcTimestamp(raw), type: 'timestamp' }),
  },
  time: { time: same('time') },
  object: { object: same('none') },
  array: { array: same('none') },
  map: { object: same('none') },
  vector: { array: same('none') },
};

function typedFrame(dialect: Dialect, property: Property, column: TableColumn): Framing {
  const logicalType = property.logicalType ?? familyTypes[column.family];
  const untyped: Frame = { column, raw: itself, value: itself, type: 'none' };
  if (logicalType === undefined) return { frame: untyped, typed: 'always' };
  const stored = property.logicalType === undefined ? untypedAs(logicalType, column) : storedTypes[logicalType]?.[column.family];
  if (!stored) return { frame: untyped, mismatch: `it is stored as ${column.engineType}, which is no ${logicalType}` };
  const { value, type, ask } = stored(dialect);
  // UUIDs and enums are no text to functions of text, times with a zone no times.
  const isOther =
    (type === 'text' && !/^(VARCHAR|STRING|CHAR)/i.test(column.engineType)) ||
    (type === 'time' && /zone/i.test(column.engineType));
  const asked = isOther ? (raw: string) => `cast(${raw} as ${dialect.type(type)})` : value;
  return { frame: { column, raw: itself, value: asked, type }, typed: ask ? 'ask' : 'always' };
}

/** Without a type of the contract nothing that is stored is wrong, NaN and the infinities of a double included. */
function untypedAs(logicalType: string, column: TableColumn): ((dialect: Dialect) => Reading & { ask?: true }) | undefined {
  return column.family === 'double' ? same('double') : storedTypes[logicalType]?.[column.family];
}

/** The logical type that a stored family speaks for itself, where the contract gives none. */
const familyTypes: Partial<Record<TypeFamily, string>> = {
  integer: 'integer',
  'large integer': 'integer',
  double: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  text: 'string',
};

function same(type: ValueType): () => Reading {
  return () => ({ value: itself, type });
}

/** Without `floor`, which makes a 64-bit integer of a double in Spark. */
function wholeDouble(dialect: Dialect, raw: string): string {
  const whole = dialect.tryCast(raw, 'large integer');
  return `case when ${whole} = ${raw} then ${whole} end`;
}

/** Without comparing decimals of two scales, for which Spark drops places of both. */
function wholeDecimal(dialect: Dialect, raw: string): string {
  return `case when ${raw} = floor(${raw}) then ${dialect.tryCast(raw, 'large integer')} end`;
}

/** 64 bits, unless the contract's own format or bounds need more. */
function integerType(property: Property): 'integer' | 'large integer' {
  if (['i128', 'u128', 'u64'].includes(formatOf(property) ?? '')) return 'large integer';
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => property.options.get(name));
  return bounds.some((bound) => typeof bound === 'number' && Math.abs(bound) >= 2 ** 63) ? 'large integer' : 'integer';
}

function formatOf(property: Property): string | undefined {
  const format = property.options.get('format');
  return typeof format === 'string' ? format : undefined;
}

function jsonText(dialect: Dialect, raw: string): string {
  return `case when ${raw} like '"%' then ${dialect.jsonText(raw)} end`;
}

/** A JSON string as its characters, any other value as it is written. */
export function anyJsonText(dialect: Dialect, raw: string): string {
  return `case when ${raw} like '"%' then ${dialect.jsonText(raw)} else ${raw} end`;
}

function storageName(column: TableColumn): string {
  return column.storage === 'json' ? 'JSON' : 'text files';
}
