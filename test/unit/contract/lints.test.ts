import { describe, expect, test } from '@jest/globals';
import { LINTS } from '../../../actions/validate-data/contract/lints/lints.ts';
import { formatPattern, isoMoment } from '../../../actions/validate-data/contract/lints/moments.ts';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { ConfigurationError, type Problem } from '../../../shared/runtime/errors.ts';

/** What the lints say of a contract of version 3.2 with `body` behind its head, which has five lines. */
function lintsOf(body: string, version = 'v3.2.0'): readonly Problem[] {
  const source = `apiVersion: ${version}\nkind: DataContract\nid: x\nversion: 1.0.0\nstatus: active\n${body}\n`;
  try {
    return readContract(source, 'c.yaml').warnings;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems;
  }
}

/** The text that a problem marks in `body`. */
function textAt({ location }: Problem, body: string): string | undefined {
  const line = body.split('\n')[(location?.line ?? 0) - HEAD_LINES - 1];
  return line?.slice((location?.column ?? 0) - 1, (location?.endColumn ?? 0) - 1);
}

const HEAD_LINES = 5;
const table = (...columns: string[]) =>
  `schema:\n  - name: t\n    properties:\n${columns.map((column) => `      - {${column}}`).join('\n')}`;
const columnRule = (rule: string) => table(`name: a, quality: [{${rule}}]`);
const tableRule = (rule: string) =>
  `schema:\n  - name: t\n    properties: [{name: a}, {name: b}]\n    quality:\n      - {${rule}}`;

