/** What a value may be: types, formats, bounds and patterns, one field after the other. */
import { describe, expect, test } from '@jest/globals';
import { type CheckResult, check, contractOf } from './check.ts';
import { parquetOf } from './parquet.ts';

type Property = Readonly<Record<string, unknown>>;

/** One column `v` with these fields, written to the file as they are. */
async function ofFields(property: Property, fields: readonly string[], rule: string, inputs = {}): Promise<CheckResult> {
  const data = `row,v\n${fields.map((field, index) => `${index},${field}`).join('\n')}\n`;
  const checked = await check({
    contract: contractOf({ row: {}, v: property }),
    files: { 'd.csv': data },
    inputs: { 'sample-rows': '100', ...inputs },
  });
  return checked.result(rule, 'v');
}

async function ofJson(property: Property, values: readonly string[], rule: string): Promise<CheckResult> {
  const data = values.map((value) => `{"v":${value}}\n`).join('');
  const checked = await check({
    contract: contractOf({ v: property }),
    files: { 'd.ndjson': data },
    inputs: { 'sample-rows': '100' },
  });
  return checked.result(rule, 'v');
}

async function ofParquet(property: Property, query: string, rule: string): Promise<CheckResult> {
  const files = { 'd.parquet': await parquetOf(query) };
  const checked = await check({ contract: contractOf({ v: property }), files, inputs: { 'sample-rows': '100' } });
  return checked.result(rule, 'v');
}

const failing = (result: CheckResult) => (result.examples ?? []).map(({ values }) => values[0]);
const option = (logicalType: string, logicalTypeOptions: object): Property => ({ logicalType, logicalTypeOptions });

describe('types of text', () => {
  const cases: readonly (readonly [type: string, good: readonly string[], bad: readonly string[]])[] = [
    [
      'integer',
      ['0', '-1', '+7', '007', '9007199254740993', '9223372036854775807', '-9223372036854775808', ''],
      ['1.0', '1e5', '1_000', '0x1F', ' 12', '12 ', 'NaN', 'Infinity', 'x', '9223372036854775808', '--1', '1-', '٣'],
    ],
    [
      'number',
      ['0', '-1.5', '+.5', '5.', '1e5', '1E-3', '9007199254740993', '1'.repeat(30), ''],
      ['NaN', 'nan', 'Infinity', '-inf', 'inf', '1e999', '1_000', '"1,5"', ' 1', '1 ', '0x1F', 'x', '.', '-', 'e5', '1e'],
    ],
    ['boolean', ['true', 'false', 'TRUE', 'False', ''], ['1', '0', 'yes', 'no', 't', 'f', ' true', 'truefalse']],
    [
      'date',
      ['2024-02-29', '0001-01-01', '9999-12-31', ''],
      [
        '2023-02-29',
        '2024-1-5',
        '2024-13-01',
        '2024-01-32',
        '2024-01-05 10:00',
        '01/02/2024',
        'infinity',
        'epoch',
        '20240105',
        '10000-01-01',
      ],
    ],
    [
      'timestamp',
      [
        '2024-01-05T10:00:00',
        '2024-01-05 10:00:00',
        '2024-01-05T10:00:00Z',
        '2024-01-05T10:00:00.123456+02:00',
        '2024-01-05T10:00',
        '2024-01-05 10:00:00-05',
        '',
      ],
      [
        '2024-01-05',
        '2024-01-05T25:00:00',
        '2024-02-30T10:00:00',
        'now',
        'infinity',
        '2024-01-05T10:00:00 UTC',
        '2024-01-05T10:00:00+99:00',
      ],
    ],
    ['time', ['10:00', '23:59:59', '00:00:00.123456', ''], ['24:00:00', '9:00', '10:60', '10:00:61', '10:00:00Z', '10']],
    ['string', ['x', ' ', '007', '""', 'NULL', ''], []],
  ];

  test.each(cases)('%s in CSV', async (logicalType, good, bad) => {
    const result = await ofFields({ logicalType }, [...good, ...bad], 'logical-type');
    expect(failing(result)).toEqual(bad.map((field) => field.replaceAll('"', '')));
    expect(result.failing ?? 0).toBe(bad.length);
  });

  const json: readonly (readonly [type: string, good: readonly string[], bad: readonly string[]])[] = [
    ['integer', ['0', '-1', '9007199254740993', 'null'], ['1.5', '"1"', 'true', '[1]', '{"a":1}', '9223372036854775808', '1e2']],
    ['number', ['0', '-1.5', '1e5', 'null'], ['"1"', 'NaN', '1e999', 'false', '[]']],
    ['boolean', ['true', 'false', 'null'], ['"true"', '1', '0', '{}']],
    ['string', ['"x"', '""', '"null"', '"a\\u0041"', 'null'], ['1', 'true', '["x"]', '{"a":"x"}']],
    ['date', ['"2024-02-29"', 'null'], ['"2023-02-29"', '20240229', '"2024-02-29T00:00:00"']],
    ['timestamp', ['"2024-01-05T10:00:00Z"', 'null'], ['"2024-01-05"', '1704448800']],
  ];

  test.each(json)('%s in JSON lines', async (logicalType, good, bad) => {
    const result = await ofJson({ logicalType }, [...good, ...bad], 'logical-type');
    expect(failing(result)).toEqual(bad.map((value) => (value === '1e2' ? '100.0' : value)));
  });

  test('an empty field in quotes is an empty text, and a missing number', async () => {
    const quoted = ['""', '"x"', ''];
    expect(await ofFields({ logicalType: 'string', required: true }, quoted, 'required')).toMatchObject({
      failing: 1,
      examples: [{ row: 3 }],
    });
    expect(await ofFields({ logicalType: 'integer', required: true }, ['""', '5', ''], 'required')).toMatchObject({ failing: 2 });
  });

  test('objects and arrays inside a text file are not measurable', async () => {
    expect(await ofFields({ logicalType: 'object' }, ['{}'], 'logical-type')).toMatchObject({ status: 'not measurable' });
    expect(await ofJson({ logicalType: 'array' }, ['[1]'], 'logical-type')).toMatchObject({ status: 'not measurable' });
  });
});

