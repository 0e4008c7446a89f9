import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkQuery, Refusal } from '../../../../shared/data/duckdb/confined/guard.ts';
import { lockdown, lockedConfig } from '../../../../shared/data/duckdb/confined/lockdown.ts';

let folder: string;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'guard-')));
  await writeFile(join(folder, 'data.csv'), 'a\n1\n');
  await writeFile(join(folder, 'secret.csv'), 'a\ntoken\n');
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, '.git', 'config'), 'token\n');
  await symlink(join(folder, 'secret.csv'), join(folder, 'link.csv'));
  const limits = { temporary: join(folder, 'spill'), memory: 300_000_000, threads: 1 };
  connection = await (await DuckDBInstance.create(':memory:', lockedConfig(limits))).connect();
  const view = `create view t as select * from read_csv(['${join(folder, 'data.csv')}'], auto_detect = false, header = true, columns = {'a': 'VARCHAR'})`;
  for (const statement of [view, ...lockdown([join(folder, 'data.csv')])]) await connection.run(statement);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** @returns why the query is refused, '' when it is not */
async function refusal(sql: string): Promise<string> {
  const result = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  try {
    checkQuery(JSON.parse(String(result.getRows()[0]?.[0])), ['t', 'My Table', 'shop.orders']);
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message;
  }
}

describe('what a rule may ask', () => {
  test.each([
    'select count(*) from t',
    'select count(*) from T;',
    'select count(*) from t -- how many\n;',
    'select /* a comment; with a semicolon */ count(*) from "My Table"',
    'select count(*) from "shop.orders"',
    'from t select max(a)',
    'table t',
    'values (1)',
    'select sum(x) from range(10) as r(x)',
    'select count(*) from t, lateral (select unnest([1, 2]))',
    'with bad as (select * from t where a is null), worse as (select * from bad) select count(*) from worse',
    'with t as (select 1 as a) select count(*) from t',
    'with recursive r as (select 1 as x union all select x + 1 from r where x < 9) select max(x) from r',
    'select count(*) from t where a in (select a from t group by a having count(*) > 1)',
    'select count(*) from t as x join "My Table" as y using (a) left join (select 1 as a) as z on z.a = x.a',
    'select count(*) from (select *, row_number() over (partition by a order by a desc nulls last) as n from t qualify n = 1)',
    "select 100.0 * count(*) filter (where a like '%x') / count(*) from t",
    'select case when count(*) between 1 and 9 then true else false end from t',
    'select list_transform([1, 2], lambda x: x + 1)[1]',
    'select count(distinct a) from t union all select 2 order by 1 limit 1 offset 0',
    "select cast('1' as decimal(9, 2)) + '2'::integer",
    'select exists (select 1 from t) and not exists (from t where a > 3)',
    'select count(*) from t group by grouping sets ((a), ())',
    'select a collate nocase from t',
    "select 'select * from read_text(''/etc/passwd'')' from t",
  ])('%s', async (sql) => {
    expect(await refusal(sql)).toBe('');
  });
});