/** A contract that breaks each lint, the text that the problem points at, and its sentence. */
const BROKEN: readonly (readonly [code: string, body: string, marked: string, sentence: string, version?: string])[] = [
  ['duplicate-schema-object', 'schema: [{name: a}, {name: a}]', 'a', 'schema object "a" is described twice: first on line 6'],
  ['duplicate-property', table('name: a', 'name: a'), 'a', 'column "a" is described twice: first on line 9'],
  ['empty-name', table('name: " "'), '" "', 'the name of a column is empty'],
  ['names-differ-in-case-only', table('name: a', 'name: A'), 'A', 'columns "a" and "A" differ in upper and lower case only'],
  [
    'duplicate-column',
    table('name: a', 'name: b, physicalName: a'),
    'a',
    'columns "a" and "b" both stand for the physical column "a"',
  ],
  [
    'duplicate-server',
    'servers:\n  - {server: s, type: custom}\n  - {server: s, type: custom}',
    's',
    'server "s" is described twice: first on line 7',
  ],
  [
    'duplicate-rule-id',
    table('name: a, quality: [{id: q, metric: nullValues, mustBe: 0}, {id: q, type: text}]'),
    'q',
    'the id "q" of quality rule "q" of column "a" is taken: line 9 has it already',
  ],
  [
    'rule-id-elsewhere',
    table('name: a, quality: [{id: q, type: text}]', 'name: b, quality: [{id: q, type: text}]'),
    'q',
    'the id "q" of quality rule "q" of column "b" is taken: line 9 has it already',
  ],
  [
    'unknown-required-property',
    table('name: a, logicalType: object, logicalTypeOptions: {required: [stret]}, properties: [{name: street}]'),
    'stret',
    'column "a" requires "stret", which is none of its properties. Did you mean "street"?',
  ],
  [
    'unknown-extension',
    'servers: [{server: s, type: custom, customProperties: [{property: mlops.delimeter, value: ","}]}]',
    'customProperties',
    'custom property "mlops.delimeter" means nothing here. Did you mean "mlops.delimiter"?',
  ],
  [
    'option-without-effect',
    table('name: a, logicalType: boolean, logicalTypeOptions: {minimum: 0}'),
    'minimum',
    'option "minimum" of column "a" has no effect: the type boolean has no options',
  ],
  [
    'unknown-string-format',
    table('name: a, logicalType: string, logicalTypeOptions: {format: e-mail}'),
    'e-mail',
    'format "e-mail" of column "a" is none that can be checked. Did you mean "email"?',
  ],
  [
    'bound-is-no-moment',
    table('name: a, logicalType: date, logicalTypeOptions: {minimum: "2023-02-29"}'),
    '"2023-02-29"',
    'minimum of column "a" must be a date such as "2026-01-31", but is "2023-02-29"',
  ],
  [
    'impossible-bounds',
    table('name: a, logicalType: number, logicalTypeOptions: {minimum: 2, maximum: 1.5}'),
    '1.5',
    'no value of column "a" can have minimum 2 and maximum 1.5',
  ],
  [
    'exclusive-without-bound',
    table('name: a, logicalType: number, logicalTypeOptions: {exclusiveMinimum: true}'),
    'true',
    'exclusiveMinimum of column "a" has no effect without minimum',
    'v3.0.2',
  ],
  [
    'invalid-pattern',
    table('name: a, logicalType: string, logicalTypeOptions: {pattern: "([a-z"}'),
    '"([a-z"',
    'the pattern "([a-z" of column "a" is no regular expression (ECMA-262): Unterminated character class',
  ],
  [
    'pattern-without-unicode',
    table("name: a, logicalType: string, logicalTypeOptions: {pattern: 'a\\-b'}"),
    "'a\\-b'",
    'the pattern "a\\\\-b" of column "a" is a regular expression only without Unicode mode: Invalid escape',
  ],
  [
    'repeated-enum-value',
    table('name: a, enum: [{value: 1}, {value: 1.0, label: x}]'),
    '1.0',
    'the enum of column "a" lists 1 twice',
  ],
  [
    'enum-value-of-other-type',
    table('name: a, logicalType: integer, enum: [{value: "1"}]'),
    '"1"',
    'the enum of column "a" lists the text "1", which is no integer',
  ],
  [
    'null-in-required-enum',
    table('name: a, required: true, enum: [{value: null}]'),
    'null',
    'the enum of column "a" lists null, but the column is required',
  ],
  [
    'rule-without-metric',
    columnRule('description: only words'),
    '{description: only words}',
    'quality rule 1 of column "a" has no metric and no other type, so nothing can be measured',
  ],
  [
    'unknown-rule',
    columnRule('rule: duplicatecounts, mustBe: 0'),
    'duplicatecounts',
    'rule "duplicatecounts" of quality rule "duplicatecounts" of column "a" is none that can be measured. Did you mean "duplicateCount"?',
    'v3.0.2',
  ],
  [
    'rule-without-operator',
    columnRule('rule: duplicateCount'),
    '{rule: duplicateCount}',
    'quality rule "duplicateCount" of column "a" has no operator, so its number is compared with nothing',
    'v3.0.2',
  ],
  [
    'metric-on-wrong-level',
    columnRule('metric: rowCount, mustBe: 0'),
    'rowCount',
    'quality rule "rowCount" of column "a" counts the rows of a table, but stands at a column',
  ],
  [
    'invalid-values-without-arguments',
    columnRule('metric: invalidValues, mustBe: 0'),
    '{metric: invalidValues, mustBe: 0}',
    'quality rule "invalidValues" of column "a" does not say which values are valid',
  ],
  [
    'duplicate-values-without-properties',
    tableRule('metric: duplicateValues, mustBe: 0'),
    '{metric: duplicateValues, mustBe: 0}',
    'quality rule "duplicateValues" of schema object "t" does not say which columns must not repeat together',
  ],
  [
    'wrong-argument',
    columnRule('metric: invalidValues, mustBe: 0, arguments: {validValues: []}'),
    '[]',
    'argument validValues of quality rule "invalidValues" of column "a" must be a list, but is empty',
  ],
  [
    'unknown-argument',
    columnRule('metric: missingValues, mustBe: 0, arguments: {missingvalues: [x]}'),
    'missingvalues',
    'argument "missingvalues" of quality rule "missingValues" of column "a" has no effect. Did you mean "missingValues"?',
  ],
  [
    'unknown-argument-property',
    tableRule('metric: duplicateValues, mustBe: 0, arguments: {properties: [a, bb]}'),
    'bb',
    'quality rule "duplicateValues" of schema object "t" names "bb", which is no column of "t". Did you mean "b"?',
  ],
  [
    'reversed-between',
    tableRule('metric: rowCount, mustBeBetween: [10, 1]'),
    '[10, 1]',
    'mustBeBetween of quality rule "rowCount" of schema object "t" is reversed: nothing is between 10 and 1',
  ],
  [
    'operand-is-no-number',
    tableRule('metric: rowCount, mustBe: ten'),
    'ten',
    'mustBe of quality rule "rowCount" of schema object "t" must be a number, but is the text "ten"',
  ],
  [
    'percent-out-of-range',
    columnRule('metric: nullValues, mustBeLessThan: 150, unit: percent'),
    '150',
    'mustBeLessThan of quality rule "nullValues" of column "a" is 150 percent, but shares are from 0 to 100',
  ],
  [
    'unknown-unit',
    columnRule('metric: nullValues, mustBe: 0, unit: row'),
    'row',
    'unit "row" of quality rule "nullValues" of column "a" is unknown and read as rows. Did you mean "rows"?',
  ],
  [
    'valid-values-and-pattern',
    columnRule('metric: invalidValues, mustBe: 0, arguments: {validValues: [a], pattern: b}'),
    'pattern',
    'quality rule "invalidValues" of column "a" has validValues and a pattern: a value is valid when it is in the list or matches the pattern',
  ],
  [
    'key-position-without-key',
    table('name: a, primaryKeyPosition: 1'),
    '1',
    'column "a" has a primaryKeyPosition, but is no primary key',
  ],
  [
    'duplicate-key-position',
    table('name: a, primaryKey: true, primaryKeyPosition: 1', 'name: b, primaryKey: true, primaryKeyPosition: 1'),
    '1',
    'columns "a" and "b" both have primaryKeyPosition 1',
  ],
  [
    'key-position-gap',
    table('name: a, primaryKey: true, primaryKeyPosition: 1', 'name: b, primaryKey: true, primaryKeyPosition: 3'),
    '3',
    'the primaryKeyPositions of schema object "t" are 1, 3',
  ],
  [
    'key-position-missing',
    table('name: a, primaryKey: true, primaryKeyPosition: 1', 'name: b, primaryKey: true'),
    'primaryKey',
    'column "b" is part of a primary key whose other columns have a primaryKeyPosition, but has none',
  ],
  [
    'unequal-relationship',
    `${table('name: a', 'name: b')}\n    relationships: [{from: [t.a, t.b], to: [t.a]}]`,
    '[t.a]',
    'a relationship of schema object "t" goes from 2 columns to 1 column',
  ],
  [
    'unknown-reference',
    table('name: code, relationships: [{to: t.cod}]'),
    't.cod',
    'a relationship of column "code" names "t.cod", which is nothing in this contract. Did you mean "t.code"?',
  ],
];

