/** Contracts that use everything a contract may say of a column, with the tables they are asked of and their values. */
import type { TypeFamily } from '../../../shared/data/table.ts';
import { texts } from './patterns.ts';
import { accepted, never, type Spelled } from './spellings.ts';

export interface Column {
  readonly name: string;
  readonly family: TypeFamily;
  /** How each engine calls its type; the column is left out where it has none. */
  readonly types: Readonly<Partial<Record<'duckdb' | 'trino' | 'spark', string>>>;
  /** Texts that are cast to the type; repeated until the table is full. */
  readonly values: readonly (string | null)[];
}

export interface TableCase {
  readonly name: string;
  readonly storage: 'text' | 'json' | 'typed';
  readonly columns: readonly Column[];
  readonly properties: readonly Record<string, unknown>[];
  readonly quality: readonly Record<string, unknown>[];
  readonly rows: number;
}

interface Stored {
  readonly property: Record<string, unknown>;
  readonly values: readonly (string | null)[];
}

/** Integers of more than 38 digits are left out: DuckDB has them, the others' decimals end there. */
const spelled = (type: Spelled) =>
  [...Object.keys(accepted[type]), null, ...never, '', ...Object.keys(accepted.timestamp)].filter(
    (text) => !/^-?[0-9]{39}$/.test(text ?? ''),
  );
const words = [...texts.filter((text) => !text.includes('\0')), null];

const operators = [
  { mustBe: 0 },
  { mustNotBe: 0 },
  { mustBeGreaterThan: 1 },
  { mustBeGreaterOrEqualTo: 1 },
  { mustBeLessThan: 5 },
  { mustBeLessOrEqualTo: 5 },
  { mustBeBetween: [1, 5] },
  { mustNotBeBetween: [1, 5] },
];

/** Each metric with an operator of its own; `everyOne` asks each metric with every operator. */
function metrics(values: readonly unknown[], pattern = '^[a-z]+$', everyOne = false): Record<string, unknown>[] {
  return operators.flatMap((operator, index) => {
    const unit = index % 2 === 0 ? {} : { unit: 'percent' };
    const rules = [
      { metric: 'nullValues' },
      { metric: 'missingValues', arguments: { missingValues: ['', 'N/A', "it's", null] } },
      { metric: 'invalidValues', arguments: { validValues: values } },
      { metric: 'invalidValues', arguments: { pattern } },
      { metric: 'invalidValues', arguments: { validValues: values, pattern } },
      { metric: 'duplicateValues' },
    ];
    const asked = everyOne ? rules : rules.slice(index % rules.length, (index % rules.length) + 1);
    return asked.map((rule) => ({ ...rule, ...operator, ...unit }));
  });
}

const hostileNames = [
  'two words',
  'quo"te',
  "quo'te",
  'back`tick',
  'semi;colon -- comment /* x */',
  'line\nfeed',
  'tab\tand\\backslash',
  'r0',
  'v1',
  'f2',
  'position',
  'source',
  'select',
  '%s \x24{x} {y} $1 ?',
  'naïve 列 😀',
  ' blank ',
];

