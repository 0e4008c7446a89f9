/** One contract for each rule of the standard that a key's type alone does not say; each breaks that rule. */
import type { Rules } from '../../../actions/validate-data/contract/versions.ts';
import { documentsOf, type Mapping } from './documents.ts';
import type { Case } from './mutations.ts';

const ALL: readonly Rules[] = ['3.0', '3.1', '3.2'];
const CLOSED: readonly Rules[] = ['3.1', '3.2'];
const NEWEST: readonly Rules[] = ['3.2'];

/** Which versions, what rule is broken, and the column, quality rule, server or root key that breaks it. */
const COLUMNS: readonly (readonly [readonly Rules[], string, Mapping])[] = [
  [ALL, 'options without a type', { logicalTypeOptions: { minimum: 1 } }],
  [ALL, 'an unknown type', { logicalType: 'int' }],
  [ALL, 'a type in capitals', { logicalType: 'String' }],
  [ALL, 'an option of another type', { logicalType: 'string', logicalTypeOptions: { minimum: 1 } }],
  [ALL, 'enum in the options', { logicalType: 'string', logicalTypeOptions: { enum: ['a'] } }],
  [['3.0', '3.1'], 'enum before 3.2', { logicalType: 'string', enum: [{ value: 'a' }] }],
  [['3.0'], 'timestamp before 3.1', { logicalType: 'timestamp' }],
  [['3.0', '3.1'], 'map before 3.2', { logicalType: 'map', map: { key: {}, value: {} } }],
  [['3.0'], 'a number as exclusive bound before 3.1', { logicalType: 'integer', logicalTypeOptions: { exclusiveMinimum: 1 } }],
  [CLOSED, 'true as exclusive bound', { logicalType: 'integer', logicalTypeOptions: { exclusiveMinimum: true } }],
  [ALL, 'a number as bound of a date', { logicalType: 'date', logicalTypeOptions: { minimum: 2020 } }],
  [ALL, 'multipleOf zero', { logicalType: 'number', logicalTypeOptions: { multipleOf: 0 } }],
  [ALL, 'multipleOf below zero', { logicalType: 'integer', logicalTypeOptions: { multipleOf: -2 } }],
  [ALL, 'minLength below zero', { logicalType: 'string', logicalTypeOptions: { minLength: -1 } }],
  [ALL, 'minLength with a fraction', { logicalType: 'string', logicalTypeOptions: { minLength: 1.5 } }],
  [ALL, 'a format of another number type', { logicalType: 'integer', logicalTypeOptions: { format: 'f32' } }],
  [ALL, 'an empty list of required names', { logicalType: 'object', logicalTypeOptions: { required: [] } }],
  [ALL, 'a required name twice', { logicalType: 'object', logicalTypeOptions: { required: ['a', 'a'] } }],
  [ALL, 'items of a string', { logicalType: 'string', items: {} }],
  [ALL, 'properties of a list', { logicalType: 'array', properties: [] }],
  [CLOSED, 'properties of an item that is no object', { logicalType: 'array', items: { logicalType: 'string', properties: [] } }],
  [ALL, 'an item with an unknown key', { logicalType: 'array', items: { nme: 'x' } }],
  [ALL, 'an inner property without a name', { logicalType: 'object', properties: [{ logicalType: 'string' }] }],
  [NEWEST, 'a map without its block', { logicalType: 'map' }],
  [NEWEST, 'a map without value', { logicalType: 'map', map: { key: {} } }],
  [NEWEST, 'a map block of another type', { logicalType: 'string', map: { key: {}, value: {} } }],
  [NEWEST, 'a vector without dimensions', { logicalType: 'vector', logicalTypeOptions: {} }],
  [NEWEST, 'a vector with no dimension', { logicalType: 'vector', logicalTypeOptions: { dimensions: 0 } }],
  [NEWEST, 'an unknown element type', { logicalType: 'vector', logicalTypeOptions: { dimensions: 1, elementType: 'float' } }],
  [NEWEST, 'an empty enum', { enum: [] }],
  [
    NEWEST,
    'an enum entry twice',
    {
      enum: [
        { value: 1, label: 'x' },
        { label: 'x', value: 1 },
      ],
    },
  ],
  [NEWEST, 'a list as enum value', { enum: [{ value: [1] }] }],
  [NEWEST, 'a plain enum value', { enum: ['a'] }],
  [NEWEST, 'an unknown semantic type', { semanticType: 'metric' }],
  [CLOSED, 'a relationship with from on a column', { relationships: [{ from: 'a.b', to: 'a.b' }] }],
  [CLOSED, 'a relationship without to', { relationships: [{ type: 'foreignKey' }] }],
  [CLOSED, 'an unknown type of relationship', { relationships: [{ type: 'fk', to: 'a.b' }] }],
  [['3.1'], 'a hyphen in a reference before 3.2', { relationships: [{ to: 'a-b.c' }] }],
  [CLOSED, 'a reference without a dot', { relationships: [{ to: 'a' }] }],
  [CLOSED, 'an empty list of references', { relationships: [{ to: [] }] }],
  [CLOSED, 'an id with spaces', { id: 'a b' }],
  [['3.1'], 'an id with letters beyond ASCII before 3.2', { id: 'ä' }],
];

