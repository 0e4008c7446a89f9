/** JSON: one object a line (NDJSON), or a file with an array or a sequence of objects. Values stay JSON text until they are asked for. */
import { doubleQuoted, singleQuoted } from '../../dialects/standard.ts';
import type { Engine } from '../../engine.ts';
import { EngineError } from '../../engine-error.ts';
import type { SourceFile } from '../../source.ts';
import type { Defect, OpenTableOptions, Rejects, Table, TableColumn } from '../../table.ts';
import { readText, UnreadableError } from '../../text/bytes.ts';
import { findDamage } from '../../text/compressed.ts';
import { distinctNames, positionName, together } from './columns.ts';

const longestObject = 64 << 20;

/** NDJSON. A line that is no JSON object is a rejected row. */
export async function openJsonLines(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const { sound, defects } = await soundFiles(files);
  const lines = sound.map((file) => ({ file, from: linesOf(file) }));
  const table = await tableOf(engine, options, lines, defects, files);
  if (lines.length === 0) return table;
  return { ...table, rejects: (limit) => rejectedLines(engine, lines, options.signal, limit) };
}

/** Whole-file JSON. A syntax error makes the file unreadable: nothing behind it can be trusted. */
export async function openJson(engine: Engine, files: readonly SourceFile[], options: OpenTableOptions): Promise<Table> {
  const { sound, defects } = await soundFiles(files);
  const items: { file: SourceFile; from: string }[] = [];
  for (const file of sound) {
    const first = await firstCharacter(file);
    const from = objectsOf(file, first === '[' ? 'array' : 'unstructured');
    try {
      if (first !== undefined) await engine.query(`select count(*) as n from ${from} as source`, { signal: options.signal });
      if (first === undefined) defects.push({ kind: 'unreadable', file: file.path, message: 'the file is empty' });
      else items.push({ file, from });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      defects.push({ kind: 'unreadable', file: file.path, message: syntaxError(error.message, file) });
    }
  }
  const table = await tableOf(engine, options, items, defects, files);
  return { ...table, parts: table.parts.map(({ file, from }) => ({ file, from })) };
}

interface Item {
  readonly file: SourceFile;
  /** A FROM item with the columns `item` (JSON text, NULL for a blank line) and `number`. */
  readonly from: string;
}

async function tableOf(
  engine: Engine,
  { title, signal }: OpenTableOptions,
  items: readonly Item[],
  defects: readonly Defect[],
  files: readonly SourceFile[],
): Promise<Table> {
  const all = together(items.map((item) => `(select item from ${item.from})`));
  const keys = items.length === 0 ? [] : await keysOf(engine, all, signal);
  const names = distinctNames(keys);
  const columns = names.map((name): TableColumn => ({ name, storage: 'json', family: 'other', engineType: 'JSON' }));
  const position = positionName(columns);
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
      locate: async (positions) => new Map(positions.map((line) => [line, line])),
    })),
    defects,
  };
}

/** Every key of every object, in the order in which they are first seen. */
async function keysOf(engine: Engine, from: string, signal: AbortSignal): Promise<string[]> {
  const keys = `select unnest(json_keys(item)) as key, row_number() over () as seen from ${from} as source where ${isObject}`;
  const rows = await engine.query(`select key from (${keys}) as keys group by key order by min(seen), key`, { signal });
  return rows.map((row) => String(row.key));
}

const isObject = `json_valid(item) and json_type(item) = 'OBJECT'`;

/** The objects with one column of JSON text for each key; a JSON null is NULL, as is a key that is not there. */
function fieldsOf(from: string, keys: readonly string[], names: readonly string[], ...before: readonly string[]): string {
  const pointers = keys.map((key) => singleQuoted(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)).join(', ');
  const fields = names.map((name, index) => `nullif(cast(fields[${index + 1}] as varchar), 'null') as ${doubleQuoted(name)}`);
  const extracted = keys.length === 0 ? 'item as fields' : `json_extract(item, [${pointers}]) as fields`;
  const shown = [...before, ...fields];
  const inner = `(select *, ${extracted} from ${from} as source where ${isObject}) as objects`;
  return `(select ${shown.length === 0 ? '1 as nothing' : shown.join(', ')} from ${inner})`;
}

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
    `compression = ${singleQuoted(file.compression)}`,
    "columns = {'item': 'VARCHAR'}",
  ];
  return `(select item, row_number() over () as number from read_csv(${parameters.join(', ')}))`;
}

function objectsOf(file: SourceFile, format: 'array' | 'unstructured'): string {
  const parameters = [
    `[${singleQuoted(file.absolute)}]`,
    `format = '${format}'`,
    'hive_partitioning = false',
    `maximum_object_size = ${longestObject}`,
    `compression = ${singleQuoted(file.compression)}`,
  ];
  return `(select cast(json as varchar) as item, row_number() over () as number from read_json_objects(${parameters.join(', ')}))`;
}

async function rejectedLines(engine: Engine, items: readonly Item[], signal: AbortSignal, limit: number): Promise<Rejects> {
  const examples: { file: string; line: number; reason: string }[] = [];
  let count = 0;
  for (const { file, from } of items) {
    const bad = `select number, json_valid(item) as valid from ${from} as source where trim(item) <> '' and not (${isObject})`;
    const rows = await engine.query(
      `select number, valid, count(*) over () as n from (${bad}) as bad order by number limit ${limit}`,
      { signal },
    );
    count += Number(rows[0]?.n ?? 0);
    const room = limit - examples.length;
    examples.push(
      ...rows.slice(0, room).map((row) => ({
        file: file.path,
        line: Number(row.number),
        reason: row.valid === true ? 'the line is JSON, but no object' : 'the line is not valid JSON',
      })),
    );
  }
  return { count, examples };
}

async function soundFiles(files: readonly SourceFile[]): Promise<{ readonly sound: SourceFile[]; readonly defects: Defect[] }> {
  const sound: SourceFile[] = [];
  const defects: Defect[] = [];
  for (const file of files) {
    const damage = file.bytes === 0 ? 'the file is empty' : await findDamage(file);
    if (damage === undefined) sound.push(file);
    else defects.push({ kind: 'unreadable', file: file.path, message: damage });
  }
  return { sound, defects };
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

function syntaxError(message: string, file: SourceFile): string {
  return (
    message
      .replaceAll(file.absolute, file.path)
      .replace(/^[A-Za-z ]+ Error: /, '')
      .split('\n')[0] ?? message
  );
}
