/** The statements that are asked of one table, each with what it cost. */
import type { Engine, Row, Value } from '../../../shared/data/engine.ts';
import type { Table } from '../../../shared/data/table.ts';
import type { Progress } from '../../../shared/runtime/progress.ts';
import type { Statement } from './evidence.ts';
import type { Strategy } from './strategy.ts';

export interface MeasureOptions {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Failing rows shown for each check. */
  readonly examples: number;
  /** Left out: what has been measured to be fast. */
  readonly strategy?: Strategy;
}

export class Asked {
  readonly statements: Statement[] = [];
  readonly #engine: Engine;
  readonly #table: Table;
  readonly #options: MeasureOptions;

  constructor(engine: Engine, table: Table, options: MeasureOptions) {
    this.#engine = engine;
    this.#table = table;
    this.#options = options;
  }

  async one(purpose: string, sql: string, bytes = this.#table.bytes): Promise<Row> {
    const [row] = await this.many(purpose, sql, bytes);
    return row ?? {};
  }

  async many(purpose: string, sql: string, bytes = this.#table.bytes): Promise<readonly Row[]> {
    const task = this.#options.progress.start(`${this.#table.title}: ${purpose}`, { bytes });
    const started = performance.now();
    try {
      return await this.#engine.query(sql, { signal: this.#options.signal, onProgress: (share) => task.update(share) });
    } finally {
      task.end();
      this.statements.push({
        purpose,
        sql: withKnownPaths(sql, this.#table),
        seconds: (performance.now() - started) / 1000,
        bytes,
      });
    }
  }
}

/** With the paths that people know: those of the machine would make every run's report another one. */
export function withKnownPaths(text: string, table: Table): string {
  const quoted = (path: string) => path.replaceAll("'", "''");
  return table.parts.reduce(
    (shown, { file }) => shown.replaceAll(quoted(file.absolute), quoted(file.path)).replaceAll(file.absolute, file.path),
    text,
  );
}

export function numberOf(value: Value | undefined): number {
  return value === undefined || value === null ? 0 : Number(value);
}

export function textOf(value: Value | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
