import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { digestOf } from '../../../shared/report/stable-json.ts';
import { profiled } from './profiled.ts';

/** The definition, written a second time without SQL. */
function sumsOf(rows: readonly Uint8Array[]): string[] {
  const sums = [0n, 0n];
  for (const row of rows) {
    const md5 = createHash('md5').update(row).digest();
    for (const half of [0, 1]) sums[half] = (sums[half] ?? 0n) + md5.readBigUInt64LE(half * 8);
  }
  return sums.map((sum) => BigInt.asUintN(64, sum).toString(16).padStart(16, '0'));
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

test('the fingerprint is what its definition says, byte for byte', async () => {
  const { table } = await profiled({
    properties: { name: 'string', price: 'number', count: 'integer', open: 'boolean', day: 'date' },
    files: { 'a.csv': 'name,price,count,open,day\né;1,1.5,007,true,1970-01-02\n,,,,\n"",-0,x,FALSE,\n' },
  });
  // Numbers first, then the others by name: count, day, name, open, and for each number whether it was something else.
  const cells = ['7;1;3:é;1t.', ';;:-.', '!1:x;;0:f.'];
  const rows = [1.5, Number.NaN, 0].map((price, index) => Buffer.concat([double(price), Buffer.from(cells[index] ?? '')]));
  const sums = sumsOf(rows);
  expect(table.dataset.sums).toEqual(sums);
  const columns = [
    ['count', 'integer'],
    ['day', 'date'],
    ['name', 'text'],
    ['open', 'boolean'],
    ['price', 'number'],
  ];
  expect(table.dataset.digest).toBe(digestOf({ form: 'mlops-actions/rows/v1', columns, rows: 3, sums }));
});
