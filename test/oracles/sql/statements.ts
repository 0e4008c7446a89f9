/** Every statement that plans can hold, for each dialect, and what makes the tables they are asked of. */
import { createHash } from 'node:crypto';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import {
  type Count,
  duplicatesQuery,
  failuresQuery,
  type Key,
  sampleQuery,
  scanQuery,
} from '../../../actions/validate-data/plan/queries.ts';
import { planTable, type TablePlan } from '../../../actions/validate-data/plan.ts';
import type { Dialect } from '../../../shared/data/dialect.ts';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';
import { spark } from '../../../shared/data/dialects/spark.ts';
import { trino } from '../../../shared/data/dialects/trino.ts';
import { portablePattern } from '../../../shared/data/pattern.ts';
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
import type { Table, TablePart } from '../../../shared/data/table.ts';
import { patterns, texts } from './patterns.ts';
import { accepted, formats, never, type Spelled } from './spellings.ts';
import { type Column, type TableCase, tables } from './tables.ts';

export const dialects: readonly Dialect[] = [duckdb, trino, spark];

export interface Statement {
  readonly dialect: Dialect['name'];
  /** `<table>/<what is asked>`, the same for all dialects. */
  readonly name: string;
  readonly sql: string;
}

export interface TableMaker {
  readonly dialect: Dialect['name'];
  readonly name: string;
  /** A query with the rows of the table. */
  readonly rows: string;
}

const examples = 5;
/** A name of the row number that has to be quoted. */
const position = 'row "number"';
const parts = ['part 1', 'part "2"'] as const;

/** Statements of one dialect, in a stable order. */
export function statementsOf(dialect: Dialect): Statement[] {
  const named = (name: string, sql: string) => ({ dialect: dialect.name, name, sql });
  return [
    ...tables.flatMap((table) =>
      statementsAbout(dialect, planOf(dialect, table)).map(([name, sql]) => named(`${table.name}/${name}`, sql)),
    ),
    ...patternStatements(dialect).map(([name, sql]) => named(`patterns/${name}`, sql)),
    ...spellingStatements(dialect).map(([name, sql]) => named(`spellings/${name}`, sql)),
  ];
}

