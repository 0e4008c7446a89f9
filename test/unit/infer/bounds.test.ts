/** Bounds hold what was seen, leave room, and stay within what the type can hold. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayBounds, integerBounds, numberBounds } from '../../../actions/validate-data/infer/judge/bounds.ts';

describe('integers', () => {
  test('get room of half their range on either side, out to a round number', () => {
    expect(integerBounds(-1116n, 1688n, false)).toEqual({ minimum: -3000n, maximum: 4000n });
  });

  test('that were never negative stay so', () => {
    expect(integerBounds(21n, 4962n, false)).toEqual({ minimum: 0n, maximum: 8000n });
  });

  test('that were never positive stay so', () => {
    expect(integerBounds(-4962n, -21n, false)).toEqual({ minimum: -8000n, maximum: 0n });
  });

  test('a bound beyond 64 bits is left out', () => {
    expect(integerBounds(0n, 2n ** 63n - 1n, false)).toEqual({ minimum: 0n, maximum: undefined });
  });

  test('of any size lie within their bounds', () => {
    const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const { minimum = low, maximum = high } = integerBounds(low, high, false);
        expect(minimum <= low && high <= maximum).toBe(true);
      }),
    );
  });
});

describe('numbers', () => {
  test('between 0 and 1 are a share', () => {
    expect(numberBounds(0.2, 0.7)).toEqual({ minimum: 0, maximum: 1 });
  });

  test('are written without the digits that binary fractions add', () => {
    expect(numberBounds(0.1, 1.3)).toEqual({ minimum: 0, maximum: 2 });
    expect(numberBounds(-0.3, 0.15)).toEqual({ minimum: -0.6, maximum: 0.4 });
  });

  test('of a range too narrow for doubles get no bounds', () => {
    expect(numberBounds(1e17, 1e17 + 16)).toEqual({ minimum: undefined, maximum: undefined });
  });

  test('of any size lie within their bounds', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const { minimum = Math.min(a, b), maximum = Math.max(a, b) } = numberBounds(Math.min(a, b), Math.max(a, b));
        expect(minimum <= Math.min(a, b) && Math.max(a, b) <= maximum).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('days', () => {
  test('get room of their whole range on either side', () => {
    expect(dayBounds('2001-01-01', '2001-01-31')).toEqual({ minimum: '2000-12-02', maximum: '2001-03-03' });
  });

  test('a moment late on the last day lies below the maximum', () => {
    expect(dayBounds('2001-01-01 00:00:00', '2001-01-01 23:59:59.5').maximum).toBe('2001-01-03');
  });

  test('near the end of the calendar have no maximum', () => {
    expect(dayBounds('0001-01-01', '9999-12-31')).toEqual({ minimum: undefined, maximum: undefined });
  });

  test('before the calendar, or infinite, have no bounds', () => {
    expect(dayBounds('0044-03-15 (BC)', '2001-01-01')).toEqual({ minimum: undefined, maximum: undefined });
    expect(dayBounds('2001-01-01', 'infinity')).toEqual({ minimum: undefined, maximum: undefined });
  });
});
