/** Sets of numbers as unions of intervals, to tell whether one threshold lets more pass than another. */

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly withLow: boolean;
  readonly withHigh: boolean;
}

/** In order, and apart from each other. */
export type Intervals = readonly Interval[];

const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number;

export const everything: Intervals = [{ low: lowest, high: highest, withLow: false, withHigh: false }];

export function between(low: number, high: number, isIncluded: boolean): Intervals {
  return [{ low, high, withLow: isIncluded && low !== lowest, withHigh: isIncluded && high !== highest }];
}

export const above = (bound: number, isIncluded: boolean): Intervals => between(bound, highest, isIncluded);
export const below = (bound: number, isIncluded: boolean): Intervals => between(lowest, bound, isIncluded);

/** What lies below `low` or above `high`, the two left out. */
export function outside(low: number, high: number): Intervals {
  return [...below(low, false), ...above(high, false)];
}

export function intersection(some: Intervals, others: Intervals): Intervals {
  return some.flatMap((one) =>
    others.flatMap((other): Interval[] => {
      const low = Math.max(one.low, other.low);
      const high = Math.min(one.high, other.high);
      const both: Interval = {
        low,
        high,
        withLow: includes(one, low) && includes(other, low),
        withHigh: includes(one, high) && includes(other, high),
      };
      const isPoint = low === high && both.withLow && both.withHigh;
      return low < high || isPoint ? [both] : [];
    }),
  );
}

/** Every number of `part` is in `whole`. */
export function isWithin(part: Intervals, whole: Intervals): boolean {
  return part.every((one) => whole.some((other) => covers(other, one)));
}

function covers(outer: Interval, inner: Interval): boolean {
  const low = outer.low < inner.low || (outer.low === inner.low && (outer.withLow || !inner.withLow));
  const high = outer.high > inner.high || (outer.high === inner.high && (outer.withHigh || !inner.withHigh));
  return low && high;
}

function includes({ low, high, withLow, withHigh }: Interval, value: number): boolean {
  return (value > low || (value === low && withLow)) && (value < high || (value === high && withHigh));
}
