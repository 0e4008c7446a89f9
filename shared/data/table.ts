/** A table as a plan sees it: columns with their types, and the SQL that reads it. */
import type { CsvReading } from './files.ts';
import type { SourceFile } from './sources.ts';

export interface Table {
  /** What the reader calls it in messages, e.g. `flights.csv` or `data/*.parquet (12 files)`. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** A FROM item with all rows of the table. A full scan of it also notes the rows that cannot be taken apart, see `rejects`. */
  readonly from: string;
  /** The same rows for a look at the first of them, without noting anything. */
  readonly preview: string;
  /** Bytes that a full scan reads. */
  readonly bytes: number;
  /** Rows, when the files say so themselves (Parquet footers). */
  readonly rows?: number;
  readonly parts: readonly TablePart[];
  /** The name of the row number in the parts, one that no column has. */
  readonly position: string;
  /** Said beside a missing column when the files look as if they were written otherwise, e.g. with another delimiter. */
  readonly hint?: string;
  /** What is wrong with the table's shape, before any row is looked at. */
  readonly defects: readonly Defect[];
  /** The rows that the last full scan could not take apart; absent where the format has no such thing. */
  rejects?(limit: number): Promise<Rejects>;
  /** What the engine said when it could not read on, in words that point at the place. */
  explain?(reason: string): Promise<string>;
}

/** One file of the table, for everything that needs row numbers. */
export interface TablePart {
  readonly file: SourceFile;
  /** A FROM item with the rows of this file, the same columns as the table, and their row number from 1 under the table's `position`. */
  readonly from: string;
  /** The lines on which rows begin, for text files. */
  locate?(positions: readonly number[], signal: AbortSignal): Promise<ReadonlyMap<number, number>>;
}

export interface Rejects {
  readonly count: number;
  readonly examples: readonly Reject[];
}

export interface Reject {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
}

/** `text` columns hold the characters of a CSV field, `json` columns a JSON value, `typed` ones what the file itself declares. */
export interface TableColumn {
  readonly name: string;
  readonly storage: 'text' | 'json' | 'typed';
  readonly family: TypeFamily;
  /** The type as the engine names it. */
  readonly engineType: string;
}

export type TypeFamily =
  | 'integer'
  | 'large integer'
  | 'double'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'text'
  | 'binary'
  | 'object'
  | 'array'
  | 'other';

export interface Defect {
  readonly kind: 'unreadable' | 'columns differ' | 'duplicate column' | 'empty file';
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** How files are opened as one table. */
export interface OpenTableOptions {
  /** How people call the table. */
  readonly title: string;
  readonly csv: CsvReading;
  readonly signal: AbortSignal;
}
