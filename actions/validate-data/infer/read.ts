/** read of mode infer: the files, table by table, without a contract that could say what they are. */
import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { type CsvReading, plainCsv } from '../../../shared/data/files.ts';
import { type Format, resolveSources, type SourceFile } from '../../../shared/data/sources.ts';
import { ConfigurationError, type Problem } from '../../../shared/runtime/errors.ts';
import { csvReading, type GivenCsv } from '../read/csv.ts';

export interface InferInputs {
  readonly data: readonly string[] | undefined;
  readonly format: Format | undefined;
  readonly csv: GivenCsv;
}

/** The files that become one schema object. */
export interface TableSource {
  readonly name: string;
  readonly title: string;
  readonly patterns: readonly string[];
  readonly files: readonly SourceFile[];
  readonly csv: CsvReading;
}

/** @throws ConfigurationError with all problems of the data */
export async function readTables({ data, format, csv }: InferInputs, workspace: string): Promise<readonly TableSource[]> {
  if (data === undefined) {
    throw new ConfigurationError({
      input: 'data',
      message: 'is required to draft a contract, but was not given.',
      hints: ['Name the files, one path or glob per line; "name=path" for several tables.'],
    });
  }
  const reading = csvReading(new Map(), undefined, csv, plainCsv);
  const sources: TableSource[] = [];
  const problems: Problem[] = [];
  for (const [name, patterns] of tablesOf(data, workspace)) {
    try {
      const files = await resolveSources(patterns, { workspace, from: 'workflow', ...(format === undefined ? {} : { format }) });
      const [first] = files;
      const title = files.length === 1 && first ? first.path : `${patterns.join(', ')} (${files.length} files)`;
      sources.push({ name: name ?? nameOf(files, patterns), title, patterns, files, csv: reading });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return sources;
}

/** Lines of one name are one table; those without a name are one too. */
function tablesOf(lines: readonly string[], workspace: string): ReadonlyMap<string | undefined, readonly string[]> {
  const tables = new Map<string | undefined, string[]>();
  for (const line of lines) {
    // A folder such as `year=2024/`, or a file of such a name, is no name of a table.
    const [start = ''] = line.split('/');
    const isPartition = /[*?[\]{}]/.test(start.slice(start.indexOf('=') + 1)) || existsSync(resolve(workspace, start));
    const [, name, pattern = ''] = /^([A-Za-z_][A-Za-z0-9_-]*)\s*=\s*(.+)$/.exec(line) ?? [];
    const table = isPartition ? undefined : name;
    tables.set(table, [...(tables.get(table) ?? []), table === undefined ? line : pattern]);
  }
  return tables;
}

/** `data/flights-3m.csv.gz` holds flights-3m; several files are called like their folder. */
function nameOf(files: readonly SourceFile[], patterns: readonly string[]): string {
  const [first] = files;
  const fixed = (patterns[0] ?? '').split('/').filter((part) => !/[*?[\]{}]/.test(part));
  const folder = fixed.at(-1) ?? '';
  const base = files.length === 1 && first ? posix.basename(first.path) : folder;
  const name = base.replace(/(?<=.)\.(?:csv|tsv|parquet|pq|json|ndjson|jsonl)(?:\.(?:gz|zst))?$/i, '');
  return name.trim() === '' || name === '.' || name === '..' ? 'data' : name;
}
