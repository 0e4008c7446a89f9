/** Counts by time: how the other columns looked in each day, week or longer block. Pure. */
import type { ColumnProfile, TableProfile } from '../../report/documents/profile.ts';
import type { Row } from '../engine.ts';
import type { ProfileColumn } from './column.ts';
import { decileEdges } from './distribution.ts';
import { exactNumber, numberOf } from './exact-number.ts';
import type { BlockPlan } from './queries.ts';

export type Blocks = NonNullable<TableProfile['time']>;

/** Blocks a profile has at most; the shortest length that keeps to it is taken. */
const mostBlocks = 40;
const lengths = [1, 7, 28, 91, 364, 3640];
const microsecondsPerDay = 86_400_000_000;

/** undefined when the column is none of dates or timestamps, or has no values to tell. */
export function blockPlan(
  columns: readonly ProfileColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  name: string,
): (BlockPlan & { readonly days: number; readonly unitsPerDay: number }) | undefined {
  const time = columns.findIndex((column) => column.name === name);
  const kind = columns[time]?.kind;
  const knots = profiles.get(time)?.distribution?.knots ?? [];
  const [first, last] = [knots[0], knots.at(-1)];
  if ((kind !== 'date' && kind !== 'timestamp') || first === undefined || last === undefined) return undefined;
  const unitsPerDay = kind === 'date' ? 1 : microsecondsPerDay;
  const span = (numberOf(last) - numberOf(first)) / unitsPerDay;
  const days = lengths.find((length) => span / length + 2 <= mostBlocks) ?? Math.ceil(span / (mostBlocks - 2));
  const edges = new Map<number, readonly string[]>();
  for (const [index, { kind, distribution }] of profiles) {
    if ((kind === 'integer' || kind === 'number') && distribution) edges.set(index, decileEdges(distribution).map(String));
  }
  return { time, units: days * unitsPerDay, edges, days, unitsPerDay };
}

/** Of the answer to `blocksQuery`. */
export function blocksOf(
  answer: readonly Row[],
  plan: BlockPlan & { readonly days: number; readonly unitsPerDay: number },
  column: string,
): { blocks: Blocks; columns: Map<number, NonNullable<ColumnProfile['blocks']>> } {
  const sorted = [...answer].sort((a, b) => Number(a.block) - Number(b.block));
  const columns = new Map(
    [...plan.edges].map(([index, edges]) => {
      const counts = sorted.map((row) => {
        const below = [...edges.map((_, place) => Number(row[`below_${index}_${place}`])), Number(row[`valid_${index}`])];
        return below.map((rows, place) => rows - (below[place - 1] ?? 0));
      });
      return [index, { edges: edges.map((edge) => exactNumber(edge)), counts }] as const;
    }),
  );
  const starts = sorted.map((row) => Number(row.block) / plan.unitsPerDay);
  return { blocks: { column, days: plan.days, starts, rows: sorted.map((row) => Number(row.n)) }, columns };
}
