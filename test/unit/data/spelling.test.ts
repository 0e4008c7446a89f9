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
} satisfies Record<string, Reading>;

/** The values that texts are read as, NULL where they are none. */
async function read(reading: Reading, texts: readonly string[], dialect: Dialect = duckdb): Promise<Value[]> {
  const rows = texts.map((text, index) => `(${index}, ${duckdb.text(text)})`);
  const value = `cast(${reading(dialect, 't')} as varchar)`;
  const answers = await engine.query(`select ${value} as v from (values ${rows.join(', ')}) as texts(i, t) order by i`);
  return answers.map((row) => row.v ?? null);
}

/** Spellings that no type is to be read from. */
const never = [
  '',
  ' ',
  'abc',
  '1.7.1',
  '1_000',
  '0x1F',
  '0b1',
  ' 12 ',
  ' 12',
  '12 ',
  '--5',
  '+-5',
  '5-',
  '1,5',
  '1 000',
  'yes',
  'no',
  'Y',
  'on',
  't',
  'nan',
  'NaN',
  'inf',
  '-inf',
  'Infinity',
  'infinity',
  '-infinity',
  'epoch',
  'null',
  'NULL',
  '１２',
  '٣',
  '²',
  '½',
  '12\n',
  '\n12',
  '12\r',
  '12\t',
  '12\u00a0',
  '\ufeff12',
  '12\u0000',
  '1\u00002',
  '−5',
  '5%',
  '$5',
  '1e',
  'e5',
  '.',
  '+',
  '-',
  '1e5.5',
  '0x',
  '1d',
  '1f',
  '1L',
  '(5)',
  "1'000",
  'true\n',
  ' true',
  'ＴＲＵＥ',
  'tru',
  'truee',
  '2024-1-5',
  '2024-01-5',
  '24-01-05',
  '2024/01/05',
  '2024.01.05',
  '05-01-2024',
  '20240105T10',
  '2024-02-30',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '2024-01-32',
  '12024-01-05',
  '+2024-01-05',
  '-2024-01-05',
  '2024-01-05 (BC)',
  ' 2024-01-05',
  '2024-01-05 ',
  '2024-01-05\n',
  '2024-01-05T',
  '２０２４-01-05',
  '2024-W01-5',
  '2024-005',
  'today',
  'now',
  '2024-01-05 24:00',
  '2024-01-05T24:00:00',
  '2024-01-05T10',
  '2024-01-05 10',
  '2024-01-05  10:00',
  '2024-01-05t10:00',
  '2024-01-05T10:60',
  '2024-01-05T23:59:60',
  '2024-01-05T10:00:00.',
  '2024-01-05T10:00:00,5',
  '2024-01-05T10:00:00.1234567890',
  '2024-02-30T10:00:00',
  '2024-01-05T10:00:00 UTC',
  '2024-01-05T10:00:00 +02:00',
  '2024-01-05T10:00:00z',
  '2024-01-05T10:00:00+2',
  '2024-01-05T10:00:00+02:0',
  '2024-01-05T10:00:00+15:00',
  '2024-01-05T10:00:00+99:99',
  '2024-01-05T10:00:00+14:01',
  '2024-01-05T10:00:00+02:60',
  '2024-01-05T10:00:00Europe/Berlin',
  '12024-01-05T10:00:00',
  '2024-01-05Z',
  '2024-01-05+02:00',
  '24:00',
  '24:00:00',
  '25:00',
  '23:60',
  '23:59:60',
  '1:00',
  '10:0',
  '10:00:',
  '10:00:00.',
  '10:00:00Z',
  '10:00+02:00',
  'T10:00',
  '10:00 AM',
  '10:00\n',
  ' 10:00',
  '1０:00',
];

