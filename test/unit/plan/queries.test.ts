import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Frame, rawName, valueName } from '../../../actions/validate-data/plan/check.ts';
import {
  type Count,
  duplicatesQuery,
  failuresQuery,
  type Key,
  rowsPerPart,
  sampleQuery,
  scanQuery,
} from '../../../actions/validate-data/plan/queries.ts';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import type { Engine, Row } from '../../../shared/data/engine.ts';
import { integerFrom } from '../../../shared/data/spelling.ts';
import type { Table, TableColumn } from '../../../shared/data/table.ts';

let temporary: string;
let engine: Engine;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'queries-'));
  engine = await openDuckDB({ temporary, threads: 2 });
});
afterAll(async () => {
  await engine.close();
  await rm(temporary, { recursive: true, force: true });
});

type Fields = readonly (string | null)[];

const names = ['nu"mber', 'word', 'other'];
const columns = names.map((name): TableColumn => ({ name, storage: 'text', family: 'text', engineType: 'VARCHAR' }));
const number = (column: TableColumn): Frame => ({
  column,
  raw: (field) => `nullif(${field}, '')`,
  value: (raw) => integerFrom(duckdb, raw, 'integer'),
  type: 'integer',
});
const text = (column: TableColumn): Frame => ({ column, raw: (field) => field, value: (raw) => raw, type: 'text' });
const frames = columns.map((column, index) => (index === 0 ? number(column) : text(column)));

const counts: readonly Count[] = [
  { name: 'missing', frame: 0, condition: `${rawName(0)} is null` },
  { name: 'mistyped', frame: 0, condition: `${rawName(0)} is not null and ${valueName(0)} is null` },
  { name: 'negative', frame: 0, condition: `${valueName(0)} < 0` },
  { name: 'no_word', frame: 1, condition: `${rawName(1)} is null` },
  { name: 'long', frame: 1, condition: `length(${valueName(1)}) > 1` },
  { name: 'odd', frame: 2, condition: `${valueName(2)} not in ('a', 'b')` },
];

const literal = (field: string | null) => (field === null ? 'null::varchar' : duckdb.text(field));

/** A table of several files, with the row numbers of each. */
async function tableOf(parts: readonly (readonly Fields[])[]): Promise<Table> {
  const select = names.map((name, index) => `c${index} as ${duckdb.identifier(name)}`).join(', ');
  for (const [index, rows] of parts.entries()) {
    const values = rows.map((row, at) => `(${at + 1}, ${row.map(literal).join(', ')})`);
    const from =
      values.length === 0
        ? '(select 1 as n, null::varchar as c0, null::varchar as c1, null::varchar as c2 where false)'
        : `(values ${values.join(', ')}) as made(n, c0, c1, c2)`;
    await engine.query(`create or replace table part_${index} as select ${select}, n as "row" from ${from}`);
  }
  const whole = parts.map((_, index) => `select * exclude ("row") from part_${index}`).join(' union all ');
  const file = (index: number) =>
    ({ path: `${index}.csv`, absolute: `/${index}.csv`, format: 'csv', compression: 'none', bytes: 1 }) as const;
  return {
    title: 'made',
    columns,
    from: `(${whole})`,
    preview: `(${whole})`,
    bytes: 1,
    parts: parts.map((_, index) => ({ file: file(index), from: `part_${index}` })),
    position: 'row',
    defects: [],
  };
}

async function one(sql: string): Promise<Row> {
  const rows = await engine.query(sql);
  expect(rows).toHaveLength(1);
  // DuckDB's count_if of no rows is NULL.
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, value ?? 0]));
}

const field = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '-3', '7', '007', '+7', 'a', 'b', 'ab', '') },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.integer().map(String),
      fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }).map(String),
      fc.string({ maxLength: 3 }),
    ),
  },
);
const row = fc.tuple(field, field, field);
const files = fc.array(fc.array(row, { maxLength: 12 }), { minLength: 1, maxLength: 3 });

