/** However the rows lie and however they are asked, the counts are the same. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeTable } from '../../../actions/validate-data/judge.ts';
import { type Strategy, usualStrategy } from '../../../actions/validate-data/measure/strategy.ts';
import { measure } from '../../../actions/validate-data/measure.ts';
import { planTable } from '../../../actions/validate-data/plan.ts';
import { read } from '../../../actions/validate-data/read.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import { openTable } from '../../../shared/data/open-table.ts';
import { contractOf, temporaryFolder } from './check.ts';
import { parquetOf } from './parquet.ts';

const contract = contractOf(
  {
    id: { logicalType: 'integer', required: true, unique: true, logicalTypeOptions: { minimum: 2, maximum: 40 } },
    kind: {
      logicalType: 'string',
      enum: [{ value: 'a' }, { value: 'b' }],
      quality: [{ metric: 'duplicateValues', mustBeLessThan: 3 }],
    },
    x: {
      logicalType: 'number',
      logicalTypeOptions: { multipleOf: 0.5, exclusiveMaximum: 3 },
      quality: [{ metric: 'nullValues', mustBeLessThan: 10, unit: 'percent' }],
    },
    day: { logicalType: 'date', required: true, logicalTypeOptions: { minimum: '2024-01-03' } },
    sample_row: { logicalType: 'integer', primaryKey: true, primaryKeyPosition: 1 },
    note: {
      primaryKey: true,
      primaryKeyPosition: 2,
      quality: [{ metric: 'missingValues', arguments: { missingValues: ['-'] }, mustBe: 0 }],
    },
  },
  { quality: [{ metric: 'duplicateValues', arguments: { properties: ['kind', 'day'] }, mustBe: 0 }] },
);
const names = ['id', 'kind', 'x', 'day', 'sample_row', 'note'] as const;

type Row = Readonly<Record<(typeof names)[number], string | null>>;

const oneOf = (...values: readonly (string | null)[]) => fc.constantFrom(...values);
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.oneof(fc.integer({ min: 0, max: 50 }).map(String), oneOf('007', '7', 'x', null)),
  kind: oneOf('a', 'b', 'A', '', null, 'a '),
  x: oneOf('0.5', '1', '1.25', '3', '-7.5', 'NaN', '1e1', null),
  day: oneOf('2024-01-01', '2024-01-03', '2024-02-30', '2024-1-3', null),
  sample_row: fc.oneof(fc.integer({ min: -5, max: 5 }).map(String), oneOf(null)),
  note: oneOf('-', 'n', 'line\nfeed', '"', null),
});
const rows = fc.array(row, { maxLength: 60 });

const field = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);
const csvOf = (some: readonly Row[], order: readonly (typeof names)[number][] = names) =>
  `${order.join(',')}\n${some.map((each) => `${order.map((name) => field(each[name])).join(',')}\n`).join('')}`;

const byRow: Strategy = { ...usualStrategy, sampledFrom: Number.POSITIVE_INFINITY };
const byValue: Strategy = { sampledFrom: 0, rowsPerValue: 0 };

interface Way {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly strategy?: Strategy;
  readonly threads?: number;
}

/** Status and count of every check, by id; the rows that are shown stay out, since another order shows others. */
async function verdicts({ files, strategy = byRow, threads = 2 }: Way) {
  const workspace = await temporaryFolder();
  await writeFile(join(workspace, 'contract.yaml'), contract);
  await mkdir(join(workspace, 'data'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(workspace, 'data', name), content);
  const engine = await openDuckDB({ temporary: workspace, threads });
  try {
    const signal = new AbortController().signal;
    const data = Object.keys(files).map((name) => `data/${name}`);
    const csv = { delimiter: undefined, quote: undefined, escape: undefined, encoding: undefined, nullValues: undefined };
    const inputs = { contract: 'contract.yaml', data, server: undefined, format: undefined, csv };
    const { contract: parsed, sources } = await read(inputs, workspace);
    const [source] = sources;
    if (!source) throw new Error('no source');
    const table = await openTable(engine, source.files, { title: source.title, csv: source.csv, signal });
    const plan = planTable(engine.dialect, parsed, source.object, table, { strictColumns: false });
    const progress = { start: () => ({ update: () => undefined, end: () => undefined }) };
    const evidence = await measure(plan, engine, { signal, progress, examples: 3, strategy });
    const shape = ['readable', 'same-columns', 'well-formed'];
    const judgements = judgeTable(plan, evidence).judgements.filter(({ check }) => !shape.includes(check.rule));
    return {
      rows: evidence.rows,
      unreadable: evidence.unreadable,
      checks: Object.fromEntries(judgements.map(({ check, status, failing = 0 }) => [check.id, { status, failing }])),
      looked: evidence.statements.some((statement) => statement.purpose === 'a look at the first rows'),
    };
  } finally {
    await engine.close();
  }
}

const same = ({ rows: count, checks }: Awaited<ReturnType<typeof verdicts>>) => ({ count, checks });
const runs = { numRuns: 8 };

test('row by row and value by value count the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      const files = { 'd.csv': csvOf(some) };
      const one = await verdicts({ files, strategy: byRow });
      const other = await verdicts({ files, strategy: byValue });
      expect([one.looked, other.looked]).toEqual([false, true]);
      expect(same(other)).toEqual(same(one));
    }),
    runs,
  );
});

