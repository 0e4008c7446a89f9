/** JSON: one object a line (NDJSON), or a file with an array or a sequence of objects. Values stay JSON text until they are asked for. */
import { doubleQuoted, singleQuoted } from '../../dialects/standard.ts';
import type { Engine } from '../../engine.ts';
import { EngineError } from '../../engine-error.ts';
import type { SourceFile } from '../../source.ts';
import type { Defect, OpenTableOptions, Reject, Rejects, Table, TableColumn } from '../../table.ts';
import { readText, UnreadableError } from '../../text/bytes.ts';
import { findDamage } from '../../text/compressed.ts';
import type { CsvDialect } from '../../text/csv-dialect.ts';
import { describeMixedLineEnds, findMixedLineEnds } from '../../text/line-ends.ts';
import { distinctNames, positionName, together } from './columns.ts';

const longestObject = 64 << 20;

/** NDJSON. A line that is no JSON object is a rejected row. */
export async function openJsonLines(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const { items, defects } = await itemsOf(engine, files, options.signal, async (file) => linesOf(file), lineFault);
  const table = tableOf(options, items, defects, files);
  const reasonOf = (isJson: boolean) => (isJson ? 'the line is JSON, but no object' : 'the line is not valid JSON');
  const describe: DescribeItem = (number, isJson) => ({ line: number, reason: reasonOf(isJson) });
  const parts = table.parts.map((part) => ({
    ...part,
    locate: async (rows: readonly number[]) => new Map(rows.map((row) => [row, row])),
  }));
  return { ...table, parts, rejects: (limit) => rejectedItems(engine, items, options.signal, limit, describe) };
}

/** Whole-file JSON. A syntax error makes the file unreadable: nothing behind it can be trusted. */
export async function openJson(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const fromOf = async (file: SourceFile) => {
    const first = await firstCharacter(file);
    return first === undefined ? undefined : objectsOf(file, first === '[' ? 'array' : 'unstructured');
  };
  const { items, defects } = await itemsOf(engine, files, options.signal, fromOf, syntaxFault);
  const describe: DescribeItem = (number) => ({ reason: `item ${number} of the file is no object` });
  return {
    ...tableOf(options, items, defects, files),
    rejects: (limit) => rejectedItems(engine, items, options.signal, limit, describe),
  };
}

interface Item {
  readonly file: SourceFile;
  /** A FROM item with the columns `item` (JSON text, NULL for a blank line) and `number`. */
  readonly from: string;
  /** Of all its objects, in the order in which they are first seen. */
  readonly keys: readonly string[];
}

type Fault = Pick<Defect, 'message' | 'line'>;

/** Reads every file once, for its keys: what the reader cannot get through is a defect of the file. */
async function itemsOf(
  engine: Engine,
  files: readonly SourceFile[],
  signal: AbortSignal,
  fromOf: (file: SourceFile) => Promise<string | undefined>,
  faultOf: (error: EngineError, file: SourceFile, signal: AbortSignal) => Promise<Fault>,
): Promise<{ readonly items: readonly Item[]; readonly defects: readonly Defect[] }> {
  const items: Item[] = [];
  const defects: Defect[] = [];
  const unreadable = (file: SourceFile, fault: Fault) => void defects.push({ kind: 'unreadable', file: file.path, ...fault });
  for (const file of files) {
    const damage = file.bytes === 0 ? undefined : await findDamage(file, signal);
    const from = file.bytes === 0 || damage !== undefined ? undefined : await fromOf(file);
    if (from === undefined) {
      unreadable(file, { message: damage ?? 'the file is empty' });
      continue;
    }
    try {
      items.push({ file, from, keys: await keysOf(engine, from, signal) });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      unreadable(file, await faultOf(error, file, signal));
    }
  }
  return { items, defects };
}

function tableOf(
  { title }: OpenTableOptions,
  items: readonly Item[],
  defects: readonly Defect[],
  files: readonly SourceFile[],
): Table {
  const keys = [...new Set(items.flatMap((item) => item.keys))];
  const names = distinctNames(keys);
  const columns = names.map((name): TableColumn => ({ name, storage: 'json', family: 'other', engineType: 'JSON' }));
  const position = positionName(columns);
  const all = together(items.map((item) => `(select item from ${item.from})`));
  const from = items.length === 0 ? '(select 1 as nothing where false)' : fieldsOf(all, keys, names);
  return {
    title,
    columns,
    from,
    preview: from,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    position,
    parts: items.map((item) => ({
      file: item.file,
      from: fieldsOf(item.from, keys, names, `number as ${doubleQuoted(position)}`),
    })),
    defects: [...defects, ...sameNames(items)],
  };
}

/** The engine takes names that differ in case only for one: which key a column of the contract means could not be told. */
function sameNames(items: readonly Item[]): Defect[] {
  const first = new Map<string, string>();
  return items.flatMap(({ file, keys }) =>
    keys.flatMap((key): Defect[] => {
      const known = first.get(key.toLowerCase()) ?? key;
      first.set(key.toLowerCase(), known);
      const message = `the names "${known}" and "${key}" differ in upper and lower case only`;
      return known === key ? [] : [{ kind: 'duplicate column', file: file.path, message }];
    }),
  );
}

async function keysOf(engine: Engine, from: string, signal: AbortSignal): Promise<string[]> {
  const keys = `select unnest(json_keys(item)) as key, row_number() over () as seen from ${from} as source where ${isObject}`;
  const rows = await engine.query(`select key from (${keys}) as keys group by key order by min(seen), key`, { signal });
  return rows.map((row) => String(row.key));
}

