/** From what the DuckDB client gives to plain values. */
import type { DuckDBValue } from '@duckdb/node-api';
import type { Value } from '../engine.ts';

/**
 * Integers of any width are numbers while they are exact, else bigints; floating point keeps NaN and the infinities; decimals, dates, times,
 * intervals, UUIDs, bits and blobs are text as the engine writes it. Lists and arrays are arrays, structs objects, maps arrays of
 * `{ key, value }`, unions the value they hold.
 */
export function plainValue(api: typeof import('@duckdb/node-api'), value: DuckDBValue): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof api.DuckDBListValue || value instanceof api.DuckDBArrayValue) {
    return value.items.map((item) => plainValue(api, item));
  }
  if (value instanceof api.DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, field]) => [name, plainValue(api, field)]));
  }
  if (value instanceof api.DuckDBMapValue) {
    return value.entries.map((entry) => ({ key: plainValue(api, entry.key), value: plainValue(api, entry.value) }));
  }
  if (value instanceof api.DuckDBUnionValue) return plainValue(api, value.value);
  return String(value);
}
