/** Files that are broken, missing, or not what they say: never green, and the sentence says what and where. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type Checked, check, contractOf, expectGreen, expectRed, type Given } from './check.ts';
import { parquetOf } from './parquet.ts';

const id = { id: { logicalType: 'integer', required: true, unique: true } };
const contract = contractOf({ ...id, name: { logicalType: 'string' } });
const good = 'id,name\n1,a\n2,b\n';

async function problemsOf(given: Given): Promise<string> {
  const checked = await check(given);
  expect(checked.code).toBe(2);
  expect(checked.outputs.verdict).toBe('error');
  return checked.annotations.map((annotation) => annotation.message).join('\n');
}

describe('nothing to read', () => {
  test('a missing file is named, with the nearest name there', async () => {
    const said = await problemsOf({ contract, files: { 'flights.csv': good }, inputs: { data: 'flihgts.csv' } });
    expect(said).toContain('There is no file "flihgts.csv". Did you mean "flights.csv"?');
  });

  test('a glob that matches nothing says where it looked', async () => {
    const said = await problemsOf({ contract, files: { 'data/a.csv': good }, inputs: { data: 'data/*.parquet' } });
    expect(said).toContain('Nothing matches "data/*.parquet": looked in "data/", which holds 1 entry.');
  });

  test('a folder is no file', async () => {
    const said = await problemsOf({ contract, files: { 'data/a.csv': good }, inputs: { data: 'data' } });
    expect(said).toContain('"data" is a folder, not a file.');
  });

  test('a folder that is called like a file is no file', async () => {
    const said = await problemsOf({
      contract,
      inputs: { data: 'folder.csv' },
      prepare: (workspace) => mkdir(join(workspace, 'folder.csv')).then(() => undefined),
    });
    expect(said).toContain('"folder.csv" is a folder, not a file.');
  });

  test('a symbolic link out of the workspace is refused', async () => {
    const said = await problemsOf({
      contract,
      inputs: { data: 'link.csv' },
      async prepare(workspace) {
        await writeFile(join(workspace, '..', 'outside.csv'), good);
        await symlink(join('..', 'outside.csv'), join(workspace, 'link.csv'));
      },
    });
    expect(said).toContain('"link.csv" leads out of the workspace through a symbolic link.');
  });

  test('a contract that is not there is a problem of the input', async () => {
    const said = await problemsOf({ contract, files: { 'a.csv': good }, inputs: { contract: 'none.yaml' } });
    expect(said).toContain('there is no file "none.yaml".');
  });

  test('files of two formats are not one table', async () => {
    const said = await problemsOf({ contract, files: { 'a.csv': good, 'b.ndjson': '{"id":1}\n' } });
    expect(said).toContain('The files of one schema object are of different formats: csv ("a.csv"), ndjson ("b.ndjson").');
  });
});

describe('no rows', () => {
  test.each(['data.csv', 'data.tsv', 'data.json', 'data.ndjson', 'data.parquet', 'data.csv.gz', 'data.csv.zst'])(
    'an empty file fails: %s',
    async (name) => {
      const checked = await check({ contract, files: { [name]: '' } });
      expectRed(checked);
      expect(checked.result('readable')).toMatchObject({ status: 'fail', found: expect.stringContaining(name) });
      expect(checked.result('required').status).toBe('not measurable');
    },
  );

  test('a file of nothing but line ends is empty', async () => {
    const checked = await check({ contract, files: { 'data.csv': '\n\n\n' } });
    expectRed(checked);
    expect(checked.result('readable').found).toBe('data.csv: the file is empty: it has no header');
  });

  test('an empty file beside a good one is not passed over', async () => {
    const checked = await check({ contract, files: { 'a.csv': good, 'b.csv': '' } });
    expectRed(checked);
    expect(checked.result('readable').found).toBe('b.csv: the file is empty: it has no header');
  });

  test('a header without rows fails, since no row proves nothing', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name\n' } });
    expectRed(checked);
    expect(checked.result('not-empty')).toMatchObject({ status: 'fail', found: '0; it must be more than 0' });
    expect(checked.report.counts.failed).toBe(1);
  });

  test.each([{ mustBe: 0 }, { mustBeGreaterOrEqualTo: 0 }, { mustBeBetween: [0, 9] }])(
    'a header without rows is allowed where the number of rows may be 0: %j',
    async (operator) => {
      const quality = [{ metric: 'rowCount', ...operator }];
      const checked = await check({ contract: contractOf(id, { quality }), files: { 'data.csv': 'id\n' } });
      expect(checked.code).toBe(0);
      expect(checked.results('not-empty')).toEqual([]);
      expect(checked.result('row-count').status).toBe('pass');
    },
  );

  test.each([{ mustBeLessThan: 10 }, { mustBeGreaterThan: 10, severity: 'info' }, { mustNotBe: 5 }])(
    'a header without rows fails where a rule does not say that there may be none: %j',
    async (operator) => {
      const quality = [{ metric: 'rowCount', ...operator }];
      const checked = await check({ contract: contractOf(id, { quality }), files: { 'data.csv': 'id\n' } });
      expectRed(checked);
      expect(checked.result('not-empty').status).toBe('fail');
    },
  );

  test('an object with the same key twice has no one meaning', async () => {
    const checked = await check({ contract, files: { 'data.ndjson': '{"id":1,"name":"a"}\n{"id":1,"id":"x","name":"a"}\n' } });
    expectRed(checked);
    expect(checked.result('well-formed').found).toContain('the object has the same key twice');
  });

  test.each(['[b].csv', 'b?.csv', 'b*.csv'])(
    'a file named %s is refused: the engine would read another in its place',
    async (name) => {
      const checked = await check({
        contract,
        files: { [name]: 'id,name\nx,a\n', 'b.csv': 'id,name\n1,a\n' },
        inputs: { data: '*.csv' },
      });
      expect(checked.code).toBe(2);
      expect(checked.log).toContain('has a character of file patterns in its path');
    },
  );

  test.each([
    ['data.json', '[]'],
    ['data.ndjson', '\n\n'],
  ])('%s without an object fails', async (name, content) => {
    const checked = await check({ contract, files: { [name]: content } });
    expectRed(checked);
    expect(checked.result('not-empty').status).toBe('fail');
  });

  test('Parquet without rows fails', async () => {
    const data = await parquetOf('select 1 as id, $$a$$ as name where false');
    const checked = await check({ contract, files: { 'data.parquet': data } });
    expectRed(checked);
    expect(checked.result('not-empty').status).toBe('fail');
  });
});

describe('rows that cannot be taken apart', () => {
  /** Place and reason of every rejected row, as people read them. */
  const rejected = (checked: Checked) =>
    checked.result('well-formed').examples?.map(({ file, line, values }) => `${file}:${line}: ${values.join()}`);

  test('a short and a long row fail with their lines', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name\n1,a\n2\n3,c\n4,d,e\n' } });
    expectRed(checked);
    const found = checked.result('well-formed');
    expect(found).toMatchObject({
      status: 'fail',
      failing: 2,
      found: '2 rows cannot be taken apart: the row has fewer fields than the header',
    });
    expect(found.examples?.map(({ line, values }) => [line, ...values])).toEqual([
      [3, 'the row has fewer fields than the header'],
      [5, 'the row has more fields than the header'],
    ]);
  });

  test('an unterminated quote fails at the line where it opens', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name\n1,a\n2,"b\n3,c\n4,d\n' } });
    expectRed(checked);
    expect(rejected(checked)).toEqual(['data.csv:3: a quote is not closed, or text follows a closing quote']);
  });

  test('an unterminated quote in the header is said', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,"name\n1,a\n' } });
    expectRed(checked);
    expect(checked.result('readable').found).toMatch(/^data\.csv:1: .*quote/);
  });

  test('text behind a closing quote fails', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name\n1,"a"b\n2,c\n' } });
    expectRed(checked);
    expect(rejected(checked)).toEqual(['data.csv:2: a quote is not closed, or text follows a closing quote']);
  });

  const invalid = Buffer.from([0xc3, 0x28]);
  const withBytes = (before: string, after: string) => Buffer.concat([Buffer.from(before), invalid, Buffer.from(after)]);

  test('bytes that are no UTF-8 fail in a declared column', async () => {
    const checked = await check({ contract, files: { 'data.csv': withBytes('id,name\n1,a\n2,', '\n3,c\n') } });
    expectRed(checked);
    expect(rejected(checked)).toEqual(['data.csv:3: the row is not valid in the encoding of the file']);
  });

  test('bytes that are no UTF-8 fail in a column that the contract does not know', async () => {
    const checked = await check({ contract: contractOf(id), files: { 'data.csv': withBytes('id,other\n1,a\n2,', '\n3,c\n') } });
    expectRed(checked);
    expect(rejected(checked)).toEqual(['data.csv:3: the row is not valid in the encoding of the file']);
  });

  test('bytes that are no UTF-8 in the header are said', async () => {
    const checked = await check({ contract, files: { 'data.csv': withBytes('id,na', 'me\n1,a\n') } });
    expectRed(checked);
    expect(checked.result('readable').found).toMatch(/^data\.csv:1: .*UTF-8/);
  });

  test('lines of failing rows stay right behind rows that were rejected', async () => {
    const lower = { name: { logicalType: 'string', logicalTypeOptions: { pattern: '^[a-z]$' } } };
    const bytes = withBytes('id,name\n1,a\n2,', '\n9\n3,c\nx,d\n3,E\n');
    const checked = await check({ contract: contractOf({ ...id, ...lower }), files: { 'data.csv': bytes } });
    const places = (rule: string) =>
      checked.result(rule, rule === 'logical-type' ? 'id' : undefined).examples?.map(({ line, row }) => [line, row]);
    expect(places('logical-type')).toEqual([[6, 3]]);
    expect(places('pattern')).toEqual([[7, 4]]);
    expect(places('unique')).toEqual([[7, 4]]);
  });

  test('a rejected row is not counted as failing anything else', async () => {
    const checked = await check({ contract, files: { 'data.csv': withBytes('id,name\ny,a\nx,', '\n3,c\n') } });
    expect(checked.result('logical-type', 'id')).toMatchObject({ failing: 1, found: '1 of 2 rows fails' });
  });

  test('a repeated column name fails', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name,ID\n1,a,2\n' } });
    expectRed(checked);
    expect(checked.result('unique-header').found).toBe('data.csv:1: the column name "id" occurs more than once');
  });

  test.each([
    ['LF, then CR LF', 'id,name\n1,a\n2,b\r\n3,c\n', 'data.csv:3: the line ends with CR LF, the header with LF'],
    ['CR LF, then LF', 'id,name\r\n1,a\r\n2,b\n3,c\r\n', 'data.csv:3: the line ends with LF, the header with CR LF'],
  ])('mixed line ends fail at the line where they change: %s', async (_, data, sentence) => {
    const checked = await check({ contract, files: { 'data.csv': data } });
    expectRed(checked);
    expect(checked.result('readable').found).toContain(sentence);
    expect(checked.result('required').status).toBe('not measurable');
  });

  test('a line longer than 16 MiB fails, and is not shown', async () => {
    const checked = await check({ contract, files: { 'data.csv': `id,name\n1,a\n2,${'x'.repeat(17 << 20)}\n3,c\n` } });
    expectRed(checked);
    expect(rejected(checked)).toEqual(['data.csv:3: the line is longer than 16777216 bytes']);
    expect(checked.everything.length).toBeLessThan(100_000);
  });
});

