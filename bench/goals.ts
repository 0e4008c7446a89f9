/** What the action is to reach, and whether it does. Pure. */
import type { Format, Size } from './data.ts';
import { type Case, type Quantity, ratio, resultOf, typical } from './results.ts';

export interface Goal {
  readonly text: string;
  /** What was measured, in words; undefined when it was not. */
  readonly measured: string | undefined;
  readonly reached: boolean | undefined;
}

const peers = ['soda', 'pandera', 'datacontract-cli', 'great-expectations'];

export function goalsOf(cases: readonly Case[], coldStart: number | undefined): readonly Goal[] {
  const find = (size: Size, format: Format) => cases.find(({ file }) => file.size === size && file.format === format);
  return [
    atMost('CSV of 1 GB: at most 2.0 times the CPU time of the bare scan', 2, toBare(find('1gb', 'csv'), 'cpu'), '×'),
    atMost('CSV of 1 GB: at most 2.0 times the wall time of the bare scan', 2, toBare(find('1gb', 'csv'), 'wall'), '×'),
    atMost(
      'Parquet of the same rows: at most 4.0 times the CPU time of the bare scan',
      4,
      toBare(find('1gb', 'parquet'), 'cpu'),
      '×',
    ),
    atMost(
      'Parquet of the same rows: at most 4.0 times the wall time of the bare scan',
      4,
      toBare(find('1gb', 'parquet'), 'wall'),
      '×',
    ),
    atLeast('CSV: at least 2 times faster than the fastest peer', 2, fastest(find('3m', 'csv'), peers)),
    atLeast('Parquet: at least 2 times faster than the fastest peer', 2, fastest(find('3m', 'parquet'), peers)),
    atLeast('CSV: at least 4 times faster than datacontract-cli', 4, fastest(find('3m', 'csv'), ['datacontract-cli'])),
    atLeast('Parquet: at least 4 times faster than datacontract-cli', 4, fastest(find('3m', 'parquet'), ['datacontract-cli'])),
    atMost('CSV of 1 GB: at most 500 MB of memory', 500, megabytes(find('1gb', 'csv')), ' MB'),
    atMost('Parquet of the same rows: at most 500 MB of memory', 500, megabytes(find('1gb', 'parquet')), ' MB'),
    atMost('Start, 1,000 rows and all reports: at most 0.5 s', 0.5, coldStart, ' s'),
  ];
}

function toBare(one: Case | undefined, quantity: Quantity): number | undefined {
  const ours = one && resultOf(one, 'ours');
  return ours && ratio(ours, resultOf(one, 'bare'), quantity);
}

/** Wall time of the fastest of `names` as a multiple of ours. */
function fastest(one: Case | undefined, names: readonly string[]): number | undefined {
  const ours = one && resultOf(one, 'ours');
  if (!ours) return undefined;
  const ratios = one.results.filter(({ name }) => names.includes(name)).flatMap((peer) => ratio(peer, ours, 'wall') ?? []);
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

function megabytes(one: Case | undefined): number | undefined {
  const ours = one && resultOf(one, 'ours');
  return ours && typical(ours, 'peak') / 1e6;
}

function atMost(text: string, limit: number, value: number | undefined, unit: string): Goal {
  if (value === undefined) return { text, measured: undefined, reached: undefined };
  return { text, measured: `${value.toFixed(unit === ' MB' ? 0 : 2)}${unit}`, reached: value <= limit };
}

function atLeast(text: string, limit: number, value: number | undefined): Goal {
  if (value === undefined) return { text, measured: undefined, reached: undefined };
  return { text, measured: `${value.toFixed(2)}×`, reached: value >= limit };
}
