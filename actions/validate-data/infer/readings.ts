/** What values can be read as. The reading itself is the one that checks use, so a draft holds on the data it was drafted from. */
import type { Dialect } from '../../../shared/data/dialect.ts';
import type { TableColumn, TypeFamily } from '../../../shared/data/table.ts';
import type { LogicalType, Property } from '../contract/contract.ts';
import type { Frame } from '../plan/check.ts';
import { frameFor } from '../plan/frame.ts';

export interface Reading {
  readonly logicalType: LogicalType;
  /** Of the logical type, where it needs one. */
  readonly format?: string;
  /** How the smallest and largest value are asked for. */
  readonly extremes?: 'value' | 'text';
}

/** Narrowest first: the first that fits all values is suggested. */
export const readings = {
  boolean: { logicalType: 'boolean' },
  integer: { logicalType: 'integer', extremes: 'value' },
  'large integer': { logicalType: 'integer', format: 'i128', extremes: 'value' },
  number: { logicalType: 'number', extremes: 'value' },
  date: { logicalType: 'date', extremes: 'text' },
  timestamp: { logicalType: 'timestamp', extremes: 'text' },
  time: { logicalType: 'time' },
  object: { logicalType: 'object' },
  array: { logicalType: 'array' },
  string: { logicalType: 'string' },
} as const satisfies Record<string, Reading>;

export type ReadingName = keyof typeof readings;

const inText: readonly ReadingName[] = ['boolean', 'integer', 'large integer', 'number', 'date', 'timestamp', 'time'];

/** What a file itself declares. */
const stored: Partial<Record<TypeFamily, ReadingName>> = {
  boolean: 'boolean',
  integer: 'integer',
  'large integer': 'integer',
  double: 'number',
  decimal: 'number',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  text: 'string',
  object: 'object',
  array: 'array',
};

/** What the values of a column may turn out to be, beside text, narrowest first. */
export function candidatesFor(column: TableColumn): readonly ReadingName[] {
  if (column.storage === 'text') return inText;
  if (column.storage === 'json') return [...inText, 'object', 'array', 'string'];
  const reading = stored[column.family];
  return reading === undefined || isPlainText(column) ? [] : [reading];
}

/** Columns whose values can be asked for lengths and patterns. */
export function isPlainText(column: TableColumn): boolean {
  return column.storage !== 'typed' || /^(varchar|string|text)/i.test(column.engineType);
}

/** Columns whose values may be texts. */
export function isTextual(column: TableColumn): boolean {
  return column.storage !== 'typed' || column.family === 'text';
}

/** The SQL of a reading: `raw` is NULL where nothing is there, `value` where it is something else. */
export function frameOf(dialect: Dialect, column: TableColumn, name: ReadingName): Frame {
  const reading: Reading = readings[name];
  const opening = column.storage === 'json' ? { object: '{', array: '[' }[name as 'object' | 'array'] : undefined;
  if (opening !== undefined) {
    const itself = (field: string) => field;
    return { column, raw: itself, value: (raw) => `case when ${raw} like '${opening}%' then ${raw} end`, type: 'none' };
  }
  return frameFor(dialect, propertyOf(column.name, reading), column).frame;
}

/** A property that demands its type and nothing else. */
function propertyOf(name: string, { logicalType, format }: Reading): Property {
  return {
    name,
    column: name,
    path: [],
    id: undefined,
    description: undefined,
    logicalType,
    physicalType: undefined,
    options: new Map(format === undefined ? [] : [['format', format]]),
    required: false,
    unique: false,
    primaryKey: false,
    primaryKeyPosition: undefined,
    partitioned: false,
    classification: undefined,
    criticalDataElement: false,
    encryptedName: undefined,
    transformLogic: undefined,
    transformSourceObjects: [],
    semanticType: 'column',
    deprecated: false,
    examples: [],
    enum: undefined,
    quality: [],
    relationships: [],
    properties: [],
    items: undefined,
    map: undefined,
    custom: new Map(),
  };
}
