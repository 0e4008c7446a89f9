import type { TypeFamily } from './table.ts';

/**
 * How SQL is written for one engine. Everything above builds statements from these pieces only, in forms that all engines share:
 * exact aggregates, `as` before every alias, no hash function of an engine, no approximate count or quantile.
 * A back end is one table in `dialects/`. The session's time zone is UTC.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'trino' | 'spark';
  /** A quoted name, whatever it contains. */
  identifier(name: string): string;
  /** A text literal, whatever it contains. */
  text(value: string): string;
  /** The name of a value type. */
  type(type: SqlType): string;
  /** NULL instead of an error when `expression`, text or a number, does not fit the type. */
  tryCast(expression: string, type: SqlType): string;
  /** True when the whole text matches a portable pattern (see pattern.ts). */
  matchesWhole(expression: string, pattern: string): string;
  /** True when some part of the text matches a portable pattern. */
  contains(expression: string, pattern: string): string;
  /** Rows for which `condition` is true; NULL counts as false. Without any row the answer is 0, or NULL in DuckDB. */
  countIf(condition: string): string;
  /** A stored value as text for people to read. */
  shown(expression: string, family: TypeFamily): string;
  /** Length in code points. */
  length(expression: string): string;
  /** True for every number but NaN and the infinities; `expression` is of type double. */
  isFinite(expression: string): string;
  /** A timestamp without zone (UTC) from ISO 8601 text with an offset or `Z`; NULL when it is none. */
  timestampWithOffset(expression: string): string;
  /** A stored timestamp, with zone or without, as one without (UTC). */
  utcTimestamp(expression: string): string;
  /** The time of day of a timestamp without zone. */
  timeOfDay(timestamp: string): string;
  /** A timestamp from text that already matches the JDK DateTimeFormatter pattern; NULL when it is no point in time. */
  parseTimestamp(expression: string, pattern: JdkPattern): string;
  /** The characters that a JSON string stands for; `expression` is JSON text that begins with a quote. */
  jsonText(expression: string): string;
  /** Remainder of an exact decimal division; both sides are decimals. */
  remainder(dividend: string, divisor: string): string;
  /**
   * The `count` values with the smallest `order` among the rows where `condition` holds, as an array of structs
   * with the fields `row` (the order) and `value`, smallest first.
   */
  firstRows(value: string, order: string, condition: string, count: number): string;
  /**
   * True for text in the engine's own spelling of `value`: a cheaper proof of a proper spelling than a pattern, which stays the fallback.
   * Left out where the engine's own spelling is not the one contracts ask for, or nothing is gained.
   */
  readonly isCanonical?: Partial<Record<SqlType, (text: string, value: string) => string>>;
  /** Values as numbers and bytes that are the same on every engine, for profiles and digests. */
  readonly canonical: Canonical;
  /** Cheaper ways to the same exact answers, where the engine has them. Plans work without. */
  readonly shortcuts?: Shortcuts;
}

export interface Canonical {
  /** Whole days since 1970-01-01. */
  days(date: string): string;
  /** Whole microseconds since 1970-01-01 00:00 of a timestamp without zone. */
  microseconds(timestamp: string): string;
  /** Whole microseconds since midnight. */
  microsecondsOfDay(time: string): string;
  /** A double as its 8 bytes (IEEE 754, big-endian); NULL as those of NaN. */
  doubleBytes(expression: string): string;
  /** Text as its bytes in UTF-8. */
  textBytes(expression: string): string;
  /** Texts one behind the other, NULL as nothing. */
  joinedText(parts: readonly string[]): string;
  /** The MD5 digest of bytes, in the form that is cheapest to take apart. */
  md5(bytes: string): string;
  /** Its two halves, the first 8 bytes and the last 8, each a little-endian integer of 64 bits; the sign may differ. */
  md5Halves(digest: string): readonly [string, string];
  /** The exact sum of integers, whatever its size. */
  sum(expression: string): string;
}

export interface Shortcuts {
  /** A statement that keeps the answer of a query under a name until the engine is closed. */
  keep(name: string, query: string): string;
  /** A statement that gives up what was kept. */
  drop(name: string): string;
  /** All distinct values, NULL among them, as one array that `eachOf` takes apart again. */
  distinctValues(expression: string): string;
  /** A select list item: one row for each element of an array. */
  eachOf(array: string): string;
  /**
   * Distinct integers, exact, in one bit each inside `low` … `high` (at most 2^28 apart) and counted one by one outside.
   * NULL does not count.
   */
  distinctIntegers(value: string, low: bigint, high: bigint): string;
  /**
   * Distinct tuples among the rows where `condition` holds, counted by a 64-bit digest: never more than there are, and equal to the number of
   * rows only when all differ. So it proves uniqueness; a lower count has to be confirmed by comparing the tuples themselves.
   */
  distinctDigests(values: readonly string[], condition: string): string;
}

export type SqlType = 'integer' | 'large integer' | 'double' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'time' | 'text';

/** A JDK DateTimeFormatter pattern taken apart: letters are fields, the rest is literal text. */
export interface JdkPattern {
  readonly source: string;
  readonly parts: readonly ({ readonly field: string } | { readonly literal: string })[];
}
