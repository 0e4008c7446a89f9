/** One file of data that is there and may be read. */
export interface SourceFile {
  /** As shown to people: relative to the workspace with forward slashes, absolute when it lies outside. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly format: Format;
  readonly compression: Compression;
}

export type Format = 'csv' | 'tsv' | 'parquet' | 'json' | 'ndjson';
export type Compression = 'none' | 'gzip' | 'zstd';
