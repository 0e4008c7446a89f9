import { expect, test } from '@jest/globals';
import { comparePhysicalType } from '../../../actions/validate-data/plan/physical-type.ts';

const compare = (declared: string, engineType: string) =>
  comparePhysicalType(declared, { name: 'a', storage: 'typed', family: 'other', engineType });

test.each([
  ['int', 'INTEGER'],
  ['Int64', 'BIGINT'],
  ['character varying', 'VARCHAR'],
  ['double precision', 'DOUBLE'],
  ['timestamp with time zone', 'TIMESTAMP WITH TIME ZONE'],
  ['decimal', 'DECIMAL(18,3)'],
  ['NUMERIC(18, 3)', 'DECIMAL(18,3)'],
  ['timestamp', 'TIMESTAMP_NS'],
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

test.each([
  ['varchar(3)', 'VARCHAR', '3'],
  ['character varying(10)', 'VARCHAR', '10'],
  ['timestamp(3) with time zone', 'TIMESTAMP WITH TIME ZONE', '3'],
])('%s asks for more than a file says', (declared, stored, given) => {
  expect(compare(declared, stored)).toEqual({ unknown: `the file stores ${stored}, which says nothing of (${given})` });
});

test('int8 is one byte in some systems and eight in others, so it is not compared', () => {
  expect(compare('int8', 'BIGINT')).toEqual({ unknown: 'the physical type "int8" is not known' });
});
