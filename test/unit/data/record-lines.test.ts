import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import type { Engine } from '../../../shared/data/engine.ts';
import type { Compression } from '../../../shared/data/source.ts';
import type { CsvDialect } from '../../../shared/data/text/csv-dialect.ts';
import { readCsvHeader } from '../../../shared/data/text/csv-header.ts';
import { findMixedLineEnds } from '../../../shared/data/text/line-ends.ts';
import { locateReaderLines, locateRecords, type RecordLayout } from '../../../shared/data/text/record-lines.ts';

const comma: CsvDialect = { delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8' };
let folder: string;
let engine: Engine;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  engine = await openDuckDB({ temporary: folder, threads: 2 });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

async function file(content: string | Buffer, compression: Compression = 'none') {
  const absolute = join(folder, `${count++}.csv${compression === 'gzip' ? '.gz' : ''}`);
  await writeFile(absolute, compression === 'gzip' ? zlib.gzipSync(content) : content);
  return { absolute, compression };
}

function layout(differences: Partial<RecordLayout> = {}): RecordLayout {
  return { dialect: comma, newline: '\n', blankLines: 0, columns: 2, ...differences };
}

async function lines(content: string, rows: readonly number[], differences: Partial<RecordLayout> = {}) {
  return Object.fromEntries(await locateRecords(await file(content), layout(differences), rows));
}

test('rows are found behind quoted line ends, doubled quotes and empty lines', async () => {
  const content = 'a,b\n1,"x\ny\n""z"\n2,x\n\n\n3,"\n"\n4,y"\n5,z';
  expect(await lines(content, [1, 2, 3, 4, 5])).toEqual({ 1: 2, 2: 5, 3: 8, 4: 10, 5: 11 });
});

test('in a file with one column an empty line is a row', async () => {
  expect(await lines('a\n1\n\n2\n', [1, 2, 3], { columns: 1 })).toEqual({ 1: 2, 2: 3, 3: 4 });
});

test('rows are numbered without the rejected records', async () => {
  const absolute = await file('a,b\n1,2\nshort\n\n3,4\n');
  expect(Object.fromEntries(await locateRecords(absolute, layout(), [1, 2], { rejected: new Set([3]) }))).toEqual({ 1: 2, 2: 5 });
});

test.each(['\r\n', '\r'] as const)('line ends %j count once', async (newline) => {
  const content = 'a,b\n1,"x\ny"\n\n2,x\n'.replaceAll('\n', newline);
  expect(await lines(content, [1, 2], { newline })).toEqual({ 1: 2, 2: 5 });
});

test('a backslash before a quote keeps it inside, two do not', async () => {
  const dialect = { ...comma, escape: '\\' };
  expect(await lines('a,b\n1,"\\"\n"\n2,"\\\\"\n3,x\n', [1, 2, 3], { dialect })).toEqual({ 1: 2, 2: 4, 3: 5 });
});

test('without a quote character quotes are data', async () => {
  expect(await lines('a,b\n1,"x\n2,y\n', [1, 2], { dialect: { ...comma, quote: '', escape: '' } })).toEqual({ 1: 2, 2: 3 });
});

test('a record whose quote has no end is found, what is behind it is not', async () => {
  expect(await lines('a,b\n1,2\n2,"x\n3,4\n', [1, 2, 3])).toEqual({ 1: 2, 2: 3 });
  expect(await lines('', [1])).toEqual({});
});

test('a gzip file and one that is longer than a piece of the stream are read the same', async () => {
  const filler = `x,"${'y'.repeat(50)}\n"\n`.repeat(50_000);
  const content = `a,b\n${filler}last,1\n`;
  const expected = { 50000: 100000, 50001: 100002 };
  for (const compression of ['none', 'gzip'] as const) {
    const found = await locateRecords(await file(content, compression), layout(), [50_001, 50_000]);
    expect(Object.fromEntries(found)).toEqual(expected);
  }
});

test('an aborted search stops with the reason', async () => {
  const reason = new Error('cancelled');
  const absolute = await file('a,b\n1,2\n');
  await expect(locateRecords(absolute, layout(), [1], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

const field = fc
  .array(fc.constantFrom('a', 'ü', ',', '""', '\n', ' ', '#', "'"), { maxLength: 6 })
  .map((parts) => parts.join(''))
  .map((text) => (/["\n,]/.test(text) ? `"${text}"` : text));
const record = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('good' as const), fields: fc.array(field, { minLength: 2, maxLength: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('short' as const), fields: fc.constant([] as string[]) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('long' as const), fields: fc.constant(['1', '2', '3']) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('behind quote' as const), fields: fc.constant(['"1"x', '"2\n3"']) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), fields: fc.constant([] as string[]) }) },
);
const generated = fc.record({
  records: fc.array(record, { maxLength: 40 }),
  newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  header: fc.constantFrom('id,b,c', '"i""d","b\nx",c', '\ufeffid,b,c', '\n\nid,b,c'),
  endsWithNewline: fc.boolean(),
});

test('agrees with the engine on every generated file: rows, rejected records and their lines', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({ records, newline, header, endsWithNewline }) => {
      const texts = records.map(({ kind, fields }, index) => (kind === 'empty' ? '' : [`#${index}`, ...fields].join(',')));
      const joined = [header, ...texts].join('\n') + (endsWithNewline || texts.at(-1) === '' ? '\n' : '');
      const source = await file(joined.replaceAll('\n', newline));
      const truth = new Map<string, number>();
      let line = 1 + header.split('\n').length;
      for (const [index, text] of texts.entries()) {
        truth.set(`#${index}`, line);
        line += text.split('\n').length;
      }

      const read = await readCsvHeader(source, comma);
      if (read.kind !== 'header') throw new Error(read.kind);
      const suffix = String(count);
      const rows = await engine.query(
        `select row_number() over () as row, id from read_csv(['${source.absolute}'], auto_detect=false, header=true, skip=${read.blankLines},
         delim=',', quote='"', escape='"', comment='', columns={'id':'VARCHAR','b':'VARCHAR','c':'VARCHAR'}, strict_mode=true,
         store_rejects=true, rejects_scan='scan${suffix}', rejects_table='rejects${suffix}', allow_quoted_nulls=false)`,
      );
      const rejects = await engine.query(
        `select distinct line, regexp_extract(csv_line, '#[0-9]+') as id from rejects${suffix} where csv_line is not null order by line`,
      );
      const found = layout({ newline: read.newline, blankLines: read.blankLines, columns: 3 });
      const rejected = new Set(rejects.map((row) => row.line as number));
      const rowLines = await locateRecords(
        source,
        found,
        rows.map((row) => row.row as number),
        { rejected },
      );
      const rejectLines = await locateReaderLines(source, found, [...rejected]);

      expect(rows.map((row) => [row.id, rowLines.get(row.row as number)])).toEqual(
        rows.map((row) => [row.id, truth.get(row.id as string)]),
      );
      expect(rejects.map((row) => [row.id, rejectLines.get(row.line as number)])).toEqual(
        rejects.map((row) => [row.id, truth.get(row.id as string)]),
      );
      expect(await findMixedLineEnds(source, comma)).toBeUndefined();
    }),
    { numRuns: 150, seed: 7 },
  );
});

test.each([
  ['a,b\n1,2\r\n3,4\n', { line: 2, first: '\n', found: '\r\n' }],
  ['a,b\r\n1,"x\ny"\r\n3,4\n5,6\r\n', { line: 4, first: '\r\n', found: '\n' }],
  ['a,b\n1,x\ry\n', { line: 2, first: '\n', found: '\r' }],
  ['a,b\r1,2\n', { line: 2, first: '\r', found: '\n' }],
  ['a,b\n1,"x""\r\ny"\n2,"\r"\n', undefined],
  ['a,b\r\n1,2\r\n', undefined],
  ['a\r', undefined],
])('the line ends of %j', async (content, expected) => {
  expect(await findMixedLineEnds(await file(content), comma)).toEqual(expected);
});
