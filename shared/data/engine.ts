/** Where data is queried. An engine answers SQL that its own dialect has written; nothing above this room knows which one it is. */
import type { Dialect } from './dialect.ts';

/** Integers beyond 2^53 arrive as bigint, exact; decimals, dates and timestamps as text. */
export type Value = string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly dialect: Dialect;
  readonly capabilities: Capabilities;
  /** Runs one statement with a small answer (aggregates, examples) and returns all its rows. */
  query(sql: string, options?: QueryOptions): Promise<readonly Row[]>;
  /** Runs one statement and yields its rows in batches, in the order the engine gives. */
  stream(sql: string, options?: QueryOptions): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

export interface Capabilities {
  /** Reads files of the runner's disk. */
  readonly localFiles: boolean;
}

export interface QueryOptions {
  readonly signal?: AbortSignal;
  /** @param share of the statement that is done, 0 to 1; undefined when the engine cannot tell */
  onProgress?(share: number | undefined): void;
}