describe('types that Parquet stores', () => {
  const cases: readonly (readonly [type: string, sql: string, status: string])[] = [
    ['integer', 'unnest([1, null]) as v', 'pass'],
    ['integer', '170141183460469231731687303715884105727::hugeint as v', 'fail'],
    ['integer', '18446744073709551615::ubigint as v', 'pass'],
    ['integer', 'unnest([1.0, 2.0]::double[]) as v', 'pass'],
    ['integer', 'unnest([1.0, 2.5]::double[]) as v', 'fail'],
    ['integer', "'NaN'::double as v", 'fail'],
    ['integer', "'Infinity'::double as v", 'fail'],
    ['integer', '1.50::decimal(10, 2) as v', 'fail'],
    ['integer', '7.00::decimal(10, 2) as v', 'pass'],
    ['integer', "'1' as v", 'fail'],
    ['number', 'unnest([1.5, -2]::float[]) as v', 'pass'],
    ['number', "'NaN'::double as v", 'fail'],
    ['number', "'-Infinity'::float as v", 'fail'],
    ['number', '1.23::decimal(18, 2) as v', 'pass'],
    ['number', 'true as v', 'fail'],
    ['string', "'x' as v", 'pass'],
    ['string', '1 as v', 'fail'],
    ['string', "'x'::blob as v", 'fail'],
    ['string', "'550e8400-e29b-41d4-a716-446655440000'::uuid as v", 'pass'],
    ['boolean', 'true as v', 'pass'],
    ['boolean', "'true' as v", 'fail'],
    ['date', "date '2024-01-01' as v", 'pass'],
    ['date', "timestamp '2024-01-01' as v", 'fail'],
    ['timestamp', "timestamp '2024-01-01' as v", 'pass'],
    ['timestamp', "timestamptz '2024-01-01 00:00:00+00' as v", 'pass'],
    ['timestamp', "timestamp_ns '2024-01-01' as v", 'pass'],
    ['time', "time '10:00' as v", 'pass'],
    ['object', "{'a': 1} as v", 'pass'],
    ['array', '[1, 2] as v', 'pass'],
    ['array', '1 as v', 'fail'],
  ];

  test.each(cases)('%s as %s: %s', async (logicalType, sql, status) => {
    const result = await ofParquet({ logicalType }, `select ${sql}`, 'logical-type');
    expect([result.status, result.found]).toEqual([status, expect.any(String)]);
  });

  test.each([
    ['integer', "select '2024' as v", 'it is stored as VARCHAR, which is no integer'],
    ['date', "select timestamp '2024-01-01' as v", 'it is stored as TIMESTAMP, which is no date'],
  ])('a column stored as something else says so: %s', async (logicalType, query, sentence) => {
    const result = await ofParquet({ logicalType }, query, 'logical-type');
    expect(result).toMatchObject({ status: 'fail', found: sentence });
  });

  const everything = [
    ...[
      '1::tinyint',
      '1::hugeint',
      '1.5::double',
      '1.5::decimal(10,2)',
      'true',
      "'x'",
      "'x'::blob",
      "date '2024-01-01'",
      "time '10:00'",
    ],
    ...[
      "timetz '10:00:00+02'",
      "timestamp '2024-01-01'",
      "timestamptz '2024-01-01 00:00:00+00'",
      'interval 1 day',
      "{'a': 1}",
      '[1]',
      "map {'a': 1}",
    ],
    ...["'550e8400-e29b-41d4-a716-446655440000'::uuid", "'a'::enum('a', 'b')", "'101'::bit", 'null'],
  ];

  test.each(everything)('required, unique, enum and every metric can be asked of %s', async (sql) => {
    const quality = [
      { metric: 'nullValues', mustBe: 0 },
      { metric: 'missingValues', arguments: { missingValues: ['', 'N/A'] }, mustBe: 0 },
      { metric: 'invalidValues', arguments: { pattern: '.' }, mustBe: 0 },
      { metric: 'duplicateValues', mustBe: 1 },
    ];
    const checked = await check({
      contract: contractOf({ v: { required: true, unique: true, enum: [{ value: 'never' }], quality } }),
      files: { 'd.parquet': await parquetOf(`select ${sql} as v union all select ${sql}`) },
    });
    expect(checked.outputs.verdict).toBe('fail');
    expect(checked.result('unique').status).toBe(sql === 'null' ? 'pass' : 'fail');
    expect(checked.result('enum').status).not.toBe(sql === 'null' ? 'fail' : 'pass');
    expect(checked.result('null-values').status).toBe(sql === 'null' ? 'fail' : 'pass');
  });

  test('bounds, lengths and patterns can be asked of every type they are for', async () => {
    const ask = (options: object, sql: string, type: string, rule: string) =>
      ofParquet(option(type, options), `select unnest([${sql}]) as v`, rule);
    expect(await ask({ pattern: '^5' }, "'550e8400-e29b-41d4-a716-446655440000'::uuid", 'string', 'pattern')).toMatchObject({
      status: 'pass',
    });
    expect(
      await ask({ maxLength: 35 }, "'550e8400-e29b-41d4-a716-446655440000'::uuid", 'string', 'maximum-length'),
    ).toMatchObject({ status: 'fail' });
    expect(await ask({ format: 'uuid' }, "'550e8400-e29b-41d4-a716-446655440000'::uuid", 'string', 'format')).toMatchObject({
      status: 'pass',
    });
    expect(await ask({ pattern: 'b' }, "'a'::enum('a','b')", 'string', 'pattern')).toMatchObject({ status: 'fail' });
    expect(await ask({ minimum: '2024-06-01' }, "date '2024-05-31', date '2024-06-01'", 'date', 'minimum')).toMatchObject({
      failing: 1,
    });
    expect(
      await ask({ maximum: '2024-06-01T00:00:00Z' }, "timestamptz '2024-06-01 01:00:00+02'", 'timestamp', 'maximum'),
    ).toMatchObject({ status: 'pass' });
    expect(await ask({ maximum: '10:00:00' }, "time '10:00', time '10:00:01'", 'time', 'maximum')).toMatchObject({ failing: 1 });
    expect(await ask({ maximum: '10:00:00' }, "timetz '10:00:01+00'", 'time', 'maximum')).toMatchObject({ failing: 1 });
    expect(await ask({ minimum: 0.1 }, '0.1::decimal(4,2), 0.09::decimal(4,2)', 'number', 'minimum')).toMatchObject({
      failing: 1,
    });
    expect(await ask({ maximum: 9_007_199_254_740_992 }, '9007199254740993', 'integer', 'maximum')).toMatchObject({ failing: 1 });
  });

  test('timestamps a nanosecond apart are not the same', async () => {
    const query = "select unnest(['2024-01-01 00:00:00.000000001', '2024-01-01 00:00:00.000000002'])::timestamp_ns as v";
    expect(await ofParquet({ logicalType: 'timestamp', unique: true }, query, 'unique')).toMatchObject({ status: 'pass' });
  });
});

