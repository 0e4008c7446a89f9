import { expect, test } from '@jest/globals';
import { editDistance, nearestMatch } from '../../../shared/runtime/nearest.ts';

test('a typing error is matched with the name that was meant', () => {
  expect(nearestMatch('minimun', ['maximum', 'minimum', 'multipleOf'])).toBe('minimum');
  expect(nearestMatch('fail_on', ['contract', 'fail-on'])).toBe('fail-on');
});

test('a name that differs only in case wins over a closer spelling', () => {
  expect(nearestMatch('ERROR', ['errors', 'error'])).toBe('error');
});

test('nothing is suggested when nothing is close', () => {
  expect(nearestMatch('colour', ['minimum', 'pattern'])).toBeUndefined();
  expect(nearestMatch('anything', [])).toBeUndefined();
});

test('two short names without a common character are no match, though their distance is small', () => {
  expect(nearestMatch('x', ['id'])).toBeUndefined();
  expect(nearestMatch('', ['id'])).toBeUndefined();
});

test('the first of equally near names is taken, so that a message never changes between runs', () => {
  expect(nearestMatch('cat', ['bat', 'hat'])).toBe('bat');
});

test('the distance may grow to 40 % of a long name and no further', () => {
  expect(nearestMatch('logicaltypeoption', ['logicalTypeOptions'])).toBe('logicalTypeOptions');
  expect(nearestMatch('abcdefghij', ['abcdef1234'])).toBe('abcdef1234');
  expect(nearestMatch('abcdefghij', ['abcde12345'])).toBeUndefined();
});

test('a huge value costs nothing and has no match', () => {
  expect(nearestMatch('a'.repeat(3_000_000), ['a'])).toBeUndefined();
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['same', 'same', 0],
])('the distance between %j and %j is %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
