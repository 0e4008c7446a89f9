import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { customOf } from '../../../actions/validate-data/contract/extensions.ts';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { ConfigurationError, describeProblem } from '../../../shared/runtime/errors.ts';

const HEAD = 'apiVersion: v3.1.0\nkind: DataContract\nid: x\nversion: 1.0.0\nstatus: active\n';

/** The sentences of a contract's faults; empty when it can be read. */
function faultsOf(source: string): string[] {
  try {
    readContract(source, 'c.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(describeProblem);
  }
}

describe('the typed contract', () => {
  const contract = readContract(
    `${HEAD.replace('3.1.0', '3.2.0')}name: Flights
servers:
  - {server: files, type: local, path: data/*.csv, format: csv, customProperties: [{property: mlops.delimiter, value: ";"}]}
slaProperties:
  - {property: freshness, value: 2, unit: d, element: flights.day}
schema:
  - name: flights
    physicalName: flights_v1
    relationships: [{from: [flights.a, flights.b], to: [flights.b, flights.a]}]
    quality:
      - {metric: rowCount, mustBeGreaterThan: 10, severity: Info}
    properties:
      - name: a
        physicalName: A
        logicalType: integer
        logicalTypeOptions: {minimum: 1}
        primaryKey: true
        primaryKeyPosition: -1
        enum: [{value: 1}, {value: 2}]
        relationships: [{to: flights.b}]
        quality:
          - {id: q1, metric: nullValues, mustBeBetween: [0, 1], unit: percent, severity: fatal}
      - {name: b, logicalType: array, items: {logicalType: object, properties: [{name: inner, classification: restricted}]}}
      - {name: c, logicalType: map, map: {key: {logicalType: string}, value: {}}}
`,
    'c.yaml',
  );
  const [flights] = contract.objects;
  const [a, b, c] = flights?.properties ?? [];

  test('says what was read and by which rules', () => {
    expect(contract).toMatchObject({
      file: 'c.yaml',
      apiVersion: 'v3.2.0',
      rules: '3.2',
      id: 'x',
      name: 'Flights',
      version: '1.0.0',
      warnings: [],
    });
  });

  test('real names are the physical ones, else the names', () => {
    expect([flights?.physicalName, a?.column, b?.column]).toEqual(['flights_v1', 'A', 'b']);
  });

  test('every part has its path', () => {
    expect(a?.path).toEqual(['schema', 0, 'properties', 0]);
    expect(b?.items?.properties[0]?.path).toEqual(['schema', 0, 'properties', 1, 'items', 'properties', 0]);
    expect(contract.positions.at([...(a?.path ?? []), 'logicalTypeOptions', 'minimum'])).toMatchObject({ line: 21, column: 39 });
  });

  test('columns carry their constraints', () => {
    expect(a).toMatchObject({
      logicalType: 'integer',
      required: false,
      primaryKey: true,
      primaryKeyPosition: undefined,
      semanticType: 'column',
    });
    expect(a?.options.get('minimum')).toBe(1);
    expect(a?.enum?.map(({ value }) => value)).toEqual([1, 2]);
    expect(b?.enum).toBeUndefined();
    expect(c?.map?.key.logicalType).toBe('string');
    expect(b?.items?.properties[0]?.classification).toBe('restricted');
  });

  test('quality rules have metric, operators with their places, and a severity of two', () => {
    expect(flights?.quality[0]).toMatchObject({ type: 'library', metric: 'rowCount', severity: 'warning' });
    expect(a?.quality[0]).toMatchObject({
      id: 'q1',
      severity: 'error',
      unit: 'percent',
      operators: [{ name: 'mustBeBetween', value: [0, 1], path: ['schema', 0, 'properties', 0, 'quality', 0, 'mustBeBetween'] }],
    });
  });

  test('relationships of a column start at the column', () => {
    expect(a?.relationships).toMatchObject([{ from: ['flights.a'], to: ['flights.b'] }]);
    expect(flights?.relationships).toMatchObject([{ from: ['flights.a', 'flights.b'], to: ['flights.b', 'flights.a'] }]);
  });

  test('servers have the fields of their type, and our extensions', () => {
    expect([...(contract.servers[0]?.fields ?? [])]).toEqual([
      ['path', 'data/*.csv'],
      ['format', 'csv'],
    ]);
    const [server = { custom: new Map() }] = contract.servers;
    expect(customOf(server, 'mlops.delimiter')).toBe(';');
    expect(customOf(server, 'mlops.quote')).toBeUndefined();
  });

  test('the digest is that of the bytes', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${HEAD}`);
    expect(readContract(bytes, 'c.yaml').digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(readContract(HEAD, 'c.yaml').digest).toBe(`sha256:${createHash('sha256').update(HEAD).digest('hex')}`);
  });
});

describe('rules of version 3.0', () => {
  const rules = (text: string) =>
    readContract(`${HEAD.replace('3.1.0', '3.0.1')}schema: [{name: t, properties: [{name: c, quality: [${text}]}]}]\n`, 'c.yaml')
      .objects[0]?.properties[0]?.quality;

  test.each([
    ['{rule: duplicateCount, mustBe: 0}', 'duplicateValues'],
    ['{rule: nullCheck, mustBe: 0}', 'nullValues'],
    ['{rule: ourOwnRule, mustBe: 0}', undefined],
  ])('%s measures %s', (text, metric) => {
    expect(rules(text)?.[0]?.metric).toBe(metric);
  });

  test('the valid values of a rule are its argument, and no operator means none may be invalid', () => {
    const [rule] = rules('{rule: validValues, validValues: [a, b]}') ?? [];
    expect(rule?.metric).toBe('invalidValues');
    expect(rule?.arguments.get('validValues')).toEqual(['a', 'b']);
    expect(rule?.operators).toMatchObject([{ name: 'mustBe', value: 0 }]);
  });

  test('several operators are kept, all of which must hold', () => {
    expect(rules('{rule: nullCheck, mustBeGreaterThan: 1, mustBeLessThan: 5}')?.[0]?.operators.map(({ name }) => name)).toEqual([
      'mustBeGreaterThan',
      'mustBeLessThan',
    ]);
  });
});

describe('severities', () => {
  test.each([
    ['info', 'warning'],
    ['WARN', 'warning'],
    ['low', 'warning'],
    ['minor', 'warning'],
    ['trivial', 'warning'],
    ['warning', 'warning'],
    ['error', 'error'],
    ['high', 'error'],
    ['something', 'error'],
  ])('%s is a %s', (severity, level) => {
    const source = `${HEAD}schema: [{name: t, quality: [{metric: rowCount, mustBe: 1, severity: ${severity}}]}]\n`;
    expect(readContract(source, 'c.yaml').objects[0]?.quality[0]?.severity).toBe(level);
  });
});

describe('the version of the standard', () => {
  const ALLOWED = '    Allowed: v3.2.0, v3.1.0, v3.0.2, v3.0.1, v3.0.0';

  test.each([
    [
      'v2.2.2',
      `c.yaml:1:13  apiVersion "v2.2.2" is not supported: contracts of version 3 are read\n    Migrate the contract to version 3 of the standard.\n${ALLOWED}`,
    ],
    ['v3.3.0', `c.yaml:1:13  apiVersion "v3.3.0" is unknown. Did you mean "v3.2.0"?\n${ALLOWED}`],
    ['3', `c.yaml:1:13  apiVersion 3 is unknown\n${ALLOWED}`],
  ])('%s', (version, sentence) => {
    expect(faultsOf(HEAD.replace('v3.1.0', version))).toEqual([sentence]);
  });

  test('none at all', () => {
    expect(faultsOf('kind: DataContract\n')).toEqual([
      `c.yaml:1:1  missing key "apiVersion" in the contract\n    Add the version of the standard, e.g.  apiVersion: v3.2.0\n${ALLOWED}`,
    ]);
  });

  test('a file that is no mapping', () => {
    expect(faultsOf('just words\n')).toEqual(['c.yaml:1:1  the file is not a data contract: it must be a mapping']);
  });
});

describe('faults', () => {
  test('a mistyped option names the column, what was probably meant, and all that is known', () => {
    const source = `${HEAD}schema:
  - name: people
    properties:
      - name: age
        logicalType: integer
        logicalTypeOptions:
          minimun: 3
`;
    expect(faultsOf(source)).toEqual([
      'c.yaml:12:11  unknown key "minimun" in logicalTypeOptions of column "age". Did you mean "minimum"?\n' +
        '    Known keys: exclusiveMaximum, exclusiveMinimum, format, maximum, minimum, multipleOf',
    ]);
  });

  test.each([
    [
      'an inner column',
      'properties: [{name: a, logicalType: object, properties: [{name: b, requird: true}]}]',
      'unknown key "requird" in column "a.b"',
    ],
    [
      'a rule',
      'quality: [{name: few, metric: rowCount}]',
      'quality rule "few" of schema object "t" must have exactly one operator, but has none of mustBe,',
    ],
    ['a rule without a name', 'quality: [{type: sql, mustBe: 1}]', 'missing key "query" in quality rule 1 of schema object "t"'],
    ['a column without a name', 'properties: [{logicalType: date}]', 'missing key "name" in column "1"'],
    [
      'options without a type',
      'properties: [{name: a, logicalTypeOptions: {minimum: 1}}]',
      'logicalTypeOptions in column "a" must be empty as long as',
    ],
    [
      'a custom property',
      'customProperties: [{property: p, valu: 1}]',
      'unknown key "valu" in custom property "p" of schema object "t"',
    ],
  ])('%s is named as people know it', (_, keys, start) => {
    expect(faultsOf(`${HEAD}schema: [{name: t, ${keys}}]\n`)).toContainEqual(expect.stringContaining(start));
  });

  test('faults of the schema and of the lints come together, in the order of the file', () => {
    const source = `${HEAD}schema:
  - name: t
    properties:
      - {name: a, logicalType: integer, logicalTypeOptions: {minimum: 5, maximum: 1}}
      - {name: a, requird: true}
servers:
  - {server: s, type: locl}
`;
    expect(faultsOf(source).map((text) => text.split('\n')[0]?.split('  ')[1])).toEqual([
      'no value of column "a" can have minimum 5 and maximum 1',
      'column "a" is described twice: first on line 9',
      'unknown key "requird" in column "a". Did you mean "required"?',
      'type in server "s" must be one of the allowed values, but is the text "locl". Did you mean "local"?',
    ]);
  });

  test('faults of YAML go before everything', () => {
    expect(faultsOf('apiVersion: v3.1.0\napiVersion: v3.1.0\n')).toEqual([expect.stringContaining('duplicate key "apiVersion"')]);
  });

  test('hostile documents of any shape end in sentences, never in a crash', () => {
    const wrong = [
      '5',
      'text',
      'null',
      '[]',
      '[1]',
      '[[1]]',
      '{}',
      '[{}]',
      '[null]',
      '[{name: null}]',
      '[{properties: 1, quality: [1]}]',
      '[{properties: [1, {items: 1, map: 1, enum: 1}]}]',
    ];
    for (const value of wrong) {
      for (const key of ['schema', 'servers', 'slaProperties', 'customProperties', 'team']) {
        expect(() => faultsOf(`${HEAD}${key}: ${value}\n`)).not.toThrow();
      }
    }
  });
});

test('a contract of 10,000 columns is read whole', () => {
  const columns = Array.from(
    { length: 10_000 },
    (_, i) => `      - {name: c${i}, logicalType: integer, quality: [{metric: nullValues, mustBe: 0}]}\n`,
  );
  const contract = readContract(`${HEAD}schema:\n  - name: t\n    properties:\n${columns.join('')}`, 'c.yaml');
  expect(contract.objects[0]?.properties).toHaveLength(10_000);
});