const all: readonly Stored[] = [
  {
    property: { name: 'id', logicalType: 'integer', required: true, unique: true, primaryKey: true, primaryKeyPosition: 2 },
    values: [...Array.from({ length: 150 }, (_, index) => String(index - 20)), '007', '7', '+5', null, 'x'],
  },
  {
    property: { name: 'region', logicalType: 'string', required: true, primaryKey: true, primaryKeyPosition: 1 },
    values: ['north', 'south', 'north', '', null],
  },
  {
    property: {
      name: 'whole',
      logicalType: 'integer',
      logicalTypeOptions: { minimum: -5, maximum: 9000, exclusiveMinimum: -6, exclusiveMaximum: 9001, multipleOf: 3 },
      enum: [{ value: 0 }, { value: 12 }, { value: -5 }],
      quality: metrics([0, 12], '^[0-9]+$', true),
    },
    values: spelled('integer'),
  },
  ...['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128'].map((format) => ({
    property: { name: `int_${format}`, logicalType: 'integer', logicalTypeOptions: { format } },
    values: [...spelled('large integer'), '-1', '-128', '-129', '255', '256', '65535', '65536', '4294967296'],
  })),
  {
    property: {
      name: 'huge',
      logicalType: 'integer',
      logicalTypeOptions: { minimum: -(2 ** 70), maximum: 2 ** 64 },
    },
    values: spelled('large integer'),
  },
  {
    property: {
      name: 'amount',
      logicalType: 'number',
      logicalTypeOptions: {
        minimum: -0.5,
        maximum: 1e6,
        exclusiveMinimum: -1,
        exclusiveMaximum: 1000000.5,
        multipleOf: 0.5,
        format: 'f32',
      },
      enum: [{ value: 0.5 }, { value: 12 }],
      quality: metrics([0.5, 100000, 1e20], '^[0-9.]+$'),
    },
    values: spelled('number'),
  },
  { property: { name: 'double', logicalType: 'number', logicalTypeOptions: { format: 'f64' } }, values: spelled('number') },
  {
    property: { name: 'flag', logicalType: 'boolean', enum: [{ value: true }], quality: metrics([false], 'T') },
    values: spelled('boolean'),
  },
  {
    property: {
      name: 'day',
      logicalType: 'date',
      unique: true,
      logicalTypeOptions: {
        minimum: '2000-01-01',
        maximum: '2024-12-31',
        exclusiveMinimum: '1999-12-31',
        exclusiveMaximum: '2025-01-01',
      },
      enum: [{ value: '2024-01-05' }],
      quality: metrics(['2024-02-29'], '^2024'),
    },
    values: spelled('date'),
  },
  {
    property: {
      name: 'moment',
      logicalType: 'timestamp',
      logicalTypeOptions: { minimum: '2024-01-05T09:00:00+01:00', exclusiveMaximum: '2024-01-05 10:00:00.5', timezone: true },
      enum: [{ value: '2024-01-05T08:00:00Z' }, { value: '2024-01-05T10:00' }],
      quality: metrics(['2024-01-05T10:00:00.123456'], 'Z$'),
    },
    values: spelled('timestamp'),
  },
  {
    property: {
      name: 'local_moment',
      logicalType: 'timestamp',
      unique: true,
      logicalTypeOptions: { timezone: false, defaultTimezone: 'UTC' },
    },
    values: spelled('timestamp'),
  },
  {
    property: {
      name: 'clock',
      logicalType: 'time',
      unique: true,
      logicalTypeOptions: { minimum: '09:00', maximum: '10:00:00', exclusiveMaximum: '10:00:00.123456', timezone: false },
      enum: [{ value: '10:00' }, { value: '10:00:00.5' }],
      quality: metrics(['23:59:59'], '^1'),
    },
    values: spelled('time'),
  },
  ...[
    ['date', 'dd.MM.yyyy', ['05.01.2024', '31.02.2024', '5.1.2024']],
    ['date', 'M/d/yy', ['1/5/24', '01/05/99', '2/29/23', '1/5/2024']],
    ['date', 'yyyyMMdd', ['20240105', '20240230', '2024-01-05']],
    ['date', 'dd-MMM-yyyy', ['05-Jan-2024', '05-JAN-2024', '05-Foo-2024']],
    ['date', 'yyyyDDD', ['2024366', '2023366', '2023001']],
    [
      'timestamp',
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      ['2024-01-05T10:00:00.123+02:00', '2024-01-05T10:00:00.123Z', '2024-01-05T25:00:00.123Z'],
    ],
    ['timestamp', "dd/MM/yyyy 'at' h 'o''clock' a", ["05/01/2024 at 3 o'clock PM", "05/01/2024 at 13 o'clock PM"]],
    ['timestamp', 'yyyy-MM-dd HH:mm:ssZ', ['2024-01-05 10:00:00+0200', '2024-01-05 10:00:00+02:00']],
    ['timestamp', "yyyy'%[^]'MM\\dd", ['2024%[^]01\\05', '2024%01\\05']],
    ['time', 'h:mm a', ['3:15 PM', '12:00 am', '13:00 PM']],
    ['time', 'HHmmss', ['101500', '241500', '1015']],
  ].map(([logicalType, format, values], index) => ({
    property: {
      name: `formatted_${index}`,
      logicalType,
      logicalTypeOptions: {
        format,
        ...(logicalType === 'date'
          ? { minimum: '2024-01-01' }
          : logicalType === 'time'
            ? { maximum: '12:00' }
            : { minimum: '2024-01-05T08:00:00.123Z' }),
      },
    },
    values: [...(values as string[]), '', null],
  })),
  {
    property: {
      name: 'word',
      logicalType: 'string',
      unique: true,
      logicalTypeOptions: { minLength: 1, maxLength: 5, pattern: '^[^\'"\\\\\\n]*$' },
      enum: [
        { value: 'a' },
        { value: "it's" },
        { value: 'a\\b' },
        { value: 'a\nb' },
        { value: '\x24{x}' },
        { value: '😀' },
        { value: 'a\0b' },
      ],
      quality: metrics(['a', "it's", '\\', '😀'], '\\bn'),
    },
    values: words,
  },
  ...['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6', 'byte', 'binary', 'password'].map((format) => ({
    property: { name: `as_${format}`, logicalType: 'string', logicalTypeOptions: { format } },
    values: [
      ...words,
      '::1',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '1.2.3.4',
      '256.1.1.1',
      'YWJj',
      '123e4567-e89b-12d3-a456-426614174000',
      'a.b.example',
    ],
  })),
  { property: { name: 'untyped', required: true, unique: true, quality: metrics(['a']) }, values: words },
  {
    property: { name: 'list', logicalType: 'array', required: true, logicalTypeOptions: { minItems: 1 } },
    values: ['[1]', '[]', null],
  },
  { property: { name: 'thing', logicalType: 'object', required: true, unique: true }, values: ['{"a": 1}', '{}', null] },
  ...hostileNames.map((physicalName, index) => ({
    property: {
      name: `hostile_${index}`,
      physicalName,
      logicalType: index % 2 === 0 ? 'string' : 'integer',
      required: true,
      unique: index < 2,
      ...(index % 2 === 0 ? { logicalTypeOptions: { pattern: '[\'"`;\\\\%$]' } } : {}),
    },
    values: ['1', "'", '2', '`', null],
  })),
];

