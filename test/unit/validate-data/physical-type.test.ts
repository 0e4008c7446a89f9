import { expect, test } from '@jest/globals';
import { comparePhysicalType } from '../../../actions/validate-data/plan/physical-type.ts';

const compare = (declared: string, engineType: string) =>
  comparePhysicalType(declared, { name: 'a', storage: 'typed', family: 'other', engineType });

test.each([
  ['int', 'INTEGER'],
  ['Int64', 'BIGINT'],
  ['varchar(255)', 'VARCHAR'],
  ['character varying(10)', 'VARCHAR'],
  ['double precision', 'DOUBLE'],
  ['decimal', 'DECIMAL(18,3)'],
  ['NUMERIC(18, 3)', 'DECIMAL(18,3)'],
  ['timestamp', 'TIMESTAMP_NS'],
  ['timestamp(6) with time zone', 'TIMESTAMP WITH TIME ZONE'],
  ['timestamptz', 'TIMESTAMP WITH TIME ZONE'],
  [' bool ', 'BOOLEAN'],
])('%s is %s', (declared, stored) => {
  expect(compare(declared, stored)).toEqual({});
});

test.each([
  ['int', 'BIGINT'],
  ['varchar', 'INTEGER'],
  ['decimal(18,2)', 'DECIMAL(18,3)'],
  ['timestamp', 'TIMESTAMP WITH TIME ZONE'],
  ['float', 'DOUBLE'],
])('%s is not %s', (declared, stored) => {
  expect(compare(declared, stored)).toEqual({ problem: `it is stored as ${stored}` });
});

test.each(['geometry', '', 'int; drop table t', 'constructor', '__proto__', 'struct<a:int>'])('%j is not known', (declared) => {
  expect(compare(declared, 'INTEGER')).toEqual({ unknown: `the physical type "${declared}" is not known` });
});

test('what is stored without a common name cannot be compared', () => {
  expect(compare('int', 'STRUCT(a INTEGER)')).toEqual({ unknown: 'the stored type STRUCT(a INTEGER) has no name to compare' });
});

test.each([
  ['text', 'text files have no physical types'],
  ['json', 'JSON files have no physical types'],
] as const)('%s', (storage, reason) => {
  expect(comparePhysicalType('int', { name: 'a', storage, family: 'text', engineType: 'VARCHAR' })).toEqual({ unknown: reason });
});
