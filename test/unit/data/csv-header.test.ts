import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Compression } from '../../../shared/data/source.ts';
import type { CsvDialect } from '../../../shared/data/text/csv-dialect.ts';
import { readCsvHeader } from '../../../shared/data/text/csv-header.ts';
import { firstRecord } from '../../../shared/data/text/csv-record.ts';

const comma: CsvDialect = { delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8' };
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'header-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function header(
  content: string | Buffer,
  dialect: Partial<CsvDialect> = {},
  compression: Compression = 'none',
  longest?: number,
) {
  const absolute = join(folder, `${count++}.csv`);
  await writeFile(absolute, content);
  return readCsvHeader({ absolute, compression }, { ...comma, ...dialect }, longest);
}

const plain = { kind: 'header', blankLines: 0, headerLines: 1, newline: '\n', bom: false, duplicates: [], unnamed: [] };

test.each([
  ['a,b,c\n1,2,3\n', ['a', 'b', 'c'], {}],
  ['a,b,c\r\n1,2,3\r\n', ['a', 'b', 'c'], { newline: '\r\n' }],
  ['a,b,c\r1,2,3\r', ['a', 'b', 'c'], { newline: '\r' }],
  ['a,b,c', ['a', 'b', 'c'], { newline: undefined }],
  ['\ufeffa,b\n', ['a', 'b'], { bom: true }],
  ['\ufeff"a",b\n', ['a', 'b'], { bom: true }],
  ['#a,b\n', ['#a', 'b'], {}],
  ['"a,x","b""y",c\n', ['a,x', 'b"y', 'c'], {}],
  ['"a\nx\r\ny",b\n1,2\n', ['a\nx\r\ny', 'b'], { headerLines: 3 }],
  ['\n\r\na,b\n', ['a', 'b'], { blankLines: 2 }],
  [' "a" ,b \n', ['a', 'b '], {}],
  ['a"b,c\n', ['a"b', 'c'], {}],
  ['id,ID,x,x\n', ['id', 'ID', 'x', 'x'], { duplicates: ['id', 'x'] }],
  ['a,,b,""\n', ['a', '', 'b', ''], { unnamed: [2, 4] }],
  ['a,b,\n', ['a', 'b', ''], { unnamed: [3] }],
  ['a;b;c\n1;2;3\n', ['a;b;c'], { otherDelimiter: ';' }],
  ['a\tb\n', ['a\tb'], { otherDelimiter: '\t' }],
  ['only\n1\n', ['only'], {}],
  ['grün,名前\n', ['grün', '名前'], {}],
  ['::error::x,%0A\n', ['::error::x', '%0A'], {}],
])('the header of %j is read as written', async (content, names, differences) => {
  expect(await header(content)).toEqual({ ...plain, names, ...differences });
});

test.each([
  ['a;"b;c"\n', { delimiter: ';' }, ['a', 'b;c']],
  ['a||b||"c||d"\n', { delimiter: '||' }, ['a', 'b', 'c||d']],
  ["a\t'b\tc'\n", { delimiter: '\t', quote: "'" }, ['a', 'b\tc']],
  ['"a\\"x","b\\\\"\n', { escape: '\\' }, ['a"x', 'b\\']],
  ['"a,b\n', { quote: '', escape: '' }, ['"a', 'b']],
  [Buffer.from('caf\u00e9,b\n', 'latin1'), { encoding: 'latin-1' as const }, ['café', 'b']],
  [Buffer.from('caf\u00e9,b\n', 'utf16le'), { encoding: 'utf-16' as const }, ['café', 'b']],
])('the header of %j is read in the dialect %j', async (content, dialect, names) => {
  expect(await header(content, dialect)).toMatchObject({ kind: 'header', names });
});

test('the byte order mark of UTF-16 is seen when the file is read as UTF-16', async () => {
  expect(await header(Buffer.from('\ufeffa,b\n', 'utf16le'), { encoding: 'utf-16' })).toMatchObject({
    names: ['a', 'b'],
    bom: true,
  });
});

