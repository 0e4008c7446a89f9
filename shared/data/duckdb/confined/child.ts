/**
 * The process that runs one query of a stranger. It reads a job from standard input, locks the engine, and writes one line with the answer.
 * Nothing in it is worth stealing, and whatever happens to it happens to one rule.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { doubleQuoted } from '../../dialects/standard.ts';
import { typeFamily } from '../type-family.ts';
import { checkQuery, Refusal } from './guard.ts';
import { type Answer, type Job, job } from './job.ts';
import { lockdown, lockedConfig } from './lockdown.ts';

const WATCH_EVERY_MS = 20;
/** A longer text is no result of a rule. */
const LONGEST_TEXT = 10_000;

export async function runChild(): Promise<never> {
  const given = job.safeParse(await text(process.stdin).then(parseJson));
  // Started by hand: there is nothing to do.
  if (!given.success) process.exit(2);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > given.data.resident) end({ kind: 'memory' });
  }, WATCH_EVERY_MS);
  const found = await answerTo(given.data).catch(failure);
  clearInterval(watch);
  return end(found);
}

/** Does not wait for what the engine's threads may still be at. */
function end(answer: Answer): never {
  writeSync(1, `${JSON.stringify(answer)}\n`);
  process.kill(process.pid, 'SIGKILL');
  return process.exit(1);
}

async function answerTo({ sql, views, files, temporary, memory, threads }: Job): Promise<Answer> {
  const api = await import('@duckdb/node-api');
  const instance = await api.DuckDBInstance.create(':memory:', lockedConfig({ temporary, memory, threads }));
  const connection = await instance.connect();
  const tables = views.flatMap((view) => view.names.map((name) => `create view ${doubleQuoted(name)} as ${view.sql}`));
  for (const statement of ["set TimeZone = 'UTC'", ...tables, ...lockdown(files)]) await connection.run(statement);
  await guard(
    connection,
    sql,
    views.flatMap((view) => view.names),
  );
  return firstValue(connection, api, sql);
}

/** Only parses: to prepare a query would already open what it names. */
async function guard(connection: DuckDBConnection, sql: string, tables: readonly string[]): Promise<void> {
  const result = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  checkQuery(parseJson(String(result.getRows()[0]?.[0])), tables);
}

/** The first column of the first row. */
async function firstValue(connection: DuckDBConnection, api: typeof import('@duckdb/node-api'), sql: string): Promise<Answer> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Refusal(`it has ${statements.count} statements, and has to be one SELECT`);
  const statement = await statements.prepare(0);
  if (statement.statementType !== api.StatementType.SELECT) throw new Refusal('it has to be one SELECT');
  const result = await statement.stream();
  const chunk = await result.fetchChunk();
  const [row] = chunk?.getRows() ?? [];
  if (!row) return { kind: 'nothing', rows: 0 };
  const type = String(result.columnType(0));
  return describe(row[0] ?? null, type);
}

function describe(value: DuckDBValue, type: string): Answer {
  const family = typeFamily(type);
  if (value === null) return { kind: 'nothing', rows: 1 };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (['integer', 'large integer', 'double', 'decimal'].includes(family)) return { kind: 'number', text: String(value) };
  if (family === 'text') return { kind: 'text', text: String(value).slice(0, LONGEST_TEXT) };
  return { kind: 'other', type };
}

function failure(error: unknown): Answer {
  if (error instanceof Refusal) return { kind: 'refused', reason: error.message };
  if (error instanceof RangeError) return { kind: 'refused', reason: 'it is nested too deeply' };
  const message = error instanceof Error ? error.message : String(error);
  const [, kind = '', rest = message] = /^([A-Z][A-Za-z ]*) Error: ([\s\S]*)$/.exec(message) ?? [];
  return { kind: 'error', error: kind, message: rest.split('\n')[0]?.slice(0, 500) ?? '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
