import { describe, expect, test } from '@jest/globals';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { compareContracts } from '../../../actions/validate-data/diff/contract.ts';
import { compareColumns, compareOptions, compareTables, sentenceOf, sideOf } from './compared.ts';

test('a contract does not differ from itself', () => {
  const column = {
    logicalType: 'integer',
    required: true,
    tags: ['a'],
    logicalTypeOptions: { minimum: 1 },
    enum: [{ value: 1 }],
  };
  expect(compareColumns(column, column)).toEqual([]);
});

describe('columns that come, go, and are renamed', () => {
  const columns = (...properties: object[]) => ({ properties });
  test.each([
    [
      'removed',
      columns({ name: 'a' }, { name: 'b' }),
      columns({ name: 'a' }),
      'breaking diff-column-removed t.b: column "b" removed',
    ],
    [
      'added',
      columns({ name: 'a' }),
      columns({ name: 'a' }, { name: 'b' }),
      'compatible diff-column-added t.b: column "b" added',
    ],
    [
      'added and required',
      columns({ name: 'a' }),
      columns({ name: 'a' }, { name: 'b', required: true }),
      'breaking diff-column-added t.b: column "b" added (required)',
    ],
    [
      'renamed, as its id shows',
      columns({ id: 'k', name: 'a' }),
      columns({ id: 'k', name: 'b' }),
      'breaking diff-column-renamed t.b: renamed from "a" to "b"',
    ],
    [
      'renamed in the contract only, as its physical name shows',
      columns({ name: 'a' }),
      columns({ name: 'b', physicalName: 'A' }),
      'compatible diff-column-renamed t.b: renamed from "a" to "b"',
    ],
  ])('a column is %s', (_, base, next, sentence) => {
    expect(compareTables(base, next)).toEqual([sentence]);
  });

  test('a constraint that is loosened together with a rename is still seen', () => {
    const base = columns({ id: 'k', name: 'a', required: true });
    expect(compareTables(base, columns({ id: 'k', name: 'b' }))).toContain(
      'loosening diff-required t.b: required from true to false',
    );
  });
});

describe('constraints of a column, one way and back', () => {
  test.each([
    ['a type', {}, { logicalType: 'date' }, 'breaking', 'loosening'],
    ['another type', { logicalType: 'string' }, { logicalType: 'date' }, 'breaking', 'breaking'],
    ['a wider type', { logicalType: 'integer' }, { logicalType: 'number' }, 'breaking', 'breaking'],
    ['a physical type', {}, { physicalType: 'int' }, 'breaking', 'loosening'],
    ['another physical type', { physicalType: 'int' }, { physicalType: 'bigint' }, 'breaking', 'breaking'],
    ['required', {}, { required: true }, 'breaking', 'loosening'],
    ['unique', {}, { unique: true }, 'breaking', 'loosening'],
    ['an enum', {}, { enum: [{ value: 'a' }] }, 'breaking', 'loosening'],
    ['a value of an enum', { enum: [{ value: 1 }, { value: '1' }] }, { enum: [{ value: 1 }] }, 'breaking', 'loosening'],
    ['a semantic type', {}, { semanticType: 'measure' }, 'breaking', 'breaking'],
    ['a classification', {}, { classification: 'restricted' }, 'compatible', 'loosening'],
    ['a stricter classification', { classification: 'internal' }, { classification: 'confidential' }, 'compatible', 'loosening'],
    ['an unknown classification', {}, { classification: 'tier-7' }, 'compatible', 'loosening'],
    ['an encrypted name', {}, { encryptedName: 'c_enc' }, 'compatible', 'loosening'],
    ['a reference', {}, { relationships: [{ to: 't.c' }] }, 'breaking', 'loosening'],
    ['an extension', {}, { customProperties: [{ property: 'mlops.x', value: 1 }] }, 'breaking', 'loosening'],
    ['a property of another tool', {}, { customProperties: [{ property: 'x', value: 1 }] }, 'compatible', 'compatible'],
    ['a description', {}, { description: 'of c' }, 'compatible', 'compatible'],
    ['tags', { tags: ['a'] }, { tags: ['b'] }, 'compatible', 'compatible'],
  ])('%s', (_, base, next, there, back) => {
    expect(compareColumns(base, next)).toEqual([expect.stringMatching(new RegExp(`^${there} `))]);
    expect(compareColumns(next, base)).toEqual([expect.stringMatching(new RegExp(`^${back} `))]);
  });

  test('an enum with one value less and one more is both breaking and loosening, and names the values', () => {
    expect(compareColumns({ enum: [{ value: 'a' }, { value: 'b' }] }, { enum: [{ value: 'b' }, { value: 'c' }] })).toEqual([
      'breaking diff-enum t.c: enum without "a"',
      'loosening diff-enum t.c: enum with "c" added',
    ]);
  });

  test('a physical type in other letters is the same type', () => {
    expect(compareColumns({ physicalType: 'INT' }, { physicalType: 'int' })).toEqual([]);
  });

  test('a number that becomes an integer refuses more and breaks no reader', () => {
    expect(compareColumns({ logicalType: 'number' }, { logicalType: 'integer' })).toEqual([
      'breaking diff-logical-type t.c: logicalType from "number" to "integer"',
    ]);
  });

  test('"required" may go from a column that the primary key keeps complete', () => {
    expect(compareColumns({ primaryKey: true, required: true }, { primaryKey: true })).toEqual([
      'compatible diff-required t.c: required from true to false',
    ]);
  });
});

