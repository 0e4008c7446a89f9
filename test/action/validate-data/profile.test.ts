import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { profile } from '../../../shared/report/documents/profile.ts';
import { check } from './check.ts';

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: flights
version: 1.0.0
status: active
schema:
  - name: flights
    properties:
      - { name: carrier, logicalType: string, required: true }
      - { name: delay, logicalType: integer }
`;
const rows = ['AA,3', 'AA,-1', 'AA,3', 'UA,0', 'AA,12', 'AA,3', 'UA,'];
const files = { 'flights.csv': `carrier,delay\n${rows.join('\n')}\n` };

test('with profile: true the run names a profile and the digest of the rows', async () => {
  const checked = await check({ contract, files, inputs: { profile: 'true' } });
  expect(checked.code).toBe(0);
  expect(checked.outputs.profile).toBe('.mlops/out/profile.json');
  expect(checked.outputs['dataset-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('the digest does not depend on the order of the rows or on how they are split into files', async () => {
  const split = {
    'flights-1.csv': `carrier,delay\n${rows.slice(4).join('\n')}\n`,
    'flights-2.csv': `carrier,delay\n${rows.slice(0, 4).reverse().join('\n')}\n`,
  };
  const [one, other] = await Promise.all(
    [files, split].map((each) => check({ contract, files: each, inputs: { profile: 'true', 'fail-on': 'never' } })),
  );
  expect(other?.outputs['dataset-digest']).toBe(one?.outputs['dataset-digest']);
});

test('without it there is neither', async () => {
  const checked = await check({ contract, files });
  expect(checked.outputs.profile ?? '').toBe('');
  expect(checked.outputs['dataset-digest'] ?? '').toBe('');
});

test('data that fails has a profile too, data that cannot be read has none', async () => {
  const failing = await check({ contract, files: { 'a.csv': 'carrier,delay\n,x\nAA,1\n' }, inputs: { profile: 'true' } });
  expect(failing.code).toBe(1);
  expect(failing.outputs.profile).toBe('.mlops/out/profile.json');
  const unreadable = await check({ contract, files: { 'a.parquet': 'not parquet' }, inputs: { profile: 'true' } });
  expect(unreadable.outputs.profile ?? '').toBe('');
});

test('the schema refuses a profile whose counts do not belong together', () => {
  const column = {
    kind: 'integer',
    nulls: 0,
    invalid: 0,
    distribution: { knots: [1, 2], atoms: [1], open: [0, 0, 0], lean: [5000], error: 0, complete: true },
  };
  const digest = `sha256:${'0'.repeat(64)}`;
  const dataset = { digest, rows: 1, columns: [['x', 'integer']], sums: ['0'.repeat(16), '0'.repeat(16)] };
  const read = profile.safeParse({
    schema: 'mlops-actions/profile/v1',
    tables: [{ object: 'data', rows: 1, dataset, columns: { x: column } }],
    privacy: { floor: 5, extremes: 'kept' },
    digest,
  });
  expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['tables.0.columns.x.distribution']);
});

const timed = (column: string) => `
apiVersion: v3.1.0
kind: DataContract
id: flights
version: 1.0.0
status: active
schema:
  - name: flights
    customProperties:
      - { property: mlops.timeColumn, value: ${column} }
    properties:
      - { name: day, logicalType: date }
      - { name: delay, logicalType: integer }
`;
const days = { 'flights.csv': `day,delay\n${'2024-01-01,1\n'.repeat(6)}${'2024-01-03,2\n'.repeat(5)}` };

test('the time column of the contract cuts the profile into blocks', async () => {
  let folder = '';
  const remember = async (workspace: string) => {
    folder = workspace;
  };
  const checked = await check({ contract: timed('day'), files: days, inputs: { profile: 'true' }, prepare: remember });
  const written = profile.parse(JSON.parse(await readFile(join(folder, checked.outputs.profile ?? ''), 'utf8')));
  expect(written.tables[0]?.time).toEqual({ column: 'day', days: 1, starts: [19723, 19725], rows: [6, 5] });
});

test('a time column that is none is refused with what there is', async () => {
  const checked = await check({ contract: timed('dya'), files: days });
  expect(checked.code).toBe(2);
  expect(checked.log).toContain('mlops.timeColumn of flights is "dya", which is no date or timestamp of it. Did you mean "day"?');
});
