/** How the files of a table are written, where a file cannot say so itself. */
import type { CsvDialect } from './text/csv-dialect.ts';

export interface CsvReading extends CsvDialect {
  /** Unquoted fields that are NULL beside the empty one. */
  readonly nullValues: readonly string[];
}

export const plainCsv: CsvReading = { delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8', nullValues: [] };
