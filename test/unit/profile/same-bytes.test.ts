import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Properties, profiled } from './profiled.ts';

const properties: Properties = {
  id: 'integer',
  price: 'number',
  day: 'date',
  seen: 'timestamp',
  clock: 'time',
  open: 'boolean',
  city: 'string',
  note: 'string',
};
const names = Object.keys(properties);
type Line = Readonly<Record<string, string>>;

/** Enough rows that knots are chosen by rank and that texts are folded. */
function madeRows(count: number): Line[] {
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 300))).toISOString().slice(0, 10);
    const second = String(Math.floor(random() * 60)).padStart(2, '0');
    return {
      id: String(index * 3 - 500),
      price: random() < 0.3 ? '0' : String((random() - 0.3) ** 3 * 1e6),
      day,
      seen: `${day} 10:11:${second}`,
      clock: `10:11:${second}`,
      open: random() < 0.5 ? 'true' : 'false',
      city: `city ${Math.floor(random() ** 3 * 40)}`,
      note: random() < 0.2 ? '' : `é${Math.floor(random() * 5)};1:x`,
    };
  });
}

/** An empty field is a missing value. */
function csv(rows: readonly Line[], columns: readonly string[] = names): string {
  return `${[columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n')}\n`;
}

const types: Readonly<Record<string, string>> = {
  id: 'integer',
  price: 'double',
  day: 'date',
  seen: 'timestamp',
  clock: 'time',
  open: 'boolean',
  city: 'varchar',
  note: 'varchar',
};

function query(rows: readonly Line[]): string {
  const lines = rows.map((row) => `(${names.map((name) => (row[name] === '' ? 'null' : `'${row[name]}'`)).join(', ')})`);
  const typed = names.map((name) => `cast(${name} as ${types[name]}) as ${name}`);
  return `select ${typed.join(', ')} from (values ${lines.join(', ')}) as rows(${names.join(', ')})`;
}

const rows = madeRows(2_000);
const reference = () => profiled({ properties, files: { 'a.csv': csv(rows) }, options: { time: 'day' } });

test('neither the order of the rows, nor files, threads or the order of the columns change a byte', async () => {
  const { text } = await reference();
  const shuffled = [...rows].reverse().sort((a, b) => (Number(a.id) % 17) - (Number(b.id) % 17));
  const options = { time: 'day' };
  const others = [
    await profiled({ properties, files: { 'a.csv': csv(shuffled) }, options }),
    await profiled({ properties, files: { 'a.csv': csv(shuffled.slice(0, 700)), 'b.csv': csv(shuffled.slice(700)) }, options }),
    await profiled({ properties, files: { 'a.csv': csv(rows) }, threads: 1, options }),
    await profiled({ properties, files: { 'a.csv': csv(rows, [...names].reverse()) }, options }),
  ];
  for (const other of others) expect(other.text).toBe(text);
});

test('CSV, NDJSON and Parquet of the same data have the same profile', async () => {
  const { text } = await reference();
  const options = { time: 'day' };
  const json = rows.map((row) => {
    const value = (name: string) =>
      row[name] === '' ? null : ['id', 'price', 'open'].includes(name) ? JSON.parse(row[name] ?? 'null') : row[name];
    return JSON.stringify(Object.fromEntries(names.map((name) => [name, value(name)])));
  });
  const parquet = await profiled({ properties, files: { 'a.parquet': query(rows) }, options });
  const ndjson = await profiled({ properties, files: { 'a.ndjson': `${json.join('\n')}\n` }, options });
  expect(parquet.text).toBe(text);
  expect(ndjson.text).toBe(text);
});

const cell = fc.constantFrom('', '1', '01', '-1', 'x', '1;', '!1:x', '2.5', '-0');
const few: Properties = { a: 'integer', b: 'number', c: 'number', d: 'string' };
const line = fc.record({ a: cell, b: cell, c: cell, d: cell });

test('the digest is the same exactly when the rows are the same, in whatever order', async () => {
  const meaning = (row: Line) => {
    const number = (text: string | undefined) => (/^-?[0-9.]+$/.test(text ?? '') ? String(Number(text) + 0) : `?${text}`);
    const integer = /^-?[0-9]+$/.test(row.a ?? '') ? String(Number(row.a) + 0) : `?${row.a}`;
    return JSON.stringify([integer, number(row.b), number(row.c), row.d]);
  };
  const columns = Object.keys(few);
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(line, { minLength: 1, maxLength: 6 }),
      async (one, other) => {
        const digest = async (lines: readonly Line[]) =>
          (await profiled({ properties: few, files: { 'a.csv': csv(lines, columns) }, threads: 1 })).table.dataset.digest;
        const sorted = (lines: readonly Line[]) => lines.map(meaning).sort().join('\n');
        expect((await digest(one)) === (await digest(other))).toBe(sorted(one) === sorted(other));
        expect(await digest([...one].reverse())).toBe(await digest(one));
      },
    ),
    { numRuns: 12 },
  );
});

test.each([
  [
    { b: 'x', c: '' },
    { b: '', c: 'x' },
  ],
  [
    { b: '1', c: '' },
    { b: '', c: '1' },
  ],
  [{ d: '1:x' }, { d: '!1:x' }],
  [{ a: '' }, { a: 'x' }],
])('%j and %j have different digests', async (one, other) => {
  const digests = [one, other].map(async (row) => {
    const whole = { a: '1', b: '1', c: '1', d: 'x', ...row };
    return (await profiled({ properties: few, files: { 'a.csv': csv([whole], Object.keys(few)) } })).table.dataset.digest;
  });
  const [first, second] = await Promise.all(digests);
  expect(first).not.toBe(second);
});

test('a row that occurs twice counts twice', async () => {
  const sums = async (times: number) =>
    (
      await profiled({
        properties: few,
        files: { 'a.csv': csv(Array(times).fill({ a: '1', b: '1', c: '1', d: 'x' }), Object.keys(few)) },
      })
    ).table.dataset.sums;
  const [once, twice] = [await sums(1), await sums(2)];
  const doubled = once.map((sum) =>
    BigInt.asUintN(64, 2n * BigInt(`0x${sum}`))
      .toString(16)
      .padStart(16, '0'),
  );
  expect(twice).toEqual(doubled);
});
