// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of contracts look like those of templates.
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check, contractOf, documentOf, type Given, temporaryFolder } from './check.ts';
import { parquetOf } from './parquet.ts';

const sql = (query: string, expected: object = { mustBe: 1 }, more: object = {}) => ({
  type: 'sql',
  query,
  ...expected,
  ...more,
});

const flights = 'delay,day,price\n5,2024-01-01,1.5\n20,2024-01-02,2.5\n,2024-01-09,\n';

/** A contract of one table whose columns are typed, with rules of the table. */
function contractWith(...rules: object[]): string {
  const columns = { delay: { logicalType: 'integer' }, day: { logicalType: 'date' }, price: { logicalType: 'number' } };
  return contractOf(columns, { quality: rules });
}

const run = (rule: object, more: Partial<Given> = {}) =>
  check({ contract: contractWith(rule), files: { 'flights.csv': flights }, ...more });

describe('a rule in SQL', () => {
  test.each([
    ['counts rows by the types of the contract', 'select count(*) from {object} where delay > 10', { mustBe: 1 }],
    ['compares dates', "select count(*) from t where day >= date '2024-01-02'", { mustBe: 2 }],
    ['adds numbers', 'select sum(price) from "t"', { mustBeBetween: [4, 5] }],
    ['sees what is missing as NULL', 'select count(*) from ${table} where delay is null', { mustBe: 1 }],
    ['may give a boolean', 'select bool_and(price < 10) from {table}', { mustBe: true }],
    ['may give a text', "select strftime(max(day), '%Y') from {table}", { mustBe: '2024' }],
    ['may use its own tables', 'with x as (select 2 as n) select n from x', { mustBeGreaterOrEqualTo: 2 }],
  ])('%s', async (_, query, expected) => {
    const checked = await run(sql(query, expected));
    expect(checked.result('sql-check')).toMatchObject({ status: 'pass' });
    expect(checked.outputs.verdict).toBe('pass');
  });

  test('that does not hold fails the step with its result, its line and its query', async () => {
    const checked = await run(sql('select max(delay) from {object}', { mustBeLessThan: 15 }, { name: 'never late' }));
    expect(checked.code).toBe(1);
    const result = checked.result('sql-check');
    expect(result).toMatchObject({
      demand: 'never late: the result must be less than 15',
      status: 'fail',
      found: '20; it must be less than 15',
    });
    const statement = checked.report.tables[0]?.statements[result.statement ?? -1];
    expect(statement?.sql).toBe('select max(delay) from "t"');
    expect(checked.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'contract.yaml',
        message: expect.stringContaining('20; it must be less than 15'),
      }),
    );
    expect(checked.summary).toContain('select max(delay) from "t"');
  });

  test('warns where its severity is no error', async () => {
    const checked = await run(sql('select 2', { mustBe: 1 }, { severity: 'warning' }));
    expect(checked.result('sql-check').status).toBe('warn');
    expect(checked.code).toBe(0);
  });

  test('of a column names it with {property}, by its real name', async () => {
    const rule = sql('select count({property}) from {object}', { mustBe: 2 });
    const column = { logicalType: 'integer', physicalName: 'DELAY', quality: [rule] };
    const checked = await check({
      contract: contractOf({ wait: column }, { physicalName: 'raw.flights' }),
      files: { 'flights.csv': 'delay\n1\n2\n' },
    });
    expect(checked.result('sql-check', 'DELAY')).toMatchObject({ status: 'pass', found: '2' });
  });

  test('of a column that is not there is not measurable', async () => {
    const gone = { logicalType: 'integer', quality: [sql('select count({property}) from {object}')] };
    const checked = await check({ contract: contractOf({ gone, a: {} }), files: { 'f.csv': 'a\n1\n' } });
    expect(checked.result('sql-check', 'gone')).toMatchObject({ status: 'not measurable' });
  });

  test('joins the tables of the contract by name and by physicalName', async () => {
    const orders = {
      name: 'orders',
      physicalName: 'orders_raw',
      properties: [{ name: 'customer', logicalType: 'integer' }],
      quality: [sql('select count(*) from orders_raw as o anti join customers as c on o.customer = c.id', { mustBe: 1 })],
    };
    const customers = { name: 'customers', properties: [{ name: 'id', logicalType: 'integer' }] };
    const checked = await check({
      contract: documentOf([orders, customers]),
      files: { 'orders.csv': 'customer\n1\n007\n', 'customers.csv': 'id\n1\n2\n' },
      inputs: { data: 'orders=orders.csv\ncustomers=customers.csv' },
    });
    expect(checked.result('sql-check')).toMatchObject({ status: 'pass', found: '1' });
  });

  test('reads every format, and several files as one table', async () => {
    const contract = contractOf(
      { id: { logicalType: 'integer' }, name: { logicalType: 'string' } },
      { quality: [sql("select sum(id) from t where name <> 'x'", { mustBe: 5 })] },
    );
    const given: Given[] = [
      { contract, files: { '1.csv': 'id,name\n1,x\n2,a\n', '2.csv': 'name,id\nb,3\n' } },
      { contract, files: { '1.parquet': await parquetOf("select * from (values (1, 'x'), (2, 'a'), (3, 'b')) as v(id, name)") } },
      { contract, files: { '1.ndjson': '{"id":1,"name":"x"}\n{"id":2,"name":"a"}\n{"name":"b","id":3}\n' } },
      { contract, files: { '1.json': '[{"id":1,"name":"x"},{"id":2,"name":"a"},{"name":"b","id":3}]' } },
    ];
    for (const one of given) expect((await check(one)).result('sql-check')).toMatchObject({ status: 'pass', found: '5' });
  });

  test('leaves out rows that the other checks cannot take apart either', async () => {
    const checked = await check({
      contract: contractOf({ a: { logicalType: 'integer' }, b: {} }, { quality: [sql('select sum(a) from t', { mustBe: 4 })] }),
      files: { 'f.csv': 'a,b\n1,x\n2\n3,y\n' },
    });
    expect(checked.result('sql-check')).toMatchObject({ status: 'pass', found: '4' });
    expect(checked.result('well-formed').status).toBe('fail');
  });
});

