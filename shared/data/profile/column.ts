/** What a profile is asked of: columns of a table with the SQL of their values. */
import type { TableColumn } from '../table.ts';

/** What a profile takes the values of a column for. `untyped` ones are counted only. */
export type Kind = 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'time' | 'text' | 'untyped';

export interface ProfileColumn {
  readonly column: TableColumn;
  /** As the profile calls it; unique in the table. */
  readonly name: string;
  readonly kind: Kind;
  /** SQL for what is there, out of the field as the file has it; NULL when it is missing. */
  raw(field: string): string;
  /** SQL for the typed value, out of the raw one; NULL when it is not of the kind. */
  value(raw: string): string;
  /** A value that is there can fail to be of the kind. */
  readonly canBeInvalid: boolean;
  /** Set when none of its values may be written. */
  readonly withheld?: 'classified' | 'looks personal';
}

/** Kinds whose values are numbers, or are counted in days or microseconds. */
export function isOrdered(kind: Kind): boolean {
  return ordered.has(kind);
}

const ordered: ReadonlySet<Kind> = new Set<Kind>(['integer', 'number', 'date', 'timestamp', 'time']);
