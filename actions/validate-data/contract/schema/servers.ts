/** Where the data is: every type of server that the standard knows, with its fields. */
import { z } from 'zod';
import { oneOfKind, textOf } from '../../../../shared/config/one-of-kind.ts';
import { atLeast, type Rules } from '../versions.ts';
import type { Sections } from './sections.ts';
import { allOptional, text, uri, type Vocabulary, whole } from './vocabulary.ts';

/**
 * Fields of a type of server, separated by spaces: `name`, optional with `?`, `:kind` unless it is text, `@3.2` when it came later.
 * `@` before the fields says since when the type itself exists.
 */
const SERVERS: Readonly<Record<string, string | Readonly<Record<Rules, string>>>> = {
  api: 'location:uri',
  athena: {
    '3.0': 'stagingDir:uri schema catalog? regionName?',
    '3.1': 'stagingDir:uri schema catalog? regionName?',
    '3.2': 'stagingDir?:uri schema catalog? regionName? workgroup?',
  },
  azure: 'location:uri format:fileFormat delimiter?:fileDelimiter encoding?@3.2',
  bigquery: 'project dataset',
  btrieve: '@3.2 host database port?:port',
  clickhouse: 'host port:port database',
  databricks: 'catalog schema host?',
  denodo: 'host port:port database?',
  dremio: 'host port:port schema?',
  duckdb: { '3.0': 'database schema?:whole', '3.1': 'database schema?', '3.2': 'database schema?' },
  exasol: '@3.2 host port?:port schema?',
  fastobjects: '@3.2 database host? port?:port',
  glue: 'account database location?:uri format? encoding?@3.2',
  hana: '@3.2 host port?:port database? schema?',
  cloudsql: 'host port:port database schema',
  db2: 'host port:port database schema?',
  hive: '@3.1 host database port?:port',
  iceberg: '@3.2 catalog catalogUrl:uri namespace? warehouse?',
  impala: '@3.1 host database port?:port',
  informix: 'host database port?:port',
  ingres: '@3.2 database host port?:port',
  kafka: 'host format? encoding?@3.2',
  kinesis: 'region? format? encoding?@3.2',
  local: 'path format encoding?@3.2',
  mysql: 'host port:port database',
  oracle: 'host port:port serviceName',
  poet: '@3.2 database host? port?:port',
  postgresql: 'host port:port database schema',
  postgres: 'host port:port database schema',
  presto: 'host catalog? schema?',
  pubsub: 'project',
  redshift: 'database schema host? region? account?',
  s3: 'location:uri endpointUrl?:uri format?:fileFormat delimiter?:fileDelimiter encoding?@3.2',
  sftp: 'location:sftp format?:fileFormat delimiter?:fileDelimiter encoding?@3.2',
  snowflake: 'account database schema host? port?:port warehouse?',
  sqlserver: 'host database schema port?:port',
  synapse: 'host port:port database',
  teradata: '@3.2 host port?:port database?',
  trino: 'host port:port catalog schema',
  vectorwise: '@3.2 database host port?:port',
  versant: '@3.2 database host? port?:port',
  vertica: 'host port:port database schema',
  zen: '@3.1 host database port?:port',
  custom:
    'account? catalog? database? dataset? delimiter? endpointUrl?:uri format? encoding?@3.2 host? location?:uri path? port?:port ' +
    'project? region? regionName? schema? serviceName? stagingDir? warehouse? stream?@3.1',
};

const FIELD = /^(?<name>\w+)(?<optional>\?)?(?::(?<kind>\w+))?(?:@(?<since>[\d.]+))?$/;

export function describeServers(words: Vocabulary, { role, customProperties }: Sections): z.ZodType {
  const kinds = fieldKinds(words.rules);
  const common = {
    ...words.id(),
    description: text,
    environment: text,
    roles: z.array(role),
    customProperties,
  };
  const types = typesOf(words.rules);
  const member = (type: string) => {
    const required: Record<string, z.ZodType> = { server: text, type: z.literal(type) };
    const optionals: Record<string, z.ZodType> = { ...common };
    for (const { name, isOptional, kind } of fieldsOf(type, words.rules)) {
      (isOptional ? optionals : required)[name] = kinds[kind] ?? text;
    }
    return words.section(required, optionals);
  };
  // Fields of other types do not matter as long as the type itself is wrong.
  const unknownType = z.looseObject({ server: text, type: z.enum(types), ...allOptional(common) });
  const members = Object.fromEntries(types.map((type) => [type, z.lazy(() => member(type))]));
  return oneOfKind(
    members,
    (value) => {
      const type = textOf(value, 'type');
      return type !== undefined && types.includes(type) ? type : undefined;
    },
    unknownType,
  );
}

/** The types of server that a version knows. */
export function typesOf(rules: Rules): string[] {
  return Object.keys(SERVERS).filter((type) => {
    const since = /^@([\d.]+)/.exec(notation(type, rules))?.[1] as Rules | undefined;
    return since === undefined || atLeast(rules, since);
  });
}

interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly kind: string;
}

function fieldsOf(type: string, rules: Rules): Field[] {
  return notation(type, rules)
    .split(' ')
    .flatMap((word) => {
      const { name, optional: mark, kind = 'text', since } = FIELD.exec(word)?.groups ?? {};
      if (name === undefined || (since !== undefined && !atLeast(rules, since as Rules))) return [];
      return [{ name, isOptional: mark !== undefined, kind }];
    });
}

function notation(type: string, rules: Rules): string {
  const entry = SERVERS[type] ?? '';
  return typeof entry === 'string' ? entry : entry[rules];
}

function fieldKinds(rules: Rules): Readonly<Record<string, z.ZodType>> {
  const named = atLeast(rules, '3.1');
  return {
    uri,
    whole,
    sftp: uri
      .refine((value) => value.startsWith('sftp://'), { error: 'a URI that begins with "sftp://"' })
      .meta({ pattern: '^sftp://' }),
    port: atLeast(rules, '3.2') ? z.union([whole, text]) : whole,
    fileFormat: named ? text : z.enum(['parquet', 'delta', 'json', 'csv']),
    fileDelimiter: named ? text : z.enum(['new_line', 'array']),
  };
}
