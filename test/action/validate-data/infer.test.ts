/** mode: infer. Drafts hold on their own data, fail on what is broken, give nothing personal away, and are the same in every run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { type Checked, check, expectGreen } from './check.ts';
import { parquetOf } from './parquet.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Inferred extends Checked {
  readonly yaml: string;
}

async function infer(files: Files, inputs: Readonly<Record<string, string | null>> = {}): Promise<Inferred> {
  let workspace = '';
  const checked = await check({
    contract: '',
    files,
    inputs: { mode: 'infer', contract: null, ...inputs },
    async prepare(folder) {
      workspace = folder;
    },
  });
  const yaml = await readFile(join(workspace, '.mlops', 'out', 'contract.yaml'), 'utf8').catch(() => '');
  return Object.assign(Object.create(checked) as Checked, { yaml });
}

/** The draft, once it has been shown to hold: in its own run, and as a contract of a run of its own that is told nothing else. */
async function draftThatHolds(files: Files, inputs: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const inferred = await infer(files, inputs);
  expectGreen(inferred);
  const { format = null } = inputs;
  const again = await check({
    contract: inferred.yaml,
    files,
    inputs: { data: inputs.data ?? Object.keys(files).join('\n'), format },
  });
  expectGreen(again);
  expect(readContract(inferred.yaml, 'contract.yaml').warnings).toEqual([]);
  return inferred.yaml;
}

function propertyOf(yaml: string, name: string) {
  const property = readContract(yaml, 'contract.yaml')
    .objects.flatMap(({ properties }) => properties)
    .find((each) => each.name === name);
  if (!property) throw new Error(`no column ${name} in\n${yaml}`);
  return {
    type: property.logicalType,
    required: property.required,
    key: property.primaryKey,
    unique: property.unique,
    options: Object.fromEntries(property.options),
    enum: property.enum?.map(({ value }) => value),
    classification: property.classification,
  };
}

interface Order {
  readonly [column: string]: string | number | boolean | null;
}