test('another order of rows, other columns first, several files and other threads change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.nat({ max: 60 }), fc.constantFrom(byRow, byValue), async (some, at, strategy) => {
      const one = await verdicts({ files: { 'd.csv': csvOf(some) } });
      const split = { 'a.csv': csvOf(some.slice(0, at)), 'b.csv': csvOf(some.slice(at), names.toReversed()) };
      expect(same(await verdicts({ files: { 'd.csv': csvOf(some.toReversed()) }, strategy }))).toEqual(same(one));
      expect(same(await verdicts({ files: split, strategy, threads: 1 }))).toEqual(same(one));
    }),
    runs,
  );
});

test('JSON lines and CSV count the same, apart from empty texts', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(byRow, byValue), async (some, strategy) => {
      const typed = some.filter((each) =>
        [each.id, each.x, each.sample_row].every((value) => value === null || /^-?[0-9.]+$/.test(value)),
      );
      const plain = typed.filter((each) => !/^0\d/.test(each.id ?? ''));
      const numbers = ['id', 'x', 'sample_row'];
      const json = plain
        .map((each) => {
          const members = names.flatMap((name) => {
            const value = each[name];
            return value === null ? [] : [`${JSON.stringify(name)}:${numbers.includes(name) ? value : JSON.stringify(value)}`];
          });
          return `{${members.join(',')}}\n`;
        })
        .join('');
      // Every key has to be seen once for the column to be there.
      fc.pre(names.every((name) => plain.some((each) => each[name] !== null)));
      const one = await verdicts({ files: { 'd.csv': csvOf(plain) } });
      expect(same(await verdicts({ files: { 'd.ndjson': json }, strategy }))).toEqual(same(one));
    }),
    runs,
  );
});

test('Parquet and CSV count the same', async () => {
  const typed = fc.record({
    id: fc.oneof(fc.integer({ min: 0, max: 50 }).map(String), oneOf(null)),
    kind: oneOf('a', 'b', 'A', '', null, 'a '),
    x: oneOf('0.5', '1.0', '1.25', '3.0', '-7.5', null),
    day: oneOf('2024-01-01', '2024-01-03', '2024-02-29', null),
    sample_row: fc.oneof(fc.integer({ min: -5, max: 5 }).map(String), oneOf(null)),
    note: oneOf('-', 'n', 'line\nfeed', '"', null),
  });
  const types = { id: 'bigint', kind: 'varchar', x: 'double', day: 'date', sample_row: 'integer', note: 'varchar' };
  await fc.assert(
    fc.asyncProperty(
      fc.array(typed, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(byRow, byValue),
      async (some, strategy) => {
        const literal = (value: string | null) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);
        const values = some.map(
          (each) => `(${names.map((name) => `cast(${literal(each[name])} as ${types[name]})`).join(', ')})`,
        );
        const parquet = await parquetOf(`select * from (values ${values.join(', ')}) as t(${names.join(', ')})`);
        const one = await verdicts({ files: { 'd.csv': csvOf(some) } });
        expect(same(await verdicts({ files: { 'd.parquet': parquet }, strategy }))).toEqual(same(one));
      },
    ),
    runs,
  );
});