describe('unusual, and fine', () => {
  test.each([
    ['a byte order mark', '\ufeffid,name\n1,a\n'],
    ['a byte order mark before a quote', '\ufeff"id","name"\n1,a\n'],
    ['CR LF', 'id,name\r\n1,a\r\n'],
    ['CR alone', 'id,name\r1,a\r'],
    ['CR LF inside quotes', 'id,name\n1,"a\r\nb"\n'],
    ['no line end at the end', 'id,name\n1,a'],
    ['empty lines', '\n\nid,name\n\n1,a\n\n'],
  ])('%s', async (_, data) => {
    const checked = await check({ contract, files: { 'data.csv': data } });
    expectGreen(checked, 1);
  });

  test('a line of 3 MB is read', async () => {
    const long = { name: { logicalType: 'string', logicalTypeOptions: { maxLength: 2_999_999 } } };
    const data = `name\na\n${'x'.repeat(3_000_000)}\n`;
    const checked = await check({ contract: contractOf(long), files: { 'data.csv': data } });
    expect(checked.result('well-formed').status).toBe('pass');
    expect(checked.result('maximum-length')).toMatchObject({ status: 'fail', failing: 1 });
    expect(checked.result('maximum-length').examples).toMatchObject([{ line: 3, row: 2 }]);
    expect(checked.everything.length).toBeLessThan(100_000);
  });

  test('a first character "#" is data, in the header and in the rows', async () => {
    const hash = contractOf({ '#id': { logicalType: 'string', unique: true }, b: { logicalType: 'integer' } });
    const checked = await check({ contract: hash, files: { 'data.csv': '#id,b\n#1,1\n# comment,2\n' } });
    expectGreen(checked, 2);
  });

  test('a NUL byte is data', async () => {
    const checked = await check({ contract, files: { 'data.csv': 'id,name\n1,a\0b\n' } });
    expectGreen(checked, 1);
  });
});

