/** How a CSV file is written. Nothing of it is ever guessed. */
export interface CsvDialect {
  /** One or more ASCII characters between two fields. */
  readonly delimiter: string;
  /** One ASCII character around fields, or '' when fields are never quoted. */
  readonly quote: string;
  /** The character before a quote inside a quoted field: the quote itself (doubled) or another, such as a backslash. */
  readonly escape: string;
  readonly encoding: Encoding;
}

export type Encoding = 'utf-8' | 'utf-16' | 'latin-1';