const QUALITY: readonly (readonly [readonly Rules[], string, Mapping])[] = [
  [['3.0'], 'a library rule without its name', { mustBe: 0 }],
  [['3.0'], 'an empty rule before 3.1', {}],
  [CLOSED, 'a library rule without a metric', { type: 'library', mustBe: 0 }],
  [CLOSED, 'rule instead of metric', { type: 'library', rule: 'nullValues', mustBe: 0 }],
  [CLOSED, 'an unknown metric', { metric: 'nulls', mustBe: 0 }],
  [CLOSED, 'no operator', { metric: 'nullValues' }],
  [CLOSED, 'two operators', { metric: 'nullValues', mustBe: 0, mustBeLessThan: 1 }],
  [CLOSED, 'an operator alone', { mustBe: 0 }],
  [CLOSED, 'an operator of a text', { type: 'text', mustBe: 0 }],
  [CLOSED, 'an operator of a custom rule', { type: 'custom', engine: 'a', implementation: 'b', mustBe: 0 }],
  [CLOSED, 'sql without an operator', { type: 'sql', query: 'select 1' }],
  [ALL, 'sql without a query', { type: 'sql', mustBe: 0 }],
  [CLOSED, 'a dialect', { type: 'sql', query: 'select 1', mustBe: 0, dialect: 'duckdb' }],
  [ALL, 'custom without an engine', { type: 'custom', implementation: 'x' }],
  [ALL, 'a list as implementation', { type: 'custom', engine: 'a', implementation: ['x'] }],
  [ALL, 'between a number and itself', { metric: 'nullValues', rule: 'nullValues', mustBeBetween: [5, 5] }],
  [ALL, 'between three numbers', { metric: 'nullValues', rule: 'nullValues', mustBeBetween: [1, 2, 3] }],
  [ALL, 'between texts', { metric: 'nullValues', rule: 'nullValues', mustBeBetween: ['a', 'b'] }],
  [ALL, 'a short form of a dimension', { type: 'text', dimension: 'cp' }],
  [ALL, 'an unknown dimension', { type: 'text', dimension: 'validity' }],
  [ALL, 'an unknown type of rule', { type: 'metric' }],
  [CLOSED, 'a pattern beside the arguments', { metric: 'invalidValues', mustBe: 0, arguments: null, pattern: 'x' }],
];

const SERVERS: readonly (readonly [readonly Rules[], string, Mapping])[] = [
  [ALL, 'an unknown type of server', { server: 'a', type: 'gcs' }],
  [ALL, 'a server without a name', { type: 'custom' }],
  [ALL, 'a local server without a format', { server: 'a', type: 'local', path: 'x' }],
  [CLOSED, 'a delimiter of a local server', { server: 'a', type: 'local', path: 'x', format: 'csv', delimiter: ',' }],
  [['3.1'], 'an encoding before 3.2', { server: 'a', type: 'local', path: 'x', format: 'csv', encoding: 'utf-8' }],
  [['3.0', '3.1'], 'a port as text before 3.2', { server: 'a', type: 'mysql', host: 'h', port: '1', database: 'd' }],
  [['3.0', '3.1'], 'athena without a staging folder before 3.2', { server: 'a', type: 'athena', schema: 's' }],
  [['3.0'], 'a free format of a file server before 3.1', { server: 'a', type: 's3', location: 's3://b/x', format: 'avro' }],
  [ALL, 'a location that is no URI', { server: 'a', type: 's3', location: 'bucket/x' }],
  [ALL, 'sftp with another scheme', { server: 'a', type: 'sftp', location: 'ftp://h/x' }],
  [['3.0'], 'hive before 3.1', { server: 'a', type: 'hive', host: 'h', database: 'd' }],
  [['3.0', '3.1'], 'iceberg before 3.2', { server: 'a', type: 'iceberg', catalog: 'c', catalogUrl: 'https://x' }],
];

const ROOT: readonly (readonly [readonly Rules[], string, Mapping])[] = [
  [ALL, 'a version that is a number', { version: 1 }],
  [ALL, 'another kind', { kind: 'Contract' }],
  [ALL, 'a day as time of creation', { contractCreatedTs: '2024-01-01' }],
  [['3.0'], 'a team mapping before 3.1', { team: { name: 'x' } }],
  [CLOSED, 'a team member without a user name', { team: [{ name: 'x' }] }],
  [ALL, 'a day that does not exist', { team: [{ username: 'a', dateIn: '2023-02-29' }] }],
  [['3.0'], 'support without a URL before 3.1', { support: [{ channel: 'x' }] }],
  [CLOSED, 'an unknown key of support', { support: [{ channel: 'x', foo: 1 }] }],
  [CLOSED, 'a custom property without a value', { customProperties: [{ property: 'x' }] }],
  [ALL, 'a list as value of a service level', { slaProperties: [{ property: 'x', value: [1] }] }],
  [['3.0', '3.1'], 'context before 3.2', { context: 'x' }],
  [ALL, 'an object of another type', { schema: [{ name: 'x', logicalType: 'table' }] }],
];

/** The broken contracts of one version. */
export function negativesOf(rules: Rules): Case[] {
  const { minimal = {} } = documentsOf(rules);
  const inContract: readonly (readonly [readonly Rules[], string, Mapping])[] = [
    ...COLUMNS.map(([versions, name, keys]) =>
      row(versions, name, { schema: [{ name: 'o', properties: [{ name: 'c', ...keys }] }] }),
    ),
    ...QUALITY.map(([versions, name, rule]) => row(versions, name, { schema: [{ name: 'o', quality: [rule] }] })),
    ...SERVERS.map(([versions, name, server]) => row(versions, name, { servers: [server] })),
    ...ROOT,
  ];
  return inContract
    .filter(([versions]) => versions.includes(rules))
    .map(([, name, keys]) => ({ name, contract: { ...minimal, ...keys } }));
}

function row(versions: readonly Rules[], name: string, keys: Mapping): readonly [readonly Rules[], string, Mapping] {
  return [versions, name, keys];
}