test.each(['', '\n', '\r\n\n', '\ufeff', '\ufeff\n'])('%j is empty', async (content) => {
  expect(await header(content)).toEqual({ kind: 'empty' });
});

test.each([
  ['a,"b\n1,2\n', {}, { kind: 'unterminated quote', line: 1, message: 'A quoted name in the header has no closing quote.' }],
  ['\n\n"a\nb","c\n1', {}, { kind: 'unterminated quote', line: 4 }],
  ['a,"b"x\n1,2\n', {}, { kind: 'text after quote', line: 1, message: 'Name 2 of the header goes on behind its closing quote.' }],
  [Buffer.from([0x61, 0x2c, 0xff, 0x0a]), {}, { kind: 'encoding', line: 1, message: 'Name 2 of the header is not valid UTF-8.' }],
  [
    Buffer.from('\ufeffa,b\n', 'utf16le'),
    {},
    { kind: 'encoding', hint: 'Give the encoding utf-16, or write the file in UTF-8.' },
  ],
  [
    Buffer.from('\ufeffa,b\n', 'utf16le').swap16(),
    {},
    { kind: 'encoding', message: expect.stringContaining('big-endian UTF-16') },
  ],
  [Buffer.from('\ufeffa,b\n', 'utf16le').swap16(), { encoding: 'utf-16' as const }, { kind: 'encoding' }],
])('%j is refused with the place and the reason', async (content, dialect, problem) => {
  expect(await header(content, dialect)).toMatchObject(problem);
});

test('a header without an end is given up at the limit', async () => {
  expect(await header(`a,"${'x'.repeat(3 << 20)}`, {}, 'none', 1 << 20)).toMatchObject({
    kind: 'too long',
    message: 'The header has no end within 1 MiB.',
  });
});

test('a header of 3 MB is read', async () => {
  const long = 'x'.repeat(3_000_000);
  expect(await header(`a,"${long}",b\n1,2,3\n`)).toMatchObject({ names: ['a', long, 'b'] });
});

test('gzip and zstd files are read through, with several members', async () => {
  expect(await header(zlib.gzipSync('a,b\n1,2\n'), {}, 'gzip')).toMatchObject({ names: ['a', 'b'] });
  expect(await header(zlib.zstdCompressSync('a,b\n1,2\n'), {}, 'zstd')).toMatchObject({ names: ['a', 'b'] });
  expect(await header(Buffer.concat([zlib.gzipSync('a,'), zlib.gzipSync('b\n')]), {}, 'gzip')).toMatchObject({
    names: ['a', 'b'],
  });
});

test.each([
  ['gzip', Buffer.from('not gzip'), 'It cannot be read: the gzip data is damaged: incorrect header check.'],
  ['gzip', zlib.gzipSync(`"${'x'.repeat(1000)}`).subarray(0, 20), 'It cannot be read: the gzip data ends too early.'],
  ['zstd', Buffer.from('not zstd'), expect.stringMatching(/^It cannot be read: the zstd data is damaged: /)],
] as const)('damaged %s is unreadable, with the reason', async (compression, content, message) => {
  expect(await header(content, {}, compression)).toMatchObject({ kind: 'unreadable', message });
});

test('a file that is gone is unreadable', async () => {
  expect(await readCsvHeader({ absolute: join(folder, 'gone.csv'), compression: 'none' }, comma)).toMatchObject({
    kind: 'unreadable',
    message: expect.stringContaining('no such file'),
  });
});

test('the answer does not depend on where the stream is cut', () => {
  const bytes = Buffer.from('"a""x\r\ny"||b||"c"||d\r\n1');
  const dialect = { ...comma, delimiter: '||' };
  const whole = firstRecord(bytes, dialect, true);
  expect(whole).toMatchObject({ kind: 'record', lines: 2, newline: '\r\n' });
  for (let cut = 0; cut < bytes.length; cut++) {
    const part = firstRecord(bytes.subarray(0, cut), dialect, false);
    expect(part.kind === 'incomplete' ? whole : part).toEqual(whole);
  }
});