describe('several files', () => {
  test('the same columns in another order are the same table', async () => {
    const checked = await check({ contract, files: { 'a.csv': good, 'b.csv': 'name,id\nx,3\ny,3\n' } });
    expect(checked.result('same-columns').status).toBe('pass');
    expect(checked.result('logical-type', 'id').status).toBe('pass');
    expect(checked.result('unique').examples).toEqual([{ file: 'b.csv', line: 3, row: 2, values: ['3'], times: 2 }]);
  });

  test('different columns fail with the file and the difference', async () => {
    const checked = await check({ contract, files: { 'a.csv': good, 'b.csv': 'id,title\n3,c\n' } });
    expectRed(checked);
    expect(checked.result('same-columns').found).toBe('b.csv: it has no "name" and has also "title", unlike a.csv');
  });

  test('Parquet files with another type fail', async () => {
    const files = {
      'a.parquet': await parquetOf("select 1::bigint as id, 'a' as name"),
      'b.parquet': await parquetOf("select '2' as id, 'a' as name"),
    };
    const checked = await check({ contract, files });
    expectRed(checked);
    expect(checked.result('same-columns').found).toBe('b.parquet: it stores "id" as VARCHAR, unlike a.parquet');
  });
});

describe('compressed and binary files', () => {
  const many = `id,name\n${Array.from({ length: 20_000 }, (_, row) => `${row},name ${row}`).join('\n')}\n`;

  test.each([
    ['data.csv.gz', gzipSync(many)],
    ['data.csv.zst', zstdCompressSync(many)],
  ])('%s is read', async (name, content) => {
    const checked = await check({ contract, files: { [name]: content } });
    expectGreen(checked, 20000);
  });

  const gzip = gzipSync(many);
  const wrongSum = Buffer.from(gzip);
  wrongSum.writeUInt32LE(1, wrongSum.length - 8);
  const zstd = zstdCompressSync(many);

  test.each([
    ['gzip cut short', 'data.csv.gz', gzip.subarray(0, gzip.length - 5000), 'the gzip data ends too early'],
    ['gzip with a wrong checksum', 'data.csv.gz', wrongSum, 'the gzip data is damaged'],
    ['text called gzip', 'data.csv.gz', Buffer.from(good), 'the gzip data is damaged'],
    ['zstd cut short', 'data.csv.zst', zstd.subarray(0, zstd.length - 5000), 'the zstd data ends too early'],
    ['text called zstd', 'data.csv.zst', Buffer.from(good), 'It is not zstd data at byte 0.'],
    ['gzip JSON lines cut short', 'data.ndjson.gz', gzipSync('{"id":1}\n').subarray(0, 20), 'the gzip data ends too early'],
  ])('%s fails', async (_, name, content, sentence) => {
    const checked = await check({ contract, files: { [name]: content } });
    expectRed(checked);
    expect(checked.result('readable').found).toContain(sentence);
    expect(checked.result('readable').found).toContain(name);
  });

  test('Parquet cut short, and text called Parquet, fail without a path of the machine', async () => {
    const whole = await parquetOf('select range as id, $$x$$ as name from range(10000)');
    for (const content of [whole.subarray(0, whole.length - 100), whole.subarray(0, 8), Buffer.from(good)]) {
      const checked = await check({ contract, files: { 'data.parquet': content } });
      expectRed(checked);
      expect(checked.result('readable')).toMatchObject({ status: 'fail', found: expect.stringContaining('data.parquet') });
      expect(checked.reportText).not.toContain('/validate-');
    }
  });

  test('a damaged page of Parquet fails', async () => {
    const damaged = Buffer.from(await parquetOf('select range as id, md5(range::varchar) as name from range(20000)'));
    damaged.fill(0xa5, 2000, 60_000);
    const pattern = { name: { logicalType: 'string', logicalTypeOptions: { pattern: '^[0-9a-f]{32}$' } } };
    const checked = await check({ contract: contractOf({ ...id, ...pattern }), files: { 'data.parquet': damaged } });
    expectRed(checked);
    expect(checked.reportText).not.toContain('/validate-');
  });
});

