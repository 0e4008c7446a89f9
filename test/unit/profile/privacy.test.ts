import { expect, test } from '@jest/globals';
import { profiled } from './profiled.ts';

const repeated = (lines: readonly string[], times: number) => Array.from({ length: times }, () => lines).flat();
const file = (header: string, lines: readonly string[]) => ({ 'a.csv': `${header}\n${lines.join('\n')}\n` });

test('texts that fewer than five rows have are folded into the rest', async () => {
  const { column } = await profiled({
    properties: { city: 'string' },
    files: file('city', [...repeated(['Bern'], 7), ...repeated(['Lyon'], 5), ...repeated(['Oslo'], 4), 'Rome']),
  });
  expect(column('city')).toMatchObject({
    distinct: 4,
    length: { shortest: 4, longest: 4 },
    categories: {
      top: [
        ['Bern', 7],
        ['Lyon', 5],
      ],
      rest: { rows: 5, values: 2 },
    },
  });
});

test('of the same count the text with the smaller bytes comes first', async () => {
  const { column } = await profiled({ properties: { c: 'string' }, files: file('c', repeated(['é', 'z', 'Z', '😀', '﹏'], 5)) });
  expect(column('c').categories?.top.map(([text]) => text)).toEqual(['Z', 'z', 'é', '﹏', '😀']);
});

test('a classified column has counts and no values', async () => {
  const lines = repeated(['1234.5,secret', '99.25,other'], 10);
  const { column, text } = await profiled({
    properties: {
      salary: { logicalType: 'number', classification: 'confidential' },
      code: { logicalType: 'string', encryptedName: 'code_enc' },
    },
    files: file('salary,code', lines),
  });
  expect(column('salary')).toEqual({ kind: 'number', nulls: 0, invalid: 0, distinct: 2, withheld: 'classified' });
  expect(column('code')).toEqual({ kind: 'text', nulls: 0, invalid: 0, distinct: 2, withheld: 'classified' });
  for (const told of ['1234.5', '99.25', 'secret', 'other']) expect(text).not.toContain(told);
});

test('texts that look like data about a person are never written', async () => {
  const mails = Array.from({ length: 8 }, (_, index) => `ann${index}@example.org`);
  const { column, text } = await profiled({
    properties: { contact: 'string', mixed: 'string' },
    files: file(
      'contact,mixed',
      repeated(
        mails.map((mail, index) => `${mail},${index === 0 ? mail : `kind ${index}`}`),
        6,
      ),
    ),
  });
  expect(column('contact').withheld).toBe('looks personal');
  expect(column('mixed').categories?.rest).toEqual({ rows: 6, values: 1 });
  expect(text).not.toContain('example.org');
});

test('a column whose name speaks of a person is withheld whatever is in it', async () => {
  const { column } = await profiled({ properties: { last_name: 'string' }, files: file('last_name', repeated(['Meyer'], 50)) });
  expect(column('last_name').withheld).toBe('looks personal');
});

test('values of fewer than five rows are not told', async () => {
  const { column } = await profiled({ properties: { x: 'number', y: 'string' }, files: file('x,y', ['1.5,a', '2,', '3,a']) });
  expect(column('x')).toEqual({ kind: 'number', nulls: 0, invalid: 0, distinct: 3, withheld: 'too few rows' });
});

test('a column that the contract does not declare is counted only', async () => {
  const { column, text } = await profiled({ properties: { x: 'integer' }, files: file('x,extra', repeated(['1,hidden'], 9)) });
  expect(column('extra')).toEqual({ kind: 'untyped', nulls: 0, invalid: 0 });
  expect(text).not.toContain('hidden');
});

test('extremes that are left out tell of no fewer than five rows', async () => {
  const values = Array.from({ length: 1_000 }, (_, index) => index ** 2 / 7);
  const { column } = await profiled({
    properties: { x: 'number' },
    files: file('x', values.map(String)),
    options: { extremes: 'left out' },
  });
  const { knots = [], open = [] } = column('x').distribution ?? {};
  expect(Number(knots[0])).toBe(values[4]);
  expect(open[0]).toBe(4);
  expect(Number(knots.at(-1))).toBe(values[995]);
  expect(open.at(-1)).toBe(4);
});
