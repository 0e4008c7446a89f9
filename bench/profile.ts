/** Times the profile of a million rows with a hundred columns, once: node scripts/with-node24.mjs bench/profile.ts [folder for the data] */
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDuckDB } from '../shared/data/duckdb/engine.ts';
import { plainCsv } from '../shared/data/files.ts';
import { openTable } from '../shared/data/open-table.ts';
import type { ProfileColumn } from '../shared/data/profile/column.ts';
import { profileTable } from '../shared/data/profile/measure.ts';
import { sealProfile } from '../shared/report/documents/profile.ts';
import { stableJson } from '../shared/report/stable-json.ts';

const rows = 1_000_000;
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, 'data'));
const path = join(folder, 'wide.parquet');
const privacy = { floor: 5, extremes: 'kept' } as const;
const signal = new AbortController().signal;

await mkdir(folder, { recursive: true });
const engine = await openDuckDB({ temporary: folder, threads: 2 });
try {
  if (!(await stat(path).catch(() => undefined))) await engine.query(`copy (${wideQuery()}) to '${path}' (format parquet)`);
  const { size } = await stat(path);
  const file = { path: 'wide.parquet', absolute: path, bytes: size, format: 'parquet', compression: 'none' } as const;
  const table = await openTable(engine, [file], { title: 'wide.parquet', csv: plainCsv, signal });
  const columns = table.columns.map(
    (column): ProfileColumn => ({
      column,
      name: column.name,
      kind: column.family === 'double' ? 'number' : column.family === 'integer' ? 'integer' : 'text',
      raw: (field) => field,
      value: (raw) => (column.family === 'double' ? `case when isfinite(${raw}) then ${raw} end` : raw),
      canBeInvalid: column.family === 'double',
    }),
  );
  const [started, before] = [performance.now(), process.cpuUsage()];
  const progress = { start: () => ({ update: () => undefined, end: () => undefined }) };
  const options = { object: 'wide', signal, progress, isPersonal: () => false, ...privacy };
  const document = sealProfile([await profileTable(engine, table, columns, options)], privacy);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  const sizes = Object.values(document.tables[0]?.columns ?? {}).map((column) => stableJson(column).length / 1000);
  const largest = sizes
    .sort((a, b) => b - a)
    .slice(0, 50)
    .reduce((sum, size) => sum + size, 0);
  process.stdout.write(
    `${columns.length} columns × ${rows} rows: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ` +
      `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB, profile of ${(stableJson(document).length / 1000).toFixed(0)} kB, its 50 largest columns ${largest.toFixed(0)} kB\n`,
  );
} finally {
  await engine.close();
}

/** Fifty normal columns, in which every value differs, fifteen of integers, fifteen of rounded amounts, twenty of categories. */
function wideQuery(): string {
  const columns = Array.from({ length: 100 }, (_, index) => {
    if (index < 50) return `sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) * ${index + 1} as normal_${index}`;
    if (index < 65) return `cast(floor(random() * ${10 ** Math.min(6, index - 49)}) as bigint) as integer_${index}`;
    if (index < 80) return `round(exp(3 * random() * random()), 2) as amount_${index}`;
    return `'c' || cast(floor(random() * random() * ${5 * (index - 79)}) as integer) as category_${index}`;
  });
  return `select ${columns.join(', ')} from range(${rows})`;
}