/** A contract in which numbers keep their digits, which JSON.stringify does not. */
const exact = (properties: string) =>
  `apiVersion: v3.2.0\nkind: DataContract\nid: test\nversion: 1.0.0\nstatus: active\nschema:\n- name: t\n  properties:\n${properties}`;

describe('numbers are exact', () => {
  test('bounds beyond 2^53 are compared to the last digit', async () => {
    const contract = exact(
      '  - { name: v, logicalType: integer, logicalTypeOptions: { minimum: 9007199254740993, maximum: 9007199254740995 } }\n',
    );
    const numbers = ['9007199254740992', '9007199254740993', '9007199254740994', '9007199254740995', '9007199254740996'];
    const checked = await check({ contract, files: { 'd.csv': `v\n${numbers.join('\n')}\n` } });
    expect(failing(checked.result('minimum'))).toEqual(['9007199254740992']);
    expect(failing(checked.result('maximum'))).toEqual(['9007199254740996']);
    expect(checked.result('minimum').demand).toBe('v is at least 9007199254740993');
  });

  test('bounds beyond 2^63 are compared to the last digit', async () => {
    const contract = exact('  - { name: v, logicalType: integer, logicalTypeOptions: { maximum: 9223372036854775809 } }\n');
    const checked = await check({
      contract,
      files: { 'd.csv': 'v\n9223372036854775809\n9223372036854775810\n-170141183460469231731687303715884105727\n' },
    });
    expect(checked.result('logical-type').status).toBe('pass');
    expect(failing(checked.result('maximum'))).toEqual(['9223372036854775810']);
  });

  test('enum values and valid values beyond 2^53 are compared to the last digit', async () => {
    const contract = exact(
      '  - name: v\n    logicalType: integer\n    enum: [{ value: 9007199254740993 }]\n' +
        '    quality: [{ metric: invalidValues, arguments: { validValues: [9007199254740993] }, mustBe: 0 }]\n',
    );
    const checked = await check({ contract, files: { 'd.csv': 'v\n9007199254740993\n9007199254740992\n' } });
    expect(failing(checked.result('enum'))).toEqual(['9007199254740992']);
    expect(checked.result('invalid-values')).toMatchObject({ status: 'fail', failing: 1 });
  });

  const formats: readonly (readonly [format: string, good: readonly string[], bad: readonly string[]])[] = [
    ['i8', ['-128', '127'], ['-129', '128']],
    ['i16', ['-32768', '32767'], ['-32769', '32768']],
    ['i32', ['-2147483648', '2147483647'], ['-2147483649', '2147483648']],
    ['i64', ['-9223372036854775808', '9223372036854775807'], ['9223372036854775808', '-9223372036854775809']],
    ['i128', ['170141183460469231731687303715884105727'], ['170141183460469231731687303715884105728']],
    ['u8', ['0', '255'], ['-1', '256']],
    ['u32', ['0', '4294967295'], ['-1', '4294967296']],
    ['u64', ['0', '18446744073709551615'], ['-1', '18446744073709551616']],
  ];

  test.each(formats)('%s', async (format, good, bad) => {
    const property = option('integer', { format });
    const data = `v\n${[...good, ...bad].join('\n')}\n`;
    const checked = await check({
      contract: contractOf({ v: property }),
      files: { 'd.csv': data },
      inputs: { 'sample-rows': '100' },
    });
    // What no integer of the engine holds has failed as an integer already.
    const found = [...failing(checked.result('integer-format')), ...failing(checked.result('logical-type'))];
    expect(found.sort()).toEqual([...bad].sort());
  });

  test('integers next to each other beyond 2^53 are different', async () => {
    const result = await ofFields({ logicalType: 'integer', unique: true }, ['9007199254740992', '9007199254740993'], 'unique');
    expect(result.status).toBe('pass');
  });

  test('007 and 7 are one integer, and two texts', async () => {
    expect(await ofFields({ logicalType: 'integer', unique: true }, ['007', '7'], 'unique')).toMatchObject({
      status: 'fail',
      failing: 1,
    });
    expect(await ofFields({ logicalType: 'string', unique: true }, ['007', '7'], 'unique')).toMatchObject({ status: 'pass' });
    expect(await ofFields({ unique: true }, ['007', '7'], 'unique')).toMatchObject({ status: 'pass' });
  });

  test('a multiple of 0.01 is told in decimals', async () => {
    const fields = ['0.07', '0.29', '1.1', '-3.14', '100', '1e2', '0.005', '0.071', ''];
    expect(failing(await ofFields(option('number', { multipleOf: 0.01 }), fields, 'multiple-of'))).toEqual(['0.005', '0.071']);
    const json = ['0.07', '0.29', '0.071', 'null'];
    expect(failing(await ofJson(option('number', { multipleOf: 0.01 }), json, 'multiple-of'))).toEqual(['0.071']);
    const stored = await ofParquet(
      option('number', { multipleOf: 0.01 }),
      'select unnest([0.07, 0.29, 0.071]::double[]) as v',
      'multiple-of',
    );
    expect(failing(stored)).toEqual(['0.071']);
  });

  test('a multiple of a whole number', async () => {
    const fields = ['0', '-15', '7', '9223372036854775805'];
    expect(failing(await ofFields(option('integer', { multipleOf: 5 }), fields, 'multiple-of'))).toEqual(['7']);
  });

  test('exclusive bounds leave the bound out', async () => {
    const fields = ['0', '0.0001', '9.9999', '10'];
    expect(failing(await ofFields(option('number', { exclusiveMinimum: 0 }), fields, 'minimum'))).toEqual(['0']);
    expect(failing(await ofFields(option('number', { exclusiveMaximum: 10 }), fields, 'maximum'))).toEqual(['10']);
  });

  test('f32 is a range, f64 is every number', async () => {
    expect(failing(await ofFields(option('number', { format: 'f32' }), ['1e38', '-1e39'], 'format'))).toEqual(['-1e39']);
    expect(await ofFields(option('number', { format: 'f64' }), ['1e300'], 'format')).toMatchObject({ status: 'pass' });
  });
});