const ofTable = [
  ...operators.map((operator) => ({ metric: 'rowCount', ...operator })),
  ...operators.map((operator) => ({
    metric: 'duplicateValues',
    arguments: { properties: ['region', 'day', 'whole'] },
    ...operator,
  })),
];

const anyText = { duckdb: 'varchar', trino: 'varchar', spark: 'string' } as const;

function columnNamed(property: Record<string, unknown>): string {
  return String(property.physicalName ?? property.name);
}

/** Numbers and booleans as they are where JSON allows it, all else as a JSON string. */
function inJson(text: string | null, logicalType: unknown): string | null {
  if (text === null) return null;
  if (logicalType === 'array' || logicalType === 'object') return text;
  if (
    ['integer', 'number', 'boolean'].includes(String(logicalType)) &&
    /^(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false)$/.test(text)
  )
    return text;
  return JSON.stringify(text);
}

const text: TableCase = {
  name: 'text',
  storage: 'text',
  columns: [
    ...all.map(({ property, values }) => ({ name: columnNamed(property), family: 'text' as const, types: anyText, values })),
    { name: 'unknown', family: 'text', types: anyText, values: ['a', null] },
  ],
  properties: all.map(({ property }) => property),
  quality: ofTable,
  rows: 240,
};

const json: TableCase = {
  ...text,
  name: 'json',
  storage: 'json',
  columns: all.map(({ property, values }) => ({
    name: columnNamed(property),
    family: 'other' as const,
    types: anyText,
    values: values.map((value) => inJson(value, property.logicalType)),
  })),
};

const same = (type: string) => ({ duckdb: type, trino: type, spark: type });
const numbers = ['0', '1', '-1', '12', null, '9000', '9', '9'];

