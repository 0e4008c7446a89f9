/** The columns of a profile: those that the contract declares by their types, all others counted only. */
import type { Dialect } from '../../../shared/data/dialect.ts';
import type { Kind, ProfileColumn } from '../../../shared/data/profile/column.ts';
import type { Table, TableColumn } from '../../../shared/data/table.ts';
import type { Property, SchemaObject } from '../contract/contract.ts';
import { mayNamePersons } from '../infer/personal.ts';
import { isMasked } from '../plan.ts';
import type { ValueType } from './check.ts';
import { type Framing, frameFor } from './frame.ts';
import { matchColumns } from './structure.ts';

/** In the order of their names, which every order of columns in the files leaves as it is. */
export function profileColumns(dialect: Dialect, object: SchemaObject, table: Table): ProfileColumn[] {
  const columns = matchColumns(object.properties, table);
  const known = new Set(columns.values());
  const declared = [...columns].map(([property, column]) => declaredColumn(dialect, property, column));
  const others = table.columns.filter((column) => !known.has(column)).map((column) => untyped(column, column.name));
  return [...declared, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function declaredColumn(dialect: Dialect, property: Property, column: TableColumn): ProfileColumn {
  const framing = frameFor(dialect, named(property, column), column);
  const kind = kindOf(property, framing);
  const withheld = withheldFor(property);
  const base = { ...untyped(column, property.column), ...(withheld === undefined ? {} : { withheld }) };
  if (kind === undefined) return base;
  const { raw, value } = framing.frame;
  return {
    ...base,
    kind,
    raw,
    value,
    canBeInvalid: column.storage === 'json' || ('typed' in framing && framing.typed === 'ask'),
  };
}

/** Without a logical type NaN would be a value, and neither smaller nor larger than any other. */
function named(property: Property, column: TableColumn): Property {
  const isBare = property.logicalType === undefined && column.storage === 'typed' && column.family === 'double';
  return isBare ? { ...property, logicalType: 'number' } : property;
}

/** The logical type decides, and not how it is stored: a number is one in every format. */
function kindOf(property: Property, framing: Framing): Kind | undefined {
  if (!('typed' in framing)) return undefined;
  return logicalKinds[property.logicalType ?? ''] ?? valueKinds[framing.frame.type];
}

const logicalKinds: Readonly<Record<string, Kind>> = { number: 'number', integer: 'integer' };

const valueKinds: Readonly<Partial<Record<ValueType, Kind>>> = {
  integer: 'integer',
  'large integer': 'integer',
  double: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  text: 'text',
};

function withheldFor(property: Property): ProfileColumn['withheld'] {
  if (isMasked(property)) return 'classified';
  return mayNamePersons(property.column) ? 'looks personal' : undefined;
}

function untyped(column: TableColumn, name: string): ProfileColumn {
  return { column, name, kind: 'untyped', raw: itself, value: itself, canBeInvalid: false };
}

function itself(expression: string): string {
  return expression;
}
