/** A count or share against an operator of the contract, with the words that tell how far off it is. */
import { formatExact } from '../../../shared/report/numbers.ts';
import type { Operator, Threshold } from '../plan/check.ts';
import { describeThreshold } from '../plan/quality.ts';

/** Bounds of `mustBeBetween` belong to the range; the standard's prose says both, and every tool that runs it includes them. */
export const holds: Readonly<Record<Operator, (value: number, low: number, high: number) => boolean>> = {
  mustBe: (value, low) => value === low,
  mustNotBe: (value, low) => value !== low,
  mustBeGreaterThan: (value, low) => value > low,
  mustBeGreaterOrEqualTo: (value, low) => value >= low,
  mustBeLessThan: (value, low) => value < low,
  mustBeLessOrEqualTo: (value, low) => value <= low,
  mustBeBetween: (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high),
  mustNotBeBetween: (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high),
};

/**
 * @param count what was counted
 * @param of what a percentage is taken of, > 0 when the unit is percent
 * @param noun what was counted, in the singular
 */
export function compareWith(
  threshold: Threshold,
  count: number,
  of: number,
  noun = 'row',
): { readonly holds: boolean; readonly found: string } {
  const isShare = threshold.unit === 'percent';
  const value = isShare ? percentOf(count, of) : count;
  const [low = 0, high = low] = threshold.bounds;
  const isFine = holds[threshold.operator](value, low, high);
  const measured = isShare ? `${value} % (${formatExact(count)} of ${formatExact(of)})` : formatExact(count);
  if (isFine) return { holds: true, found: measured };
  const change = changeNeeded(threshold, count, of, noun);
  return { holds: false, found: `${measured}; it ${describeThreshold(threshold)}${change}` };
}

/** Rounded to six places, so that a share that is written in a contract can be met exactly; but one row of a billion is not none. */
function percentOf(count: number, of: number): number {
  const share = (count / of) * 100;
  const rounded = Math.round(share * 1e6) / 1e6;
  return (rounded === 0 && count > 0) || (rounded === 100 && count < of) ? share : rounded;
}

/** How many would have to go for the check to hold. */
function changeNeeded({ operator, bounds, unit }: Threshold, count: number, of: number, noun: string): string {
  if (operator !== 'mustBeLessThan' && operator !== 'mustBeLessOrEqualTo') return '';
  const [bound = 0] = bounds;
  const limit = unit === 'percent' ? (bound * of) / 100 : bound;
  const most = operator === 'mustBeLessThan' ? Math.ceil(limit) - 1 : Math.floor(limit);
  return most < 0 ? '' : `, which is ${inWords(count - most, noun)} fewer`;
}

/** `1 row`, `1,234 rows`. */
export function inWords(count: number, noun: string): string {
  return `${formatExact(count)} ${noun}${count === 1 ? '' : 's'}`;
}
