// Runs the statements for real: in DuckDB, in Spark where SPARK_PYTHON names a Python with pyspark, in Trino where TRINO_URL names a server
// with a catalog `memory`; compares the answers and prints the result as JSON.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';
import { spark } from '../../../shared/data/dialects/spark.ts';
import { trino } from '../../../shared/data/dialects/trino.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import { type Answer, differences } from './answers.ts';
import { digestOf, statementsOf, tableMakersOf } from './statements.ts';
import { askTrino } from './trino.ts';

interface Answers {
  readonly version: string;
  readonly answers: readonly Answer[];
}

async function inDuckDB(temporary: string): Promise<Answers> {
  const engine = await openDuckDB({ temporary, threads: 2 });
  for (const { name, rows } of tableMakersOf(duckdb)) await engine.query(`create table ${duckdb.identifier(name)} as ${rows}`);
  const answers: Answer[] = [];
  for (const { name, sql } of statementsOf(duckdb)) answers.push({ name, rows: await engine.query(sql) });
  await engine.close();
  return { version: engine.version, answers };
}

function inSpark(python: string, temporary: string): Answers {
  const tables = join(temporary, 'tables.jsonl');
  const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
  writeFileSync(tables, lines(tableMakersOf(spark)));
  const { status, stdout, stderr } = spawnSync(python, [join(import.meta.dirname, 'spark.py'), tables, temporary], {
    input: lines(statementsOf(spark)),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: temporary,
  });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const [head, ...answers] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { version: head.version, answers };
}

async function inTrino(url: string): Promise<Answers> {
  const [about] = await askTrino(url, 'select node_version as version from system.runtime.nodes');
  for (const { name, rows } of tableMakersOf(trino)) {
    await askTrino(url, `drop table if exists ${trino.identifier(name)}`);
    await askTrino(url, `create table ${trino.identifier(name)} as ${rows}`);
  }
  const answers: Answer[] = [];
  for (const { name, sql } of statementsOf(trino)) {
    answers.push(
      await askTrino(url, sql).then(
        (rows) => ({ name, rows }),
        (error: Error) => ({ name, error: error.message }),
      ),
    );
  }
  return { version: String(about?.version), answers };
}

const temporary = mkdtempSync(join(tmpdir(), 'sql-oracle-'));
try {
  const { SPARK_PYTHON: python, TRINO_URL: url } = process.env;
  const reference = await inDuckDB(temporary);
  const others = {
    ...(python === undefined ? {} : { spark: inSpark(python, temporary) }),
    ...(url === undefined ? {} : { trino: await inTrino(url) }),
  };
  const result = Object.entries(others).map(([name, { version, answers }]) => [
    name,
    {
      version,
      comparedWith: `duckdb ${reference.version}`,
      statements: answers.length,
      digest: digestOf(name === 'spark' ? spark : trino),
      differences: differences(reference.answers, answers),
    },
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(result), null, 1)}\n`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
