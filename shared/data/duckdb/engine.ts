/** DuckDB inside this process: SQL in, plain values out. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import { ConfigurationError } from '../../runtime/errors.ts';
import { duckdb } from '../dialects/duckdb.ts';
import type { Engine, QueryOptions, Row } from '../engine.ts';
import { engineError } from './engine-error.ts';
import { plainValue } from './values.ts';

/** The native library has to be resolvable before the first import: `ensureNativeLibrary` in native.ts sees to it. */
type Api = typeof import('@duckdb/node-api');

export interface DuckDBOptions {
  /** Folder for what does not fit into memory, absolute. The engine keeps to a folder of its own below it and removes that on close. */
  readonly temporary: string;
  /** Such as `2GB` or `512MiB`; without it 80 % of the machine's memory. The process needs about 100 to 200 MB on top. */
  readonly memoryLimit?: string;
  /** Without it one for each core. */
  readonly threads?: number;
  /** Most bytes on disk for what does not fit into memory, such as `20GB`; without it 90 % of what is free at the start. */
  readonly spillLimit?: string;
  /**
   * Rows come in the order of the files (the default). `row_number() over ()` counts records only then; without order some large
   * results need less memory.
   */
  readonly keepOrder?: boolean;
  /** The client library; tests may pass their own. */
  readonly load?: () => Promise<Api>;
}

/**
 * Characters from which a statement is not searched for expressions that it has twice: that takes time with the square of their number, for a
 * statement about 10,000 columns 30 s of 36.
 */
const LONG_STATEMENT = 500_000;
const PROGRESS_EVERY_MS = 500;
/** An interrupt that comes before the engine has begun is lost, so it is repeated until the statement has ended. */
const INTERRUPT_EVERY_MS = 20;

/**
 * Opens an empty in-memory database. Nothing is ever downloaded: extensions are neither installed nor loaded by themselves.
 * Time zone is UTC, whatever the machine's.
 *
 * Statements of `query` run one after the other on one connection, so temporary tables stay. Every `stream` has a connection of its own:
 * other statements may run while it is read, and it sees tables and views but not temporary ones.
 *
 * @throws ConfigurationError when a limit is not a size
 */
export async function openDuckDB(options: DuckDBOptions): Promise<Engine> {
  const config = configOf(options);
  const spillLimit = options.spillLimit === undefined ? undefined : size(options.spillLimit, 'spill-limit');
  const api = await (options.load ?? (() => import('@duckdb/node-api')))();
  api.DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;
  const instance = await api.DuckDBInstance.create(':memory:', config);
  const spill = config.temp_directory;
  const open = new Set<DuckDBConnection>();

  async function connect(): Promise<DuckDBConnection> {
    const connection = await instance.connect();
    open.add(connection);
    await connection.run("set TimeZone = 'UTC'");
    await connection.run('set enable_progress_bar = true');
    await connection.run('set enable_progress_bar_print = false');
    return connection;
  }

  function disconnect(connection: DuckDBConnection): void {
    open.delete(connection);
    connection.closeSync();
  }

  const main = await connect();
  // As part of the configuration it is shown, but not enforced.
  if (spillLimit !== undefined) await main.run(`set max_temp_directory_size = '${spillLimit}'`);
  let last: Promise<unknown> = Promise.resolve();

  /** Waits for the statements before it, whatever became of them. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function query(sql: string, { signal, onProgress }: QueryOptions = {}): Promise<readonly Row[]> {
    return inTurn(async () => {
      signal?.throwIfAborted();
      const stop = watch(main, onProgress);
      const isLong = sql.length > LONG_STATEMENT;
      try {
        if (isLong) await main.run("set disabled_optimizers = 'common_subexpressions'");
        const result = await interruptible(main, signal, main.run(sql));
        return await rowsOf(api, result);
      } catch (error) {
        throw engineError(error, options);
      } finally {
        stop();
        if (isLong) await main.run('reset disabled_optimizers');
      }
    });
  }

  async function* stream(sql: string, { signal, onProgress }: QueryOptions = {}): AsyncGenerator<readonly Row[]> {
    signal?.throwIfAborted();
    const connection = await connect();
    const stop = watch(connection, onProgress);
    try {
      const result = await interruptible(connection, signal, connection.stream(sql));
      const names = result.deduplicatedColumnNames();
      for (;;) {
        const chunk = await interruptible(connection, signal, result.fetchChunk());
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows().map((row) => rowOf(api, names, row));
      }
    } catch (error) {
      throw engineError(error, options);
    } finally {
      stop();
      disconnect(connection);
    }
  }

  async function close(): Promise<void> {
    await last;
    for (const connection of open) disconnect(connection);
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
  }

  return {
    name: 'duckdb',
    version: api.version().replace(/^v/, ''),
    dialect: duckdb,
    capabilities: { localFiles: true },
    query,
    stream,
    close,
  };
}

function configOf({ temporary, memoryLimit, threads, keepOrder = true }: DuckDBOptions) {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
    preserve_insertion_order: String(keepOrder),
    temp_directory: join(temporary, 'duckdb-spill'),
    ...(memoryLimit === undefined ? {} : { memory_limit: size(memoryLimit, 'memory-limit') }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  };
}

function size(value: string, input: string): string {
  if (/^[0-9]+(\.[0-9]+)?\s*([KMGT]i?)B$/i.test(value.trim())) return value.trim();
  throw new ConfigurationError({
    input,
    message: `"${value}" is not a size.`,
    hints: ['Write a number and a unit: KB, MB, GB, TB (powers of 1000) or KiB, MiB, GiB, TiB (powers of 1024), such as 2GB.'],
  });
}

async function rowsOf(api: Api, result: DuckDBResult): Promise<Row[]> {
  const names = result.deduplicatedColumnNames();
  return (await result.getRows()).map((row) => rowOf(api, names, row));
}

/** By `fromEntries`, so that a column named `__proto__` is a column like any other. */
function rowOf(api: Api, names: readonly string[], values: readonly Parameters<typeof plainValue>[1][]): Row {
  return Object.fromEntries(names.map((name, index) => [name, plainValue(api, values[index] ?? null)]));
}

/** @throws the signal's reason, when it was aborted and the engine has stopped */
async function interruptible<T>(connection: DuckDBConnection, signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  let repeat: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
  };
  if (signal.aborted) interrupt();
  else signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await work;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(repeat);
  }
}

function watch(connection: DuckDBConnection, onProgress: QueryOptions['onProgress']): () => void {
  if (!onProgress) return () => undefined;
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    onProgress(percentage >= 0 ? Math.min(percentage / 100, 1) : undefined);
  }, PROGRESS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
