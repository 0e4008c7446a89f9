import { describe, expect, test } from '@jest/globals';
import { compareColumns, compareRules } from './compared.ts';

const nulls = { metric: 'nullValues' };

test.each([
  ['a lower ceiling', { ...nulls, mustBeLessThan: 5 }, { ...nulls, mustBeLessThan: 4 }, 'breaking', 'loosening'],
  ['a bound left out', { ...nulls, mustBeLessOrEqualTo: 5 }, { ...nulls, mustBeLessThan: 5 }, 'breaking', 'loosening'],
  ['a higher floor', { ...nulls, mustBeGreaterThan: 5 }, { ...nulls, mustBeGreaterThan: 6 }, 'breaking', 'loosening'],
  ['a range in a range', { ...nulls, mustBeBetween: [0, 9] }, { ...nulls, mustBeBetween: [1, 9] }, 'breaking', 'loosening'],
  ['one value of a range', { ...nulls, mustBeBetween: [0, 9] }, { ...nulls, mustBe: 3 }, 'breaking', 'loosening'],
  ['ranges side by side', { ...nulls, mustBeBetween: [0, 5] }, { ...nulls, mustBeBetween: [3, 9] }, 'breaking', 'breaking'],
  ['a hole', { ...nulls, mustNotBe: 3 }, { ...nulls, mustNotBeBetween: [2, 4] }, 'breaking', 'loosening'],
  ['another unit', { ...nulls, mustBeLessThan: 5 }, { ...nulls, mustBeLessThan: 5, unit: 'percent' }, 'breaking', 'breaking'],
  ['severity', { ...nulls, mustBe: 0, severity: 'warning' }, { ...nulls, mustBe: 0 }, 'breaking', 'loosening'],
  [
    'a ceiling that only warns',
    { ...nulls, mustBeLessThan: 5, severity: 'info' },
    { ...nulls, mustBeLessThan: 4, severity: 'info' },
    'compatible',
    'loosening',
  ],
  [
    'fewer valid values',
    { metric: 'invalidValues', arguments: { validValues: ['a', 'b'] }, mustBe: 0 },
    { metric: 'invalidValues', arguments: { validValues: ['a'] }, mustBe: 0 },
    'breaking',
    'loosening',
  ],
  [
    'fewer valid values where many wrong ones are wanted',
    { metric: 'invalidValues', arguments: { validValues: ['a', 'b'] }, mustBeGreaterThan: 9 },
    { metric: 'invalidValues', arguments: { validValues: ['a'] }, mustBeGreaterThan: 9 },
    'breaking',
    'breaking',
  ],
  [
    'more missing values',
    { metric: 'missingValues', arguments: { missingValues: ['-'] }, mustBe: 0 },
    { metric: 'missingValues', arguments: { missingValues: ['-', '?'] }, mustBe: 0 },
    'breaking',
    'loosening',
  ],
  [
    'another query',
    { type: 'sql', query: 'select 1', mustBe: 0 },
    { type: 'sql', query: 'select 2', mustBe: 0 },
    'breaking',
    'breaking',
  ],
  ['a description', { ...nulls, mustBe: 0 }, { ...nulls, mustBe: 0, description: 'none' }, 'compatible', 'compatible'],
])('%s', (_, base, next, there, back) => {
  expect(compareRules(base, next)).toEqual([expect.stringMatching(new RegExp(`^${there} `))]);
  expect(compareRules(next, base)).toEqual([expect.stringMatching(new RegExp(`^${back} `))]);
});

test.each([
  ['%', 'percentage'],
  ['percent', 'Percent'],
])('the units %s and %s are the same', (one, other) => {
  const rule = (unit: string) => ({ ...nulls, mustBeLessThan: 5, unit });
  expect(compareRules(rule(one), rule(other))).toEqual([]);
});

test('a widened threshold is said with both values and the name of the rule', () => {
  const rule = (mustBeLessThan: number) => ({ id: 'few-nulls', ...nulls, mustBeLessThan, unit: 'percent' });
  expect(compareRules(rule(1), rule(50))).toEqual([
    'loosening diff-quality-rule t.c: threshold from mustBeLessThan 1 percent to mustBeLessThan 50 percent in quality rule "few-nulls"',
  ]);
});

describe('rules that come and go', () => {
  const rule = { id: 'q', ...nulls, mustBe: 0 };
  test.each([
    ['a rule', rule, 'breaking', 'loosening'],
    ['a rule that warns', { ...rule, severity: 'warning' }, 'compatible', 'loosening'],
    ['a rule in words', { type: 'text', description: 'be good' }, 'compatible', 'compatible'],
  ])('%s', (_, quality, there, back) => {
    expect(compareColumns({}, { quality: [quality] })).toEqual([expect.stringMatching(new RegExp(`^${there} .* added$`))]);
    expect(compareColumns({ quality: [quality] }, {})).toEqual([expect.stringMatching(new RegExp(`^${back} .* removed$`))]);
  });

  test('two rules in another order are the same rules', () => {
    const other = { metric: 'duplicateValues', mustBe: 0 };
    expect(compareColumns({ quality: [rule, other] }, { quality: [other, rule] })).toEqual([]);
  });
});
