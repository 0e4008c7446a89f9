/** Measures the columns of a table: a look at the first rows tells what to ask, then every row is asked it. */
import type { Engine, Row, Value } from '../../../shared/data/engine.ts';
import type { Table } from '../../../shared/data/table.ts';
import type { Progress } from '../../../shared/runtime/progress.ts';
import { bitmapRange } from '../measure/strategy.ts';
import { type Look, lookAtFirstRows, nearly } from './look.ts';
import { type Asked, byRowQuery, byValueQuery, key, mostByRow, mostByValue } from './queries.ts';
import { candidatesFor, isPlainText, isTextual, type ReadingName } from './readings.ts';
import type { ColumnStatistics, TableStatistics, TimesOfText } from './statistics.ts';

export interface MeasureOptions {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** @throws EngineError when the engine fails, also because a file cannot be read to its end */
export async function measureColumns(table: Table, engine: Engine, options: MeasureOptions): Promise<TableStatistics> {
  const asker = askerOf(table, engine, options);
  const looks = await lookAtFirstRows(table, engine, options.signal);
  const plans = looks.map((look) => withKey(planOf(look), look));
  const repeating = new Set(looks.filter(({ repeats }) => repeats).map(({ index }) => index));
  const first = await askAll(table, engine, plans, repeating, asker);

  // A column whose later rows are of another type than its first ones is asked once more, for every type that is left.
  const again = plans.filter((plan) => !isSettled(plan, first.answer));
  const widened = again.map((plan) => widen(plan, looks[plan.index]));
  const second = widened.length === 0 ? { rows: first.rows, answer: {} } : await askAll(table, engine, widened, repeating, asker);
  const wide = new Set(widened.map(({ index }) => index));
  const settled = [...plans.filter(({ index }) => !wide.has(index)), ...widened].sort((a, b) => a.index - b.index);
  return {
    rows: first.rows,
    columns: looks.flatMap((look, index) => {
      const plan = settled[index];
      return plan ? [statisticsOf(look, plan, wide.has(index) ? second.answer : first.answer)] : [];
    }),
  };
}

type Ask = (purpose: string, sql: string) => Promise<Row>;

function askerOf(table: Table, engine: Engine, { signal, progress }: MeasureOptions): Ask {
  return async (purpose, sql) => {
    const task = progress.start(`${table.title}: ${purpose}`, { bytes: table.bytes });
    try {
      const [row] = await engine.query(sql, { signal, onProgress: (share) => task.update(share) });
      return row ?? {};
    } finally {
      task.end();
    }
  };
}

function isNumeric(name: ReadingName): boolean {
  return name === 'integer' || name === 'large integer' || name === 'number';
}

function fits(index: number, name: ReadingName, row: Row): boolean {
  const { fitting, of } = fittingCount(index, name, row);
  return fitting === of;
}

function fittingCount(index: number, reading: ReadingName, row: Row) {
  const count = (what: string) => numberOf(row[`c${index}_${key(reading)}_${what}`]);
  return { reading, fitting: count('fitting'), of: count('present') };
}

/** The narrowest type that fitted so far; where nothing was seen yet, all of them. */
function planOf({ index, column, present, fitting, shape }: Look): Asked {
  const [narrowest] = fitting;
  const wanted = present === 0 ? candidatesFor(column) : narrowest === undefined ? [] : [narrowest];
  const asText = isTextual(column) && wanted.every((name) => name === 'string');
  return { index, column, readings: wanted, asText, shape: asText ? shape : undefined };
}

function widen({ index, column }: Asked, look: Look | undefined): Asked {
  return { index, column, readings: candidatesFor(column), asText: isTextual(column), shape: look?.shape };
}

function isSettled({ index, column, readings, asText }: Asked, row: Row): boolean {
  if (asText || column.storage === 'typed') return true;
  if (numberOf(row[`c${index}_present`]) === 0) return true;
  if (numberOf(row[`c${index}_spelled`]) > 0 && readings.some(isNumeric)) return false;
  return readings.some((name) => fits(index, name, row));
}

/** Columns whose values were all different so far may be keys. */
function withKey(plan: Asked, look: Look | undefined): Asked {
  const [reading] = plan.readings;
  const isKeyLike = plan.asText || reading === 'integer' || reading === 'large integer';
  if (!look || !isKeyLike || look.present < look.rows || look.distinct < look.rows) return plan;
  if (plan.asText || reading === undefined) return { ...plan, key: { reading: 'string' } };
  const { rows, expected, range: seen } = look;
  const sample = { rows, expected, distinct: [], ranges: new Map(seen ? [[0, seen] as const] : []) };
  const range = reading === 'integer' ? bitmapRange(sample, 0) : undefined;
  return { ...plan, key: { reading, ...(range ? { range } : {}) } };
}

interface Answers {
  readonly rows: number;
  readonly answer: Row;
}

async function askAll(
  table: Table,
  engine: Engine,
  asked: readonly Asked[],
  repeating: ReadonlySet<number>,
  ask: Ask,
): Promise<Answers> {
  const byValue = asked.filter(({ index, key: isKey }) => repeating.has(index) && !isKey);
  const byRow = asked.filter((each) => !byValue.includes(each));
  const answer: Record<string, Value> = {};
  // Also without any such column: the rows have to be counted.
  for (let at = 0; at < Math.max(byRow.length, 1); at += mostByRow) {
    Object.assign(answer, await ask('every row', byRowQuery(engine.dialect, table, byRow.slice(at, at + mostByRow))));
  }
  for (let at = 0; at < byValue.length; at += mostByValue) {
    const some = byValue.slice(at, at + mostByValue);
    Object.assign(answer, await ask('every value', byValueQuery(engine.dialect, table, some)));
  }
  return { rows: numberOf(answer.row_count), answer };
}

function statisticsOf(look: Look, plan: Asked, row: Row): ColumnStatistics {
  const { index, column } = look;
  const answer = (what: string) => row[`c${index}_${what}`] ?? undefined;
  const fields = numberOf(answer('present'));
  const spelled = numberOf(answer('spelled'));
  const reading = readingOf(plan, row, fields, spelled);
  const ofReading = (what: string) => (reading === undefined ? undefined : answer(`${key(reading)}_${what}`));
  const texts = numberOf(answer('texts'));
  const isText = reading === 'string' && texts > 0;
  const misses = nearly(
    plan.readings.map((name) => fittingCount(index, name, row)),
    false,
  );
  const hasType = reading !== undefined && reading !== 'string';
  return {
    column,
    reading,
    present: numberOf(ofReading('present') ?? fields),
    low: ofReading('low'),
    high: ofReading('high'),
    distinct: answer('distinct') === undefined ? undefined : numberOf(answer('distinct')),
    rarest: isText && answer('rarest') !== undefined ? textsOf(answer('rarest')) : undefined,
    shortest: isText && isPlainText(column) ? numberOf(answer('shortest')) : undefined,
    longest: isText && isPlainText(column) ? numberOf(answer('longest')) : undefined,
    shape: isText && numberOf(answer('shaped')) === texts ? plan.shape : undefined,
    spelled,
    misses: hasType ? [] : misses.length > 0 ? misses : look.misses,
    examples: look.examples,
  };
}

function readingOf(plan: Asked, row: Row, fields: number, spelled: number): ReadingName | undefined {
  if (fields === 0) return plan.column.storage === 'typed' ? plan.readings[0] : undefined;
  const fitting = plan.readings.find(
    (name) =>
      fits(plan.index, name, row) &&
      !(spelled > 0 && isNumeric(name)) &&
      numberOf(row[`c${plan.index}_${key(name)}_present`]) > 0,
  );
  if (fitting !== undefined) return fitting;
  return plan.column.storage === 'text' || (plan.asText && plan.column.storage === 'typed') ? 'string' : undefined;
}

function textsOf(value: Value | undefined): TimesOfText[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Value): TimesOfText[] => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return [];
    const { row, value: text } = entry as Row;
    return typeof text === 'string' ? [{ text, times: numberOf(row) }] : [];
  });
}

function numberOf(value: Value | undefined): number {
  return value === undefined || value === null ? 0 : Number(value);
}
