/** Opens a query engine by name. Loaded only when it is needed: its code is as large as everything else together. */
import { join } from 'node:path';
import type { Context } from '../runtime/context.ts';
import type { Engine } from './engine.ts';

export interface EngineOptions {
  /** Bytes; the engine's own default without it. */
  readonly memoryLimit: number | undefined;
  readonly threads: number | undefined;
  /** A folder or package file that holds the engine's native library. */
  readonly enginePath: string | undefined;
}

export type EngineName = 'duckdb';

const engines: Readonly<Record<EngineName, (options: EngineOptions, context: Context) => Promise<Engine>>> = {
  async duckdb({ memoryLimit, threads, enginePath }, context) {
    const { ensureNativeLibrary } = await import('./duckdb/native.ts');
    await ensureNativeLibrary({ enginePath, context });
    const { openDuckDB } = await import('./duckdb/engine.ts');
    return openDuckDB({
      temporary: join(context.temporary, 'engine'),
      ...(memoryLimit === undefined ? {} : { memoryLimit: `${Math.max(1, Math.floor(memoryLimit / 1000))}KB` }),
      ...(threads === undefined ? {} : { threads }),
    });
  },
};

export function openEngine(name: EngineName, options: EngineOptions, context: Context): Promise<Engine> {
  return engines[name](options, context);
}
