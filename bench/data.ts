/** The data of the benchmark: flights of 2001, widened to 11 columns, once as they are and once repeated to more than 1 GB of CSV. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, version } from '@duckdb/node-api';
import { root } from './folders.ts';

export const sizes = ['3m', '1gb'] as const;
export const formats = ['csv', 'parquet'] as const;
export type Size = (typeof sizes)[number];
export type Format = (typeof formats)[number];

export interface DataFile {
  readonly size: Size;
  readonly format: Format;
  /** Absolute. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

interface Manifest {
  readonly recipe: string;
  readonly files: Readonly<Record<string, { readonly rows: number; readonly bytes: number }>>;
}

/** How often the 3,000,000 flights follow each other. */
const repeats: Record<Size, number> = { '3m': 1, '1gb': 5 };

const options: Record<Format, string> = { csv: 'format csv, header', parquet: 'format parquet, compression snappy' };

const source = join(root, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');
const folder = join(root, 'bench', 'data');

/** Rows follow the source's order, so that ids count from 1 in the order of the file and two builds give the same rows. */
function flights(size: Size, path: string): string {
  const files = Array.from({ length: repeats[size] }, () => quoted(path)).join(', ');
  return `
    select
      row_number() over () as id,
      date,
      delay::integer as delay,
      distance::integer as distance,
      origin,
      destination,
      origin || '-' || destination as route,
      delay >= 15 as late,
      date::date as day,
      hour(date)::integer as hour,
      round(distance / 5.5 + 20, 1)::double as minutes
    from read_parquet([${files}])`;
}

/**
 * Path of the files, built when they are not there or were made by another recipe. They take 1.5 GB of disk.
 *
 * @throws Error when what was built is not what the benchmark promises: unique ids, and at least 1 GB for the large CSV
 */
export async function ensureData(wanted: readonly Size[]): Promise<readonly DataFile[]> {
  await mkdir(folder, { recursive: true });
  const recipe = await recipeOf();
  const known = await readManifest();
  const files: Record<string, { rows: number; bytes: number }> = known?.recipe === recipe ? { ...known.files } : {};
  for (const size of wanted) {
    for (const format of formats) {
      const name = nameOf(size, format);
      if (name in files && existsSync(join(folder, name))) continue;
      console.log(`building bench/data/${name} …`);
      files[name] = await build(size, format);
      await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ recipe, files } satisfies Manifest, null, 2)}\n`);
    }
  }
  return wanted.flatMap((size) => formats.map((format) => dataFile(size, format, files)));
}

/** The first thousand flights, for measuring what it takes to start. */
export async function ensureTinyData(): Promise<string> {
  const path = join(folder, 'tiny.csv');
  await query(`copy (${flights('3m', source)} limit 1000) to ${quoted(path)} (${options.csv})`);
  return path;
}

function dataFile(size: Size, format: Format, files: Manifest['files']): DataFile {
  const name = nameOf(size, format);
  const { rows, bytes } = files[name] ?? { rows: 0, bytes: 0 };
  return { size, format, path: join(folder, name), rows, bytes };
}

/** No hyphen: Soda makes a table of that name. */
function nameOf(size: Size, format: Format): string {
  return `flights_${size}.${format}`;
}

async function build(size: Size, format: Format): Promise<{ rows: number; bytes: number }> {
  const path = join(folder, nameOf(size, format));
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  await query(`copy (${flights(size, source)}) to ${quoted(unfinished)} (${options[format]})`);
  const scan = format === 'csv' ? `read_csv(${quoted(unfinished)})` : `read_parquet(${quoted(unfinished)})`;
  const found = await query(`select count(*)::double, count(distinct id)::double, min(id)::double, max(id)::double from ${scan}`);
  const [rows = 0, ids, low, high] = found as number[];
  const { size: bytes } = await stat(unfinished);
  if (rows === 0 || ids !== rows || low !== 1 || high !== rows) {
    throw new Error(`${path}: ${rows} rows have ${ids} ids from ${low} to ${high}; they must be numbered from 1`);
  }
  if (size === '1gb' && format === 'csv' && bytes < 1e9) throw new Error(`${path}: ${bytes} bytes are less than 1 GB`);
  await rename(unfinished, path);
  return { rows, bytes };
}

async function recipeOf(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(source));
  for (const size of sizes) hash.update(flights(size, ''));
  return hash.update(JSON.stringify(options)).update(version()).digest('hex');
}

async function readManifest(): Promise<Manifest | undefined> {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : undefined;
}

/** The first row that the statement gives. */
async function query(sql: string): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(sql);
    connection.closeSync();
    return reader.getRows()[0] ?? [];
  } finally {
    instance.closeSync();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
