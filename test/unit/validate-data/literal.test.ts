import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ValueType } from '../../../actions/validate-data/plan/check.ts';
import { literalOf } from '../../../actions/validate-data/plan/literal.ts';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';

const literal = (type: ValueType, value: unknown, text?: string) => {
  const found = literalOf(duckdb, type, value, text);
  return 'sql' in found ? found.sql : `not: ${found.reason}`;
};

describe('numbers', () => {
  test.each<readonly [ValueType, number, string | undefined, string]>([
    ['integer', 5, '5', '5'],
    ['integer', -5, undefined, '-5'],
    ['integer', 9007199254740992, '9007199254740993', '9007199254740993'],
    ['decimal', 0.1, '0.10', '0.10'],
    ['double', 1e300, '1e300', 'cast(1e+300 as double)'],
    ['integer', 255, '0xff', '255'],
    ['integer', 1000, '1_000', '1000'],
    ['large integer', 2 ** 63, '9223372036854775808', "cast('9223372036854775808' as hugeint)"],
    ['double', 2 ** 63, '9223372036854775808', "cast('9223372036854775808' as double)"],
  ])('%s %d written %s', (type, value, text, sql) => {
    expect(literal(type, value, text)).toBe(sql);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '5', true, null, [5]])('%p is no number', (value) => {
    expect(literal('integer', value)).toMatch(/^not: .* is not a number$/);
  });

  test('what the file says is only taken when it is plain digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const sql = literal('integer', 7, text);
        expect(sql).toMatch(/^(not: .*|[+-]?(\d+\.?\d*|\.\d+)|cast\((7|'[+-]?\d+') as \w+\))$/);
      }),
    );
  });
});

describe('other types', () => {
  test.each<readonly [ValueType, unknown, string]>([
    ['text', "x'); drop table t; --", "'x''); drop table t; --'"],
    ['text', true, "'true'"],
    ['text', null, 'not: null is not a text'],
    ['boolean', false, 'false'],
    ['boolean', 'false', 'not: "false" is not true or false'],
    ['date', '2024-02-29', "cast('2024-02-29' as date)"],
    ['date', '2023-02-29', 'not: "2023-02-29" is not a date such as 2024-01-31'],
    ['date', '31.01.2024', 'not: "31.01.2024" is not a date such as 2024-01-31'],
    ['time', '10:00', "cast('10:00:00.000000' as time)"],
    ['time', '24:00:00', 'not: "24:00:00" is not a time such as 23:59:00'],
    ['timestamp', '2024-01-01', "cast('2024-01-01 00:00:00' as timestamp)"],
    ['timestamp', '2024-01-01T01:00:00+02:00', "cast('2023-12-31 23:00:00' as timestamp)"],
    ['timestamp', '2024-01-01 01:00:00.123456Z', "cast('2024-01-01 01:00:00.123456' as timestamp)"],
    ['timestamp', '2024-02-30T00:00:00Z', 'not: "2024-02-30T00:00:00Z" is not a timestamp such as 2024-01-31T23:59:00Z'],
    ['none', 5, 'not: values of this column are not compared'],
  ])('%s %j', (type, value, sql) => {
    expect(literal(type, value)).toBe(sql);
  });
});
