/** What the first rows propose. */
import { describe, expect, test } from '@jest/globals';
import { lookAt } from '../../../actions/validate-data/infer/look.ts';
import type { TableColumn } from '../../../shared/data/table.ts';

const text: TableColumn = { name: 'c', storage: 'text', family: 'text', engineType: 'VARCHAR' };
const json: TableColumn = { name: 'c', storage: 'json', family: 'other', engineType: 'JSON' };
const many = (make: (index: number) => string | undefined, count = 1000) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the narrowest type', () => {
  test.each([
    ['true, False', ['true', 'False'], 'boolean'],
    ['whole numbers', ['1', '-20', '0'], 'integer'],
    ['numbers beyond 64 bits', ['9223372036854775808'], 'large integer'],
    ['numbers beyond 128 bits', ['9'.repeat(40)], undefined],
    ['fractions', ['1', '2.5', '1e-3'], 'number'],
    ['days', ['2026-01-01'], 'date'],
    ['moments', ['2026-01-01T10:00:00Z', '2026-01-01 10:00'], 'timestamp'],
    ['times', ['10:00', '10:00:00.5'], 'time'],
    ['days and moments', ['2026-01-01', '2026-01-01T10:00:00Z'], undefined],
    ['digits that begin with zeros', ['007', '12'], undefined],
    ['phone numbers', ['+4930123456'], undefined],
    ['words', ['a', 'b'], undefined],
    ['quoted empty fields', ['', ''], undefined],
    ['quoted empty fields among numbers', ['', '1'], 'integer'],
  ])('of %s', (_name, fields, type) => {
    expect(lookAt(text, 0, fields, 1000).fitting[0]).toBe(type);
  });

  test.each([
    ['numbers', ['1', '2'], 'integer'],
    ['numbers in quotes', ['"1"', '"2"'], 'string'],
    ['days', ['"2026-01-01"'], 'date'],
    ['an empty text', ['""', '"a"'], 'string'],
    ['objects', ['{"a":1}'], 'object'],
    ['lists', ['[1]'], 'array'],
    ['a number and a text', ['1', '"a"'], undefined],
  ])('of JSON: %s', (_name, fields, type) => {
    expect(lookAt(json, 0, fields, 1000).fitting[0]).toBe(type);
  });
});

describe('values that repeat', () => {
  test('are asked once a value', () => {
    expect(
      lookAt(
        text,
        0,
        many((index) => `v${index % 50}`),
        1_000_000,
      ).repeats,
    ).toBe(true);
  });

  test('are not when ever new ones come', () => {
    expect(
      lookAt(
        text,
        0,
        many((index) => `v${index}`),
        1_000_000,
      ).repeats,
    ).toBe(false);
  });

  test('are not when nothing is there', () => {
    expect(
      lookAt(
        text,
        0,
        many(() => undefined),
        1_000_000,
      ).repeats,
    ).toBe(false);
  });
});

test('a type that nine of ten values fit is told', () => {
  const look = lookAt(
    text,
    0,
    many((index) => (index % 20 === 0 ? 'NA' : String(index))),
    1000,
  );
  expect(look.misses[0]).toEqual({ reading: 'integer', fitting: 950, of: 1000, inFirstRows: true });
});
