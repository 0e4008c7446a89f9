import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type DuckDBOptions, openDuckDB } from '../../../../shared/data/duckdb/engine.ts';
import type { Engine } from '../../../../shared/data/engine.ts';

let temporary: string;
const engines: Engine[] = [];

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'engine-'));
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
});

async function open(options: Partial<DuckDBOptions> = {}): Promise<Engine> {
  const engine = await openDuckDB({ temporary, threads: 2, ...options });
  engines.push(engine);
  return engine;
}

async function one(engine: Engine, expression: string) {
  return (await engine.query(`select ${expression} as x`))[0]?.x;
}

const endless = 'select count(*) as n from range(1000000000000) t(i) where hash(i) = 1';

test('says which engine it is', async () => {
  const engine = await open();
  expect([engine.name, engine.version, engine.dialect.name]).toEqual(['duckdb', '1.5.5', 'duckdb']);
});

test.each([
  ['9007199254740991::bigint', 9007199254740991],
  ['9007199254740993::bigint', 9007199254740993n],
  ['(-9223372036854775808)::bigint', -9223372036854775808n],
  ['18446744073709551615::ubigint', 18446744073709551615n],
  ['170141183460469231731687303715884105727::hugeint', 170141183460469231731687303715884105727n],
  ['(select sum(x) from (values (1), (2)) t(x))', 3],
  ['12345678901234567890.123456789::decimal(38,9)', '12345678901234567890.123456789'],
  ['0.10::decimal(4,2)', '0.10'],
  ["date '2024-02-29'", '2024-02-29'],
  ["timestamp '2024-02-29 12:34:56.789'", '2024-02-29 12:34:56.789'],
  ["time '12:34:56'", '12:34:56'],
  ["interval '1 month'", '1 month'],
  ["'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid", '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ["'101'::bit", '101'],
  ["'nan'::double", Number.NaN],
  ["'-inf'::double", Number.NEGATIVE_INFINITY],
  ['[1, null, 9007199254740993]', [1, null, 9007199254740993n]],
  ["{'a': 1::bigint, 'b': [date '2024-01-01']}", { a: 1, b: ['2024-01-01'] }],
  ["map {'k': 1.5::decimal(3,1)}", [{ key: 'k', value: '1.5' }]],
  ["'a\nb\"c'", 'a\nb"c'],
  ['true', true],
  ['null', null],
])('gives %s as a plain, exact value', async (expression, expected) => {
  const engine = await open();
  expect(await one(engine, expression)).toEqual(expected);
});

test('a point in time is shown in UTC, whatever the zone of the machine', async () => {
  const engine = await open();
  expect(await one(engine, "timestamptz '2024-07-01 12:00:00+02:00'")).toBe('2024-07-01 10:00:00+00');
});

test('a column named __proto__ is a column like any other', async () => {
  const engine = await open();
  const [row] = await engine.query('select 1 as "__proto__", 2 as "constructor"');
  expect(Object.entries(row ?? {})).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
});

test('streams every row in order, in batches', async () => {
  const engine = await open();
  const seen: unknown[] = [];
  let batches = 0;
  for await (const rows of engine.stream('select i as x from range(10000) t(i)')) {
    batches++;
    seen.push(...rows.map((row) => row.x));
  }
  expect(seen).toEqual(Array.from({ length: 10000 }, (_, index) => index));
  expect(batches).toBeGreaterThan(1);
});

test('a stream that its reader leaves stops, and other statements may run while it is open', async () => {
  const engine = await open();
  let batches = 0;
  for await (const rows of engine.stream('select i as x from range(100000000000) t(i)')) {
    expect(rows.length).toBeGreaterThan(0);
    expect(await one(engine, '1')).toBe(1);
    if (++batches === 3) break;
  }
  expect(await one(engine, '2')).toBe(2);
});

test('an aborted query stops with the reason of the signal, and the engine stays usable', async () => {
  const engine = await open();
  const controller = new AbortController();
  const reason = new Error('the runner cancelled the step');
  const running = engine.query(endless, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 100);
  await expect(running).rejects.toBe(reason);
  expect(await one(engine, '1')).toBe(1);
});

test('a query whose signal is aborted in the same moment stops as well', async () => {
  const engine = await open();
  const controller = new AbortController();
  const running = engine.query(endless, { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toThrow('aborted');
  await expect(engine.query('select 1', { signal: controller.signal })).rejects.toThrow('aborted');
});

test('an aborted stream stops with the reason of the signal', async () => {
  const engine = await open();
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const read = async () => {
    for await (const _ of engine.stream(endless, { signal: controller.signal })) controller.abort(reason);
  };
  setTimeout(() => controller.abort(reason), 100);
  await expect(read()).rejects.toBe(reason);
  expect(await one(engine, '1')).toBe(1);
});

test('progress is told while a query runs, as a share', async () => {
  const engine = await open();
  const controller = new AbortController();
  const shares: (number | undefined)[] = [];
  const onProgress = (share: number | undefined) => {
    shares.push(share);
    if (shares.length === 2) controller.abort();
  };
  await expect(engine.query(endless, { signal: controller.signal, onProgress })).rejects.toThrow('aborted');
  expect(shares.every((share) => share === undefined || (share >= 0 && share <= 1))).toBe(true);
});

test.each([
  ['selec 1', 'Parser', /^Parser Error: syntax error at or near "selec"/],
  ['select nope', 'Binder', /nope/],
  ['select * from nope', 'Catalog', /Table with name nope does not exist/],
  ["select 'x'::integer", 'Conversion', /Could not convert string 'x' to INT32/],
  ["select * from read_csv('/nowhere.csv')", 'IO', /No files found that match/],
])('the error of %s is of kind %s', async (sql, kind, message) => {
  const engine = await open();
  await expect(engine.query(sql)).rejects.toMatchObject({ name: 'EngineError', kind, message: expect.stringMatching(message) });
});

test('an error that quotes megabytes of data is cut', async () => {
  const engine = await open();
  const error = await engine.query(`select '${'x'.repeat(3_000_000)}'::integer`).catch((thrown: unknown) => thrown);
  expect((error as Error).message).toHaveLength(2000);
  expect((error as Error).cause).toBeUndefined();
});

test('extensions are neither installed nor loaded by themselves', async () => {
  const engine = await open();
  const settings = await engine.query(
    "select name, value from duckdb_settings() where name in ('autoinstall_known_extensions', 'autoload_known_extensions', " +
      "'allow_community_extensions', 'allow_persistent_secrets') order by name",
  );
  expect(settings.map((row) => row.value)).toEqual(['false', 'false', 'false', 'false']);
  await expect(engine.query("select * from 'https://localhost:1/x.parquet'")).rejects.toMatchObject({
    kind: 'Missing Extension',
  });
});

const hungry =
  'select count(*) as n from (select distinct hash(i) as a, hash(i, 1) as b, hash(i, 2) as c, hash(i, 3) as d from range(4000000) t(i))';

test('what does not fit into memory goes to the spill folder, which is gone after close', async () => {
  const engine = await open({ memoryLimit: '100MB' });
  const running = engine.query(hungry);
  let spilled = 0;
  const look = setInterval(async () => {
    const files = await readdir(join(temporary, 'duckdb-spill')).catch(() => []);
    spilled = Math.max(spilled, files.length);
  }, 5);
  expect(await running).toEqual([{ n: 4000000 }]);
  clearInterval(look);
  expect(spilled).toBeGreaterThan(0);
  await engine.close();
  engines.length = 0;
  expect(await readdir(temporary)).not.toContain('duckdb-spill');
});

test('running out of memory says which limit to raise', async () => {
  const engine = await open({ memoryLimit: '50MB', spillLimit: '1MB' });
  await expect(engine.query(hungry)).rejects.toMatchObject({
    kind: 'Out of Memory',
    message: expect.stringMatching(/memory-limit \(50MB\).*1MB.*Raise memory-limit/s),
  });
  expect(await one(engine, '1')).toBe(1);
});

test.each(['lots', '2', '-1GB', '2GB; select 1', ''])(
  'memory-limit "%s" is refused with the units that are allowed',
  async (memoryLimit) => {
    await expect(open({ memoryLimit })).rejects.toThrow(
      `input "memory-limit"  "${memoryLimit}" is not a size.\n    Write a number and a unit: KB, MB, GB, TB`,
    );
  },
);
