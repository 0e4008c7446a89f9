/** The knots of a column: exact counts at values of the data and between them. Pure. */
import type { Distribution, ExactNumber } from '../../report/documents/profile.ts';
import type { Row } from '../engine.ts';
import { compareExact, exactNumber, numberOf } from './exact-number.ts';

const evenLean = 5_000;
const leanSteps = 10_000;

/** Of all values with their rows, ascending. */
export function completeDistribution(values: readonly (readonly [ExactNumber, number])[]): Distribution {
  return {
    knots: values.map(([value]) => value),
    atoms: values.map(([, rows]) => rows),
    open: Array.from({ length: values.length + 1 }, () => 0),
    lean: Array.from({ length: Math.max(0, values.length - 1) }, () => evenLean),
    error: 0,
    complete: true,
  };
}

/**
 * Of the answer to `knotsQuery`.
 *
 * @param low   the smallest value, from which the distances are counted
 * @param units of a distance of one
 */
export function distributionOf(
  answer: readonly Row[],
  low: number,
  units: number,
): { distribution: Distribution; distinct: number } {
  const knots = answer
    .filter(isKnot)
    .map((row) => ({ value: exactNumber(row.knot), first: integer(row.first_rank), last: integer(row.last_rank) }))
    .sort((a, b) => a.first - b.first);
  const between = new Map<number, { rows: number; total: bigint }>();
  let distinct = 0;
  for (const row of answer) {
    distinct += integer(row.distinct_values);
    if (isKnot(row)) continue;
    const first = integer(row.first_rank);
    const at = knots.findIndex((knot) => knot.first > first);
    const before = between.get(at) ?? { rows: 0, total: 0n };
    between.set(at, { rows: before.rows + integer(row.n), total: before.total + BigInt(String(row.total)) });
  }
  const open = knots.map((knot, index) => knot.first - (knots[index - 1]?.last ?? 0) - 1);
  const lean = knots.slice(1).map((knot, index) => {
    const found = between.get(index + 1);
    const lower = numberOf(knots[index]?.value ?? knot.value);
    return found ? leanOf(low + Number(found.total) / found.rows / units, lower, numberOf(knot.value)) : evenLean;
  });
  return {
    distinct,
    distribution: {
      knots: knots.map((knot) => knot.value),
      atoms: knots.map((knot) => knot.last - knot.first + 1),
      open: [...open, 0],
      lean,
      error: 0,
      complete: open.every((rows) => rows === 0),
    },
  };
}

function isKnot(row: Row): boolean {
  return integer(row.part) > 0;
}

/** Where a mean lies between two knots. */
function leanOf(mean: number, lower: number, upper: number): number {
  const share = (mean - lower) / (upper - lower);
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * leanSteps) : evenLean;
}

/** The knots around all values that are none; undefined when all are. */
export function innerRange({ knots, open }: Distribution): { readonly low: number; readonly high: number } | undefined {
  const low = knots[open.findIndex((rows) => rows > 0) - 1];
  const high = knots[open.findLastIndex((rows) => rows > 0)];
  return low === undefined || high === undefined ? undefined : { low: numberOf(low), high: numberOf(high) };
}

/** Rows below each knot, and those below it or equal to it. */
export function ranksOf({ open, atoms }: Distribution): { below: number[]; upTo: number[] } {
  const below: number[] = [];
  const upTo: number[] = [];
  let rows = 0;
  for (const [index, atom] of atoms.entries()) {
    rows += open[index] ?? 0;
    below.push(rows);
    rows += atom;
    upTo.push(rows);
  }
  return { below, upTo };
}

/** Fewer knots, the same rows: those of a knot that goes are counted as between its neighbours. */
export function withoutKnots(given: Distribution, goes: (knot: ExactNumber, index: number) => boolean): Distribution {
  const { knots, atoms, open, lean } = given;
  const stays = knots.map((knot, index) => !goes(knot, index));
  if (stays.every((each) => each)) return given;
  const next: Distribution = { ...given, knots: [], atoms: [], open: [], lean: [], complete: false };
  let rows = 0;
  let total = 0;
  for (const [index, knot] of knots.entries()) {
    const value = numberOf(knot);
    const between = open[index] ?? 0;
    const previous = knots[index - 1];
    rows += between;
    if (between > 0 && previous !== undefined) {
      const lower = numberOf(previous);
      total += between * (lower + ((lean[index - 1] ?? evenLean) / leanSteps) * (value - lower));
    }
    if (!stays[index]) {
      rows += atoms[index] ?? 0;
      total += (atoms[index] ?? 0) * value;
      continue;
    }
    const lower = next.knots.at(-1);
    if (lower !== undefined) next.lean.push(rows === 0 ? evenLean : leanOf(total / rows, numberOf(lower), value));
    next.knots.push(knot);
    next.atoms.push(atoms[index] ?? 0);
    next.open.push(rows);
    rows = 0;
    total = 0;
  }
  next.open.push(rows + (open.at(-1) ?? 0));
  return next;
}

/** Without the knots outside of which, or at which, fewer than `floor` rows lie on either side: those would tell of single rows. */
export function withoutExtremes(given: Distribution, floor: number): Distribution {
  const { below, upTo } = ranksOf(given);
  const all = (upTo.at(-1) ?? 0) + (given.open.at(-1) ?? 0);
  return withoutKnots(given, (_, index) => (upTo[index] ?? 0) < floor || all - (below[index] ?? 0) < floor);
}

/** The smallest knots that at least 10, 20 … 90 % of the rows are not above; fewer where they coincide. */
export function decileEdges(given: Distribution): ExactNumber[] {
  const { upTo } = ranksOf(given);
  const all = (upTo.at(-1) ?? 0) + (given.open.at(-1) ?? 0);
  const edges: ExactNumber[] = [];
  for (let tenth = 1; tenth < 10; tenth++) {
    const at = upTo.findIndex((rows) => rows * 10 >= tenth * all);
    const knot = given.knots[at];
    const last = edges.at(-1);
    if (knot !== undefined && (last === undefined || compareExact(knot, last) > 0)) edges.push(knot);
  }
  return edges;
}

function integer(value: Row[string] | undefined): number {
  return Number(value ?? 0);
}