describe('what a contract cannot mean', () => {
  test.each(BROKEN.map((row) => ({ row, code: row[0] })))('$code', ({ row: [code, body, marked, sentence, version] }) => {
    const found = lintsOf(body, version).filter((problem) => problem.code === code);
    expect(found.map((problem) => [textAt(problem, body), problem.message])).toEqual([[marked, sentence]]);
  });

  test('every lint has a contract here that breaks it', () => {
    expect(BROKEN.map(([code]) => code).toSorted()).toEqual(LINTS.map(({ code }) => code).toSorted());
  });

  test('errors stop the run, warnings come with the contract', () => {
    for (const [code, body, , , version] of BROKEN) {
      const level = LINTS.find((lint) => lint.code === code)?.level;
      const read = () =>
        readContract(
          `apiVersion: ${version ?? 'v3.2.0'}\nkind: DataContract\nid: x\nversion: "1"\nstatus: a\n${body}\n`,
          'c.yaml',
        );
      if (level === 'error') expect(read).toThrow(ConfigurationError);
      else expect(read().warnings.map((problem) => problem.code)).toContain(code);
    }
  });
});

describe('other ways to break them', () => {
  test.each([
    [
      'metric-on-wrong-level',
      tableRule('metric: nullValues, mustBe: 0'),
      'counts values of a column, but stands at the whole schema object',
    ],
    ['unknown-reference', table('name: a, relationships: [{to: schema/t/properties/nope}]'), 'names "schema/t/properties/nope"'],
    [
      'unknown-reference',
      'schema: [{name: t, properties: [{name: a}], relationships: [{from: [t.a, t.x], to: [t.a, t.a]}]}]',
      'names "t.x"',
    ],
    ['percent-out-of-range', tableRule('metric: rowCount, mustBe: 5, unit: "%"'), 'counts rows, which are no share of anything'],
    [
      'bound-is-no-moment',
      table('name: a, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy, minimum: soon}'),
      'as its format "dd.MM.yyyy" says',
    ],
    [
      'enum-value-of-other-type',
      table('name: a, logicalType: vector, enum: [{value: 1}]'),
      'lists the number 1, which is no vector',
    ],
    [
      'unknown-extension',
      'customProperties: [{property: mlops.anything, value: 1}]',
      'custom property "mlops.anything" means nothing here',
    ],
    [
      'duplicate-property',
      table('name: s, logicalType: object, properties: [{name: x}, {name: x}]'),
      'column "x" is described twice',
    ],
  ])('%s: %#', (code, body, part) => {
    expect(lintsOf(body)).toEqual([expect.objectContaining({ code, message: expect.stringContaining(part) })]);
  });
});

