/** What a data file is, told by its name. Pure. */
import type { Compression, Format } from './source.ts';

const formats: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  parquet: 'parquet',
  pq: 'parquet',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

const compressions: Readonly<Record<string, Compression>> = { gz: 'gzip', zst: 'zstd' };

export const FORMATS: readonly Format[] = ['csv', 'tsv', 'parquet', 'json', 'ndjson'];

/** `.csv, .tsv, …, each also with .gz or .zst`: for messages. */
export const KNOWN_NAMES = `${Object.keys(formats)
  .map((extension) => `.${extension}`)
  .join(', ')}; text also with .gz or .zst after it`;

/** @returns format undefined when the name does not tell */
export function formatOf(name: string): { readonly format: Format | undefined; readonly compression: Compression } {
  const extensions = name.toLowerCase().split('.').slice(1);
  const compression = compressions[extensions.at(-1) ?? ''];
  const extension = (compression === undefined ? extensions.at(-1) : extensions.at(-2)) ?? '';
  return { format: Object.hasOwn(formats, extension) ? formats[extension] : undefined, compression: compression ?? 'none' };
}
