// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of contracts look like those of templates.
import { describe, expect, test } from '@jest/globals';
import { judgeAnswer } from '../../../actions/validate-data/judge/contract-sql.ts';
import type { Expected } from '../../../actions/validate-data/plan/check.ts';
import { fillIn } from '../../../actions/validate-data/plan/contract-sql.ts';
import { contractSqlOff } from '../../../actions/validate-data/read/contract-sql.ts';
import type { Confined } from '../../../shared/data/duckdb/confined/run.ts';

const column = { table: 'my "flights"', column: 'dep delay' };

describe('placeholders become quoted names', () => {
  test.each([
    ['select max({property}) from {object}', 'select max("dep delay") from "my ""flights"""'],
    ['select max(${column}) from ${table}', 'select max("dep delay") from "my ""flights"""'],
    ['select max("{field}") from `{model}`', 'select max("dep delay") from "my ""flights"""'],
    ["select max('${Column}') from '{TABLE}'", 'select max("dep delay") from "my ""flights"""'],
    ['from {schema}', 'from "my ""flights"""'],
    ['from {catalog}.{schema}.{table}', 'from "my ""flights"""'],
    ['from "${project}"."${dataset}"."${table}"', 'from "my ""flights"""'],
    ["select regexp_matches(a, '\\p{Greek}{2}') from t", "select regexp_matches(a, '\\p{Greek}{2}') from t"],
    ["select {'a': 1}.a", "select {'a': 1}.a"],
  ])('%s', (query, filled) => {
    expect(fillIn(query, column)).toEqual({ query: filled });
  });

  test.each([
    ['select ${limit}', 'nothing is known for ${limit}; known are {object}, {table}'],
    ['select ${tabel}', 'did you mean ${table}?'],
    ['select {property} from {object}', '{property} stands for a column, but the rule is one of the whole table'],
    ['  ', 'it is empty'],
  ])('%s cannot be filled in for a rule of the table', (query, problem) => {
    expect(fillIn(query, { table: 't', column: undefined })).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('the result of a query is judged', () => {
  const number = (
    operator: 'mustBe' | 'mustBeGreaterThan' | 'mustBeBetween' | 'mustNotBeBetween',
    ...bounds: number[]
  ): Expected => ({
    kind: 'number',
    operator,
    bounds,
  });
  const value = (expected: boolean | string, operator: 'mustBe' | 'mustNotBe' = 'mustBe'): Expected => ({
    kind: 'value',
    operator,
    value: expected,
  });
  const found = (text: string): Confined => ({ kind: 'number', text });

  test.each<[Expected, Confined, boolean, string]>([
    [number('mustBe', 5), found('5'), true, '5'],
    [number('mustBe', 5), found('5.00'), true, '5.00'],
    [number('mustBe', 5), found('5.01'), false, '5.01; it must be 5'],
    [number('mustBeGreaterThan', 5), found('5'), false, '5; it must be more than 5'],
    [number('mustBeBetween', 1, 5), found('5'), true, '5'],
    [number('mustNotBeBetween', 1, 5), found('5'), false, '5; it must not be between 1 and 5'],
    [number('mustBe', 1), found('NaN'), false, 'the query gives NaN, which is no number; it must be 1'],
    [number('mustBe', 1), { kind: 'boolean', value: true }, false, 'the query gives true, which is no number; it must be 1'],
    [number('mustBe', 1), { kind: 'text', text: '1' }, false, 'the query gives "1", which is no number; it must be 1'],
    [value(true), { kind: 'boolean', value: true }, true, 'true'],
    [value(true), { kind: 'boolean', value: false }, false, 'false; it must be true'],
    [value(true, 'mustNotBe'), { kind: 'boolean', value: false }, true, 'false'],
    [value(true), found('1'), false, 'the query gives 1, which is no boolean; it must be true'],
    [value('ok'), { kind: 'text', text: 'ok' }, true, '"ok"'],
    [value('ok'), { kind: 'text', text: 'no' }, false, '"no"; it must be "ok"'],
    [value('ok', 'mustNotBe'), { kind: 'nothing', rows: 1 }, false, 'the query gives NULL'],
    [number('mustBe', 0), { kind: 'nothing', rows: 0 }, false, 'the query gives no row'],
    [
      number('mustBe', 0),
      { kind: 'other', type: 'DATE' },
      false,
      'the query gives a value of type DATE, which is no number, boolean or text',
    ],
    [number('mustBe', 0), { kind: 'refused', reason: 'it reads "x"' }, false, 'the query is not run: it reads "x"'],
    [
      number('mustBe', 0),
      { kind: 'error', error: 'Binder', message: 'no column' },
      false,
      'the query failed: Binder error: no column',
    ],
    [number('mustBe', 0), { kind: 'late', seconds: 60 }, false, 'the query was stopped after 60 s'],
    [number('mustBe', 0), { kind: 'memory' }, false, 'the query was stopped: it took more memory than it may have'],
    [
      number('mustBe', 0),
      { kind: 'dead', how: 'it was ended by SIGABRT' },
      false,
      'the process of the query has died: it was ended by SIGABRT',
    ],
  ])('%j against %j', (expected, answer, holds, words) => {
    expect(judgeAnswer(expected, answer, false)).toEqual({ holds, found: words });
  });

  test('text and errors that may hold values of a classified column are not shown', () => {
    const error = { kind: 'error', error: 'Conversion', message: "Could not convert 'Ada Lovelace'" } as const;
    expect(judgeAnswer(number('mustBe', 0), error, true).found).toBe('the query failed: Conversion error');
    expect(judgeAnswer(value('x'), { kind: 'text', text: 'Ada' }, true).found).toContain('masked');
  });
});

describe('SQL of a contract is off', () => {
  test('when the workflow says so, and on when it says that', async () => {
    expect(await contractSqlOff('false', {})).toContain('allow-contract-sql: false');
    expect(await contractSqlOff('true', { GITHUB_EVENT_NAME: 'pull_request' })).toBeUndefined();
  });

  test.each([undefined, 'push', 'schedule', 'workflow_dispatch', 'merge_group'])('not for %s', async (name) => {
    expect(await contractSqlOff('auto', name === undefined ? {} : { GITHUB_EVENT_NAME: name })).toBeUndefined();
  });

  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'workflow_run', 'issue_comment'])(
    'for %s when the event cannot be read',
    async (name) => {
      const off = await contractSqlOff('auto', { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: '/does/not/exist' });
      expect(off).toContain(`it cannot be told whether this ${name} comes from a fork; with "allow-contract-sql: true" it is`);
    },
  );
});