describe('what is fine', () => {
  test.each([
    ['equal bounds', table('name: a, logicalType: number, logicalTypeOptions: {minimum: 1, maximum: 1}')],
    [
      'dates as bounds',
      table('name: a, logicalType: date, logicalTypeOptions: {minimum: "2024-02-29", exclusiveMaximum: "2030-01-01"}'),
    ],
    [
      'a bound as its format says',
      table('name: a, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy, minimum: "31.12.2020"}'),
    ],
    ['a format nobody knows here', table('name: a, logicalType: date, logicalTypeOptions: {format: QQQ, minimum: "Q1"}')],
    ['the same name in two tables', 'schema: [{name: a, properties: [{name: x}]}, {name: b, properties: [{name: x}]}]'],
    ['the same name in two structs', table('name: a, logicalType: object, properties: [{name: a}]')],
    ['text, number and boolean that look alike', table('name: a, enum: [{value: 1}, {value: "1"}, {value: true}]')],
    ['a key without positions', table('name: a, primaryKey: true', 'name: b, primaryKey: true, primaryKeyPosition: -1')],
    ['a reference into another contract', table('name: a, relationships: [{to: other.yaml#schema/x/properties/y}]')],
    [
      'a reference by ids',
      'schema: [{name: t, id: t1, properties: [{name: a, id: a1, relationships: [{to: schema/t1/properties/a1}]}]}]',
    ],
    [
      'a reference into a struct',
      table('name: a, relationships: [{to: t.s.x}]', 'name: s, logicalType: object, properties: [{name: x}]'),
    ],
    ['sql compared with a boolean', tableRule('type: sql, query: select true, mustBe: true')],
    ['custom properties of others', table('name: a, customProperties: [{property: team, value: x}]')],
  ])('%s', (_, body) => {
    expect(lintsOf(body)).toEqual([]);
  });
});

describe('impossible bounds', () => {
  test.each([
    ['number', '{exclusiveMinimum: 1, maximum: 1}', true],
    ['number', '{minimum: 1, exclusiveMaximum: 1.5}', false],
    ['integer', '{exclusiveMinimum: 1, exclusiveMaximum: 2}', true],
    ['integer', '{minimum: 1.2, maximum: 1.8}', true],
    ['integer', '{exclusiveMinimum: 1, maximum: 2}', false],
    ['date', '{minimum: "2024-01-02", maximum: "2024-01-01"}', true],
    ['timestamp', '{minimum: "2024-01-01T00:00:00+02:00", maximum: "2023-12-31T22:00:00Z"}', false],
    ['timestamp', '{exclusiveMinimum: "2024-01-01T00:00:00+02:00", maximum: "2023-12-31T22:00:00Z"}', true],
    ['time', '{minimum: "12:00:00", maximum: "11:59:59"}', true],
    ['string', '{minLength: 3, maxLength: 2}', true],
    ['array', '{minItems: 3, maxItems: 2}', true],
    ['object', '{minProperties: 1, maxProperties: 0}', true],
  ])('%s %s: %s', (type, options, impossible) => {
    const codes = lintsOf(table(`name: a, logicalType: ${type}, logicalTypeOptions: ${options}`)).map(({ code }) => code);
    expect(codes).toEqual(impossible ? ['impossible-bounds'] : []);
  });

  test('before 3.1 exclusive bounds are flags', () => {
    const codes = (options: string) =>
      lintsOf(table(`name: a, logicalType: number, logicalTypeOptions: ${options}`), 'v3.0.2').map(({ code }) => code);
    expect(codes('{minimum: 1, exclusiveMinimum: true, maximum: 1}')).toEqual(['impossible-bounds']);
    expect(codes('{minimum: 1, exclusiveMinimum: false, maximum: 1}')).toEqual([]);
  });
});

describe('moments', () => {
  test.each([
    ['date', '2024-02-29', Date.UTC(2024, 1, 29)],
    ['date', '0050-01-01', -60_589_296_000_000],
    ['timestamp', '2024-01-01T12:30:00.5+01:00', Date.UTC(2024, 0, 1, 11, 30, 0, 500)],
    ['timestamp', '2024-01-01 12:30', Date.UTC(2024, 0, 1, 12, 30)],
    ['time', '00:00:01', 1000],
    ['date', '2023-02-29', undefined],
    ['date', '2024-1-1', undefined],
    ['time', '24:00:00', undefined],
    ['timestamp', 'soon', undefined],
  ])('%s %s', (type, text, moment) => {
    expect(isoMoment(type, text)).toBe(moment);
  });

  test.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2024-01-01T00:00:00.000Z', true],
    ['yyyy-MM-ddTHH:mm:ssXXX', '2024-01-01T00:00:00+01:00', true],
    ["h 'o''clock' a", '1 o’clock am', undefined],
    ["HH 'o''clock'", "10 o'clock", true],
    ['dd/MM/yy', '1/1/24', false],
    ['dd.MM.yyyy', '01x01x2024', false],
  ])('format %s against %s', (format, text, fits) => {
    expect(formatPattern(format)?.test(text)).toBe(fits);
  });
});