describe('JSON', () => {
  test('a line that is no JSON, or no object, fails with its line', async () => {
    const checked = await check({ contract, files: { 'data.ndjson': '{"id":1}\n{"id":2\n\n[3]\n{"id":4}\nnull\n' } });
    expectRed(checked);
    const found = checked.result('well-formed');
    expect(found).toMatchObject({ failing: 3, found: '3 rows cannot be taken apart: the line is not valid JSON' });
    expect(found.examples?.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(checked.outputs.rows).toBe('2');
  });

  test('something that is no object inside an array fails', async () => {
    const checked = await check({ contract, files: { 'data.json': '[{"id":1}, 5, null, {"id":2}]' } });
    expectRed(checked);
    expect(checked.result('well-formed')).toMatchObject({ status: 'fail', failing: 2 });
  });

  test.each(['[{"id":1}, {"id":2]', '{"id":1', '[{"id":1}', 'nonsense'])('broken JSON fails: %s', async (content) => {
    const checked = await check({ contract, files: { 'data.json': content } });
    expectRed(checked);
    expect(checked.result('readable')).toMatchObject({ status: 'fail', found: expect.stringContaining('data.json') });
    expect(checked.reportText).not.toContain('/validate-');
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from('{"id":1,"name":"'), Buffer.from([0xff]), Buffer.from('"}\n')])],
    ['a control character', Buffer.from('{"id":1}\n{"id":\u00012}\n')],
  ])('%s in JSON lines fail', async (_, content) => {
    const checked = await check({ contract, files: { 'data.ndjson': content } });
    expectRed(checked);
    expect(checked.outputs.verdict).toBe('fail');
  });

  test('JSON lines may end in CR LF', async () => {
    const checked = await check({ contract, files: { 'data.ndjson': '{"id":1,"name":"a"}\r\n{"id":2,"name":"b"}\r\n' } });
    expectGreen(checked, 2);
  });

  test('keys that differ in case only are not taken for one column', async () => {
    const checked = await check({
      contract: contractOf({ a: { logicalType: 'integer' }, A: { logicalType: 'integer', required: true } }),
      files: { 'data.ndjson': '{"a":1,"A":null}\n' },
    });
    expectRed(checked);
  });
});
