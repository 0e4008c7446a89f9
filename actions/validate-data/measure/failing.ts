/** The rows that fail: exact counts, the first of them, and where they stand in their files. */
import type { Engine, Row, Value } from '../../../shared/data/engine.ts';
import type { TablePart } from '../../../shared/data/table.ts';
import { type Count, duplicatesQuery, failuresQuery, type Key, type RowsWanted, rowsPerPart } from '../plan/queries.ts';
import type { TablePlan } from '../plan.ts';
import { type Asked, type MeasureOptions, numberOf, textOf } from './asked.ts';
import type { Example, Finding } from './evidence.ts';

/** Exact counts and the first failing rows, file by file. */
export async function failingRows(
  plan: TablePlan,
  engine: Engine,
  asked: Asked,
  counts: readonly Count[],
  wanted: RowsWanted,
  options: MeasureOptions,
): Promise<ReadonlyMap<string, Finding>> {
  const found = new Map<string, { failing: number; examples: Example[]; statement: number }>();
  if (counts.length === 0) return new Map();
  for (const part of plan.table.parts) {
    const sql = failuresQuery(engine.dialect, plan.table, part, plan.frames, counts, wanted);
    const answer = await asked.one(`failing rows of ${part.file.path}`, sql, part.file.bytes);
    for (const { name } of counts) {
      const before = found.get(name) ?? { failing: 0, examples: [], statement: asked.statements.length - 1 };
      const room = options.examples - before.examples.length;
      const examples = examplesOf(answer[`${name}_examples`], part).slice(0, room);
      found.set(name, {
        ...before,
        failing: before.failing + numberOf(answer[name]),
        examples: [...before.examples, ...examples],
      });
    }
  }
  const located = new Map<string, Finding>();
  const all = await withLines(
    [...found.values()].flatMap((each) => each.examples),
    plan.table.parts,
    options.signal,
  );
  for (const [name, each] of found) {
    located.set(name, { kind: 'rows', ...each, examples: each.examples.map((example) => all.get(example) ?? example) });
  }
  return located;
}

export async function duplicates(
  plan: TablePlan,
  engine: Engine,
  asked: Asked,
  key: Key,
  none: Extract<Finding, { kind: 'duplicates' }>,
  wanted: RowsWanted,
  options: MeasureOptions,
): Promise<Finding> {
  const rows = await asked.many('rows that share a key', duplicatesQuery(engine.dialect, plan.table, plan.frames, key, wanted));
  const [first] = rows;
  const statement = asked.statements.length - 1;
  if (!first) return { ...none, statement };
  const examples = rows.slice(0, options.examples).flatMap((row): Example[] => {
    const position = numberOf(row.last_position);
    const part = plan.table.parts[Math.floor(position / rowsPerPart)];
    const values = key.frames.map((_, index) => textOf(row[`key_${index}`]));
    return part ? [{ file: part.file.path, row: position % rowsPerPart, values, times: numberOf(row.n) }] : [];
  });
  const located = await withLines(examples, plan.table.parts, options.signal);
  return {
    kind: 'duplicates',
    groups: numberOf(first.duplicate_groups),
    rows: numberOf(first.duplicate_rows),
    complete: none.complete,
    examples: examples.map((example) => located.get(example) ?? example),
    statement,
  };
}

/** The examples with the lines on which their rows begin, where the file has lines. */
async function withLines(
  examples: readonly Example[],
  parts: readonly TablePart[],
  signal: AbortSignal,
): Promise<ReadonlyMap<Example, Example>> {
  const located = new Map<Example, Example>();
  for (const part of parts) {
    const here = examples.filter((example) => example.file === part.file.path);
    if (here.length === 0 || !part.locate) continue;
    const rows = [...new Set(here.map((example) => example.row))].sort((a, b) => a - b);
    const lines = await part.locate(rows, signal);
    for (const example of here) {
      const line = lines.get(example.row);
      if (line !== undefined) located.set(example, { ...example, line });
    }
  }
  return located;
}

function examplesOf(value: Value | undefined, part: TablePart): Example[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Value): Example[] => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return [];
    const { row, value: raw } = entry as Row;
    return [{ file: part.file.path, row: numberOf(row), values: [textOf(raw)] }];
  });
}
