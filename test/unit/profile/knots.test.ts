import { expect, test } from '@jest/globals';
import { limits } from '../../../shared/data/profile/limits.ts';
import type { ColumnProfile } from '../../../shared/report/documents/profile.ts';
import { profiled } from './profiled.ts';

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function made(count: number, value: (random: () => number, index: number) => number): number[] {
  const next = random(11);
  return Array.from({ length: count }, (_, index) => value(next, index));
}

const shapes: readonly (readonly [name: string, values: readonly number[]])[] = [
  ['all different', made(6_000, (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(6.2831853 * next()))],
  ['two thirds zero', made(9_000, (next) => (next() < 0.667 ? 0 : next() ** 5 * 1e9))],
  ['a thousand integers', made(20_000, (next) => Math.floor(next() * next() * 1_000) - 200)],
  ['far from zero', made(5_000, (next) => 1e9 + Math.round(next() * 1e6) / 1e6)],
  ['one outlier', [...made(4_000, (next) => next()), 1e15]],
];

async function columnOf(values: readonly number[], kind = 'number'): Promise<ColumnProfile> {
  return (await profiled({ properties: { x: kind }, files: { 'a.csv': `x\n${values.join('\n')}\n` } })).column('x');
}

test.each(shapes)('%s: counts at and between the knots are exact', async (_, values) => {
  const { distribution, distinct } = await columnOf(values);
  if (!distribution) throw new Error('no distribution');
  const knots = distribution.knots.map(Number);
  const sorted = [...values].sort((a, b) => a - b);
  const inside = (lower: number, upper: number) => sorted.filter((value) => value > lower && value < upper);
  const edges = [Number.NEGATIVE_INFINITY, ...knots, Number.POSITIVE_INFINITY];
  expect(knots).toEqual([...new Set(knots)].sort((a, b) => a - b));
  expect(distribution.atoms).toEqual(knots.map((knot) => sorted.filter((value) => value === knot).length));
  expect(distribution.open).toEqual(edges.slice(1).map((upper, index) => inside(edges[index] ?? 0, upper).length));
  expect(distinct).toBe(new Set(values).size);
  const equalRanks = Array.from({ length: limits.knots }, (_, index) => sorted[index * Math.ceil(values.length / limits.knots)]);
  const tails = [...sorted.slice(0, limits.tail), ...sorted.slice(-limits.tail)];
  const wanted = [...equalRanks, ...tails].filter((value) => value !== undefined);
  expect(knots).toEqual([...new Set(wanted)].sort((a, b) => a - b));
});

test.each(shapes)('%s: the mean between two knots is known to a ten-thousandth of their distance', async (_, values) => {
  const { distribution } = await columnOf(values);
  if (!distribution) throw new Error('no distribution');
  const knots = distribution.knots.map(Number);
  for (const [index, lean] of distribution.lean.entries()) {
    const [lower = 0, upper = 0] = knots.slice(index, index + 2);
    const inside = values.filter((value) => value > lower && value < upper);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, value) => sum + (value - lower), 0) / inside.length / (upper - lower);
    expect(Math.abs(lean / 10_000 - mean)).toBeLessThanOrEqual(1e-4);
  }
});

test.each(shapes)('%s: moments are those of the values', async (_, values) => {
  const { moments } = await columnOf(values);
  const [origin = 0] = values;
  const near = values.map((value) => value - origin);
  const shift = near.reduce((sum, value) => sum + value, 0) / near.length;
  const mean = origin + shift;
  const power = (k: number) => near.reduce((sum, value) => sum + (value - shift) ** k, 0);
  const close = (found: number | undefined, wanted: number, size: number) =>
    expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-7 * size);
  close(moments?.mean, mean, Math.max(Math.abs(mean) * 1e-4, Math.sqrt(power(2) / values.length)));
  close(moments?.m2, power(2), power(2));
  close(moments?.m3, power(3), power(4) ** 0.75 * values.length ** 0.25);
  close(moments?.m4, power(4), power(4));
});

test('values that 15 digits do not tell apart stay apart', async () => {
  const values = [0.1 + 0.2, 0.3, 0.1 + 0.2, 9007199254740992, 5];
  const { distribution } = await columnOf(values);
  expect(distribution?.knots.map(Number)).toEqual([0.3, 0.30000000000000004, 5, 9007199254740992]);
  const integers = await profiled({
    properties: { x: { logicalType: 'integer' } },
    files: { 'a.csv': 'x\n9007199254740993\n9007199254740992\n9007199254740993\n1\n1\n' },
  });
  expect(integers.column('x').distribution).toMatchObject({
    knots: [1, '9007199254740992', '9007199254740993'],
    atoms: [2, 1, 2],
  });
});

test('dates, timestamps and times are counted in days and microseconds', async () => {
  const { column } = await profiled({
    properties: { d: 'date', s: 'timestamp', t: 'time' },
    files: { 'a.csv': `d,s,t\n${'1970-01-03,1970-01-01T00:00:01.5Z,00:01:00\n'.repeat(5)}` },
  });
  expect(column('d').distribution).toMatchObject({ knots: [2], atoms: [5] });
  expect(column('s').distribution).toMatchObject({ knots: [1_500_000], atoms: [5] });
  expect(column('t').distribution).toMatchObject({ knots: [60_000_000], atoms: [5] });
});

test('blocks of time count rows and tenths of the other columns', async () => {
  const days = ['2024-01-01', '2024-01-02', '2024-01-03'];
  const lines = days.flatMap((day, at) => Array.from({ length: 10 }, (_, index) => `${day},${at * 10 + index}`));
  const { table, column } = await profiled({
    properties: { day: 'date', x: 'integer' },
    files: { 'a.csv': `day,x\n${lines.join('\n')}\n` },
    options: { time: 'day' },
  });
  expect(table.time).toEqual({ column: 'day', days: 1, starts: [19723, 19724, 19725], rows: [10, 10, 10] });
  expect(column('x').blocks?.edges).toEqual([2, 5, 8, 11, 14, 17, 20, 23, 26]);
  expect(column('x').blocks?.counts).toEqual([
    [2, 3, 3, 2, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 1, 3, 3, 3, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 3, 3, 4],
  ]);
});
