import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dialect } from '../../../shared/data/dialect.ts';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import type { Engine, Value } from '../../../shared/data/engine.ts';
import {
  booleanFrom,
  dateFrom,
  formattedTimestampFrom,
  integerFrom,
  numberFrom,
  readJdkPattern,
  timeFrom,
  timestampFrom,
} from '../../../shared/data/spelling.ts';
import { accepted, formats, never, type Spelled } from '../../oracles/sql/spellings.ts';

let temporary: string;
let engine: Engine;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'spelling-'));
  engine = await openDuckDB({ temporary, threads: 1 });
});
afterAll(async () => {
  await engine.close();
  await rm(temporary, { recursive: true, force: true });
});

type Reading = (dialect: Dialect, text: string) => string;

const readings = {
  integer: (dialect, text) => integerFrom(dialect, text, 'integer'),
  'large integer': (dialect, text) => integerFrom(dialect, text, 'large integer'),
  number: numberFrom,
  boolean: (_dialect, text) => booleanFrom(text),
  date: dateFrom,
  timestamp: timestampFrom,
  time: timeFrom,
} satisfies Record<Spelled, Reading>;

/** The values that texts are read as, NULL where they are none. */
async function read(reading: Reading, texts: readonly string[], dialect: Dialect = duckdb): Promise<Value[]> {
  const rows = texts.map((text, index) => `(${index}, ${duckdb.text(text)})`);
  const value = `cast(${reading(dialect, 't')} as varchar)`;
  const answers = await engine.query(`select ${value} as v from (values ${rows.join(', ')}) as texts(i, t) order by i`);
  return answers.map((row) => row.v ?? null);
}

describe.each(Object.entries(readings))('%s', (type, reading) => {
  const expected = accepted[type as Spelled];
  const everything = [
    ...new Set([...never, ...Object.values(accepted).flatMap((texts) => Object.keys(texts)), '1e400', '-1e400']),
  ];

  test('reads its own spellings exactly, and nothing else', async () => {
    const found = await read(reading, everything);
    const wrong = everything.flatMap((text, index) => {
      const wanted = expected[text] ?? null;
      return found[index] === wanted ? [] : [{ text, wanted, found: found[index] }];
    });
    expect(wrong).toEqual([]);
  });

  test('the shortcut by the engine’s own spelling never changes the answer', async () => {
    const { isCanonical: _, ...plain } = duckdb;
    const both = async (texts: readonly string[]) =>
      expect(await read(reading, texts)).toEqual(await read(reading, texts, plain));
    await both(everything);
    await fc.assert(fc.asyncProperty(fc.array(spelling, { minLength: 50, maxLength: 200 }), both), { numRuns: 40, seed: 7 });
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const day = joined(
  fc.constantFrom('2024', '2023', '0001', '0000', '9999', '10000', '290000', '-1'),
  fc.constantFrom('-', '/', ''),
  fc.oneof(digits(2), fc.constantFrom('1', '02', '12')),
  fc.constant('-'),
  fc.oneof(digits(2), fc.constantFrom('5', '29', '30')),
);
const clock = joined(
  fc.oneof(digits(2), fc.constantFrom('00', '23', '24')),
  fc.constant(':'),
  fc.oneof(digits(2), fc.constantFrom('00', '59')),
  fc.oneof(
    fc.constant(''),
    joined(fc.constant(':'), digits(2)),
    joined(fc.constant(':'), digits(2), fc.constant('.'), digits(3)),
  ),
);
const around = fc.constantFrom('', '', '', ' ', '\n', '+', '-', 'Z', '+02:00', ' (BC)', '0');
const spelling = joined(
  around,
  fc.oneof(
    day,
    clock,
    joined(day, fc.constantFrom(' ', 'T', '  '), clock),
    fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }).map(String),
    fc.bigInt({ min: -(2n ** 128n), max: 2n ** 128n }).map(String),
    fc.double().map(String),
    fc.constantFrom('infinity', '-infinity', 'epoch', 'true', 'nan'),
    fc.string({ maxLength: 20 }),
  ),
  around,
);

function formatted(format: string): Reading {
  const pattern = readJdkPattern(format);
  if ('reason' in pattern) throw new Error(pattern.reason);
  return (dialect, text) => formattedTimestampFrom(dialect, text, pattern);
}

test.each(formats)('the date format %s', async (format, texts) => {
  const found = await read(formatted(format), Object.keys(texts));
  expect(Object.fromEntries(Object.keys(texts).map((text, index) => [text, found[index]]))).toEqual(texts);
});

test.each([
  ['', 'the date format is empty'],
  ["yyyy'T", 'a quote in the date format is not closed'],
  ["yyyy-MM-dd 'at", 'a quote in the date format is not closed'],
  ['YYYY-MM-dd', 'the date letters "YYYY" are not supported'],
  ['yyyy-mm-dd', undefined],
  ['EEE, dd MMM yyyy', 'the date letters "EEE" are not supported'],
  ['yyyy-MM-dd VV', 'the date letters "VV" are not supported'],
  ['yyyy-MM-dd[ HH:mm]', '"[" in the date format (optional sections) is not supported'],
  ['yyyy#', '"#" in the date format (optional sections) is not supported'],
  ['constructor', 'the date letters "c" are not supported'],
  ['yyyy-MM-dd yyyy', 'the date format has "yyyy" twice'],
  ['yyyy-DDDXXX', 'a day of the year together with an offset is not supported'],
])('of the date format "%s" is said: %s', (format, reason) => {
  const pattern = readJdkPattern(format);
  expect('reason' in pattern ? pattern.reason : undefined).toBe(reason);
});
