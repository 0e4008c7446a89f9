import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Confinement, runConfined } from '../../../../shared/data/duckdb/confined/run.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'confined-')));
  file = join(folder, 'data.csv');
  await writeFile(file, 'a,b\nx,1\ny,2\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function ask(sql: string, confinement: Partial<Confinement> = {}) {
  const reading = `read_csv(['${file}'], auto_detect = false, header = true, columns = {'a': 'VARCHAR', 'b': 'VARCHAR'})`;
  return runConfined(
    { sql, views: [{ names: ['t', 'T 2'], sql: `select a, cast(b as bigint) as b from ${reading}` }], files: [file] },
    { signal: new AbortController().signal, temporary: join(folder, 'temporary'), ...confinement },
  );
}

describe('a query in a process of its own', () => {
  test.each([
    ['select sum(b) from t', { kind: 'number', text: '3' }],
    ['select avg(b) from "T 2"', { kind: 'number', text: '1.5' }],
    ['select 12345678901234567890123456789', { kind: 'number', text: '12345678901234567890123456789' }],
    ['select 0.10', { kind: 'number', text: '0.10' }],
    ["select 'nan'::double", { kind: 'number', text: 'NaN' }],
    ['select count(*) > 1, a from t group by all', { kind: 'boolean', value: false }],
    ['select a, b from t order by b desc', { kind: 'text', text: 'y' }],
    ['select null', { kind: 'nothing', rows: 1 }],
    ['select b from t where b > 2', { kind: 'nothing', rows: 0 }],
    ["select date '2024-01-01'", { kind: 'other', type: 'DATE' }],
    ['select a from s', { kind: 'refused', reason: expect.stringContaining('"s"') }],
    ['select c from t', { kind: 'error', error: 'Binder', message: expect.stringContaining('"c" not found') }],
    ['select cast(a as integer) from t', { kind: 'error', error: 'Conversion', message: expect.stringContaining("'x'") }],
    [`select ${'('.repeat(20_000)}1${')'.repeat(20_000)}`, { kind: expect.stringMatching(/refused|error/) }],
    [`select ${' '.repeat(100_000)}1`, { kind: 'refused', reason: expect.stringContaining('100008 characters') }],
  ])('%.60s', async (sql, answer) => {
    expect(await ask(sql)).toMatchObject(answer);
  });

  test('has no variable of a step: no input, no token', async () => {
    // Where the system does not show the environment of another process, there is nothing to look at.
    if (process.platform !== 'linux') return;
    const given = { INPUT_PASSWORD: 'secret-1', GITHUB_TOKEN: 'secret-2', ACTIONS_RUNTIME_TOKEN: 'secret-3' };
    Object.assign(process.env, given);
    try {
      const asked = ask(endless, { seconds: 2 });
      const environment = await environmentOfChild();
      expect(environment).toContain('PATH=');
      expect(environment).not.toMatch(/INPUT_|GITHUB_|TOKEN|secret-/);
      await asked;
    } finally {
      for (const name of Object.keys(given)) delete process.env[name];
    }
  });
});

const endless = 'select count(*) from range(10000000) as x(i), range(10000000) as y(j) where x.i * y.j % 7 = 3';

/** Waits for the process that runs a query, and reads what it was started with. */
async function environmentOfChild(): Promise<string> {
  for (;;) {
    for (const pid of await readdir('/proc')) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const isOurs = command.includes('confined/main.ts') && !command.includes('prlimit');
      if (isOurs) return readFile(`/proc/${pid}/environ`, 'utf8');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a query that takes too much', () => {
  test.each([
    ['two texts of 2 GB', "select length(repeat('a', 2000000000) || repeat('b', 2000000000))"],
    ['a list without end', 'select len(list(range)) from range(1000000000)'],
    ['a text in many rows', 'select count(distinct repeat(range::varchar, 100000)) from range(1000000)'],
  ])('fails at its memory: %s', async (_, sql) => {
    const answer = await ask(sql, { memory: 200_000_000, seconds: 30 });
    expect(['error', 'memory', 'dead']).toContain(answer.kind);
    if (answer.kind === 'error') expect(answer.error).toBe('Out of Memory');
  });

  test.each([
    ['a recursion without end', 'with recursive r as (select 1 as x union all select x + 1 from r) select count(*) from r'],
    ['a cross join', endless],
  ])('is stopped by the clock: %s', async (_, sql) => {
    expect(await ask(sql, { seconds: 2 })).toEqual({ kind: 'late', seconds: 2 });
  });

  test('is stopped with the step, which is no answer', async () => {
    const reason = new Error('cancelled');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 300);
    const asked = ask(endless, { signal: controller.signal });
    await expect(asked).rejects.toBe(reason);
  });

  test('leaves nothing behind', async () => {
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });
});