describe('options of a type, one way and back', () => {
  test.each([
    ['integer', {}, { minimum: 0 }, 'breaking', 'loosening'],
    ['integer', { minimum: 0 }, { minimum: 1 }, 'breaking', 'loosening'],
    ['integer', { minimum: 0 }, { exclusiveMinimum: 0 }, 'breaking', 'loosening'],
    ['integer', { maximum: 10 }, { maximum: 9 }, 'breaking', 'loosening'],
    ['integer', { maximum: 10 }, { exclusiveMaximum: 10 }, 'breaking', 'loosening'],
    ['date', { minimum: '2024-01-01' }, { minimum: '2024-06-01' }, 'breaking', 'loosening'],
    [
      'date',
      { format: 'dd.MM.yyyy', minimum: '01.02.2024' },
      { format: 'dd.MM.yyyy', minimum: '02.01.2024' },
      'breaking',
      'breaking',
    ],
    ['number', { multipleOf: 0.1 }, { multipleOf: 0.5 }, 'breaking', 'loosening'],
    ['number', { multipleOf: 2 }, { multipleOf: 3 }, 'breaking', 'breaking'],
    ['integer', { format: 'i64' }, { format: 'i32' }, 'breaking', 'loosening'],
    ['integer', { format: 'i16' }, { format: 'u8' }, 'breaking', 'loosening'],
    ['integer', { format: 'i8' }, { format: 'u8' }, 'breaking', 'breaking'],
    ['number', { format: 'f64' }, { format: 'f32' }, 'breaking', 'loosening'],
    ['string', {}, { format: 'email' }, 'breaking', 'loosening'],
    ['string', { format: 'email' }, { format: 'uuid' }, 'breaking', 'breaking'],
    ['string', {}, { pattern: '^a' }, 'breaking', 'loosening'],
    ['string', { pattern: '^a' }, { pattern: '^b' }, 'breaking', 'breaking'],
    ['string', { minLength: 1 }, { minLength: 2 }, 'breaking', 'loosening'],
    ['string', { maxLength: 2 }, { maxLength: 1 }, 'breaking', 'loosening'],
    ['array', { maxItems: 2 }, { maxItems: 1 }, 'breaking', 'loosening'],
    ['array', {}, { uniqueItems: true }, 'breaking', 'loosening'],
    ['object', { required: ['a'] }, { required: ['a', 'b'] }, 'breaking', 'loosening'],
    ['timestamp', { defaultTimezone: 'Etc/UTC' }, { defaultTimezone: 'Asia/Tokyo' }, 'breaking', 'breaking'],
  ])('%s from %j to %j', (type, base, next, there, back) => {
    expect(compareOptions(type, base, next)).toEqual([expect.stringMatching(new RegExp(`^${there} `))]);
    expect(compareOptions(type, next, base)).toEqual([expect.stringMatching(new RegExp(`^${back} `))]);
  });

  test('another spelling of the same bound is no difference', () => {
    expect(compareOptions('number', { minimum: 1 }, { minimum: 1.0 })).toEqual([]);
  });

  test('a lowered minimum is said with both values', () => {
    expect(compareOptions('integer', { minimum: 0 }, { minimum: -5 })).toEqual([
      'loosening diff-minimum t.c: minimum from 0 to -5',
    ]);
  });

  test('a bound that only looks the same as a double is not the same', () => {
    const side = (bound: string) => {
      const text = JSON.stringify(
        sideOf({
          schema: [{ name: 't', properties: [{ name: 'c', logicalType: 'integer', logicalTypeOptions: { maximum: 7 } }] }],
        }).document,
      );
      const contract = readContract(text.replace('"maximum":7', `"maximum":${bound}`), 'c.yaml');
      return { contract, document: {} };
    };
    expect(compareContracts(side('9007199254740993'), side('9007199254740992')).map(sentenceOf)).toEqual([
      'breaking diff-maximum t.c: maximum from 9007199254740993 to 9007199254740992',
    ]);
  });
});

describe('what is inside of a column', () => {
  test('a member of a struct in a list is found, with its whole name', () => {
    const inside = (street: object) => ({
      logicalType: 'array',
      items: { logicalType: 'object', properties: [{ name: 'street', logicalType: 'string', ...street }] },
    });
    expect(compareColumns(inside({ required: true }), inside({}))).toEqual([
      'loosening diff-required t.c[].street: required from true to false',
    ]);
  });

  test('the value of a map is found', () => {
    const map = (value: object) => ({ logicalType: 'map', map: { key: { logicalType: 'string' }, value } });
    expect(compareColumns(map({ logicalType: 'string' }), map({ logicalType: 'date' }))).toEqual([
      'breaking diff-logical-type t.c{value}: logicalType from "string" to "date"',
    ]);
  });

  test('items that are no longer described are no longer checked', () => {
    expect(compareColumns({ logicalType: 'array', items: { logicalType: 'string' } }, { logicalType: 'array' })).toEqual([
      'loosening diff-logical-type t.c: description of what is inside removed',
    ]);
  });
});