const accepted: Record<keyof typeof readings, Readonly<Record<string, Value>>> = {
  integer: {
    '0': '0',
    '1': '1',
    '12': '12',
    '10': '10',
    '-0': '0',
    '+0': '0',
    '+5': '5',
    '-5': '-5',
    '007': '7',
    '-007': '-7',
    '0000000000000000000000012': '12',
    '9007199254740993': '9007199254740993',
    '9223372036854775807': '9223372036854775807',
    '-9223372036854775808': '-9223372036854775808',
  },
  'large integer': {
    '0': '0',
    '1': '1',
    '12': '12',
    '10': '10',
    '-0': '0',
    '+0': '0',
    '+5': '5',
    '-5': '-5',
    '007': '7',
    '-007': '-7',
    '0000000000000000000000012': '12',
    '9007199254740993': '9007199254740993',
    '9223372036854775807': '9223372036854775807',
    '-9223372036854775808': '-9223372036854775808',
    '9223372036854775808': '9223372036854775808',
    '18446744073709551615': '18446744073709551615',
    '170141183460469231731687303715884105727': '170141183460469231731687303715884105727',
    '-170141183460469231731687303715884105728': '-170141183460469231731687303715884105728',
  },
  number: {
    '0': '0.0',
    '1': '1.0',
    '12': '12.0',
    '10': '10.0',
    '-0': '-0.0',
    '+0': '0.0',
    '+5': '5.0',
    '-5': '-5.0',
    '007': '7.0',
    '-007': '-7.0',
    '0000000000000000000000012': '12.0',
    '1.7': '1.7',
    '.5': '0.5',
    '5.': '5.0',
    '-.5': '-0.5',
    '1e5': '100000.0',
    '1E5': '100000.0',
    '1e+5': '100000.0',
    '1e-5': '1e-05',
    '5.e2': '500.0',
    '.5e1': '5.0',
    '00.50': '0.5',
    '1e308': '1e+308',
    '-1e308': '-1e+308',
    '1e-400': '0.0',
    '9007199254740993': '9007199254740992.0',
    '9223372036854775807': '9.223372036854776e+18',
    '-9223372036854775808': '-9.223372036854776e+18',
    '9223372036854775808': '9.223372036854776e+18',
    '18446744073709551615': '1.8446744073709552e+19',
    '170141183460469231731687303715884105727': '1.7014118346046923e+38',
    '-170141183460469231731687303715884105728': '-1.7014118346046923e+38',
    '340282366920938463463374607431768211456': '3.402823669209385e+38',
  },
  boolean: { true: 'true', false: 'false', TRUE: 'true', False: 'false', tRuE: 'true' },
  date: {
    '2024-01-05': '2024-01-05',
    '2024-02-29': '2024-02-29',
    '2000-02-29': '2000-02-29',
    '0001-01-01': '0001-01-01',
    '9999-12-31': '9999-12-31',
  },
  timestamp: {
    '2024-01-05T10:00': '2024-01-05 10:00:00',
    '2024-01-05 10:00': '2024-01-05 10:00:00',
    '2024-01-05T10:00:00': '2024-01-05 10:00:00',
    '2024-01-05 10:00:00': '2024-01-05 10:00:00',
    '2024-01-05 10:00:00.5': '2024-01-05 10:00:00.5',
    '2024-01-05T10:00:00.123456': '2024-01-05 10:00:00.123456',
    '2024-01-05T10:00:00.123456789': '2024-01-05 10:00:00.123456',
    '2024-01-05T10:00:00Z': '2024-01-05 10:00:00',
    '2024-01-05 10:00:00Z': '2024-01-05 10:00:00',
    '2024-01-05T10:00Z': '2024-01-05 10:00:00',
    '2024-01-05T10:00:00+02:00': '2024-01-05 08:00:00',
    '2024-01-05T10:00:00+0200': '2024-01-05 08:00:00',
    '2024-01-05T10:00:00+02': '2024-01-05 08:00:00',
    '2024-01-05T10:00:00-05:30': '2024-01-05 15:30:00',
    '2024-01-05T10:00+02:00': '2024-01-05 08:00:00',
    '2024-01-05 10:00-0530': '2024-01-05 15:30:00',
    '2024-01-05T10:00:00.25+14:00': '2024-01-04 20:00:00.25',
    '2024-01-05T00:00:00-00:00': '2024-01-05 00:00:00',
    '2024-01-05T23:59:59.999999999Z': '2024-01-05 23:59:59.999999',
    '2024-12-31T23:30:00-01:00': '2025-01-01 00:30:00',
    '9999-12-31T23:59:59': '9999-12-31 23:59:59',
    '0001-01-01 00:00:00': '0001-01-01 00:00:00',
  },
  time: {
    '10:00': '10:00:00',
    '00:00': '00:00:00',
    '23:59': '23:59:00',
    '23:59:59': '23:59:59',
    '10:00:00': '10:00:00',
    '10:00:00.5': '10:00:00.5',
    '10:00:00.123456': '10:00:00.123456',
    '10:00:00.123456789': '10:00:00.123456',
  },
};

