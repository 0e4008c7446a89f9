import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ranksOf } from '../../../shared/data/profile/distribution.ts';
import { limits } from '../../../shared/data/profile/limits.ts';
import { mergeDistributions, mergeProfiles } from '../../../shared/data/profile/merge.ts';
import { type Distribution, profile } from '../../../shared/report/documents/profile.ts';
import { stableJson } from '../../../shared/report/stable-json.ts';
import { profiled } from './profiled.ts';

const properties = { x: 'number', n: 'integer', c: 'string' };

function lines(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index + from;
    return `${Math.sin(at) * 100},${at % 7},${at % 3 === 0 ? '' : `kind ${at % 4}`}`;
  });
}

const csv = (rows: readonly string[]) => ({ 'a.csv': `x,n,c\n${rows.join('\n')}\n` });

async function parts() {
  const all = lines(6_000, 0);
  const [a, b, whole] = [all.slice(0, 3_500), all.slice(3_500), all];
  const documents = await Promise.all(
    [a, b, whole].map(async (rows) => (await profiled({ properties, files: csv(rows) })).document),
  );
  return documents as [(typeof documents)[0], (typeof documents)[0], (typeof documents)[0]];
}

test('counts, the fingerprint, complete distributions and complete categories merge exactly', async () => {
  const [a, b, whole] = await parts();
  const merged = mergeProfiles(a, b);
  expect(profile.parse(JSON.parse(stableJson(merged)))).toBeDefined();
  const [table, expected] = [merged.tables[0], whole.tables[0]];
  expect(table?.rows).toBe(expected?.rows);
  expect(table?.dataset).toEqual(expected?.dataset);
  expect(table?.columns.c).toEqual(expected?.columns.c);
  const { moments: _, ...n } = table?.columns.n ?? {};
  const { moments: __, ...wanted } = expected?.columns.n ?? {};
  expect(n).toEqual(wanted);
});

test('moments merge up to rounding', async () => {
  const [a, b, whole] = await parts();
  const [found, wanted] = [mergeProfiles(a, b), whole].map((each) => each.tables[0]?.columns.x?.moments);
  for (const name of ['m2', 'm4'] as const) expect((found?.[name] ?? 0) / (wanted?.[name] ?? 1)).toBeCloseTo(1, 10);
  expect(found?.mean).toBeCloseTo(wanted?.mean ?? 0, 9);
});

test('counts up to a knot are wrong by no more rows than the profile says', async () => {
  const [a, b] = await parts();
  const merged = mergeProfiles(a, b).tables[0]?.columns.x?.distribution;
  if (!merged) throw new Error('no distribution');
  const values = lines(6_000, 0).map((line) => Number(line.split(',')[0]));
  expectWithin(merged, values);
  expect(merged.knots.length).toBeLessThanOrEqual(limits.knots + 4 * limits.tail);
  expect(merged.error).toBeLessThanOrEqual(Math.ceil(6_000 / limits.knots) * 2);
});

function expectWithin(merged: Distribution, values: readonly number[]): void {
  const { below, upTo } = ranksOf(merged);
  for (const [index, knot] of merged.knots.entries()) {
    const isBelow = values.filter((value) => value < Number(knot)).length;
    const isUpTo = values.filter((value) => value <= Number(knot)).length;
    expect(Math.abs((below[index] ?? 0) - isBelow)).toBeLessThanOrEqual(merged.error);
    expect(Math.abs((upTo[index] ?? 0) - isUpTo)).toBeLessThanOrEqual(merged.error);
  }
  expect([...merged.atoms, ...merged.open].reduce((sum, rows) => sum + rows, 0)).toBe(values.length);
}

/** Every `step`-th value is a knot, beside the smallest and the largest. */
function distributionOf(values: readonly number[], step: number): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const knots = [...new Set(sorted.filter((_, index) => index % step === 0 || index === sorted.length - 1))];
  const edges = [Number.NEGATIVE_INFINITY, ...knots, Number.POSITIVE_INFINITY];
  const open = edges
    .slice(1)
    .map((upper, index) => sorted.filter((value) => value > (edges[index] ?? 0) && value < upper).length);
  return {
    knots,
    atoms: knots.map((knot) => sorted.filter((value) => value === knot).length),
    open,
    lean: knots.slice(1).map(() => 5_000),
    error: 0,
    complete: open.every((rows) => rows === 0),
  };
}

test('whatever the parts, merged counts keep to their bound and lose no row', () => {
  const values = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b, stepA, stepB) => {
      const [one, other] = [distributionOf(a, stepA), distributionOf(b, stepB)];
      const merged = mergeDistributions(one, other);
      expectWithin(merged, [...a, ...b]);
      expect(merged.open.every((rows) => rows >= 0) && merged.atoms.every((rows) => rows >= 0)).toBe(true);
      expect(mergeDistributions(other, one)).toEqual(merged);
      if (merged.complete) expect(merged.error).toBe(0);
    }),
  );
});

test('a value that one part does not name is counted in the rest, so its count is a lower bound', async () => {
  const column = async (rows: readonly string[]) =>
    (await profiled({ properties: { c: 'string' }, files: { 'a.csv': `c\n${rows.join('\n')}\n` } })).document;
  const a = await column([...Array(9).fill('common'), ...Array(6).fill('other')]);
  const b = await column([...Array(9).fill('common'), ...Array(3).fill('other')]);
  const merged = mergeProfiles(a, b).tables[0]?.columns.c;
  expect(merged?.categories).toEqual({
    top: [
      ['common', 18],
      ['other', 6],
    ],
    rest: { rows: 3, values: { atLeast: 0, atMost: 1 } },
  });
  expect(merged?.distinct).toEqual({ atLeast: 2, atMost: 4 });
});

test('what one part withholds is withheld in the whole', async () => {
  const column = async (rows: readonly string[]) =>
    (await profiled({ properties: { x: 'integer' }, files: { 'a.csv': `x\n${rows.join('\n')}\n` } })).document;
  const merged = mergeProfiles(await column(Array(20).fill('7')), await column(['1', '2']));
  expect(merged.tables[0]?.columns.x).toEqual({
    kind: 'integer',
    nulls: 0,
    invalid: 0,
    distinct: { atLeast: 2, atMost: 3 },
    withheld: 'too few rows',
  });
});

test('profiles of other columns are refused by the column', async () => {
  const one = await profiled({ properties: { x: 'integer' }, files: { 'a.csv': 'x\n1\n' } });
  const other = await profiled({ properties: { x: 'number' }, files: { 'a.csv': 'x\n1\n' } });
  expect(() => mergeProfiles(one.document, other.document)).toThrow('the column "x" of data is not the same in both profiles');
});