describe('texts', () => {
  test('length is counted in code points', async () => {
    const fields = ['abc', 'äöü', '😀😀😀', 'e\u0301x', 'ab', 'abcd', '""', ''];
    expect(failing(await ofFields(option('string', { minLength: 3 }), fields, 'minimum-length'))).toEqual(['ab', '']);
    expect(failing(await ofFields(option('string', { maxLength: 3 }), fields, 'maximum-length'))).toEqual(['abcd']);
  });

  const patterns: readonly (readonly [pattern: string, good: readonly string[], bad: readonly string[]])[] = [
    ['b', ['abc', 'b'], ['ac', 'B']],
    ['^a.c$', ['abc', 'a😀c'], ['xabc', 'abcx']],
    ['^\\d{3}-\\w+$', ['123-abc_9'], ['12-a', '123-ä', '١٢٣-a']],
    ['^(?:a|b)+?$', ['ab'], ['abc']],
    ['^\\u0041\\x42[^\\s]$', ['ABc'], ['AB ']],
    ['^\\p{Lu}', [], []],
    ['^[\\w.-]+@[\\w-]+\\.\\w{2,}$', ['a.b@c.de'], ['a@b']],
    ['^$', ['""'], ['x']],
  ];

  test.each(patterns.filter(([, good]) => good.length > 0))('the pattern %s', async (pattern, good, bad) => {
    expect(failing(await ofFields(option('string', { pattern }), [...good, ...bad, ''], 'pattern'))).toEqual(bad);
  });

  test.each(['^(?=a)', '(?<!a)b', '(a)\\1', '^\\p{Lu}', 'a{2000}'])(
    'the pattern %s is not measurable, and says why',
    async (pattern) => {
      const result = await ofFields(option('string', { pattern }), ['abc'], 'pattern');
      expect(result.status).toBe('not measurable');
      expect(result.found).toMatch(/^the query engine cannot ask this pattern: it /);
    },
  );

  const formats: readonly (readonly [format: string, good: readonly string[], bad: readonly string[]])[] = [
    ['email', ['a@b.co', 'first.last+tag@sub.example.org', 'a@localhost'], ['a@', '@b.co', 'a b@c.de', 'a@b..c', 'a@-b.co', 'x']],
    [
      'uuid',
      ['550e8400-e29b-41d4-a716-446655440000', '550E8400-E29B-41D4-A716-446655440000'],
      ['550e8400e29b41d4a716446655440000', '550e8400-e29b-41d4-a716-44665544000g', '{550e8400-e29b-41d4-a716-446655440000}'],
    ],
    [
      'uri',
      ['https://example.org/a?b=c#d', 'urn:isbn:0451450523', 'mailto:a@b.co', 'http://[::1]/'],
      ['example.org', '/path', 'http://exa mple.org', 'http://ä.org', 'http://a/%zz', '://x'],
    ],
    [
      'hostname',
      ['example.org', 'a', 'xn--bcher-kva.example', '1.2.3'],
      ['-a.org', 'a-.org', 'a..b', 'a_b', `${'x'.repeat(64)}.org`, 'a.org.'],
    ],
    ['ipv4', ['0.0.0.0', '255.255.255.255', '192.168.1.1'], ['256.1.1.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4 ']],
    [
      'ipv6',
      ['::', '::1', 'fe80::1', '2001:db8:0:0:0:0:0:1', '::ffff:192.0.2.1', '1:2:3:4:5:6:7::'],
      ['1:2:3:4:5:6:7', ':::', '1::2::3', '12345::', 'fe80::1%eth0', '1:2:3:4:5:6:7:8:9'],
    ],
    ['byte', ['YQ==', 'YWI=', 'YWJj', '""'], ['YQ=', 'YQ', 'Y_Q=', 'YW Jj', '====']],
  ];

  test.each(formats)('the format %s', async (format, good, bad) => {
    const result = await ofFields(option('string', { format }), [...good, ...bad, ''], 'format', { 'sample-rows': '50' });
    expect(result.failing).toBe(bad.length);
    // E-mail addresses are shown masked.
    if (format !== 'email') expect(failing(result)).toEqual(bad);
  });

  test('a format that is not known is not measurable', async () => {
    expect(await ofFields(option('string', { format: 'iban' }), ['x'], 'format')).toMatchObject({ status: 'not measurable' });
  });

  test('an enum compares as the type does', async () => {
    const property = { logicalType: 'integer', enum: [{ value: 1 }, { value: 2 }, { value: null }] };
    const result = await ofFields(property, ['1', '002', '3', 'x', ''], 'enum');
    expect(failing(result)).toEqual(['3', 'x']);
    const words = { logicalType: 'string', enum: [{ value: 'a' }, { value: '' }] };
    expect(failing(await ofFields(words, ['a', 'A', '""', '', 'a '], 'enum'))).toEqual(['A', 'a ']);
  });

  test('an enum, a key and a metric of a column without a type look at every value', async () => {
    const untyped = { unique: true, enum: [{ value: 1 }, { value: 'a' }] };
    const values = ['1', '"a"', '2', '"b"', '2', 'null'];
    expect(failing(await ofJson(untyped, values, 'enum'))).toEqual(['2', '"b"', '2']);
    expect(await ofJson(untyped, values, 'unique')).toMatchObject({ status: 'fail', failing: 1 });
    expect(await ofParquet(untyped, "select unnest(['NaN', 'NaN', '1'])::double as v", 'unique')).toMatchObject({ failing: 1 });
    expect(await ofParquet({ enum: [{ value: 1 }] }, "select unnest(['NaN', '1'])::double as v", 'enum')).toMatchObject({
      failing: 1,
    });
  });
});

