/** What the action is to reach, and whether it does. Pure. */
import type { Format, Size } from './data.ts';
import { type Case, type Quantity, type Result, ratio, resultOf, typical } from './results.ts';

export interface Goal {
  readonly text: string;
  /** Undefined when it was not measured. */
  readonly measured: string | undefined;
  readonly reached: boolean | undefined;
}

const peers = ['soda', 'pandera', 'datacontract-cli', 'great-expectations'];
const times = ['cpu', 'wall'] satisfies Quantity[];

/** @param coldStart seconds of wall time */
export function goalsOf(cases: readonly Case[], coldStart: number | undefined): readonly Goal[] {
  const find = (size: Size, format: Format) => cases.find(({ file }) => file.size === size && file.format === format);
  const [csv, parquet, largeCsv, largeParquet] = [
    ...[find('3m', 'csv'), find('3m', 'parquet')],
    ...[find('1gb', 'csv'), find('1gb', 'parquet')],
  ];
  return [
    slowdown('1 GB of CSV: at most 2 times the bare scan', 2, largeCsv),
    slowdown('the same rows as Parquet: at most 4 times the bare scan', 4, largeParquet),
    speedup('CSV: at least 2 times faster than the fastest peer', 2, csv, peers),
    speedup('Parquet: at least 2 times faster than the fastest peer', 2, parquet, peers),
    speedup('CSV: at least 4 times faster than datacontract-cli', 4, csv, ['datacontract-cli']),
    speedup('Parquet: at least 4 times faster than datacontract-cli', 4, parquet, ['datacontract-cli']),
    memory('1 GB of CSV: at most 500 MB of memory', 500, largeCsv),
    memory('the same rows as Parquet: at most 500 MB of memory', 500, largeParquet),
    goal(
      'start to end on 1,000 rows: at most 0.5 s',
      coldStart,
      (seconds) => seconds <= 0.5,
      (seconds) => `${seconds.toFixed(2)} s`,
    ),
  ];
}

function slowdown(text: string, limit: number, one: Case | undefined): Goal {
  const ours = one && resultOf(one, 'ours');
  const measured = ours && timesOf((quantity) => ratio(ours, resultOf(one, 'bare'), quantity));
  return goal(text, measured, (both) => both.every((value) => value <= limit), inWords);
}

/** The fastest of `names` may be another one by CPU time than by wall time. */
function speedup(text: string, limit: number, one: Case | undefined, names: readonly string[]): Goal {
  const ours = one && resultOf(one, 'ours');
  const others = one?.results.filter(({ name }) => names.includes(name)) ?? [];
  const measured = ours && timesOf((quantity) => least(others.flatMap((peer: Result) => ratio(peer, ours, quantity) ?? [])));
  return goal(text, measured, (both) => both.every((value) => value >= limit), inWords);
}

function memory(text: string, limit: number, one: Case | undefined): Goal {
  const ours = one && resultOf(one, 'ours');
  const megabytes = ours && typical(ours, 'peak') / 1e6;
  return goal(
    text,
    megabytes,
    (value) => value <= limit,
    (value) => `${value.toFixed(0)} MB`,
  );
}

function goal<T>(text: string, value: T | undefined, reached: (value: T) => boolean, words: (value: T) => string): Goal {
  if (value === undefined) return { text, measured: undefined, reached: undefined };
  return { text, measured: words(value), reached: reached(value) };
}

function timesOf(value: (quantity: Quantity) => number | undefined): readonly number[] | undefined {
  const both = times.flatMap((quantity) => value(quantity) ?? []);
  return both.length === times.length ? both : undefined;
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}

function inWords([cpu = Number.NaN, wall = Number.NaN]: readonly number[]): string {
  return `CPU ${cpu.toFixed(2)}×, wall ${wall.toFixed(2)}×`;
}