/** What is no JSON has no type: asked for it all the same, the engine would stop. */
const itemType = 'case when json_valid(item) then json_type(item) end';
const isObject = `${itemType} = 'OBJECT'`;
/** The engine takes the first of two equal keys, other readers the last: such an object has no one meaning. */
const repeatsKey = `${isObject} and len(json_keys(item)) <> len(list_distinct(json_keys(item)))`;

/** The objects with one column of JSON text for each key; a JSON null is NULL, as is a key that is not there. */
function fieldsOf(from: string, keys: readonly string[], names: readonly string[], ...before: readonly string[]): string {
  const pointers = keys.map((key) => singleQuoted(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)).join(', ');
  const fields = names.map((name, index) => `nullif(cast(fields[${index + 1}] as varchar), 'null') as ${doubleQuoted(name)}`);
  const extracted = keys.length === 0 ? 'item as fields' : `json_extract(item, [${pointers}]) as fields`;
  const shown = [...before, ...fields];
  const inner = `(select *, ${extracted} from ${from} as source where ${isObject}) as objects`;
  return `(select ${shown.length === 0 ? '1 as nothing' : shown.join(', ')} from ${inner})`;
}

const linesDialect: CsvDialect = { delimiter: '\u0001', quote: '', escape: '', encoding: 'utf-8' };

/** Lines as they are: the delimiter is a character that JSON text cannot contain unescaped. */
function linesOf(file: SourceFile): string {
  const parameters = [
    `[${singleQuoted(file.absolute)}]`,
    'auto_detect = false',
    'header = false',
    "delim = '\u0001'",
    "quote = ''",
    "escape = ''",
    "comment = ''",
    'hive_partitioning = false',
    `max_line_size = ${longestObject}`,
    // The reader's own choice is 16 of the longest lines: a gigabyte, whatever the file has.
    `buffer_size = ${longestObject}`,
    `compression = ${singleQuoted(file.compression)}`,
    "columns = {'item': 'VARCHAR'}",
  ];
  return `(select item, row_number() over () as number from read_csv(${parameters.join(', ')}))`;
}

function objectsOf(file: SourceFile, format: 'array' | 'unstructured'): string {
  const parameters = [
    `[${singleQuoted(file.absolute)}]`,
    `format = '${format}'`,
    `maximum_object_size = ${longestObject}`,
    `compression = ${singleQuoted(file.compression === 'none' ? 'uncompressed' : file.compression)}`,
  ];
  return `(select cast(json as varchar) as item, row_number() over () as number from read_json_objects(${parameters.join(', ')}))`;
}

type DescribeItem = (number: number, isJson: boolean) => Omit<Reject, 'file'>;

async function rejectedItems(
  engine: Engine,
  items: readonly Item[],
  signal: AbortSignal,
  limit: number,
  describe: DescribeItem,
): Promise<Rejects> {
  const examples: Reject[] = [];
  let count = 0;
  for (const { file, from } of items) {
    const fault = `case when coalesce(${itemType}, '') <> 'OBJECT' then 'no object' when ${repeatsKey} then 'repeated key' end`;
    const bad = `select number, json_valid(item) as valid, ${fault} as fault from ${from} as source where trim(item) <> ''`;
    const rows = await engine.query(
      `select number, valid, fault, count(*) over () as n from (${bad}) as bad where fault is not null order by number limit ${Math.max(limit, 1)}`,
      { signal },
    );
    count += Number(rows[0]?.n ?? 0);
    const room = Math.max(limit, 1) - examples.length;
    examples.push(
      ...rows.slice(0, room).map((row) => ({
        file: file.path,
        ...describe(Number(row.number), row.valid === true),
        ...(row.fault === 'repeated key' ? { reason: 'the object has the same key twice' } : {}),
      })),
    );
  }
  return { count, examples };
}

async function firstCharacter(file: SourceFile): Promise<string | undefined> {
  try {
    for await (const piece of readText(file, 'utf-8')) {
      const found = /[^\s\ufeff]/u.exec(piece.toString('utf8'));
      if (found) return found[0];
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
  return undefined;
}

/** What is no text, or is cut into lines in two ways, stops the reader. */
async function lineFault(error: EngineError, file: SourceFile, signal: AbortSignal): Promise<Fault> {
  const mixed = await findMixedLineEnds(file, linesDialect, signal);
  if (mixed) return { line: mixed.line, message: describeMixedLineEnds(mixed, 'the first line') };
  const line = /Error on Line: ([0-9]+)/.exec(error.message)?.[1];
  const [, reason] = lineFaults.find(([sign]) => error.message.includes(sign)) ?? [];
  return { message: reason ?? syntaxError(error.message, file), ...(line === undefined ? {} : { line: Number(line) }) };
}

const lineFaults: readonly (readonly [sign: string, reason: string])[] = [
  ['Invalid unicode', 'the line is not valid UTF-8'],
  ['Number of Columns', 'the line holds the control character U+0001, which JSON does not allow'],
  ['Maximum line size', 'the line is longer than 64 MiB'],
];

async function syntaxFault(error: EngineError, file: SourceFile): Promise<Fault> {
  return { message: syntaxError(error.message, file) };
}

function syntaxError(message: string, file: SourceFile): string {
  return (
    message
      .replaceAll(file.absolute, file.path)
      .replace(/^[A-Za-z ]+ Error: /, '')
      .split('\n')[0] ?? message
  );
}
