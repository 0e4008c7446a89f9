/** Names and values that want to be something else: SQL, a workflow command, Markdown, markup. And contracts that want too much. */
import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { type Checked, check, contractOf, expectGreen, expectRed } from './check.ts';
import { parquetOf } from './parquet.ts';

const hostile = [
  'plain',
  'with space',
  'quote"inside',
  "apostrophe'inside",
  "x'); drop table t; --",
  '::error::owned',
  '##[error]owned',
  '%0A::error::owned',
  'pipe|inside',
  'back`tick',
  '<script>alert(1)</script>',
  '</details><img src=x onerror=alert(1)>',
  '[link](javascript:alert(1))',
  '@octocat #1 https://example.org',
  'bidi\u202egnp.exe\u2066',
  'zero\u200bwidth',
  'line\nfeed',
  'carriage\rreturn',
  'tab\there',
  'back\\slash',
  '__proto__',
  'constructor',
  'toString',
  '$$dollar$$',
  '{curly}',
  'emoji😀',
  '-- comment',
  '/* comment */',
  '=1+1',
];

/** Names that stand in our own statements. */
const ours = [
  ...[
    'r0',
    'v0',
    'f0',
    'r1',
    'v1',
    'd0',
    'check_1',
    'position',
    'row_in_file',
    '_row_in_file',
    'source',
    'sample_row',
    'scan',
    'raws',
  ],
  ...[
    'typed',
    'row_count',
    'item',
    'number',
    'fields',
    'field',
    'keys',
    'key',
    'n',
    'part',
    'filename',
    'file_index',
    'nothing',
    'values',
  ],
  ...['select', 'from', 'group', 'order', 'null', 'true', 'rowid', 'objects'],
];

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** What is written is what is shown, and it can do nothing. */
function expectHarmless(checked: Checked): void {
  for (const line of checked.log.split('\n')) expect(line).not.toMatch(/^\s*::|##\[/);
  for (const { message, title, file } of checked.annotations) {
    expect(message).not.toMatch(/^\s*::|##\[/m);
    expect(`${title} ${file}`).not.toMatch(/[\r\n]/);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
  const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
  expect(checked.summary).not.toMatch(hidden);
  expect(checked.log).not.toMatch(hidden);
  expect(JSON.stringify(checked.sarif).replaceAll('\\n', '')).not.toMatch(hidden);
  const outsideOfCode = checked.summary.replace(/```sql\n[\s\S]*?\n```/g, '').replace(/`[^`\n]*`/g, '');
  expect(outsideOfCode).not.toMatch(/<script|<img|onerror=alert\(1\)>|(?<!\\)]\(javascript/);
  expect(outsideOfCode.match(/<details>/g)?.length).toBe(outsideOfCode.match(/<\/details>/g)?.length);
  expect(XMLValidator.validate(checked.junit)).toBe(true);
}

describe('hostile names', () => {
  const names = [...hostile, ...ours];
  const properties = Object.fromEntries(names.map((name) => [name, { logicalType: 'integer', required: true, unique: true }]));
  const contract = contractOf(Object.fromEntries([...Object.entries(properties)]));
  const row = (value: (index: number) => string) => names.map((_, index) => value(index)).join(',');

  test('the contract names them all', () => {
    expect(JSON.parse(contract).schema[0].properties).toHaveLength(names.length);
  });

  test('columns of a CSV file are told apart and checked', async () => {
    const header = names.map(quoted).join(',');
    const good = await check({
      contract,
      files: { 'd.csv': `${header}\n${row((i) => `${i}`)}\n${row((i) => `${i + 1000}`)}\n` },
    });
    expectGreen(good, 2);
    const bad = await check({ contract, files: { 'd.csv': `${header}\n${row((i) => `${i}`)}\n${row((i) => `bad ${i}`)}\n` } });
    expectRed(bad);
    for (const [index, name] of names.entries()) {
      expect(bad.result('logical-type', name)).toMatchObject({ failing: 1, examples: [{ row: 2, values: [`bad ${index}`] }] });
    }
    expectHarmless(bad);
  });

  test('keys of JSON lines are told apart and checked', async () => {
    const object = (value: (index: number) => unknown) =>
      `{${names.map((name, index) => `${JSON.stringify(name)}:${JSON.stringify(value(index))}`).join(',')}}\n`;
    expectGreen(await check({ contract, files: { 'd.ndjson': object((i) => i) + object((i) => i + 1000) } }), 2);
    const bad = await check({ contract, files: { 'd.ndjson': object((i) => i) + object((i) => `bad ${i}`) } });
    for (const [index, name] of names.entries()) {
      expect(bad.result('logical-type', name)).toMatchObject({ failing: 1, examples: [{ line: 2, values: [`"bad ${index}"`] }] });
    }
    expectHarmless(bad);
  });

  test('columns of Parquet are told apart and checked', async () => {
    const columns = (offset: number) => names.map((name, index) => `${index + offset} as ${quoted(name)}`).join(', ');
    const good = await parquetOf(`select ${columns(0)} union all select ${columns(1000)}`);
    expectGreen(await check({ contract, files: { 'd.parquet': good } }), 2);
    const bad = await check({
      contract,
      files: { 'd.parquet': await parquetOf(`select ${columns(0)} union all select ${columns(0)}`) },
    });
    for (const [index, name] of names.entries()) {
      expect(bad.result('unique', name)).toMatchObject({ failing: 1, examples: [{ row: 2, values: [`${index}`] }] });
    }
    expectHarmless(bad);
  });

  test('Parquet columns called like the reader’s own keep their row numbers', async () => {
    const named = contractOf({ file_row_number: { logicalType: 'integer', logicalTypeOptions: { maximum: 100 } } });
    const checked = await check({
      contract: named,
      files: { 'd.parquet': await parquetOf('select unnest([7, 500]) as file_row_number') },
    });
    expect(checked.result('maximum').examples).toEqual([{ file: 'd.parquet', row: 2, values: ['500'] }]);
  });

  test('a column without a name is no column of the contract', async () => {
    const checked = await check({ contract: contractOf({ a: { logicalType: 'integer' } }), files: { 'd.csv': 'a,,\n1,2,3\n' } });
    expect(checked.outputs.verdict).toBe('warn');
    expect(checked.result('no-extra-column').found).toBe('not in the contract: "column_2", "column_3"');
  });

  test('a NUL in a name is no name', async () => {
    const checked = await check({ contract: contractOf({ a: { logicalType: 'integer' } }), files: { 'd.csv': 'a\0b,c\n1,2\n' } });
    expectRed(checked);
    expect(checked.outputs.verdict).toBe('fail');
  });

  test('names of files with quotes and commands', async () => {
    const name = "it's ::error:: (x) `y`|<b>.csv";
    const checked = await check({ contract: contractOf({ a: { logicalType: 'integer' } }), files: { [name]: 'a\nx\n' } });
    expect(checked.result('logical-type').examples).toEqual([{ file: name, line: 2, row: 1, values: ['x'] }]);
    expect(checked.reportText).not.toContain('/validate-');
    expectHarmless(checked);
  });
});

describe('hostile values', () => {
  const values = [...hostile, '', ' ', 'NULL', "'", '"', ';', '\\', '\0'];
  const contract = contractOf({
    id: { logicalType: 'integer' },
    v: { logicalType: 'string', logicalTypeOptions: { maxLength: 0 } },
    w: { logicalType: 'string', unique: true },
  });
  const inputs = { 'sample-rows': '100' };

  test('of a CSV file are shown as they are, and do nothing', async () => {
    const data = values.map((value, index) => `${index},${quoted(value)},${quoted('same')}`).join('\n');
    const checked = await check({ contract, files: { 'd.csv': `id,v,w\n${data}\n` }, inputs });
    const shown = checked.result('maximum-length').examples?.map((example) => example.values[0]);
    expect(shown).toEqual(values.filter((value) => value !== ''));
    expectHarmless(checked);
  });

  test('of the contract are compared as they are', async () => {
    const enumeration = (list: readonly string[]) =>
      contractOf({ v: { logicalType: 'string', enum: list.map((value) => ({ value })) } });
    const data = `v\n${values.map(quoted).join('\n')}\n`;
    expectGreen(await check({ contract: enumeration(values), files: { 'd.csv': data } }), values.length);
    const without = await check({ contract: enumeration(values.slice(1)), files: { 'd.csv': data } });
    expect(without.result('enum')).toMatchObject({ failing: 1, examples: [{ line: 2, values: ['plain'] }] });
    expectHarmless(without);
  });

  test('as quality arguments, names and ids do nothing', async () => {
    const quality = hostile.map((value) => ({
      name: value,
      metric: 'invalidValues',
      arguments: { validValues: [value] },
      mustBe: 0,
    }));
    const checked = await check({
      contract: contractOf({ v: { logicalType: 'string', quality } }),
      files: { 'd.csv': 'v\nplain\n' },
    });
    expect(checked.results('invalid-values').map(({ status }) => status)).toEqual(
      hostile.map((value) => (value === 'plain' ? 'pass' : 'fail')),
    );
    expectHarmless(checked);
  });
});

describe('contracts that want too much', () => {
  test('an alias bomb is refused', async () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x, x, x, x, x, x, x, x, x]'
        : `l${level}: &l${level} [${Array(10)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    );
    const checked = await check({ contract: levels.join('\n'), files: { 'd.csv': 'a\n1\n' } });
    expect([checked.code, checked.outputs.verdict]).toEqual([2, 'error']);
    expect(checked.annotations[0]?.message).toMatch(/alias/i);
  });

  test('a repeated key is refused with its line', async () => {
    const contract = contractOf({ a: { logicalType: 'integer' } }).replace('"version"', '"id": "other",\n "version"');
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' } });
    expect(checked.code).toBe(2);
    expect(checked.annotations[0]).toMatchObject({ file: 'contract.yaml', startLine: 5 });
  });

  test('bytes that are no UTF-8 are refused with their line', async () => {
    const contract = Buffer.concat([Buffer.from('apiVersion: v3.1.0\nid: "'), Buffer.from([0xff]), Buffer.from('"\n')]);
    const checked = await check({ contract, files: { 'd.csv': 'a\n1\n' } });
    expect(checked.code).toBe(2);
    expect(checked.annotations[0]).toMatchObject({ file: 'contract.yaml', startLine: 2 });
  });

  const many = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const contract = contractOf(Object.fromEntries(many.map((name) => [name, { logicalType: 'integer', required: true }])));

  test('10,000 columns that are there are all checked', async () => {
    const data = `${many.join(',')}\n${many.map((_, index) => index).join(',')}\n${many.map((_, index) => (index === 9_999 ? 'x' : index)).join(',')}\n`;
    const checked = await check({ contract, files: { 'd.csv': data } });
    expect(checked.report.counts).toMatchObject({ declared: 30_000, enforced: 30_000, failed: 1, rows: 2 });
    expect(checked.result('logical-type', 'c9999')).toMatchObject({ status: 'fail', examples: [{ line: 3, values: ['x'] }] });
  });

  test('10,000 columns of which one is there are all judged', async () => {
    const checked = await check({ contract, files: { 'd.csv': 'c0\n1\n' } });
    expect(checked.report.counts).toMatchObject({ declared: 30_000, enforced: 10_002, failed: 9_999, notMeasurable: 19_998 });
    expect(Buffer.byteLength(checked.summary)).toBeLessThan(1024 * 1024);
  });
});
