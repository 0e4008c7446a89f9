/** Parquet files made by the engine itself, for tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { temporaryFolder } from './check.ts';

/** @param query a SELECT; text in `$$…$$` needs no quoting */
export async function parquetOf(query: string, options = ''): Promise<Buffer> {
  const folder = await temporaryFolder('parquet-');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const path = join(folder, 'made.parquet');
    await connection.run(`copy (${query}) to '${path}' (format parquet${options === '' ? '' : `, ${options}`})`);
    return await readFile(path);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
