/** What measuring a table has found out, as values. */
import type { Confined } from '../../../shared/data/duckdb/confined/run.ts';
import type { Rejects } from '../../../shared/data/table.ts';

/** What was found out about one table. */
export interface Evidence {
  /** Rows of the table; undefined when it could not be read to its end. */
  readonly rows: number | undefined;
  /** Why the table could not be read to its end. */
  readonly unreadable: string | undefined;
  /** By check id. */
  readonly found: ReadonlyMap<string, Finding>;
  readonly rejects: Rejects | undefined;
  readonly statements: readonly Statement[];
}

export type Finding =
  | { readonly kind: 'rows'; readonly failing: number; readonly examples: readonly Example[]; readonly statement: number }
  | {
      readonly kind: 'duplicates';
      /** Groups of rows with the same key, rows in them, and rows with a complete key. */
      readonly groups: number;
      readonly rows: number;
      readonly complete: number;
      readonly examples: readonly Example[];
      readonly statement: number;
    }
  | { readonly kind: 'sql'; readonly answer: Confined; readonly statement: number };

export interface Example {
  readonly file: string;
  /** From 1, in the file. */
  readonly row: number;
  /** Where the row begins, for text files. */
  readonly line?: number;
  /** As the file has it, null when it is missing; for a key of several columns one value each. */
  readonly values: readonly (string | null)[];
  /** How often a duplicate occurs. */
  readonly times?: number;
}

export interface Statement {
  readonly purpose: string;
  readonly sql: string;
  readonly seconds: number;
  readonly bytes: number;
}
