/** Valid contracts of every version of the standard; together they hold every section and every key it knows. */
import { atLeast, type Rules } from '../../../actions/validate-data/contract/versions.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Mapping = { [key: string]: Json };

const NEWEST = { '3.0': 'v3.0.2', '3.1': 'v3.1.0', '3.2': 'v3.2.0' } as const;

/** The contracts by name, fresh copies each time. */
export function documentsOf(rules: Rules): Record<string, Mapping> {
  const is31 = atLeast(rules, '3.1');
  const is32 = atLeast(rules, '3.2');
  const since31 = (keys: Mapping): Mapping => (is31 ? keys : {});
  const since32 = (keys: Mapping): Mapping => (is32 ? keys : {});
  const before31 = (keys: Mapping): Mapping => (is31 ? {} : keys);

  const contract = (keys: Mapping): Mapping => ({
    apiVersion: NEWEST[rules],
    kind: 'DataContract',
    id: 'a1b2',
    version: '1.0.0',
    status: 'active',
    ...keys,
  });
  const columns = (...properties: Mapping[]) => contract({ schema: [{ name: 'flights', properties }] });
  const column = (name: string, keys: Mapping): Mapping => ({ name, ...keys });

  const custom: Mapping = {
    property: 'owner',
    value: 'ops',
    ...since31({ id: 'cp-1', description: 'who' }),
    ...since32({ vendor: 'acme' }),
  };
  const customProperties = [custom, { property: 'nested', value: { list: [1, null, 'x'] } }, { property: 'empty', value: null }];
  const definition: Mapping = {
    url: 'https://example.org/a',
    type: 'definition',
    ...since31({ id: 'ad_1', description: 'where' }),
  };
  const authoritativeDefinitions = [definition];
  const about: Mapping = { tags: ['a', 'b'], customProperties, authoritativeDefinitions };
  const id: Mapping = since31({ id: 'an-id_1' });
  const role: Mapping = {
    ...id,
    role: 'reader',
    description: 'reads',
    access: 'read',
    firstLevelApprovers: 'lead',
    secondLevelApprovers: 'head',
    customProperties,
  };
  const person: Mapping = {
    username: 'ada',
    name: 'Ada',
    description: 'keeps it',
    role: 'owner',
    dateIn: '2024-02-29',
    dateOut: '2026-12-31',
    replacedByUsername: 'bob',
  };

  const bounds = (low: Json, high: Json): Mapping => ({
    minimum: low,
    maximum: high,
    ...(is31 ? { exclusiveMinimum: low, exclusiveMaximum: high } : { exclusiveMinimum: true, exclusiveMaximum: false }),
  });
  const ruleFacts: Mapping = {
    ...since31({ id: 'rule-1' }),
    name: 'few',
    description: 'few of them',
    dimension: 'completeness',
    method: 'reconciliation',
    severity: 'warning',
    unit: 'percent',
    businessImpact: 'low',
    schedule: '0 20 * * *',
    scheduler: 'cron',
    ...about,
  };
  const library = (metric: string, keys: Mapping): Mapping => (is31 ? { metric, ...keys } : { rule: metric, ...keys });
  const servers = (list: Mapping[]) => contract({ servers: list.map((fields) => ({ server: 'main', ...fields })) });
  const location = { location: 's3://bucket/folder/data.csv' };
  const encoding: Mapping = since32({ encoding: 'utf-8' });
  const file: Mapping = { format: 'csv', delimiter: 'new_line', ...encoding };
  const base: Mapping = { host: 'db.example.org', port: 5432, database: 'main' };

  const documents: Record<string, Mapping> = {
    minimal: contract({}),
    fundamentals: contract({
      name: 'Flights',
      tenant: 'acme',
      domain: 'travel',
      dataProduct: 'flights',
      tags: ['gold'],
      description: {
        usage: 'training',
        purpose: 'delay model',
        limitations: 'none',
        somethingElse: [1],
        authoritativeDefinitions,
        customProperties,
      },
      slaDefaultElement: 'flights.date',
      contractCreatedTs: '2024-01-31T12:30:00Z',
      authoritativeDefinitions,
      customProperties,
    }),
    teamList: contract({
      team: [
        { ...person, ...since31({ id: 'm-1', ...about }) },
        { username: 'bob', dateIn: '2024-01-01' },
      ],
    }),
    people: contract({
      roles: [role, { role: 'writer' }],
      support: [
        {
          ...id,
          channel: 'chat',
          url: 'https://chat.example.org',
          description: 'ask',
          tool: 'slack',
          scope: 'issues',
          invitationUrl: 'https://chat.example.org/join',
          ...since31({ customProperties }),
        },
        { channel: 'mail', url: 'mailto:a@example.org' },
      ],
      price: { ...id, priceAmount: 9.95, priceCurrency: 'EUR', priceUnit: 'month' },
    }),
    serviceLevels: contract({
      slaProperties: [
        {
          ...id,
          property: 'freshness',
          value: 2,
          valueExt: null,
          unit: 'd',
          element: 'flights.date',
          driver: 'regulatory',
          ...since31({ description: 'fresh', scheduler: 'cron', schedule: '0 1 * * *' }),
          ...since32({ customProperties, authoritativeDefinitions }),
        },
        { property: 'retention', value: 'P1Y', valueExt: 5 },
        { property: 'available', value: true, valueExt: false },
        { property: 'none', value: null, valueExt: 'x' },
      ],
    }),
    objects: contract({
      schema: [
        {
          ...id,
          name: 'flights',
          logicalType: 'object',
          physicalName: 'flights_v1',
          physicalType: 'table',
          description: 'all flights',
          businessName: 'Flights',
          dataGranularityDescription: 'one row a flight',
          ...about,
          properties: [],
          quality: [],
          ...since31({ relationships: [] }),
          ...since32({ deprecated: false, synonyms: [], context: 'ask' }),
        },
        { name: 'airports' },
      ],
    }),
    columns: columns(
      column('all', {
        ...id,
        physicalName: 'ALL',
        physicalType: 'varchar(10)',
        logicalType: 'string',
        logicalTypeOptions: { minLength: 0, maxLength: 10, pattern: '^[a-z]+$', format: 'email' },
        description: 'all keys',
        businessName: 'All',
        primaryKey: true,
        primaryKeyPosition: 1,
        required: true,
        unique: true,
        partitioned: false,
        partitionKeyPosition: -1,
        classification: 'restricted',
        encryptedName: 'all_enc',
        transformSourceObjects: ['raw.all'],
        transformLogic: 'lower(x)',
        transformDescription: 'lower case',
        examples: ['a', 1, null, true, [1], { a: 1 }],
        criticalDataElement: true,
        quality: [],
        ...about,
        ...since31({ relationships: [] }),
        ...since32({ semanticType: 'dimension', synonyms: [], deprecated: false }),
      }),
      column('day', { logicalType: 'date', logicalTypeOptions: { ...bounds('2020-01-01', '2030-01-01'), format: 'yyyy-MM-dd' } }),
      column('whole', { logicalType: 'integer', logicalTypeOptions: { ...bounds(0, 10.5), multipleOf: 2, format: 'i64' } }),
      column('real', { logicalType: 'number', logicalTypeOptions: { ...bounds(-0.5, 10), multipleOf: 0.5, format: 'f32' } }),
      column('flag', { logicalType: 'boolean' }),
      column('flagWithOptions', { logicalType: 'boolean', logicalTypeOptions: { anything: ['goes', 1] } }),
      column('untyped', { physicalType: 'blob', logicalTypeOptions: {} }),
    ),
    nested: columns(
      column('address', {
        logicalType: 'object',
        logicalTypeOptions: { minProperties: 1, maxProperties: 3, required: ['street'] },
        properties: [
          { name: 'street', logicalType: 'string' },
          { name: 'geo', logicalType: 'object', properties: [{ name: 'lat', logicalType: 'number' }] },
        ],
      }),
      column('tags', {
        logicalType: 'array',
        logicalTypeOptions: { minItems: 0, maxItems: 5, uniqueItems: true },
        items: { logicalType: 'string', logicalTypeOptions: { maxLength: 3 } },
      }),
      column('legs', {
        logicalType: 'array',
        items: { name: 'leg', logicalType: 'object', properties: [{ name: 'from', logicalType: 'string', required: true }] },
      }),
      column('matrix', { logicalType: 'array', items: { logicalType: 'array', items: { logicalType: 'number' } } }),
      column('loose', { properties: [{ name: 'inner' }], items: { physicalType: 'text', properties: [], items: { name: 'x' } } }),
      ...(is31 ? [] : [column('old', { logicalType: 'array', items: { logicalType: 'string', properties: [{ name: 'odd' }] } })]),
    ),
    libraryRules: contract({
      schema: [
        {
          name: 'flights',
          quality: [
            library('rowCount', { type: 'library', mustBeGreaterThan: 10, ...ruleFacts }),
            library('duplicateValues', { arguments: { properties: ['a', 'b'] }, mustBe: 0 }),
          ],
          properties: [
            column('a', {
              quality: [
                library('nullValues', { mustBeLessThan: 1.5, unit: 'percent' }),
                library('missingValues', { arguments: { missingValues: [null, '', 'N/A'] }, mustBeLessOrEqualTo: 3 }),
                library('invalidValues', { type: 'library', arguments: { validValues: ['x'], pattern: '^x' }, mustNotBe: 5 }),
                library('duplicateValues', { mustBeBetween: [0, 10], ...since31({ rule: 'duplicateCount' }) }),
                library('nullValues', { mustNotBeBetween: [3, 2], arguments: {} }),
                library('nullValues', { mustBeGreaterOrEqualTo: 0 }),
                library('nullValues', { mustBe: { any: ['thing'] } }),
                ...(is31 ? [] : [{ rule: 'x', mustBe: 1, mustNotBe: 2, query: 5, unknown: 1 }]),
              ],
            }),
          ],
        },
      ],
    }),
    otherRules: contract({
      schema: [
        {
          name: 'flights',
          quality: [
            { type: 'sql', query: 'select 1', mustBe: 1, ...ruleFacts },
            { type: 'custom', engine: 'soda', implementation: 'type: x', ...ruleFacts },
            { type: 'custom', engine: 'soda', implementation: { type: 'x', columns: ['a'] } },
            { type: 'text', description: 'looks good' },
            ...(is31
              ? [
                  {},
                  { description: 'only words', severity: 'info' },
                  { type: 'text', metric: 'nullValues', mustBe: 0 },
                  { type: 'sql', metric: 'rowCount', query: 'select 1', mustBe: 0 },
                  { type: 'custom', metric: 'rowCount', engine: 'x', implementation: 'y', mustBe: 0 },
                ]
              : [
                  { type: 'text', mustBe: 'x' },
                  { type: 'sql', query: 'select 1' },
                  { type: 'custom', engine: 'a', implementation: 'b', mustBeBetween: 1 },
                ]),
          ],
        },
      ],
    }),
    fileServers: servers([
      {
        type: 'local',
        path: './data.csv',
        format: 'csv',
        ...encoding,
        ...id,
        description: 'here',
        environment: 'dev',
        roles: [role],
        customProperties,
      },
      { type: 's3', ...location, ...file, endpointUrl: 'https://s3.example.org:9000/' },
      { type: 's3', location: 's3://bucket/%41/*.parquet' },
      { type: 'azure', location: 'abfss://container@account.dfs.core.windows.net/path', ...file },
      { type: 'sftp', location: 'sftp://host/path/data.csv', ...file },
      { type: 'api', location: 'https://api.example.org/v1?x=1#top' },
      { type: 'glue', account: '1', database: 'd', location: 's3://bucket/x', format: 'parquet', ...encoding },
      { type: 'kafka', host: 'kafka:9092', format: 'avro', ...encoding },
      { type: 'kinesis', region: 'eu', format: 'json', ...encoding },
      {
        type: 'athena',
        stagingDir: 's3://bucket/staging',
        schema: 's',
        catalog: 'c',
        regionName: 'eu',
        ...since32({ workgroup: 'w' }),
      },
      ...(is32
        ? [{ type: 'iceberg', catalog: 'c', catalogUrl: 'https://catalog.example.org', namespace: 'n', warehouse: 'w' }]
        : []),
    ]),
    databaseServers: servers([
      { type: 'bigquery', project: 'p', dataset: 'd' },
      { type: 'clickhouse', ...base },
      { type: 'cloudsql', ...base, schema: 's' },
      { type: 'databricks', host: 'h', catalog: 'c', schema: 's' },
      { type: 'db2', ...base, schema: 's' },
      { type: 'denodo', ...base },
      { type: 'dremio', host: 'h', port: 1, schema: 's' },
      { type: 'duckdb', database: 'd.duckdb', schema: is31 ? 'main' : 1 },
      { type: 'informix', ...base },
      { type: 'mysql', ...base },
      { type: 'oracle', host: 'h', port: 1521, serviceName: 'x' },
      { type: 'postgresql', ...base, schema: 's' },
      { type: 'postgres', ...base, schema: 's' },
      { type: 'presto', host: 'h', catalog: 'c', schema: 's' },
      { type: 'pubsub', project: 'p' },
      { type: 'redshift', host: 'h', database: 'd', schema: 's', region: 'r', account: 'a' },
      { type: 'snowflake', ...base, account: 'a', schema: 's', warehouse: 'w' },
      { type: 'sqlserver', ...base, schema: 's' },
      { type: 'synapse', ...base },
      { type: 'trino', host: 'h', port: 8080, catalog: 'c', schema: 's' },
      { type: 'vertica', ...base, schema: 's' },
      ...(is31 ? ['hive', 'impala', 'zen'].map((type) => ({ type, ...base })) : []),
      ...(is32
        ? [
            ...['btrieve', 'fastobjects', 'ingres', 'poet', 'teradata', 'vectorwise', 'versant'].map((type) => ({
              type,
              ...base,
            })),
            { type: 'exasol', host: 'h', port: '8563', schema: 's' },
            { type: 'hana', ...base, port: '{PORT}', schema: 's' },
          ]
        : []),
    ]),
    customServer: servers([
      {
        type: 'custom',
        ...Object.fromEntries(
          [
            'account',
            'catalog',
            'database',
            'dataset',
            'delimiter',
            'format',
            'host',
            'path',
            'project',
            'region',
            'regionName',
          ].map((key) => [key, 'x']),
        ),
        ...Object.fromEntries(['schema', 'serviceName', 'stagingDir', 'warehouse'].map((key) => [key, 'x'])),
        location: 'file:///tmp/x',
        endpointUrl: 'https://example.org',
        port: 1,
        ...since31({ stream: 'x' }),
        ...encoding,
        ...before31({ stream: 5, anything: true }),
      },
    ]),
  };

  if (is31) {
    documents.timestamps = columns(
      column('at', {
        logicalType: 'timestamp',
        logicalTypeOptions: {
          ...bounds('2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'),
          format: "yyyy-MM-dd'T'HH:mm:ss",
          timezone: true,
          defaultTimezone: 'Etc/UTC',
        },
      }),
      column('clock', {
        logicalType: 'time',
        logicalTypeOptions: { ...bounds('00:00:00', '23:59:59'), format: 'HH:mm:ss', timezone: false },
      }),
    );
    documents.team = contract({
      team: {
        id: 't-1',
        name: 'ops',
        description: 'keeps it',
        members: [{ ...person, id: 'm-1', ...about }, { username: 'bob' }],
        ...about,
      },
    });
    documents.relationships = contract({
      schema: [
        {
          name: 'flights',
          relationships: [
            { type: 'foreignKey', from: 'flights.origin', to: 'airports.code', customProperties, ...since32({ id: 'fk 1' }) },
            { from: ['flights.a', 'flights.b'], to: ['airports.a'] },
            { from: 'schema/flights/properties/origin', to: 'https://example.org/other.yaml#schema/airports/properties/code' },
          ],
          properties: [
            {
              name: 'origin',
              relationships: [
                { type: 'foreignKey', to: 'airports.code', customProperties },
                { to: ['airports.code', '/schema/airports/properties/code'] },
                { to: 'file.yaml#/schema/a/properties/b' },
              ],
            },
          ],
        },
        { name: 'airports' },
      ],
    });
  }
  if (is32) {
    const synonym: Mapping = {
      id: 's-1',
      synonym: 'carrier',
      description: 'the airline',
      locale: 'en',
      source: 'glossary',
      status: 'approved',
      customProperties,
    };
    documents.enums = columns(
      column('carrier', {
        logicalType: 'string',
        enum: [
          { value: 'AA', label: 'American', id: 'aa', description: 'x', ...about },
          { value: 1 },
          { value: true },
          { value: null },
        ],
        synonyms: [synonym, { synonym: 'airline' }],
        deprecated: true,
        semanticType: 'column',
      }),
      column('untyped', { enum: [{ value: 'x' }] }),
    );
    documents.mapsAndVectors = columns(
      column('labels', {
        logicalType: 'map',
        logicalTypeOptions: { anything: 1 },
        map: { key: { logicalType: 'string' }, value: { name: 'v', logicalType: 'array', items: { logicalType: 'integer' } } },
      }),
      column('embedding', {
        logicalType: 'vector',
        logicalTypeOptions: {
          dimensions: 384,
          elementType: 'float32',
          distanceMetric: 'cosine',
          embeddingModel: 'm',
          embeddingModelVersion: '1',
          normalized: true,
        },
      }),
      column('bare', { logicalType: 'vector' }),
    );
    documents.context = contract({
      context: {
        instructions: 'be careful',
        verifiedStatements: [{ id: 'q 1', question: 'how many?', answer: '3', ...about }, { question: 'why?' }],
        constraints: [{ id: 'c', constraint: 'no joins', ...about }],
      },
      schema: [{ name: 'flights', context: 'plain words', synonyms: [synonym], deprecated: true }],
    });
    documents.withoutStatus = contract({});
    delete documents.withoutStatus.status;
    documents.dottedReferences = contract({
      schema: [
        {
          name: 'a',
          relationships: [{ from: 'a-1.b-2.c', to: 'other.yml#schema/ä1/properties/b(2)' }],
        },
      ],
    });
    documents.serversWithVariables = servers([{ type: 'postgres', ...base, port: 'x', schema: 's' }]);
  }
  return structuredClone(documents);
}