describe('dates and times', () => {
  const formats: readonly (readonly [type: string, format: string, good: readonly string[], bad: readonly string[]])[] = [
    ['date', 'dd.MM.yyyy', ['31.12.2024', '01.02.2024'], ['2024-12-31', '1.2.2024', '31.02.2024', '12.31.2024']],
    ['date', 'd/M/yyyy', ['1/2/2024', '31/12/2024'], ['1-2-2024', '32/1/2024']],
    ['date', 'yyyyMMdd', ['20241231'], ['2024-12-31', '20241301']],
    ['timestamp', "yyyy-MM-dd'T'HH:mm:ss'Z'", ['2024-01-05T10:00:00Z'], ['2024-01-05T10:00:00', '2024-01-05T10:00:00+00:00']],
    [
      'timestamp',
      "yyyy-MM-dd'T'HH:mm:ssXXX",
      ['2024-01-05T10:00:00Z', '2024-01-05T10:00:00+02:00'],
      ['2024-01-05T10:00:00', '2024-01-05T10:00:00+0200'],
    ],
    ['timestamp', 'yyyy-MM-dd HH:mm:ss.SSS', ['2024-01-05 10:00:00.123'], ['2024-01-05 10:00:00', '2024-01-05 10:00:00.1234']],
    [
      'timestamp',
      'MM/dd/yyyy hh:mm a',
      ['01/05/2024 10:00 AM', '01/05/2024 10:00 pm'],
      ['13/05/2024 10:00 AM', '01/05/2024 22:00 PM'],
    ],
    ['time', 'HH:mm', ['23:59'], ['24:00', '9:00', '10:00:00']],
  ];

  test.each(formats)('%s in the format %s', async (type, format, good, bad) => {
    const result = await ofFields(option(type, { format }), [...good, ...bad, ''], 'logical-type');
    expect(failing(result)).toEqual(bad);
  });

  test('letters that cannot be checked are not measurable', async () => {
    const result = await ofFields(option('date', { format: 'YYYY-ww' }), ['2024-01'], 'logical-type');
    expect(result).toMatchObject({ status: 'not measurable', found: expect.stringContaining('"YYYY"') });
  });

  test('bounds compare points in time, whatever the offset', async () => {
    const fields = ['2024-01-01T00:00:00Z', '2024-01-01T01:00:00+02:00', '2023-12-31T23:59:59Z', '2024-01-01T00:00:00'];
    const result = await ofFields(option('timestamp', { minimum: '2024-01-01T00:00:00Z' }), fields, 'minimum');
    expect(failing(result)).toEqual(['2024-01-01T01:00:00+02:00', '2023-12-31T23:59:59Z']);
    const days = await ofFields(option('date', { exclusiveMaximum: '2024-02-01' }), ['2024-01-31', '2024-02-01'], 'maximum');
    expect(failing(days)).toEqual(['2024-02-01']);
  });

  test('a zone can be demanded or forbidden', async () => {
    const fields = ['2024-01-05T10:00:00Z', '2024-01-05T10:00:00+02:00', '2024-01-05T10:00:00'];
    expect(failing(await ofFields(option('timestamp', { timezone: true }), fields, 'format'))).toEqual(['2024-01-05T10:00:00']);
    expect(failing(await ofFields(option('timestamp', { timezone: false }), fields, 'format'))).toEqual(fields.slice(0, 2));
  });
});
