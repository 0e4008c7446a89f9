/** Physical types as contracts name them, compared with what the file declares. */
import type { TableColumn } from '../../../shared/data/table.ts';

/** Names of the same stored type in the systems that contracts come from. */
const aliases: Readonly<Record<string, string>> = {
  TINYINT: 'TINYINT',
  INT1: 'TINYINT',
  BYTE: 'TINYINT',
  SMALLINT: 'SMALLINT',
  INT2: 'SMALLINT',
  INT16: 'SMALLINT',
  SHORT: 'SMALLINT',
  INTEGER: 'INTEGER',
  INT: 'INTEGER',
  INT4: 'INTEGER',
  INT32: 'INTEGER',
  SIGNED: 'INTEGER',
  BIGINT: 'BIGINT',
  INT64: 'BIGINT',
  LONG: 'BIGINT',
  HUGEINT: 'HUGEINT',
  INT128: 'HUGEINT',
  UTINYINT: 'UTINYINT',
  USMALLINT: 'USMALLINT',
  UINT16: 'USMALLINT',
  UINTEGER: 'UINTEGER',
  UINT32: 'UINTEGER',
  UBIGINT: 'UBIGINT',
  UINT64: 'UBIGINT',
  FLOAT: 'FLOAT',
  REAL: 'FLOAT',
  FLOAT4: 'FLOAT',
  FLOAT32: 'FLOAT',
  DOUBLE: 'DOUBLE',
  FLOAT8: 'DOUBLE',
  FLOAT64: 'DOUBLE',
  'DOUBLE PRECISION': 'DOUBLE',
  DECIMAL: 'DECIMAL',
  NUMERIC: 'DECIMAL',
  BOOLEAN: 'BOOLEAN',
  BOOL: 'BOOLEAN',
  LOGICAL: 'BOOLEAN',
  VARCHAR: 'VARCHAR',
  STRING: 'VARCHAR',
  TEXT: 'VARCHAR',
  UTF8: 'VARCHAR',
  CHAR: 'VARCHAR',
  BPCHAR: 'VARCHAR',
  NVARCHAR: 'VARCHAR',
  'CHARACTER VARYING': 'VARCHAR',
  BLOB: 'BLOB',
  BINARY: 'BLOB',
  VARBINARY: 'BLOB',
  BYTEA: 'BLOB',
  BYTES: 'BLOB',
  DATE: 'DATE',
  DATE32: 'DATE',
  TIME: 'TIME',
  TIMESTAMP: 'TIMESTAMP',
  DATETIME: 'TIMESTAMP',
  TIMESTAMP_NTZ: 'TIMESTAMP',
  TIMESTAMP_S: 'TIMESTAMP',
  TIMESTAMP_MS: 'TIMESTAMP',
  TIMESTAMP_NS: 'TIMESTAMP',
  TIMESTAMP_US: 'TIMESTAMP',
  'TIMESTAMP WITHOUT TIME ZONE': 'TIMESTAMP',
  TIMESTAMPTZ: 'TIMESTAMP WITH TIME ZONE',
  TIMESTAMP_TZ: 'TIMESTAMP WITH TIME ZONE',
  TIMESTAMP_LTZ: 'TIMESTAMP WITH TIME ZONE',
  'TIMESTAMP WITH TIME ZONE': 'TIMESTAMP WITH TIME ZONE',
  UUID: 'UUID',
};

export type PhysicalVerdict = { readonly problem?: string } | { readonly unknown: string };

/** Compares the declared type with the stored one. A file knows the digits of decimals; lengths of texts and fractions of times it does not. */
export function comparePhysicalType(declared: string, column: TableColumn): PhysicalVerdict {
  if (column.storage !== 'typed')
    return { unknown: `${column.storage === 'json' ? 'JSON' : 'text'} files have no physical types` };
  const wanted = canonical(declared);
  const stored = canonical(column.engineType);
  if (!wanted) return { unknown: `the physical type "${declared}" is not known` };
  if (!stored) return { unknown: `the stored type ${column.engineType} has no name to compare` };
  if (wanted.name !== stored.name) return { problem: `it is stored as ${column.engineType}` };
  if (wanted.arguments === '' || wanted.arguments === stored.arguments) return {};
  if (wanted.name === 'DECIMAL') return { problem: `it is stored as ${column.engineType}` };
  return { unknown: `the file stores ${column.engineType}, which says nothing of (${wanted.arguments})` };
}

function canonical(type: string): { readonly name: string; readonly arguments: string } | undefined {
  const match = /^\s*([A-Za-z][A-Za-z0-9_ ]*?)\s*(?:\(([^()]*)\))?((?:\s+[A-Za-z]+)*)\s*$/.exec(type);
  if (!match) return undefined;
  const [, base = '', given = '', rest = ''] = match;
  const name = `${base}${rest}`.toUpperCase().replace(/\s+/g, ' ').trim();
  const found = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  return found === undefined ? undefined : { name: found, arguments: given.replaceAll(' ', '') };
}
