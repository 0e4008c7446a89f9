/** What was measured, and what follows from it. Pure. */
import type { DataFile } from './data.ts';
import type { Measurement } from './measure.ts';

export type Quantity = 'cpu' | 'wall' | 'peak';

export interface Result {
  readonly name: string;
  readonly title: string;
  readonly checks: number | undefined;
  /** One a repeat, in their order; empty when it could not run. */
  readonly measurements: readonly Measurement[];
  /** Why it could not run. */
  readonly failure: string | undefined;
}

/** All that ran on one file. */
export interface Case {
  readonly file: DataFile;
  readonly results: readonly Result[];
}

/** @returns NaN when there are no values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

export function typical(result: Result, quantity: Quantity): number {
  return median(result.measurements.map((measurement) => measurement[quantity]));
}

/**
 * How many times more `result` takes than `base`: the median over the ratios of each repeat, whose runs follow each other, so that a machine
 * that is slower for a while slows both.
 *
 * @returns undefined when one of them did not run
 */
export function ratio(result: Result, base: Result | undefined, quantity: Quantity): number | undefined {
  const ratios = result.measurements.flatMap((measurement, repeat) => {
    const other = base?.measurements[repeat];
    return other === undefined ? [] : [measurement[quantity] / other[quantity]];
  });
  return ratios.length === 0 ? undefined : median(ratios);
}

export function resultOf({ results }: Case, name: string): Result | undefined {
  return results.find((result) => result.name === name && result.measurements.length > 0);
}
