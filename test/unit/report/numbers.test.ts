import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatBytes, formatCount, formatExact, formatSeconds, formatShare } from '../../../shared/report/numbers.ts';

test('counts are exact below a million and carry their noun', () => {
  expect(formatCount(0, 'row')).toBe('0 rows');
  expect(formatCount(1, 'row')).toBe('1 row');
  expect(formatCount(999_999, 'row')).toBe('999,999 rows');
  expect(formatCount(1_000_000, 'row')).toBe('1 M rows');
  expect(formatCount(1_234_567, 'row')).toBe('1.2 M rows');
  expect(formatCount(12_345_678n)).toBe('12 M');
  expect(formatCount(999_950_000)).toBe('1 bn');
});

test('every digit of large integers is shown on request', () => {
  expect(formatExact(18_446_744_073_709_551_615n)).toBe('18,446,744,073,709,551,615');
  expect(formatExact(-1234)).toBe('-1,234');
});

test('bytes are in decimal units', () => {
  expect([0, 999, 1000, 1234, 461_600_000, 999_600, 1e9].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '1.2 kB',
    '462 MB',
    '1 MB',
    '1 GB',
  ]);
});

test('durations are in the units people count in', () => {
  expect([0, 0.01, 0.42, 3.44, 59.4, 59.7, 60, 125, 3599.6, 4320].map(formatSeconds)).toEqual([
    '0 s',
    '< 0.1 s',
    '0.4 s',
    '3.4 s',
    '59 s',
    '1 min',
    '1 min',
    '2 min 5 s',
    '1 h',
    '1 h 12 min',
  ]);
});

test('a share has the digits that matter', () => {
  expect(formatShare(1, 3)).toBe('33.3 %');
  expect(formatShare(1, 2)).toBe('50 %');
  expect(formatShare(1204, 3_000_000)).toBe('0.04 %');
  expect(formatShare(17, 3_000_000)).toBe('< 0.001 %');
  expect(formatShare(2_999_999, 3_000_000)).toBe('> 99.999 %');
  expect(formatShare(9996, 10_000)).toBe('99.96 %');
  expect(formatShare(0, 0)).toBe('–');
});

test('0 % and 100 % mean nothing and everything, never nearly', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 20n }), (whole, some) => {
      const part = some % (whole + 1n);
      expect(formatShare(part, whole) === '0 %').toBe(part === 0n);
      expect(formatShare(part, whole) === '100 %').toBe(part === whole);
    }),
  );
});

test('a share of more than everything is refused', () => {
  expect(() => formatShare(3, 2)).toThrow('a share of 3 in 2 is not between 0 and 1');
});