describe.each(Object.entries(readings))('%s', (type, reading) => {
  const expected = accepted[type as keyof typeof readings];
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

test.each<[string, Record<string, Value>]>([
  [
    'yyyy-MM-dd',
    {
      '2024-01-05': '2024-01-05 00:00:00',
      '2024-02-30': null,
      '2024-1-5': null,
      '2024-01-05\n': null,
      '2024-01-05 ': null,
      '12024-01-05': null,
      '': null,
    },
  ],
  ['uuuu-MM-dd', { '2024-01-05': '2024-01-05 00:00:00' }],
  ['dd.MM.yyyy', { '05.01.2024': '2024-01-05 00:00:00', '31.04.2024': null, '5.1.2024': null, '05x01x2024': null }],
  ['d/M/yyyy', { '5/1/2024': '2024-01-05 00:00:00', '05/01/2024': '2024-01-05 00:00:00', '005/1/2024': null }],
  ['yyyyMMdd', { '20240105': '2024-01-05 00:00:00', '2024015': null, '202401055': null }],
  [
    'MM/dd/yy',
    {
      '01/05/24': '2024-01-05 00:00:00',
      '01/05/99': '2099-01-05 00:00:00',
      '01/05/69': '2069-01-05 00:00:00',
      '01/05/68': '2068-01-05 00:00:00',
      '02/29/00': '2000-02-29 00:00:00',
      '02/29/96': '2096-02-29 00:00:00',
      '02/29/97': null,
    },
  ],
  [
    'dd MMM yyyy',
    { '05 Jan 2024': '2024-01-05 00:00:00', '05 DEC 2024': '2024-12-05 00:00:00', '05 Foo 2024': null, '05 Janu 2024': null },
  ],
  [
    'yyyyDDD',
    {
      '2024366': '2024-12-31 00:00:00',
      '2023366': null,
      '2023365': '2023-12-31 00:00:00',
      '2024001': '2024-01-01 00:00:00',
      '2024000': null,
      '2024367': null,
    },
  ],
  ['yyyy-DDD HH:mm:ss.SSS', { '2023-001 10:00:00.366': '2023-01-01 10:00:00.366', '2023-366 10:00:00.366': null }],
  [
    "yyyy-MM-dd'T'HH:mm:ss",
    {
      '2024-01-05T10:00:00': '2024-01-05 10:00:00',
      '2024-01-05 10:00:00': null,
      '2024-01-05T24:00:00': null,
      '2024-01-05T10:00:60': null,
    },
  ],
  ["yyyy-MM-dd'T':HH", { '2024-01-05T:10': '2024-01-05 10:00:00' }],
  ['yyyy-MM-ddTHH:mm', { '2024-01-05T10:00': '2024-01-05 10:00:00' }],
  ['HH:mm', { '10:00': '1900-01-01 10:00:00', '24:00': null, '9:00': null }],
  ['H:mm', { '9:00': '1900-01-01 09:00:00', '09:00': '1900-01-01 09:00:00' }],
  ['hh:mm a', { '12:00 AM': '1900-01-01 00:00:00', '01:30 pm': '1900-01-01 13:30:00', '13:00 PM': null, '00:30 AM': null }],
  ['yyyy-MM-dd HH:mm:ss.SSS', { '2024-01-05 10:00:00.123': '2024-01-05 10:00:00.123', '2024-01-05 10:00:00.12': null }],
  ['yyyy-MM-dd HH:mm:ss.SSSSSS', { '2024-01-05 10:00:00.123456': '2024-01-05 10:00:00.123456' }],
  [
    'yyyy-MM-dd HH:mm:ssXXX',
    {
      '2024-01-05 10:00:00+02:00': '2024-01-05 08:00:00',
      '2024-01-05 10:00:00Z': '2024-01-05 10:00:00',
      '2024-01-05 10:00:00+0200': null,
      '2024-01-05 10:00:00+19:00': null,
      '2024-01-05 10:00:00+14:30': null,
    },
  ],
  [
    'yyyy-MM-dd HH:mm:ssXX',
    {
      '2024-01-05 10:00:00-0530': '2024-01-05 15:30:00',
      '2024-01-05 10:00:00Z': '2024-01-05 10:00:00',
      '2024-01-05 10:00:00-05:30': null,
    },
  ],
  [
    'yyyy-MM-dd HH:mm:ssX',
    {
      '2024-01-05 10:00:00-05': '2024-01-05 15:00:00',
      '2024-01-05 10:00:00-0530': '2024-01-05 15:30:00',
      '2024-01-05 10:00:00Z': '2024-01-05 10:00:00',
    },
  ],
  ['yyyy-MM-dd HH:mm:ssZ', { '2024-01-05 10:00:00+0200': '2024-01-05 08:00:00', '2024-01-05 10:00:00Z': null }],
  ['yyyy-MM-dd HH:mmxx', { '2024-01-05 10:00+0200': '2024-01-05 08:00:00', '2024-01-05 10:00Z': null }],
  ['yy-MM-dd HH:mmXXX', { '99-01-05 10:00+02:00': '2099-01-05 08:00:00', '24-01-05 10:00Z': '2024-01-05 10:00:00' }],
  ["dd'%'MM'^'yyyy", { '05%01^2024': '2024-01-05 00:00:00' }],
  ["yyyy'['MM']'dd", { '2024[01]05': '2024-01-05 00:00:00' }],
  ['yyyy\\MM\\dd', { '2024\\01\\05': '2024-01-05 00:00:00' }],
  ["h 'o''clock' a, yyyy", { "9 o'clock PM, 2024": '2024-01-01 21:00:00' }],
  ['yyyy年MM月dd日', { '2024年01月05日': '2024-01-05 00:00:00' }],
])('the date format %s', async (format, texts) => {
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
