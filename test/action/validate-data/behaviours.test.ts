/** What the gate says: which rules hold, how metrics count, what fails the step, and what is shown of the data. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../../actions/validate-data/rules.ts';
import { type Checked, check, contractOf, documentOf, expectGreen, expectRed } from './check.ts';
import { parquetOf } from './parquet.ts';

describe('keys', () => {
  const key = contractOf({
    a: { primaryKey: true, primaryKeyPosition: 2, logicalType: 'integer' },
    b: { primaryKey: true, primaryKeyPosition: 1, logicalType: 'string' },
  });

  test('a composite primary key is complete and occurs once', async () => {
    expectGreen(await check({ contract: key, files: { 'd.csv': 'a,b\n1,x\n1,y\n2,x\n' } }), 3);
    const checked = await check({ contract: key, files: { 'd.csv': 'a,b\n1,x\n01,x\n,y\n,y\n3,\n' } });
    expectRed(checked);
    const [first, second, whole] = checked.results('primary-key');
    expect(first).toMatchObject({ column: 'b', failing: 1, demand: 'b is never missing, being part of the primary key' });
    expect(second).toMatchObject({ column: 'a', failing: 2 });
    expect(whole).toMatchObject({
      demand: 'the primary key (b, a) occurs once',
      failing: 1,
      found: '1 value occurs more than once, in 2 rows',
      examples: [{ file: 'd.csv', line: 3, row: 2, times: 2, values: ['x', '1'] }],
    });
  });

  test('a key of which a column is absent is not measurable', async () => {
    const checked = await check({ contract: key, files: { 'd.csv': 'a\n1\n' } });
    expectRed(checked);
    expect(checked.results('primary-key').map(({ status }) => status)).toEqual(['not measurable', 'pass', 'not measurable']);
  });

  test('missing values are never equal', async () => {
    const contract = contractOf({ v: { unique: true }, w: {} });
    expectGreen(await check({ contract, files: { 'd.csv': 'v,w\n,1\n,2\nx,3\n' } }), 3);
  });
});

describe('library metrics', () => {
  const tiny = 'v,w\na,1\na,2\na,3\nb,4\nb,5\nc,6\n,7\n';
  const rule = async (quality: object, data = tiny, more: object = {}): Promise<Checked> =>
    check({
      contract: contractOf({ v: { logicalType: 'string', quality: [quality], ...more }, w: {} }),
      files: { 'd.csv': data },
    });

  test('duplicates are groups; their percent is the surplus rows in the rows without NULL', async () => {
    const groups = await rule({ metric: 'duplicateValues', mustBe: 2 });
    expect(groups.result('duplicate-values')).toMatchObject({
      status: 'pass',
      found: '2 (2 values occur more than once, in 5 rows)',
    });
    const percent = await rule({ metric: 'duplicateValues', mustBe: 50, unit: 'percent' });
    expect(percent.result('duplicate-values')).toMatchObject({ status: 'pass', found: expect.stringContaining('50 % (3 of 6)') });
    const failed = await rule({ metric: 'duplicateValues', mustBeLessThan: 1 });
    expect(failed.result('duplicate-values').found).toBe(
      '2; it must be less than 1, which is 2 repeated values fewer (2 values occur more than once, in 5 rows)',
    );
  });

  test('NULLs are rows without a value, whatever they are called', async () => {
    expect((await rule({ metric: 'nullValues', mustBe: 1 })).result('null-values').status).toBe('pass');
    const share = await rule({ metric: 'nullValues', mustBeLessThan: 10, unit: 'percent' });
    expect(share.result('null-values').found).toBe('14.285714 % (1 of 7); it must be less than 10 %, which is 1 row fewer');
  });

  test('NULL always counts as missing, beside the values that are listed', async () => {
    const missing = (list: readonly (string | null)[]) => ({
      metric: 'missingValues',
      arguments: { missingValues: list },
      mustBe: 0,
    });
    expect((await rule(missing(['b']))).result('missing-values').failing).toBe(3);
    expect((await rule(missing([null]))).result('missing-values').failing).toBe(1);
    const quoted = await rule(missing(['', 'N/A']), 'v,w\n"",1\nN/A,2\n,3\nx,4\n');
    expect(quoted.result('missing-values').failing).toBe(3);
  });

  test('missing values of a date are told in JSON too', async () => {
    const quality = [{ metric: 'missingValues', arguments: { missingValues: ['1900-01-01'] }, mustBe: 0 }];
    const contract = contractOf({ v: { logicalType: 'date', quality } });
    const checked = await check({ contract, files: { 'd.ndjson': '{"v":"1900-01-01"}\n{"v":"2024-01-01"}\n{"v":null}\n' } });
    expect(checked.result('missing-values').failing).toBe(2);
  });

  test('NULL is never invalid, and a list or a pattern is enough', async () => {
    const invalid = (args: object) => ({ metric: 'invalidValues', arguments: args, mustBe: 0 });
    expect((await rule(invalid({ validValues: ['a', 'b'] }))).result('invalid-values')).toMatchObject({
      failing: 1,
      examples: [{ line: 7 }],
    });
    expect((await rule(invalid({ pattern: '^[ab]$' }))).result('invalid-values').failing).toBe(1);
    expect((await rule(invalid({ validValues: ['c'], pattern: '^[ab]$' }))).result('invalid-values').status).toBe('pass');
  });

  const operators: readonly (readonly [operator: string, passes: unknown, fails: unknown])[] = [
    ['mustBe', 7, 8],
    ['mustNotBe', 8, 7],
    ['mustBeGreaterThan', 6, 7],
    ['mustBeGreaterOrEqualTo', 7, 8],
    ['mustBeLessThan', 8, 7],
    ['mustBeLessOrEqualTo', 7, 6],
    ['mustBeBetween', [7, 9], [8, 9]],
    ['mustNotBeBetween', [8, 9], [6, 7]],
  ];

  test.each(operators)('%s', async (operator, passes, fails) => {
    const quality = [passes, fails].map((value) => ({ metric: 'rowCount', [operator]: value }));
    const checked = await check({ contract: contractOf({ v: {}, w: {} }, { quality }), files: { 'd.csv': tiny } });
    expect(checked.results('row-count').map(({ status }) => status)).toEqual(['pass', 'fail']);
  });

  test('a rule of version 3.0 may have several operators, and all of them hold', async () => {
    const quality = [{ rule: 'rowCount', mustBeGreaterThan: 5, mustBeLessThan: 7 }];
    const contract = contractOf({ v: {}, w: {} }, { quality }, { apiVersion: 'v3.0.2' });
    const checked = await check({ contract, files: { 'd.csv': tiny } });
    expect(checked.results('row-count').map(({ status }) => status)).toEqual(['pass', 'fail']);
  });

  test('a share of no rows is not measurable, and no row fails anyway', async () => {
    const checked = await rule({ metric: 'nullValues', mustBeLessThan: 10, unit: 'percent' }, 'v,w\n');
    expectRed(checked);
    expect(checked.result('null-values')).toMatchObject({
      status: 'not measurable',
      found: 'there are no rows to take a share of',
    });
    const duplicates = await rule({ metric: 'duplicateValues', mustBe: 0, unit: 'percent' }, 'v,w\n,1\n');
    expect(duplicates.result('duplicate-values').found).toBe('there are no values to take a share of');
  });

  test.each(['info', 'warning', 'minor', 'low'])('the severity %s warns and lets the step pass', async (severity) => {
    const checked = await rule({ metric: 'nullValues', mustBe: 0, severity });
    expect([checked.code, checked.outputs.verdict]).toEqual([0, 'warn']);
    expect(checked.result('null-values')).toMatchObject({ severity: 'warning', status: 'warn' });
    expect(checked.annotations.map(({ level }) => level)).toContain('warning');
  });

  test.each(['error', 'critical', undefined])('the severity %s fails', async (severity) => {
    expectRed(await rule({ metric: 'nullValues', mustBe: 0, ...(severity === undefined ? {} : { severity }) }));
  });
});

describe('what the step ends with', () => {
  const warning = contractOf({ v: { quality: [{ metric: 'nullValues', mustBe: 0, severity: 'warning' }] } });
  const failing = contractOf({ v: { logicalType: 'integer' } });

  test.each([
    ['error', 0, 1],
    ['warning', 1, 1],
    ['never', 0, 0],
  ])('fail-on %s', async (failOn, onWarning, onError) => {
    const inputs = { 'fail-on': failOn };
    const warned = await check({ contract: warning, files: { 'd.csv': 'v\n\n1\n' }, inputs });
    expect([warned.code, warned.outputs.verdict]).toEqual([onWarning, 'warn']);
    const failed = await check({ contract: failing, files: { 'd.csv': 'v\nx\n' }, inputs });
    expect([failed.code, failed.outputs.verdict, failed.outputs['failed-checks']]).toEqual([onError, 'fail', '1']);
  });

  test('columns that are not declared warn, and fail where columns are strict', async () => {
    const contract = contractOf({ a: { logicalType: 'integer' }, b: { logicalType: 'integer' } });
    const files = { 'd.csv': 'b,a,c\n1,2,3\n' };
    const loose = await check({ contract, files });
    expect([loose.code, loose.outputs.verdict]).toEqual([0, 'warn']);
    expect(loose.result('no-extra-column')).toMatchObject({ status: 'warn', found: 'not in the contract: "c"' });
    const strict = await check({ contract, files, inputs: { 'strict-columns': 'true' } });
    expectRed(strict);
    expect(strict.result('no-extra-column').status).toBe('fail');
    expect(strict.result('column-order')).toMatchObject({ status: 'fail', found: '"b" stands where the contract has "a"' });
  });

  test('an absent column fails, and what is asked of it is not measurable', async () => {
    const contract = contractOf({ a: { logicalType: 'integer' }, b: { logicalType: 'date', required: true, unique: true } });
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' } });
    expectRed(checked);
    expect(checked.result('column-present', 'b')).toMatchObject({
      status: 'fail',
      found: 'no column "b" in d.csv, which has "a"',
    });
    for (const rule of ['logical-type', 'required', 'unique']) {
      expect(checked.result(rule, 'b')).toMatchObject({ status: 'not measurable', found: 'the column "b" is not in the data' });
    }
    expect(checked.report.counts).toMatchObject({ declared: 6, enforced: 3, notMeasurable: 3 });
    expect(checked.summary).toContain('3 of 6 declared constraints enforced, 3 not measurable.');
  });

  test('two columns of the contract are never the same column of the data', async () => {
    const contract = contractOf({ a: { logicalType: 'integer' }, A: { logicalType: 'integer' } });
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' } });
    expectRed(checked);
    expect(checked.result('column-present', 'A').status).toBe('fail');
  });

  test('columns are found without regard to case when no name fits exactly', async () => {
    expectGreen(await check({ contract: contractOf({ Id: { logicalType: 'integer' } }), files: { 'd.csv': 'ID\n1\n' } }), 1);
  });

  test('the physical name is the column', async () => {
    const contract = contractOf({ id: { physicalName: 'ID_NO', logicalType: 'integer' } });
    const checked = await check({ contract, files: { 'd.csv': 'ID_NO\nx\n' } });
    expect(checked.result('logical-type', 'ID_NO')).toMatchObject({ status: 'fail', demand: 'ID_NO is an integer' });
  });

  test('a computed measure needs no column', async () => {
    const contract = contractOf({ a: {}, total: { semanticType: 'measure', transformLogic: 'sum(a)', logicalType: 'number' } });
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' } });
    expect(checked.results('column-present', 'total')).toEqual([]);
    expect(checked.result('logical-type', 'total').status).toBe('not measurable');
  });

  test('a contract of which nothing can be measured is an error', async () => {
    const quality = [{ type: 'custom', engine: 'soda', implementation: 'x' }];
    const checked = await check({ contract: documentOf([{ name: 't', quality }]), files: { 'd.csv': 'a\n1\n' } });
    expect([checked.code, checked.outputs.verdict]).toEqual([2, 'error']);
    expect(checked.log).toContain('none of the 1 declared constraints can be measured, so any data would pass.');
    const empty = await check({ contract: documentOf([{ name: 't' }]), files: { 'd.csv': 'a\n1\n' } });
    expect(empty.log).toContain('the contract declares no constraint, so any data would pass.');
  });

  test('an object without data, service levels and relationships are counted, and never green', async () => {
    const contract = documentOf(
      [
        { name: 't', properties: [{ name: 'a', logicalType: 'integer', relationships: [{ to: 'u.b' }] }] },
        { name: 'u', properties: [{ name: 'b', logicalType: 'integer', required: true }] },
      ],
      { slaProperties: [{ property: 'freshness', value: 1, unit: 'd', element: 't.a' }] },
    );
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' }, inputs: { data: 't=d.csv' } });
    expect(checked.outputs.verdict).toBe('pass');
    const unmeasured = checked.report.checks.filter(({ status }) => status === 'not measurable');
    expect(unmeasured.map(({ id, found }) => [id, found])).toEqual([
      ['t.relationship', 'references between tables are not followed'],
      ['u.b.column-present', 'no data was named for u'],
      ['u.b.logical-type', 'no data was named for u'],
      ['u.b.required', 'no data was named for u'],
      [expect.stringContaining('service-level'), 'service levels are not measured'],
    ]);
    expect(checked.summary).toContain('2 of 7 declared constraints enforced, 5 not measurable.');
  });

  test('what is inside objects is not measurable', async () => {
    const inner = { name: 'b', logicalType: 'integer', required: true };
    const contract = contractOf({ a: { logicalType: 'object', properties: [inner] } });
    const checked = await check({ contract, files: { 'd.parquet': await parquetOf("select {'b': 1} as a") } });
    expect(checked.result('logical-type', 'a').status).toBe('pass');
    expect(checked.result('required', 'a.b')).toMatchObject({ status: 'not measurable' });
  });
});

describe('where a failing row is', () => {
  const contract = contractOf({
    id: { logicalType: 'integer', logicalTypeOptions: { maximum: 9 } },
    note: { logicalType: 'string' },
  });

  test('rows behind line ends in quotes have the right line', async () => {
    const checked = await check({ contract, files: { 'd.csv': 'id,note\n1,"a\nb\n\nc"\n\n99,x\n' } });
    expect(checked.result('maximum').examples).toEqual([{ file: 'd.csv', line: 7, row: 2, values: ['99'] }]);
    expect(checked.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'd.csv',
        startLine: 7,
        message: '1 of 2 rows fails. First: d.csv:7: "99"',
      }),
    );
    expect(checked.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'contract.yaml', title: 'id is at most 9' }),
    );
  });

  test('rows of the second file are counted in it', async () => {
    const checked = await check({ contract, files: { 'a.csv': 'id,note\n1,x\n2,y\n', 'b.csv': 'note,id\nx,3\nz,99\n' } });
    expect(checked.result('maximum').examples).toEqual([{ file: 'b.csv', line: 3, row: 2, values: ['99'] }]);
    expect(checked.outputs.rows).toBe('4');
  });

  test('rows of packed files have lines, rows of Parquet have numbers', async () => {
    const packed = await check({ contract, files: { 'd.csv.gz': gzipSync('id,note\n1,x\n99,y\n') } });
    expect(packed.result('maximum').examples).toEqual([{ file: 'd.csv.gz', line: 3, row: 2, values: ['99'] }]);
    const files = { 'd.parquet': await parquetOf("select unnest([1, 99]) as id, 'x' as note") };
    const stored = await check({ contract, files });
    expect(stored.result('maximum').examples).toEqual([{ file: 'd.parquet', row: 2, values: ['99'] }]);
    expect(stored.summary).toContain('d.parquet row 2: "99"');
  });

  test('no more rows are shown than are asked for, and none hides no failure', async () => {
    const data = `id,note\n${Array.from({ length: 30 }, () => '99,x').join('\n')}\n`;
    const unique = contractOf({ id: { logicalType: 'integer', unique: true, logicalTypeOptions: { maximum: 9 } }, note: {} });
    for (const shown of [0, 3]) {
      const checked = await check({ contract: unique, files: { 'd.csv': data }, inputs: { 'sample-rows': String(shown) } });
      expect(checked.result('maximum')).toMatchObject({ status: 'fail', failing: 30 });
      expect(checked.result('maximum').examples?.length ?? 0).toBe(shown);
      expect(checked.result('unique')).toMatchObject({ status: 'fail', failing: 1 });
    }
  });
});

describe('how a file is written', () => {
  const contract = contractOf({
    id: { logicalType: 'integer', required: true },
    note: { logicalType: 'string', required: true },
  });

  test.each<readonly [string, string, string | Uint8Array, Record<string, string>]>([
    ['tabs in a .tsv file', 'd.tsv', 'id\tnote\n1\ta,b\n', {}],
    ['a semicolon', 'd.csv', 'id;note\n1;a,b\n', { delimiter: 'semicolon' }],
    ['a tab in a .csv file', 'd.csv', 'id\tnote\n1\ta\n', { delimiter: 'tab' }],
    ['apostrophes as quotes', 'd.csv', "id,note\n1,'a,b'\n", { quote: "'" }],
    ['no quotes', 'd.csv', 'id,note\n1,"a\n', { quote: 'none' }],
    ['a backslash before quotes', 'd.csv', 'id,note\n1,"a\\"b"\n', { escape: '\\' }],
    ['latin-1', 'd.csv', Buffer.from('id,note\n1,\xe4\n', 'latin1'), { encoding: 'latin-1' }],
    ['utf-16', 'd.csv', Buffer.from('\ufeffid,note\n1,\u00e4\n', 'utf16le'), { encoding: 'utf-16' }],
    ['a name that does not say the format', 'd.data', 'id,note\n1,a\n', { format: 'csv' }],
  ])('%s', async (_, name, content, inputs) => {
    expectGreen(await check({ contract, files: { [name]: content }, inputs }), 1);
  });

  test('texts that stand for a missing value', async () => {
    const files = { 'd.csv': 'id,note\nNA,-\n2,"NA"\n' };
    const checked = await check({ contract, files, inputs: { 'null-values': 'NA\n-' } });
    expect(checked.result('required', 'id')).toMatchObject({ failing: 1, examples: [{ line: 2 }] });
    expect(checked.result('required', 'note')).toMatchObject({ failing: 1, examples: [{ line: 2 }] });
  });

  test('a delimiter that is none is refused', async () => {
    const checked = await check({ contract, files: { 'd.csv': 'id\n' }, inputs: { delimiter: '§' } });
    expect(checked.code).toBe(2);
    expect(checked.log).toContain('the delimiter "§" is not one ASCII character.');
  });

  test('the contract says it in custom properties, and inputs say it louder', async () => {
    const customProperties = [{ property: 'mlops.delimiter', value: 'pipe' }];
    const said = contractOf({ id: { logicalType: 'integer' } }, { customProperties });
    expectGreen(await check({ contract: said, files: { 'd.csv': 'id\n1\n' } }), 1);
    expectRed(await check({ contract: said, files: { 'd.csv': 'id|x\n1|2\n' }, inputs: { delimiter: ',' } }));
  });

  test('a local server of the contract names the files of every object', async () => {
    const servers = [
      { server: 'cloud', type: 's3', location: 's3://bucket/x' },
      { server: 'disk', type: 'local', path: 'data/{model}-*.csv', format: 'csv' },
    ];
    const objects = ['t', 'u'].map((name) => ({ name, properties: [{ name: 'a', logicalType: 'integer' }] }));
    const files = { 'data/t-1.csv': 'a\n1\n', 'data/t-2.csv': 'a\n2\n', 'data/u-1.csv': 'a\n3\n' };
    const given = { contract: documentOf(objects, { servers }), files };
    const checked = await check({ ...given, inputs: { data: null } });
    expectGreen(checked, 3);
    expect(checked.report.tables.map(({ title, rows }) => [title, rows])).toEqual([
      ['data/t-*.csv (2 files)', 2],
      ['data/u-1.csv', 1],
    ]);
    const cloud = await check({ ...given, inputs: { data: null, server: 'cloud' } });
    expect(cloud.log).toContain('the server "cloud" is of type s3, which is not read.');
    const unknown = await check({ ...given, inputs: { data: null, server: 'disc' } });
    expect(unknown.log).toContain('the contract has no server "disc". Did you mean "disk"?');
  });

  test('a contract may not name files outside of the workspace', async () => {
    const servers = [{ server: 'disk', type: 'local', path: '../outside.csv', format: 'csv' }];
    const checked = await check({ contract: contractOf({ a: {} }, {}, { servers }), inputs: { data: null } });
    expect(checked.code).toBe(2);
    expect(checked.log).toContain('"../outside.csv" lies outside the workspace.');
  });

  test('with several schema objects a line of data says which one it is', async () => {
    const objects = ['t', 'u'].map((name) => ({ name, properties: [{ name: 'a', logicalType: 'integer' }] }));
    const given = { contract: documentOf(objects), files: { 'one.csv': 'a\n1\n', 'two.csv': 'a\nx\n' } };
    const refused = await check(given);
    expect(refused.log).toContain('"one.csv" does not say which schema object it is.');
    const checked = await check({ ...given, inputs: { data: 't=one.csv\nu=two.csv' } });
    expect(checked.results('logical-type').map(({ object, status }) => [object, status])).toEqual([
      ['t', 'pass'],
      ['u', 'fail'],
    ]);
  });
});

describe('values that are not for everyone', () => {
  const secrets = [
    'Jane Q. Public',
    'salary 4711',
    'jane.public@example.org',
    '+49 (30) 1234-5678',
    '4111 1111 1111 1111',
    'DE89370400440532013000',
    '078-05-1120',
  ];
  const personal = secrets.slice(2);

  test.each(['csv', 'ndjson'])(
    'of a classified column are nowhere, neither are values that look personal: %s',
    async (format) => {
      const contract = contractOf({
        secret: {
          logicalType: 'string',
          classification: 'confidential',
          unique: true,
          logicalTypeOptions: { maxLength: 3, pattern: '^x$' },
        },
        open: { logicalType: 'string', classification: 'public', unique: true, logicalTypeOptions: { maxLength: 3 } },
        both: { logicalType: 'integer' },
      });
      const rows = [...secrets, ...secrets].map((secret, index) => ({
        secret,
        open: personal[index % personal.length] ?? '',
        both: `about ${personal[0]}`,
      }));
      const text =
        format === 'csv'
          ? `secret,open,both\n${rows
              .map((row) =>
                Object.values(row)
                  .map((value) => `"${value}"`)
                  .join(','),
              )
              .join('\n')}\n`
          : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      const checked = await check({ contract, files: { [`d.${format}`]: text }, inputs: { 'sample-rows': '50' } });
      expect(checked.result('maximum-length', 'secret').failing).toBe(rows.length);
      for (const secret of secrets) expect(checked.everything).not.toContain(secret);
      expect(checked.everything).toContain('masked, 14 characters');
    },
  );

  test('a long text is masked when it begins with an address', async () => {
    const contract = contractOf({ v: { logicalType: 'integer' } });
    const checked = await check({ contract, files: { 'd.csv': `v\njane@example.org ${'x'.repeat(1000)}\n` } });
    expect(checked.everything).not.toContain('jane@');
  });

  test('ids, dates and prices are shown', async () => {
    const contract = contractOf({ v: { logicalType: 'boolean' } });
    const values = [
      '123456789',
      '2024-01-05',
      '2024-01-05 10:00:00',
      '1234567.89',
      '9007199254740993',
      '550e8400-e29b-41d4-a716-446655440000',
    ];
    const checked = await check({ contract, files: { 'd.csv': `v\n${values.join('\n')}\n` }, inputs: { 'sample-rows': '9' } });
    expect(checked.result('logical-type').examples?.map((example) => example.values[0])).toEqual(values);
  });
});

describe('the report', () => {
  const contract = contractOf({ id: { logicalType: 'integer', unique: true, required: true }, name: { logicalType: 'string' } });
  const files = { "it's data/d.csv": 'id,name\n1,a\n1,b\nx,c\n,d\n' };

  test('has the same digest in every folder and every run', async () => {
    const [one, other] = [await check({ contract, files }), await check({ contract, files, inputs: { threads: '1' } })];
    expect(one.report.digest).toBe(other.report.digest);
    expect(one.report.checks).toEqual(other.report.checks);
    expect(one.reportText).not.toContain('/validate-');
    const changed = await check({ contract, files: { "it's data/d.csv": 'id,name\n1,a\n1,b\ny,c\n,d\n' } });
    expect(changed.report.digest).not.toBe(one.report.digest);
  });

  test('SARIF and JUnit say the same, and can be left out', async () => {
    const checked = await check({ contract, files });
    const failed = checked.report.checks.filter(({ status }) => status === 'fail');
    expect(checked.sarif.runs[0].results.filter(({ level }) => level === 'error')).toHaveLength(failed.length * 2);
    expect(checked.junit.match(/<failure/g)).toHaveLength(failed.length);
    expect(checked.sarif.runs[0].tool.driver.rules.map(({ id }) => id)).toContain('validate-data/logical-type');
    const without = await check({ contract, files, inputs: { sarif: 'false', junit: 'false' } });
    expect([without.sarifText, without.junit, without.outputs.sarif]).toEqual(['', '', undefined]);
  });

  test('outputs count', async () => {
    const { outputs } = await check({ contract, files });
    expect(outputs).toMatchObject({ verdict: 'fail', 'failed-checks': '3', rows: '4', 'not-measurable': '0', checks: '11' });
    expect(outputs.report).toBe('.mlops/out/report.json');
  });
});

describe('every rule that is enforced passes and fails on every format', () => {
  const properties = {
    k: {
      logicalType: 'integer',
      required: true,
      unique: true,
      primaryKey: true,
      logicalTypeOptions: { minimum: 1, maximum: 8, multipleOf: 1, format: 'i8' },
    },
    s: {
      logicalType: 'string',
      enum: [{ value: 'ab' }, { value: 'abc' }],
      logicalTypeOptions: { minLength: 2, maxLength: 3, pattern: '^a', format: 'hostname' },
      quality: ['nullValues', 'missingValues', 'duplicateValues'].map((metric) => ({ metric, mustBe: 0 })),
    },
    x: { logicalType: 'integer', quality: [{ metric: 'invalidValues', arguments: { validValues: [1, 2] }, mustBe: 0 }] },
  };
  const contract = contractOf(properties, { quality: [{ metric: 'rowCount', mustBeLessOrEqualTo: 2 }] });
  const good = [
    { k: 1, s: 'ab', x: 1 },
    { k: 2, s: 'abc', x: 2 },
  ];
  const bad = [
    { k: -200, s: 'zzzz_', x: 3 },
    { k: 300, s: 'z', x: 1 },
    { k: 300, s: 'z', x: 1 },
    { k: null, s: null, x: 1 },
  ];
  const csv = (rows: readonly object[]) =>
    `k,s,x\n${rows
      .map((row) =>
        Object.values(row)
          .map((value) => value ?? '')
          .join(','),
      )
      .join('\n')}\n`;
  const json = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row));
  const parquet = (rows: readonly object[]) =>
    parquetOf(
      `select k::double as k, s, x from (values ${rows
        .map(
          (row) =>
            `(${Object.values(row)
              .map((value) => (value === null ? 'null' : typeof value === 'string' ? `'${value}'` : value))
              .join(', ')})`,
        )
        .join(', ')}) as t(k, s, x)`,
    );

  const forms: readonly (readonly [string, (rows: readonly object[], odd: boolean) => Promise<string | Uint8Array>])[] = [
    ['d.csv', async (rows, odd) => csv(odd ? [...rows, { k: '1.5', s: 'ab', x: 1 }] : rows)],
    ['d.ndjson', async (rows, odd) => `${json(odd ? [...rows, { k: 1.5, s: 'ab', x: 1 }] : rows).join('\n')}\n`],
    ['d.json', async (rows, odd) => `[${json(odd ? [...rows, { k: 1.5, s: 'ab', x: 1 }] : rows).join(',')}]`],
    ['d.parquet', async (rows, odd) => parquet(odd ? [...rows, { k: 1.5, s: 'ab', x: 1 }] : rows)],
  ];
  const asked = [
    ...[
      'logical-type',
      'required',
      'unique',
      'primary-key',
      'enum',
      'minimum',
      'maximum',
      'integer-format',
      'minimum-length',
      'maximum-length',
    ],
    ...['pattern', 'format', 'null-values', 'missing-values', 'invalid-values', 'duplicate-values', 'row-count'],
  ];

  test.each(forms)('%s', async (name, write) => {
    const passing = await check({ contract, files: { [name]: await write(good, false) } });
    expectGreen(passing, 2);
    const failing = await check({ contract, files: { [name]: await write(bad, true) } });
    const failed = new Set(failing.report.checks.filter(({ status }) => status === 'fail').map(({ rule }) => rule));
    expect([...failed].sort()).toEqual([...asked].sort());
    expect(passing.report.counts.notMeasurable + failing.report.counts.notMeasurable).toBe(0);
  });

  test('physical types are compared where a file has them', async () => {
    const types = contractOf({
      k: { physicalType: 'BIGINT' },
      s: { physicalType: 'decimal(10, 2)' },
      x: { physicalType: 'geometry' },
    });
    const stored = await check({
      contract: types,
      files: { 'd.parquet': await parquetOf('select 1::bigint as k, 1.00::decimal(12, 2) as s, 1 as x') },
    });
    expect(stored.results('physical-type').map(({ status, found }) => [status, found])).toEqual([
      ['pass', 'it does'],
      ['fail', 'it is stored as DECIMAL(12,2)'],
      ['not measurable', 'the physical type "geometry" is not known'],
    ]);
    const text = await check({ contract: types, files: { 'd.csv': 'k,s,x\n1,1.00,1\n' } });
    expect(text.result('physical-type', 'k')).toMatchObject({
      status: 'not measurable',
      found: 'text files have no physical types',
    });
  });

  test('the rules asked here and elsewhere are rules that are described', () => {
    for (const rule of asked) expect(Object.keys(rules)).toContain(rule);
  });
});

test('a quality rule with an id of its own is known by it, wherever it stands', async () => {
  const nulls = { metric: 'nullValues', mustBe: 0 };
  const document = contractOf({ v: { logicalType: 'integer', quality: [{ id: 'few-nulls', ...nulls }, nulls] } });
  const { report } = await check({ contract: document, files: { 'data.csv': 'v\n1\n' } });
  const ids = report.checks.filter((each) => each.rule === 'null-values').map((each) => each.id.split('.').slice(1).join('.'));
  expect(ids).toEqual(['v.few-nulls', 'v.null-values']);
});
