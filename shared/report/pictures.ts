/** Pictures drawn with characters, and the heights that drawn ones share with them. */
import type { Bar, Block } from './report.ts';

/** More columns than this cannot be told apart in a table cell. */
export const mostColumns = 60;

const steps = '▁▂▃▄▅▆▇█';
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const barWidth = 16;

/**
 * Heights in [0, 1] of at most {@link mostColumns} columns, the largest value being 1. Neighbours of a longer series share a column,
 * which shows the larger of them. What is no number ≥ 0 is shown as 0.
 */
export function heightsOf(values: readonly number[]): number[] {
  const columns = Math.min(values.length, mostColumns);
  const highest = Array.from<number>({ length: columns }).fill(0);
  for (const [index, value] of values.entries()) {
    const column = Math.floor((index * columns) / values.length);
    if (Number.isFinite(value)) highest[column] = Math.max(highest[column] ?? 0, value);
  }
  return shares(highest);
}

/** A series in one line, `▁▃█▂`. The lowest step means zero: anything above zero is at least the second. */
export function sparkText(values: readonly number[]): string {
  return heightsOf(values)
    .map((height) => steps.charAt(Math.ceil(height * (steps.length - 1))))
    .join('');
}

/** Lengths in [0, 1] of bars, the largest value being 1. */
export function lengthsOf(bars: readonly Bar[]): number[] {
  return shares(bars.map(({ value }) => (Number.isFinite(value) ? Math.max(0, value) : 0)));
}

/** Bars as a table: label, a bar of block characters, the value in words. */
export function barsAsTable({ title, bars }: Extract<Block, { kind: 'bars' }>): Extract<Block, { kind: 'table' }> {
  const lengths = lengthsOf(bars);
  return {
    kind: 'table',
    columns: [{ title }, { title: '' }, { title: '', align: 'right' }],
    rows: bars.map(({ label, text }, index) => [label, barText(lengths[index] ?? 0), text]),
  };
}

/** Anything above zero is at least an eighth of a character. */
function barText(length: number): string {
  const parts = Math.ceil(length * barWidth * 8);
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
}

function shares(values: readonly number[]): number[] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  return values.map((value) => (most === 0 ? 0 : value / most));
}
