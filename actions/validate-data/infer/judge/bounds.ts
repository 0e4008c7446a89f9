/**
 * Bounds around what was seen. The next data will not end where this ended, so a range gets room: half its own width on either side for numbers,
 * its whole width for days, out to a round number. Room never crosses zero: what was never negative stays so.
 */
export interface Bounds<T> {
  readonly minimum: T | undefined;
  readonly maximum: T | undefined;
}

const i64 = { low: -(2n ** 63n), high: 2n ** 63n - 1n };
const i128 = { low: -(2n ** 127n) + 1n, high: 2n ** 127n - 1n };

/** @param low the smallest, @param high the largest integer seen; a bound beyond what the type holds is left out */
export function integerBounds(low: bigint, high: bigint, isLarge: boolean): Bounds<bigint> {
  const width = high > low ? high - low : high === 0n ? 1n : abs(high);
  const room = (width + 1n) / 2n;
  const step = 10n ** BigInt(String(width).length - 1);
  const minimum = low >= 0n && low < room ? 0n : floorTo(low - room, step);
  const maximum = high <= 0n && -high < room ? 0n : -floorTo(-(high + room), step);
  const limit = isLarge ? i128 : i64;
  return {
    minimum: low >= 0n && minimum < 0n ? 0n : minimum < limit.low ? undefined : minimum,
    maximum: high <= 0n && maximum > 0n ? 0n : maximum > limit.high ? undefined : maximum,
  };
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function floorTo(value: bigint, step: bigint): bigint {
  const rest = ((value % step) + step) % step;
  return value - rest;
}

/** @returns no bounds where doubles are too coarse to give room to so narrow a range */
export function numberBounds(low: number, high: number): Bounds<number> {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { minimum: undefined, maximum: undefined };
  if (low >= 0 && high <= 1 && high > low) return { minimum: 0, maximum: 1 };
  const size = Math.max(Math.abs(low), Math.abs(high));
  const width = high > low ? high - low : size === 0 ? 1 : size;
  if (!Number.isFinite(width * 4) || width < size * 1e-9 || width < 1e-300) return { minimum: undefined, maximum: undefined };
  const step = 10 ** Math.floor(Math.log10(width));
  const down = round(Math.floor((low - width / 2) / step) * step);
  const up = round(Math.ceil((high + width / 2) / step) * step);
  return { minimum: low >= 0 && down < 0 ? 0 : down, maximum: high <= 0 && up > 0 ? 0 : up };
}

/** Without the digits that binary fractions add; 0 never as −0. */
function round(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

const millisecondsPerDay = 86_400_000;

/**
 * @param low @param high days as `YYYY-MM-DD`, whatever follows; years 1 to 9999
 * @returns days; no bound where it would leave those years
 */
export function dayBounds(low: string, high: string): Bounds<string> {
  const [first, last] = [dayOf(low), dayOf(high)];
  if (first === undefined || last === undefined) return { minimum: undefined, maximum: undefined };
  const room = Math.max(last - first, 1);
  // A moment of the last day is later than its midnight.
  return { minimum: dayText(first - room), maximum: dayText(last + room + 1) };
}

function dayOf(text: string): number | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:$|[ T][\d:.]+$)/.exec(text) ?? [];
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? undefined : Math.floor(instant / millisecondsPerDay);
}

function dayText(day: number): string | undefined {
  const date = new Date(day * millisecondsPerDay);
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString().slice(0, 10);
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