const count = 300;
const orders: readonly Order[] = Array.from({ length: count }, (_, index) => ({
  order_id: index + 1,
  code: `AB-${String(index % 97).padStart(4, '0')}`,
  zip: String(500 + (index % 50)).padStart(5, '0'),
  status: ['open', 'paid', 'sent'][index % 3] ?? '',
  price: Math.round(((index * 37) % 1000) * 1.5 * 100) / 100,
  pieces: (index % 5) + 1,
  express: index % 7 === 0,
  day: `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
  changed: `2026-01-${String((index % 28) + 1).padStart(2, '0')}T10:${String(index % 60).padStart(2, '0')}:00Z`,
  note: index % 4 === 0 ? null : `note number ${index}`,
}));

function csvOf(rows: readonly Order[], delimiter = ','): string {
  const names = Object.keys(rows[0] ?? {});
  return `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((row) => row.join(delimiter)).join('\n')}\n`;
}

function ndjsonOf(rows: readonly Order[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function broken(column: string, value: string | number | null, at = 17): readonly Order[] {
  return orders.map((row, index) => (index === at ? { ...row, [column]: value } : row));
}

const expected = {
  order_id: { type: 'integer', required: true, key: true, options: { minimum: 0 } },
  code: { type: 'string', required: true, options: { pattern: '^[A-Z]{2}-[0-9]{4}$' } },
  zip: { type: 'string', required: true, options: { pattern: '^[0-9]{5}$' } },
  status: { type: 'string', required: true, options: {}, enum: ['open', 'paid', 'sent'] },
  price: { type: 'number', required: true, options: { minimum: 0, maximum: 3000 } },
  pieces: { type: 'integer', required: true, options: { minimum: 1, maximum: 5 } },
  express: { type: 'boolean', required: true, options: {} },
  day: { type: 'date', required: true, options: { minimum: '2025-12-05', maximum: '2026-02-25' } },
  changed: { type: 'timestamp', required: true, options: { minimum: '2025-12-05T00:00:00Z', maximum: '2026-02-25T00:00:00Z' } },
  note: { type: 'string', required: false, options: { minLength: 1, maxLength: 16 } },
};

describe('the draft', () => {
  test.each([
    ['CSV', { 'orders.csv': csvOf(orders) }],
    ['compressed CSV', { 'orders.csv.gz': gzipSync(csvOf(orders)) }],
    ['NDJSON', { 'orders.ndjson': ndjsonOf(orders) }],
    ['JSON', { 'orders.json': JSON.stringify(orders) }],
  ])('of %s says what the data keeps, and holds on it', async (_name, files) => {
    const yaml = await draftThatHolds(files);
    expect(readContract(yaml, '').objects.map(({ name }) => name)).toEqual(['orders']);
    for (const [name, want] of Object.entries(expected))
      expect({ name, ...propertyOf(yaml, name) }).toMatchObject({ name, ...want });
  });

  test('of Parquet takes the stored types', async () => {
    const file =
      await parquetOf(`select (i + 1)::bigint as id, (i % 5)::tinyint as pieces, i * 0.5 as price, (i * 1.25)::decimal(10, 2) as total,
      date '2026-01-01' + (i % 28)::int as day, timestamp '2026-01-01 10:00:00' + interval (i) minute as at,
      timestamptz '2026-01-01 10:00:00+02' + interval (i) minute as zoned, time '10:00:00' + interval (i) second as clock,
      i % 2 = 0 as even, 'AB-' || (1000 + i) as code, uuid() as token, ['open', 'paid'][1 + (i % 2)::int] as status,
      [i, i] as list, {'a': i} as struct, 'x'::blob as bytes, case when i = 7 then 'nan'::double else i::double end as gap,
      i::ubigint + 18446744073709551000::ubigint as wide, ['a', 'b'][1 + (i % 2)::int]::enum('a', 'b') as letter from range(300) as t(i)`);
    const yaml = await draftThatHolds({ 'orders.parquet': file });
    expect(propertyOf(yaml, 'id')).toMatchObject({ type: 'integer', key: true });
    expect(propertyOf(yaml, 'pieces').options).toEqual({ minimum: 0, maximum: 4 });
    expect(propertyOf(yaml, 'total')).toMatchObject({ type: 'number', options: { minimum: 0, maximum: 600 } });
    expect(propertyOf(yaml, 'zoned').options).toEqual({ minimum: '2025-12-31T00:00:00Z', maximum: '2026-01-03T00:00:00Z' });
    expect(propertyOf(yaml, 'clock').type).toBe('time');
    expect(propertyOf(yaml, 'code').options).toEqual({ pattern: '^[A-Z]{2}-[0-9]{4}$' });
    expect(propertyOf(yaml, 'status').enum).toEqual(['open', 'paid']);
    expect(propertyOf(yaml, 'list').type).toBe('array');
    expect(propertyOf(yaml, 'struct').type).toBe('object');
    expect(propertyOf(yaml, 'bytes').type).toBeUndefined();
    expect(propertyOf(yaml, 'gap').type).toBeUndefined();
    expect(propertyOf(yaml, 'letter')).toMatchObject({ type: 'string', required: true });
  });

  test('marks every constraint as a suggestion with its reason', async () => {
    const { yaml, summary } = await infer({ 'orders.csv': csvOf(orders) });
    expect(yaml).toContain('Every constraint is a suggestion');
    expect(yaml).toContain('status: draft');
    expect(yaml).toContain('required: true # suggested: none of 300 is missing');
    expect(yaml).toContain('primaryKey: true # suggested: all 300 values are different');
    expect(yaml).toMatch(/# suggested: 3 different values in 300, the rarest 100 times\n +enum:/);
    expect(summary).toContain('the draft holds on its own data');
    expect(summary).toContain('contract.yaml');
  });

  test('is the same in every run', async () => {
    const [first, second] = [await infer({ 'orders.csv': csvOf(orders) }), await infer({ 'orders.csv': csvOf(orders) })];
    expect(first.yaml).not.toBe('');
    expect(second.yaml).toBe(first.yaml);
  });

  test('names its data, so that it can be checked alone', async () => {
    const files = { 'data/orders.csv': csvOf(orders) };
    const { yaml } = await infer(files);
    expectGreen(await check({ contract: yaml, files, inputs: { data: null } }), count);
  });

  test('says how a CSV file is written, where it is not plain', async () => {
    const text = csvOf(orders, ';').replaceAll(';;', ';NA;').replaceAll(';\n', ';NA\n');
    const files = { 'orders.csv': text };
    const { yaml } = await infer(files, { delimiter: ';', 'null-values': 'NA' });
    expectGreen(await check({ contract: yaml, files }), count);
    expect(propertyOf(yaml, 'note').required).toBe(false);
  });

  test('of several tables has a schema object for each', async () => {
    const files = { 'a.csv': csvOf(orders), 'b/1.csv': 'x\n1\n', 'b/2.csv': 'x\n2\n' };
    const yaml = await draftThatHolds(files, { data: 'orders=a.csv\nlines=b/*.csv' });
    expect(readContract(yaml, '').objects.map(({ name }) => name)).toEqual(['orders', 'lines']);
  });
});

describe('what is planted fails', () => {
  test.each([
    ['another type', 'pieces', 'many', 'logical-type'],
    ['a missing value', 'status', null, 'required'],
    ['a number out of range', 'price', 99999, 'maximum'],
    ['a negative number where there was none', 'price', -1, 'minimum'],
    ['a day out of range', 'day', '2062-01-01', 'maximum'],
    ['a value that is not in the list', 'status', 'opne', 'enum'],
    ['a key that is there twice', 'order_id', 5, 'primary-key'],
    ['another shape', 'code', 'AB_0001', 'pattern'],
    ['a text far too long', 'note', 'x'.repeat(40), 'maximum-length'],
  ] as const)('%s', async (_name, column, value, rule) => {
    const { yaml } = await infer({ 'orders.csv': csvOf(orders) });
    const checked = await check({ contract: yaml, files: { 'orders.csv': csvOf(broken(column, value)) } });
    expect(checked.code).toBe(1);
    const failed = checked.report.checks.filter(({ status }) => status === 'fail');
    expect(failed.map((each) => [each.rule, each.column])).toContainEqual([rule, column]);
  });
});

describe('values as they are written', () => {
  const columnOf = (values: readonly string[]) => ({
    't.csv': `k,c\n${values.map((value, index) => `${index},${value}\n`).join('')}`,
  });
  const many = (make: (index: number) => string) => Array.from({ length: 200 }, (_, index) => make(index));

  test('leading zeros keep a column text', async () => {
    const yaml = await draftThatHolds(columnOf(many((index) => String(index * 37).padStart(6, '0'))));
    expect(propertyOf(yaml, 'c')).toMatchObject({ type: 'string', options: { pattern: '^[0-9]{6}$' } });
  });

  test('integers beyond 64 bits stay integers', async () => {
    const yaml = await draftThatHolds(columnOf(many((index) => `${2n ** 63n + BigInt(index)}`)));
    expect(propertyOf(yaml, 'c')).toMatchObject({ type: 'integer', options: { format: 'i128' } });
  });

  test('a text among numbers makes a column of text, and it is said how many are numbers', async () => {
    const { yaml } = await infer(columnOf(many((index) => (index === 150 ? 'NA' : String(index * 3)))));
    expect(propertyOf(yaml, 'c').type).toBe('string');
    expect(yaml).toContain(
      '# 199 of 200 values of the first rows can be read as integer; if the others stand for a missing value',
    );
  });

  test('a type that changes behind the first rows is seen', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `${index},${index < 11_000 ? index : `${index}.5`}`);
    const yaml = await draftThatHolds({ 't.csv': `k,c\n${rows.join('\n')}\n` });
    expect(propertyOf(yaml, 'c').type).toBe('number');
    expect(propertyOf(yaml, 'k')).toMatchObject({ type: 'integer', key: true });
  });

  test('a column that is empty in the first rows is seen', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `${index},${index < 11_000 ? '' : '2026-01-01'}`);
    expect(propertyOf(await draftThatHolds({ 't.csv': `k,c\n${rows.join('\n')}\n` }), 'c')).toMatchObject({
      type: 'date',
      required: false,
    });
  });

  test('a column without values has no type', async () => {
    expect(propertyOf(await draftThatHolds(columnOf(many(() => ''))), 'c')).toMatchObject({ type: undefined, required: false });
  });

  test('quoted empty fields are texts of a text column', async () => {
    const yaml = await draftThatHolds(columnOf(many((index) => (index % 2 === 0 ? '""' : `some words ${index}`))));
    expect(propertyOf(yaml, 'c')).toMatchObject({ type: 'string', required: true, options: { maxLength: 16 } });
  });

  test('true, True and FALSE are booleans', async () => {
    expect(
      propertyOf(await draftThatHolds(columnOf(many((index) => ['true', 'True', 'FALSE'][index % 3] ?? ''))), 'c').type,
    ).toBe('boolean');
  });

  test('JSON of several types has none', async () => {
    const text = many((index) => JSON.stringify({ k: index, c: index % 2 === 0 ? 'a' : 1, d: { e: 1 }, f: [1] })).join('\n');
    const { yaml, outputs } = await infer({ 't.ndjson': text });
    expect(outputs.verdict).toBe('pass');
    expect(propertyOf(yaml, 'c').type).toBeUndefined();
    expect(propertyOf(yaml, 'd').type).toBe('object');
    expect(propertyOf(yaml, 'f').type).toBe('array');
  });
});

describe('what must not get out', () => {
  test('values about persons are in no file and no summary', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => {
      const person = ['jo', 'al', 'mo'][index % 3];
      return `${index},${person}@example.org,+49 30 123456${index % 3},Dr ${person} Person,19${50 + (index % 40)}-05-17`;
    });
    const files = { 'people.csv': `id,contact,call,patient_name,birth_date\n${rows.join('\n')}\n` };
    const inferred = await infer(files);
    expect(propertyOf(inferred.yaml, 'contact')).toMatchObject({ options: { format: 'email' }, classification: 'restricted' });
    const everything = [inferred.yaml, inferred.everything].join('\n');
    for (const secret of ['example.org', '123456', 'Person', '05-17']) expect(everything).not.toContain(secret);
    expectGreen(await check({ contract: inferred.yaml, files }));
  });

  test.each([
    'a "quoted" name',
    "it's",
    'a: b',
    '# no comment',
    '- item',
    '{a}',
    '[a]',
    '*alias',
    '&anchor',
    '!tag',
    '%yaml',
    '@at',
    '`tick`',
    '| pipe',
    'null',
    'true',
    'no',
    '1.0',
    '2026-01-01',
    '~',
    'tab\there',
    ' spaces ',
    'ü ✓ 🜁',
    '::error::x',
    '<script>alert(1)</script>',
    '$\u007b{ github.token }}',
    '__proto__',
  ])('a column called %j', async (name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const rows = Array.from({ length: 120 }, (_, index) => `${index},${['a', 'b'][index % 2]}`);
    const yaml = await draftThatHolds({ 't.csv': `k,${quoted}\n${rows.join('\n')}\n` });
    expect(propertyOf(yaml, name).enum).toEqual(['a', 'b']);
  });

  test('values that are YAML stay text', async () => {
    const values = ['null', 'true', '1.0', '- a', 'a: b', '# c', "d'", 'line\nbreak', '2026-01-01', 'yes'];
    const rows = Array.from({ length: 200 }, (_, index) => `${index},"${values[index % values.length]}"`);
    const yaml = await draftThatHolds({ 't.csv': `k,c\n${rows.join('\n')}\n` });
    expect(propertyOf(yaml, 'c').enum).toEqual([...values].sort());
  });
});

describe('nothing to draft from', () => {
  const problemsOf = async (files: Files, inputs: Readonly<Record<string, string | null>> = {}) => {
    const inferred = await infer(files, inputs);
    expect(inferred.code).toBe(2);
    expect(inferred.yaml).toBe('');
    return inferred.annotations.map(({ message }) => message).join('\n');
  };

  test('without data it says what to name', async () => {
    expect(await problemsOf({}, { data: null })).toContain('is required to draft a contract, but was not given.');
  });

  test('a file without rows is no evidence', async () => {
    expect(await problemsOf({ 't.csv': 'a,b\n' })).toContain('t.csv has no rows, so there is nothing to draft.');
  });

  test('two columns of one name are refused', async () => {
    expect(await problemsOf({ 't.csv': 'a,a\n1,2\n' })).toContain('the column name "a" occurs more than once');
  });

  test('files with different columns are refused', async () => {
    expect(await problemsOf({ '1.csv': 'a\n1\n', '2.csv': 'b\n1\n' })).toContain('it has no "a" and has also "b", unlike 1.csv');
  });

  test('a file that is no text to its end is refused', async () => {
    const said = await problemsOf({ 't.csv': `a,b\r\n${'1,2\r\n'.repeat(50)}${'1,2\n'.repeat(50)}` });
    expect(said).toContain('t.csv');
  });

  test('rows that cannot be taken apart fail the draft, and are shown', async () => {
    const inferred = await infer({ 't.csv': `a,b\n${'1,2\n'.repeat(120)}1,2,3\n` });
    expect(inferred.code).toBe(1);
    expect(inferred.summary).toContain('the draft does not hold on its own data');
    expect(inferred.result('well-formed').found).toContain('the row has more fields than the header');
  });

  test('checking still needs a contract', async () => {
    const checked = await check({ contract: '', files: { 't.csv': 'a\n1\n' }, inputs: { contract: null } });
    expect(checked.code).toBe(2);
    expect(checked.annotations[0]?.message).toContain('is required to check data, but was not given.');
  });
});
