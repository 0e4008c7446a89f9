import { describe, expect, test } from '@jest/globals';
import { versionAdvice } from '../../../actions/validate-data/diff/version.ts';
import { compareDocuments, compareTables } from './compared.ts';

const head = (word: string) => expect.stringMatching(new RegExp(`^${word} `));
const column = { name: 'c' };

describe('schema objects', () => {
  const tables = (...names: string[]) => ({ schema: names.map((name) => ({ name, properties: [column] })) });

  test('one that is removed breaks, one that is added does not', () => {
    expect(compareDocuments(tables('a'), tables('a', 'b'))).toEqual(['compatible diff-object-added b: schema object "b" added']);
    expect(compareDocuments(tables('a', 'b'), tables('a'))).toEqual([
      'breaking diff-object-removed b: schema object "b" removed',
    ]);
  });

  test('one that keeps its table keeps its readers', () => {
    const next = { schema: [{ name: 'b', physicalName: 'a', properties: [column] }] };
    expect(compareDocuments(tables('a'), next)).toEqual(['compatible diff-object-renamed b: renamed from "a" to "b"']);
  });

  test('one with another table loses them', () => {
    const table = (physicalName: string) => ({ physicalName });
    expect(compareTables(table('t_v1'), table('t_v2'))).toEqual([
      'breaking diff-object-renamed t: renamed from "t_v1" to "t_v2"',
    ]);
  });
});

describe('the primary key', () => {
  const keyed = (...keys: string[]) => ({
    properties: ['a', 'b'].map((name) => ({ name, id: name, ...(keys.includes(name) ? { primaryKey: true } : {}) })),
  });
  test.each([
    [keyed(), keyed('a'), 'breaking diff-primary-key t: primary key (a) added'],
    [keyed('a'), keyed(), 'loosening diff-primary-key t: primary key (a) removed'],
    [keyed('a'), keyed('a', 'b'), 'breaking diff-primary-key t: primary key from (a) to (a, b)'],
    [keyed('a', 'b'), keyed('a'), 'breaking diff-primary-key t: primary key from (a, b) to (a)'],
    [keyed('a'), keyed('b'), 'breaking diff-primary-key t: primary key from (a) to (b)'],
  ])('%#', (base, next, sentence) => {
    expect(compareTables(base, next)).toEqual([sentence]);
  });

  test('is the same when its column has another name', () => {
    const named = (name: string) => ({ properties: [{ id: 'k', name, primaryKey: true }] });
    expect(compareTables(named('a'), named('b'))).toEqual(['breaking diff-column-renamed t.b: renamed from "a" to "b"']);
  });
});

describe('the contract around the data', () => {
  test('another id breaks', () => {
    expect(compareDocuments({ id: 'x' }, { id: 'y' })).toEqual(['breaking diff-contract-id contract: id from "x" to "y"']);
  });

  test('another status and other words are compatible, in one line', () => {
    expect(compareDocuments({ status: 'draft' }, { status: 'active', tags: ['a'] })).toEqual([
      'compatible diff-documentation contract: status, tags changed',
    ]);
  });

  test('another place of the data breaks, and a server more does not', () => {
    const local = (path: string) => ({ server: 'files', type: 'local', path, format: 'csv' });
    expect(compareDocuments({ servers: [local('a.csv')] }, { servers: [local('b.csv')] })).toEqual([
      'breaking diff-server contract: path from "a.csv" to "b.csv" of server "files"',
    ]);
    expect(compareDocuments({}, { servers: [local('a.csv')] })).toEqual([head('compatible')]);
    expect(compareDocuments({ servers: [local('a.csv')] }, {})).toEqual([head('breaking')]);
  });

  test('another delimiter is another content', () => {
    const local = (value: string) => ({
      servers: [
        { server: 'f', type: 'local', path: 'a', format: 'csv', customProperties: [{ property: 'mlops.delimiter', value }] },
      ],
    });
    expect(compareDocuments(local(','), local(';'))).toEqual([
      'breaking diff-extension contract: mlops.delimiter from "," to ";"',
    ]);
  });

  test.each([
    ['freshness', 1, 2, 'loosening', 'breaking'],
    ['availability', 99, 98, 'loosening', 'breaking'],
    ['retention', 1, 2, 'breaking', 'breaking'],
  ])('the service level %s from %d to %d', (property, base, next, there, back) => {
    const level = (value: number) => ({ slaProperties: [{ property, value, unit: 'd' }] });
    expect(compareDocuments(level(base), level(next))).toEqual([head(there)]);
    expect(compareDocuments(level(next), level(base))).toEqual([head(back)]);
  });

  test('a service level that is gone is loosened', () => {
    const level = { slaProperties: [{ property: 'freshness', value: 1, unit: 'd', element: 't.c' }] };
    expect(compareDocuments(level, {})).toEqual([
      'loosening diff-service-level contract: service level freshness of t.c removed',
    ]);
  });
});

describe('the version of a contract that breaks', () => {
  test.each([
    ['1.2.0', '1.3.0', 'the contract breaks, and its version goes from 1.2.0 to 1.3.0: it should be 2.0.0'],
    ['1.2.0', '1.2.0', 'the contract breaks, and its version is still 1.2.0: it should be 2.0.0'],
    ['0.4.1', '0.4.2', 'the contract breaks, and its version goes from 0.4.1 to 0.4.2: it should be 0.5.0'],
    ['2.0.0', '1.0.0', 'the contract breaks, and its version goes from 2.0.0 to 1.0.0: it should be 3.0.0'],
    ['today', 'today', 'the contract breaks, and its version is still today'],
    ['1.2.0', '2.0.0', undefined],
    ['0.4.1', '0.5.0', undefined],
    ['0.4.1', '1.0.0', undefined],
    ['today', 'tomorrow', undefined],
  ])('from %s to %s', (base, next, sentence) => {
    expect(versionAdvice(base, next, true)).toBe(sentence);
  });

  test('may be anything when nothing breaks', () => {
    expect(versionAdvice('1.0.0', '1.0.0', false)).toBeUndefined();
  });
});