export function fingerprint(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** One fingerprint for all statements of a dialect. */
export function digestOf(dialect: Dialect): string {
  return fingerprint(JSON.stringify(statementsOf(dialect)));
}

function columnsOf(dialect: Dialect, { columns }: TableCase): Column[] {
  return columns.filter((column) => column.types[dialect.name] !== undefined);
}

function planOf(dialect: Dialect, { name, storage, columns, properties, quality }: TableCase): TablePlan {
  const document = {
    apiVersion: 'v3.2.0',
    kind: 'DataContract',
    id: name,
    version: '1.0.0',
    status: 'active',
    schema: [{ name, properties, quality }],
  };
  const contract = readContract(JSON.stringify(document, null, 1), `${name}.yaml`);
  const [object] = contract.objects;
  if (!object) throw new Error('the contract has no schema object');
  const quoted = dialect.identifier(name);
  const table: Table = {
    title: name,
    columns: columns.map(({ name: column, family, types }) => ({
      name: column,
      family,
      storage,
      // Every dialect plans the same checks, so that their numbers can be compared.
      engineType: String(types.duckdb).toUpperCase(),
    })),
    from: quoted,
    preview: quoted,
    bytes: 1,
    parts: parts.map((part): TablePart => {
      const path = `${name} ${part}`;
      const file = { path, absolute: path, format: 'csv', compression: 'none', bytes: 1 } as const;
      return { file, from: dialect.identifier(path) };
    }),
    position,
    defects: [],
  };
  return planTable(dialect, contract, object, table, { strictColumns: false });
}

function statementsAbout(dialect: Dialect, plan: TablePlan): [string, string][] {
  const { table, frames, checks } = plan;
  const lacking = (frame: number) =>
    tables.some(
      ({ name, columns }) =>
        name === table.title &&
        columns.some((column) => column.name === frames[frame]?.column.name && column.types[dialect.name] === undefined),
    );
  const counts = checks.flatMap(({ measure }, index): Count[] =>
    measure.kind === 'rows' && !lacking(measure.frame)
      ? [{ name: `check_${index}`, frame: measure.frame, condition: measure.fails }]
      : [],
  );
  const keys = checks.flatMap(({ measure }, index): Key[] =>
    measure.kind === 'duplicates' && !measure.frames.some(lacking) ? [{ name: `check_${index}`, frames: measure.frames }] : [],
  );
  const different = keys.filter((key, index) => keys.findIndex((other) => String(other.frames) === String(key.frames)) === index);
  const integers = frames.flatMap((frame, index) => (frame.type === 'integer' ? [index] : []));
  const ranged = keys.map((key) =>
    key.frames.length === 1 && integers.includes(key.frames[0] ?? -1) ? { ...key, range: { low: 0n, high: 100n } } : key,
  );
  const everything = new Set(frames.map((_, index) => index));
  const shortcuts: [string, string][] = dialect.shortcuts
    ? [
        ['scan by value', scanQuery(dialect, table, frames, counts, ranged, everything)],
        ['scan by value and by row', scanQuery(dialect, table, frames, counts, keys, new Set([2, 3]))],
        ['sample', sampleQuery(dialect, table, frames, integers, 10, 100)],
      ]
    : [];
  return [
    ['scan', scanQuery(dialect, table, frames, counts, keys, new Set())],
    ...shortcuts,
    ...table.parts.map((part): [string, string] => [
      `failures in ${part.file.path}`,
      failuresQuery(dialect, table, part, frames, counts, { examples, whole: part !== table.parts[0] }),
    ]),
    ...different.map((key, index): [string, string] => [
      `duplicates of ${key.name}`,
      duplicatesQuery(dialect, table, frames, key, { examples, whole: index === 0 }),
    ]),
  ];
}

/** For each pattern the number of texts it is found in. */
function patternStatements(dialect: Dialect): [string, string][] {
  const found = patterns.flatMap((source, index) => {
    const portable = portablePattern(source);
    return 'reason' in portable ? [] : [`${dialect.countIf(dialect.contains('t', portable.pattern))} as p${index}`];
  });
  const matched = patterns.flatMap((source, index) => {
    const portable = portablePattern(source);
    return 'reason' in portable ? [] : [`${dialect.countIf(dialect.matchesWhole('t', portable.pattern))} as p${index}`];
  });
  return [
    ['found', `select ${found.join(', ')} from ${dialect.identifier('texts')} as texts`],
    ['whole', `select ${matched.join(', ')} from ${dialect.identifier('texts')} as texts`],
  ];
}

const readings: Readonly<Record<Spelled, (dialect: Dialect, text: string) => string>> = {
  integer: (dialect, text) => integerFrom(dialect, text, 'integer'),
  'large integer': (dialect, text) => integerFrom(dialect, text, 'large integer'),
  number: numberFrom,
  boolean: (_dialect, text) => booleanFrom(text),
  date: dateFrom,
  timestamp: timestampFrom,
  time: timeFrom,
};

const spellings = [...new Set([...never, ...Object.values(accepted).flatMap((each) => Object.keys(each))])];

/** For each type the texts that are read as a value of it, in order. */
function spellingStatements(dialect: Dialect): [string, string][] {
  const list = (name: string, value: string): [string, string] => [
    name,
    `select t from ${dialect.identifier('spellings')} as spellings where ${value} is not null order by t`,
  ];
  return [
    ...Object.entries(readings).map(([type, reading]) => list(type, reading(dialect, 't'))),
    ...formats.map(([format]) => {
      const pattern = readJdkPattern(format);
      if ('reason' in pattern) throw new Error(pattern.reason);
      return list(`format ${format}`, formattedTimestampFrom(dialect, 't', pattern));
    }),
  ];
}

/** What makes the tables that the statements are asked of. */
export function tableMakersOf(dialect: Dialect): TableMaker[] {
  const one = (name: string, values: readonly string[]) => ({
    dialect: dialect.name,
    name,
    rows: rowsOf(
      dialect,
      ['t'],
      values.filter((value) => !value.includes('\0')).map((value) => [castText(dialect, value, 'text')]),
    ),
  });
  return [
    ...tables.flatMap((table) => makersOf(dialect, table)),
    one('texts', texts),
    one('spellings', [
      ...spellings.filter((text) => !/^-?[0-9]{39}$/.test(text)),
      ...formats.flatMap(([, each]) => Object.keys(each)),
    ]),
  ];
}

function castText(dialect: Dialect, value: string | null, type: 'text' | { readonly name: string }): string {
  return `cast(${value === null ? 'null' : dialect.text(value)} as ${type === 'text' ? dialect.type('text') : type.name})`;
}

function rowsOf(dialect: Dialect, names: readonly string[], rows: readonly (readonly string[])[]): string {
  const values = rows.map((row) => `(${row.join(', ')})`).join(',\n');
  return `select * from (values\n${values}\n) as made(${names.map((name) => dialect.identifier(name)).join(', ')})`;
}

/** The whole table, and its halves with row numbers. */
function makersOf(dialect: Dialect, table: TableCase): TableMaker[] {
  const columns = columnsOf(dialect, table);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    columns.map(({ values, types }) =>
      castText(dialect, values[row % values.length]?.replaceAll('\0', '') ?? null, { name: types[dialect.name] ?? '' }),
    ),
  );
  const names = columns.map(({ name }) => name);
  const half = Math.ceil(table.rows / 2);
  const numbered = (part: readonly (readonly string[])[]) => part.map((row, index) => [...row, `cast(${index + 1} as bigint)`]);
  return [
    { dialect: dialect.name, name: table.name, rows: rowsOf(dialect, names, rows) },
    ...parts.map((part, index) => ({
      dialect: dialect.name,
      name: `${table.name} ${part}`,
      rows: rowsOf(dialect, [...names, position], numbered(rows.slice(index * half, (index + 1) * half))),
    })),
  ];
}