const inRange = (value: bigint) => value >= -(2n ** 63n) && value < 2n ** 63n;
const numberOf = (fields: Fields) => {
  const [raw] = fields;
  if (raw === null || raw === undefined || !/^[+-]?[0-9]+$/.test(raw)) return null;
  const value = BigInt(raw.replace('+', ''));
  return inRange(value) ? value : null;
};

test('a scan counts the same by rows, by values, and by any mixture of both', async () => {
  const keys: readonly Key[] = [
    { name: 'number', frames: [0] },
    { name: 'bits', frames: [0], range: { low: -5n, high: 8n } },
    { name: 'pair', frames: [0, 1] },
  ];
  await fc.assert(
    fc.asyncProperty(files, fc.subarray([0, 1, 2]), async (parts, byValue) => {
      const table = await tableOf(parts);
      const rows = parts.flat();
      const byRows = await one(scanQuery(duckdb, table, frames, counts, keys, new Set()));
      const mixed = await one(scanQuery(duckdb, table, frames, counts, keys, new Set(byValue)));
      const numbers = rows.map(numberOf).filter((value) => value !== null);
      const pairs = rows.flatMap((fields) =>
        numberOf(fields) === null || fields[1] === null ? [] : [`${numberOf(fields)} ${fields[1]}`],
      );
      const distinct = {
        row_count: rows.length,
        number_complete: numbers.length,
        number_distinct: new Set(numbers).size,
        bits_complete: numbers.length,
        bits_distinct: new Set(numbers).size,
        pair_complete: pairs.length,
        pair_distinct: new Set(pairs).size,
      };
      expect(byRows).toMatchObject({
        ...distinct,
        missing: rows.filter(([first]) => first === null || first === '').length,
        mistyped: rows.filter((fields) => fields[0] !== null && fields[0] !== '' && numberOf(fields) === null).length,
        negative: numbers.filter((value) => value < 0n).length,
        no_word: rows.filter(([, word]) => word === null).length,
        long: rows.filter(([, word]) => word !== null && [...word].length > 1).length,
        odd: rows.filter(([, , other]) => other !== null && other !== 'a' && other !== 'b').length,
      });
      expect(mixed).toMatchObject(distinct);
      // A value counts once, however many rows have it: none fails exactly when no row fails.
      for (const { name, frame } of counts) {
        if (byValue.includes(frame)) expect([name, Number(mixed[name]) > 0]).toEqual([name, Number(byRows[name]) > 0]);
        else expect([name, mixed[name]]).toEqual([name, byRows[name]]);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

test.each<[string, readonly (string | null)[], { low: bigint; high: bigint }, number, number]>([
  ['inside the range', ['1', '2', '2', '3'], { low: 0n, high: 9n }, 4, 3],
  ['outside on both sides', ['-100', '-100', '1', '99', '99', '98'], { low: 0n, high: 9n }, 6, 4],
  ['at the ends of the range', ['0', '9', '9', '-1', '10'], { low: 0n, high: 9n }, 5, 4],
  ['negative', ['-1', '-2', '-2'], { low: -10n, high: -1n }, 3, 2],
  ['NULL and what is no integer', [null, '', 'x', '1', '1'], { low: 0n, high: 9n }, 2, 1],
  ['nothing at all', [null, 'x'], { low: 0n, high: 9n }, 0, 0],
  ['one number in several spellings', ['7', '007', '+7'], { low: 0n, high: 9n }, 3, 1],
  ['the ends of 64 bits', ['9223372036854775807', '-9223372036854775808', '9223372036854775808'], { low: 0n, high: 9n }, 2, 2],
])('distinct integers in a bitmap: %s', async (_, values, range, complete, distinct) => {
  const table = await tableOf([values.map((value) => [value, null, null])]);
  const answer = await one(scanQuery(duckdb, table, frames, [], [{ name: 'key', frames: [0], range }], new Set()));
  expect(answer).toMatchObject({ key_complete: complete, key_distinct: distinct });
});

test('NULL in any member takes a tuple out of a key, and members do not run into each other', async () => {
  const table = await tableOf([
    [
      ['1', 'a', 'bc'],
      ['1', 'ab', 'c'],
      ['1', 'ab', 'c'],
      ['1', null, 'c'],
      ['1', null, 'c'],
      [null, 'a', 'bc'],
      ['x', 'a', 'bc'],
      ['1', '', 'abc'],
    ],
  ]);
  const key = { name: 'key', frames: [0, 1, 2] };
  expect(await one(scanQuery(duckdb, table, frames, [], [key], new Set()))).toMatchObject({ key_complete: 4, key_distinct: 3 });
});

test('failing rows are counted in each file, and the first ones in file order are shown with what the file has', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 4 }), async (parts, examples) => {
      const table = await tableOf(parts);
      for (const [index, rows] of parts.entries()) {
        const part = table.parts[index];
        if (!part) continue;
        const answer = await one(failuresQuery(duckdb, table, part, frames, counts, { examples, whole: index > 0 }));
        const failing = rows.flatMap((fields, at) => {
          const value = numberOf(fields);
          return value !== null && value < 0n ? [{ row: at + 1, value: fields[0] }] : [];
        });
        expect(answer.negative).toBe(failing.length);
        expect(answer.negative_examples || []).toEqual(failing.slice(0, examples));
      }
    }),
    { numRuns: 40, seed: 6 },
  );
});

test('the first failing rows are the first of the file when a million rows fail on two threads', async () => {
  await engine.query(
    `create or replace table big as select i + 1 as "row", 'x' || i as "nu""mber", null::varchar as word, 'a' as other from range(1000000) as t(i)`,
  );
  const table = {
    ...(await tableOf([[]])),
    parts: [{ file: { path: 'big', absolute: '/big', format: 'csv', compression: 'none', bytes: 1 }, from: 'big' }],
  } as const;
  const answer = await one(failuresQuery(duckdb, table, table.parts[0], frames, counts, { examples: 3, whole: true }));
  expect(answer.mistyped).toBe(1_000_000);
  expect(answer.mistyped_examples).toEqual([
    { row: 1, value: 'x0' },
    { row: 2, value: 'x1' },
    { row: 3, value: 'x2' },
  ]);
});

test('rows that share a key are grouped over all files, with their totals and places', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 3 }), async (parts, examples) => {
      const table = await tableOf(parts);
      const groups = new Map<string, number[]>();
      for (const [index, rows] of parts.entries()) {
        for (const [at, fields] of rows.entries()) {
          const value = numberOf(fields);
          if (value === null || fields[1] === null) continue;
          const place = index * rowsPerPart + at + 1;
          const key = JSON.stringify([String(value), fields[1]]);
          groups.set(key, [...(groups.get(key) ?? []), place]);
        }
      }
      const shared = [...groups].filter(([, places]) => places.length > 1);
      const found = await engine.query(
        duplicatesQuery(duckdb, table, frames, { name: 'key', frames: [0, 1] }, { examples, whole: examples > 1 }),
      );
      const expected = shared
        .map(([key, places]) => ({ key, n: places.length, first: places[0] ?? 0, last: places.at(-1) }))
        .sort((a, b) => a.first - b.first)
        .slice(0, examples);
      expect(
        found.map(({ key_0, key_1, n, first_position, last_position }) => ({
          key: JSON.stringify([key_0, key_1]),
          n,
          first: first_position,
          last: last_position,
        })),
      ).toEqual(expected);
      for (const group of found) {
        expect(group.duplicate_groups).toBe(shared.length);
        expect(group.duplicate_rows).toBe(shared.reduce((sum, [, places]) => sum + places.length, 0));
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

test('a look at the first rows tells distinct values, ranges and lengths of those rows alone', async () => {
  const rows = Array.from({ length: 20 }, (_, index): Fields => [String(index - 5), index < 4 ? 'a' : `b${index % 3}`, null]);
  const table = await tableOf([rows, [['999', 'late', 'late']]]);
  expect(await one(sampleQuery(duckdb, table, frames, [0], 4, 10))).toEqual({
    row_count: 10,
    few_0: 4,
    all_0: 10,
    length_0: 15,
    few_1: 1,
    all_1: 4,
    length_1: 16,
    few_2: 0,
    all_2: 0,
    length_2: 0,
    low_0: -5,
    high_0: 4,
  });
});
