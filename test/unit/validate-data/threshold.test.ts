import { describe, expect, test } from '@jest/globals';
import { compareWith } from '../../../actions/validate-data/judge/threshold.ts';
import type { Operator, Threshold } from '../../../actions/validate-data/plan/check.ts';

const rows = (operator: Operator, ...bounds: readonly number[]): Threshold => ({ operator, bounds, unit: 'rows' });
const percent = (operator: Operator, ...bounds: readonly number[]): Threshold => ({ operator, bounds, unit: 'percent' });
const holds = (threshold: Threshold, count: number, of = 100) => compareWith(threshold, count, of).holds;

describe('operators', () => {
  const cases: readonly (readonly [
    operator: Operator,
    bounds: readonly number[],
    yes: readonly number[],
    no: readonly number[],
  ])[] = [
    ['mustBe', [5], [5], [4, 6]],
    ['mustNotBe', [5], [4, 6], [5]],
    ['mustBeGreaterThan', [5], [6], [5, 4]],
    ['mustBeGreaterOrEqualTo', [5], [5, 6], [4]],
    ['mustBeLessThan', [5], [4], [5, 6]],
    ['mustBeLessOrEqualTo', [5], [5, 4], [6]],
    ['mustBeBetween', [5, 7], [5, 6, 7], [4, 8]],
    ['mustNotBeBetween', [5, 7], [4, 8], [5, 6, 7]],
  ];

  test.each(cases)('%s %j', (operator, bounds, yes, no) => {
    expect(yes.filter((count) => !holds(rows(operator, ...bounds), count))).toEqual([]);
    expect(no.filter((count) => holds(rows(operator, ...bounds), count))).toEqual([]);
    expect(yes.filter((count) => !holds(percent(operator, ...bounds), count, 100))).toEqual([]);
    expect(no.filter((count) => holds(percent(operator, ...bounds), count, 100))).toEqual([]);
  });
});

describe('shares', () => {
  test('are rounded to six places, so that a written share can be met', () => {
    expect(holds(percent('mustBe', 14.285714), 1, 7)).toBe(true);
  });

  test('one row of a billion is not none, and all but one are not all', () => {
    expect(holds(percent('mustBe', 0), 1, 1e9)).toBe(false);
    expect(holds(percent('mustBeLessOrEqualTo', 0), 1, 1e9)).toBe(false);
    expect(holds(percent('mustBe', 100), 1e9 - 1, 1e9)).toBe(false);
    expect(holds(percent('mustBe', 0), 0, 1e9)).toBe(true);
  });
});

describe('words', () => {
  test.each([
    [rows('mustBe', 0), 1234, 5000, '1,234; it must be 0'],
    [rows('mustBeLessThan', 10), 12, 50, '12; it must be less than 10, which is 3 rows fewer'],
    [percent('mustBeLessOrEqualTo', 10), 4, 30, '13.333333 % (4 of 30); it must be at most 10 %, which is 1 row fewer'],
    [percent('mustBeLessThan', 10), 3, 30, '10 % (3 of 30); it must be less than 10 %, which is 1 row fewer'],
    [rows('mustBeLessThan', 0), 1, 50, '1; it must be less than 0'],
    [rows('mustBeBetween', 1, 2), 3, 50, '3; it must be between 1 and 2'],
    [rows('mustBeGreaterOrEqualTo', 9), 3, 50, '3; it must be at least 9'],
  ])('%j', (threshold, count, of, sentence) => {
    expect(compareWith(threshold, count, of)).toEqual({ holds: false, found: sentence });
  });

  test('what holds says what was counted', () => {
    expect(compareWith(percent('mustBeLessThan', 50), 1, 3).found).toBe('33.333333 % (1 of 3)');
    expect(compareWith(rows('mustBeLessThan', 50_000), 12_345, 3).found).toBe('12,345');
  });
});

test('what has to go is named by what was counted', () => {
  expect(compareWith(rows('mustBeLessThan', 2), 3, 100, 'repeated value').found).toContain('which is 2 repeated values fewer');
});
