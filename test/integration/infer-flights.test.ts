/** Three million real flights: the draft is one that a person would write, and it holds. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readContract } from '../../actions/validate-data/contract/read.ts';
import { check, expectGreen } from '../action/validate-data/check.ts';

const flights = resolve('node_modules/vega-datasets/data/flights-3m.parquet');

test('the flights get types, bounds with room and the pattern of airports', async () => {
  let workspace = '';
  const inferred = await check({
    contract: '',
    inputs: { mode: 'infer', contract: null, data: flights },
    async prepare(folder) {
      workspace = folder;
    },
  });
  expectGreen(inferred, 3_000_000);
  const yaml = await readFile(join(workspace, '.mlops', 'out', 'contract.yaml'), 'utf8');
  const [object] = readContract(yaml, 'contract.yaml').objects;
  const drafted = object?.properties.map(({ name, logicalType, required, options }) => ({
    name,
    logicalType,
    required,
    ...Object.fromEntries(options),
  }));
  const airport = { logicalType: 'string', required: true, pattern: '^[A-Z]{3}$' };
  expect(drafted).toEqual([
    { name: 'date', logicalType: 'timestamp', required: true, minimum: '2000-07-04T00:00:00Z', maximum: '2001-12-30T00:00:00Z' },
    { name: 'delay', logicalType: 'integer', required: true, minimum: -3000, maximum: 4000 },
    { name: 'distance', logicalType: 'integer', required: true, minimum: 0, maximum: 8000 },
    { name: 'origin', ...airport },
    { name: 'destination', ...airport },
  ]);
  expectGreen(await check({ contract: yaml, inputs: { data: flights } }), 3_000_000);
});