describe('what a rule may not', () => {
  test.each([
    ['select 1; select 2', '2 statements'],
    ["select 1 /* */ ; attach 'x.db'", 'one SELECT'],
    ['', '0 statements'],
    [';', '0 statements'],
    ['-- nothing', '0 statements'],
    ['selec 1', 'syntax error'],
    ["copy t to 'out.csv'", 'one SELECT'],
    ["copy (select 1) to 'data.csv' (use_tmp_file false)", 'one SELECT'],
    ["attach 'secret.db'", 'one SELECT'],
    ['install httpfs', 'one SELECT'],
    ["load '/tmp/evil.so'", 'one SELECT'],
    ['set threads = 64', 'one SELECT'],
    ['reset threads', 'one SELECT'],
    ['pragma database_list', 'one SELECT'],
    ["call enable_logging('QueryLog')", 'one SELECT'],
    ['create table x as select 1', 'one SELECT'],
    ['insert into t values (1)', 'one SELECT'],
    ['delete from t', 'one SELECT'],
    ['explain analyze select 1', 'one SELECT'],
    ["export database '/tmp/x'", 'one SELECT'],
    ['prepare p as select 1', 'one SELECT'],
    ['pivot t on a using count(*)', 'PIVOT'],
    ['select * from (pivot t on a using count(*))', 'PIVOT'],
    ['select * from (from t pivot (count(*) for a in (1)))', 'PIVOT'],
    ['with x as (delete from t returning *) select * from x', 'SELECT'],
    ['describe t', 'DESCRIBE'],
    ['summarize t', 'DESCRIBE'],
    ['show tables', 'DESCRIBE'],
    ['select * from (describe t)', 'DESCRIBE'],
    ['select * from (summarize t)', 'DESCRIBE'],
    ["select * from enable_logging('QueryLog', storage = 'file', storage_config = {'path': '/tmp/x'})", 'enable_logging'],
    ["select * from enable_profiling('json')", 'enable_profiling'],
    ["select content from read_text('/proc/self/environ')", 'read_text'],
    ["select * from READ_CSV('secret.csv')", 'read_csv'],
    ['select * from "read_blob"(\'/etc/passwd\')', 'read_blob'],
    ["select * from main.read_text('x')", 'read_text'],
    ["select * from system.main.read_parquet('x')", 'read_parquet'],
    ["select * from glob('/**')", 'glob'],
    ["select * from sniff_csv('secret.csv')", 'sniff_csv'],
    ["select * from parquet_metadata('x.parquet')", 'parquet_metadata'],
    ["select * from query('select 1')", 'query'],
    ["select * from query_table(['t'])", 'query_table'],
    ["select * from json_execute_serialized_sql(json_serialize_sql('select 1'))", 'json_execute_serialized_sql'],
    ['select * from duckdb_settings()', 'duckdb_settings'],
    ['select * from pragma_version()', 'pragma_version'],
    ['select * from histogram(duckdb_settings, name)', 'histogram'],
    ["select * from 'secret.csv'", 'secret.csv'],
    ['select * from "secret.csv"', 'secret.csv'],
    ["select * from 'https://example.org/x.parquet'", 'https://example.org/x.parquet'],
    ["select * from t, '/etc/passwd'", '/etc/passwd'],
    ['select * from information_schema.tables', 'information_schema.tables'],
    ['select * from pg_catalog.pg_class', 'pg_catalog.pg_class'],
    ['select * from duckdb_views', 'duckdb_views'],
    ['select * from sqlite_master', 'sqlite_master'],
    ['select * from memory.main.t', 'memory.main.t'],
    ['select * from other.t', 'other.t'],
    ['select * from nothing', 'there is t, My Table'],
    ["select count(*) from t where a in (select content from read_text('x'))", 'read_text'],
    ["select (select max(content) from read_text('x'))", 'read_text'],
    ['select count(*) from t, lateral (select * from read_text(t.a))', 'read_text'],
    ["select count(*) from t join (select 1 from (from glob('*'))) on true", 'glob'],
    ["select 1 from t union all select 2 from read_text('x')", 'read_text'],
    ["select 1 from t order by (select 1 from read_text('x'))", 'read_text'],
    ["select 1 limit (select count(*) from read_text('x'))", 'read_text'],
    ["select count(*) filter (where exists (from glob('*'))) from t", 'glob'],
    ["select sum(1) over (order by (select 1 from glob('*'))) from t", 'glob'],
    ["select * from range((select count(*) from glob('*')))", 'glob'],
    ["with x as (from read_text('y')) select * from x", 'read_text'],
    ["with t as (from read_text('y')) select count(*) from t", 'read_text'],
    ['with x as (select 1) select * from (with duckdb_settings as (select 1) select 1), duckdb_settings', 'duckdb_settings'],
    ['with a as (from duckdb_settings), duckdb_settings as (select 1) from a', 'duckdb_settings'],
    [
      'with recursive duckdb_settings as (select 1 from duckdb_settings union all select 1) from duckdb_settings',
      'duckdb_settings',
    ],
    ["select current_setting('allowed_paths')", 'current_setting'],
    ["select ('allowed_paths').current_setting()", 'current_setting'],
    ['select main."current_setting"(\'threads\')', 'current_setting'],
    ["select getenv('PATH')", 'getenv'],
    ["select getvariable('x')", 'getvariable'],
    ['select pg_get_viewdef(1)', 'pg_get_viewdef'],
    ["select write_log('x')", 'write_log'],
    ["select nextval('s')", 'nextval'],
    ['select $1', 'PARAMETER'],
    ['select ?', 'PARAMETER'],
    ["sel/**/ect * from read_text('x')", 'syntax error'],
    ["select/**/*/**/from/**/read_text/**/('x')", 'read_text'],
    ["select * from read_text /* ( */ ('x') -- from t", 'read_text'],
  ])('%s', async (sql, reason) => {
    expect(await refusal(sql)).toContain(reason);
  });

  test('a name of other letters that only look alike is another table', async () => {
    expect(await refusal('select * from "\u0442"')).toContain('no table of the contract');
  });
});

describe('were the guard not there, the locked engine', () => {
  const at = (name: string) => join(folder, name);
  test.each([
    ['another file', () => `select * from read_text('${at('secret.csv')}')`],
    ['a file by its name', () => `select * from '${at('secret.csv')}'`],
    ['a way around', () => `select * from read_text('${at('.git/../secret.csv')}')`],
    ['a link to another file', () => `select * from read_text('${at('link.csv')}')`],
    ['a hidden file', () => `select * from read_text('${at('.git/config')}')`],
    ['the environment', () => "select * from read_text('/proc/self/environ')"],
    ['a list of files', () => `select * from glob('${folder}/*')`],
    ['the network', () => "select * from read_csv('https://example.org/x.csv')"],
    ['a database file', () => `attach '${at('x.db')}'`],
    ['an extension', () => 'install httpfs'],
    ['a library', () => 'load httpfs'],
    ['a new file', () => `copy (select 1) to '${at('out.csv')}'`],
    ['settings', () => 'set enable_external_access = true'],
    ['more files', () => "set allowed_paths = ['/etc/passwd']"],
    ['the lock', () => 'set lock_configuration = false'],
    ['limits', () => "set memory_limit = '64GB'"],
    ['all settings', () => 'reset threads'],
  ])('would refuse %s', async (_, sql) => {
    await expect(connection.run(sql())).rejects.toThrow(/Permission Error|Invalid Input Error|disabled|locked|Extension|HTTP/);
  });

  test('would still read the data', async () => {
    const rows = (await connection.runAndReadAll('select a from t')).getRows();
    expect(rows).toEqual([['1']]);
    expect(await readFile(at('data.csv'), 'utf8')).toBe('a\n1\n');
  });
});