const typed: TableCase = {
  name: 'typed',
  storage: 'typed',
  columns: [
    { name: 'whole', family: 'integer', types: same('bigint'), values: numbers },
    {
      name: 'huge',
      family: 'large integer',
      types: { duckdb: 'hugeint', trino: 'decimal(38, 0)', spark: 'decimal(38, 0)' },
      values: [...numbers, '18446744073709551616'],
    },
    { name: 'amount', family: 'double', types: same('double'), values: [...numbers, '0.25', '1.5', 'NaN', 'Infinity'] },
    { name: 'as_whole', family: 'double', types: same('double'), values: [...numbers, '0.25', '1e30', 'NaN', '-Infinity'] },
    { name: 'price', family: 'decimal', types: same('decimal(12, 2)'), values: [...numbers, '0.25'] },
    { name: 'as_integer', family: 'decimal', types: same('decimal(12, 2)'), values: [...numbers, '0.25'] },
    { name: 'flag', family: 'boolean', types: same('boolean'), values: ['true', 'false', null] },
    { name: 'day', family: 'date', types: same('date'), values: ['2024-01-05', '1999-01-01', null] },
    {
      name: 'moment',
      family: 'timestamp',
      types: { duckdb: 'timestamp', trino: 'timestamp(3)', spark: 'timestamp' },
      values: ['2024-01-05 10:00:00', '2024-01-05 10:00:00.123', null],
    },
    {
      name: 'zoned',
      family: 'timestamp',
      types: { duckdb: 'timestamp with time zone', trino: 'timestamp(3) with time zone', spark: 'timestamp' },
      values: ['2024-01-05 10:00:00+02:00', '2024-01-05 10:00:00+00:00', null],
    },
    { name: 'clock', family: 'time', types: { duckdb: 'time', trino: 'time(6)' }, values: ['10:00:00', '23:59:59.5', null] },
    { name: 'word', family: 'text', types: anyText, values: words },
    { name: 'untyped', family: 'text', types: anyText, values: words },
    { name: 'not a number', family: 'text', types: anyText, values: words },
  ],
  properties: [
    {
      name: 'whole',
      logicalType: 'integer',
      required: true,
      primaryKey: true,
      logicalTypeOptions: { minimum: 0, maximum: 9000, multipleOf: 3, format: 'i8' },
      enum: [{ value: 9 }],
      quality: metrics([9], '9'),
    },
    { name: 'huge', logicalType: 'integer', unique: true, logicalTypeOptions: { format: 'u64', exclusiveMaximum: 2 ** 70 } },
    {
      name: 'amount',
      logicalType: 'number',
      unique: true,
      logicalTypeOptions: { minimum: 0.5, exclusiveMaximum: 9000, multipleOf: 0.25, format: 'f32' },
      enum: [{ value: 0.25 }],
      quality: metrics([1.5], '5'),
    },
    { name: 'as_whole', logicalType: 'integer', logicalTypeOptions: { minimum: 0 } },
    { name: 'price', logicalType: 'number', logicalTypeOptions: { maximum: 0.25, multipleOf: 0.5, format: 'f64' } },
    { name: 'as_integer', logicalType: 'integer', logicalTypeOptions: { multipleOf: 4, format: 'i32' } },
    { name: 'flag', logicalType: 'boolean', required: true, enum: [{ value: true }] },
    {
      name: 'day',
      logicalType: 'date',
      unique: true,
      logicalTypeOptions: { minimum: '2000-01-01' },
      enum: [{ value: '2024-01-05' }],
    },
    { name: 'moment', logicalType: 'timestamp', unique: true, logicalTypeOptions: { exclusiveMinimum: '2024-01-05T10:00:00Z' } },
    {
      name: 'zoned',
      logicalType: 'timestamp',
      unique: true,
      logicalTypeOptions: { exclusiveMinimum: '2024-01-05T08:00:00Z', timezone: true },
    },
    { name: 'clock', logicalType: 'time', unique: true, logicalTypeOptions: { maximum: '10:00' }, enum: [{ value: '10:00' }] },
    {
      name: 'word',
      logicalType: 'string',
      required: true,
      primaryKey: true,
      logicalTypeOptions: { maxLength: 3, pattern: '^\\S+$' },
      enum: [{ value: "it's" }],
    },
    { name: 'untyped', unique: true, quality: metrics(['a']) },
    { name: 'not a number', logicalType: 'number', required: true },
  ],
  quality: ofTable.slice(0, 8),
  rows: 110,
};

export const tables: readonly TableCase[] = [text, json, typed];
