import { expect, test } from '@jest/globals';
import { profiled } from './profiled.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

test('every distinct value of a column with few is a knot with its rows', async () => {
  const { table, column } = await profiled({
    properties: { n: 'integer' },
    files: { 'a.csv': lines('n', '3', '1', '2', '2', '2', '', 'x', '-4') },
  });
  expect(table.rows).toBe(8);
  expect(column('n')).toMatchObject({
    kind: 'integer',
    nulls: 1,
    invalid: 1,
    distinct: 4,
    zeros: 0,
    negatives: 1,
    distribution: { knots: [-4, 1, 2, 3], atoms: [1, 1, 3, 1], open: [0, 0, 0, 0, 0], error: 0, complete: true },
    moments: { mean: 1, m2: 32 },
  });
});

test('NaN and the infinities are counted apart and are no values', async () => {
  const { column } = await profiled({
    properties: { n: 'number' },
    files: { 'a.csv': lines('n', '1.5', '2', '2', '2', '2', 'nan', 'inf', '-inf', '-inf') },
  });
  expect(column('n')).toMatchObject({ invalid: 4, nan: 1, positiveInfinity: 1, negativeInfinity: 2, whole: 4 });
  expect(column('n').distribution?.knots).toEqual([1.5, 2]);
});
