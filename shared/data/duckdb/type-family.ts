/** DuckDB's types by what their values are. */
import type { TypeFamily } from '../table.ts';

const families: readonly (readonly [RegExp, TypeFamily])[] = [
  [/\[\d*\]$/, 'array'],
  [/^(STRUCT|MAP|UNION)/, 'object'],
  [/^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/, 'integer'],
  [/^(UBIGINT|HUGEINT|UHUGEINT|BIGNUM|VARINT)$/, 'large integer'],
  [/^(FLOAT|DOUBLE)$/, 'double'],
  [/^DECIMAL/, 'decimal'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^TIME/, 'time'],
  [/^(VARCHAR|UUID|ENUM)/, 'text'],
  [/^(BLOB|BIT)/, 'binary'],
];

export function typeFamily(engineType: string): TypeFamily {
  return families.find(([pattern]) => pattern.test(engineType))?.[1] ?? 'other';
}