describe('a rule in SQL that cannot give a result fails', () => {
  test.each([
    ['select null', 'the query gives NULL'],
    ['select delay from t where false', 'the query gives no row'],
    ["select 'many'", 'the query gives "many", which is no number; it must be 1'],
    ['select day from t', 'the query gives a value of type DATE, which is no number, boolean or text'],
    ['select * from ${nowhere}', 'the query cannot be run: nothing is known for ${nowhere}'],
    ['select count({property}) from t', '{property} stands for a column, but the rule is one of the whole table'],
    ['selct 1', 'the query is not run: syntax error at or near "selct"'],
    ['select nope from t', 'the query failed: Binder error: Referenced column "nope" not found'],
    ['select 1; select 1', 'the query is not run: it has 2 statements, and has to be one SELECT'],
    ["select count(*) from read_text('/proc/self/environ')", 'the query is not run: it uses the table function read_text'],
    ["select count(*) from 'flights.csv'", 'the query is not run: it reads "flights.csv", which is no table of the contract'],
    ["copy t to 'flights.csv'", 'the query is not run: it has to be one SELECT'],
    [
      "select length(repeat('a', 2000000000) || repeat('b', 2000000000))",
      'the query failed: it needs more memory than it may have',
    ],
  ])('%s', async (query, found) => {
    const checked = await run(sql(query));
    expect(checked.result('sql-check')).toMatchObject({ status: 'fail', found: expect.stringContaining(found) });
    expect(checked.code).toBe(1);
  });

  test('and the other rules go on', async () => {
    const bomb = sql("select * from enable_logging('QueryLog')", { mustBe: 1 });
    const checked = await check({ contract: contractWith(bomb, sql('select 1')), files: { 'flights.csv': flights } });
    expect(checked.results('sql-check').map((each) => each.status)).toEqual(['fail', 'pass']);
  });

  test('without a path of the machine, and without values of a classified column', async () => {
    const rule = sql('select cast(name as integer) from t');
    const checked = await check({
      contract: contractOf({ name: { logicalType: 'string', classification: 'confidential' } }, { quality: [rule] }),
      files: { 'f.csv': 'name\nLovelace\n' },
    });
    expect(checked.result('sql-check').found).toBe('the query failed: Conversion error');
    expect(checked.everything).not.toContain('Lovelace');
  });
});

describe('SQL on a pull request', () => {
  const event = (head: string | null) => ({
    pull_request: { head: { repo: head === null ? null : { full_name: head } }, base: { repo: { full_name: 'acme/data' } } },
  });

  async function onPullRequest(content: unknown, allow?: string) {
    const path = join(await temporaryFolder('event-'), 'event.json');
    await writeFile(path, JSON.stringify(content));
    return run(sql('select 1'), {
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path },
      inputs: allow === undefined ? {} : { 'allow-contract-sql': allow },
    });
  }

  test.each([
    ['from a fork', event('mallory/data'), 'this is a pull request from a fork'],
    ['from a fork that is gone', event(null), 'this is a pull request from a fork'],
    ['of another shape', { pull_request: {} }, 'it cannot be told whether this pull_request comes from a fork'],
  ])('%s is not run, and the report says so and how to change it', async (_, content, why) => {
    const checked = await onPullRequest(content);
    const found = `SQL of the contract is not run, because ${why}; with "allow-contract-sql: true" it is`;
    expect(checked.result('sql-check')).toMatchObject({ status: 'not measurable', found });
    expect(checked.outputs['not-measurable']).toBe('1');
    expect(checked.summary.replaceAll('\\', '')).toContain(why);
  });

  test('from the repository itself is run', async () => {
    expect((await onPullRequest(event('acme/data'))).result('sql-check').status).toBe('pass');
  });

  test('from a fork is run when the workflow says so', async () => {
    expect((await onPullRequest(event('mallory/data'), 'true')).result('sql-check').status).toBe('pass');
  });

  test('is never run with "false"', async () => {
    const checked = await onPullRequest(event('acme/data'), 'false');
    expect(checked.result('sql-check')).toMatchObject({
      status: 'not measurable',
      found: 'SQL of the contract is not run (allow-contract-sql: false)',
    });
  });
});

test('a link that leads out of the workspace is no data, for SQL neither', async () => {
  const outside = join(await temporaryFolder('outside-'), 'secret.csv');
  await writeFile(outside, 'delay,day,price\n1,2024-01-01,1\n');
  const checked = await run(sql('select 1'), {
    files: {},
    inputs: { data: 'link.csv' },
    prepare: (workspace) => symlink(outside, join(workspace, 'link.csv')),
  });
  expect(checked.code).toBe(2);
  expect(checked.log + JSON.stringify(checked.annotations)).toContain('leads out of the workspace through a symbolic link');
});
