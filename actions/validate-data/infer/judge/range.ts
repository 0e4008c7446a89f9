/** The range that is suggested for a column of numbers or days. */
import { formatExact } from '../../../../shared/report/numbers.ts';
import { looksPersonal } from '../../report/mask.ts';
import type { ColumnStatistics } from '../statistics.ts';
import { type Bounds, dayBounds, integerBounds, numberBounds } from './bounds.ts';

export interface Bound {
  readonly name: 'minimum' | 'maximum';
  readonly value: string | number | bigint;
  readonly reason: string;
}

/** Whole numbers up to this many that all occur are a closed range, such as the hours of a day. */
const mostDense = 1000;
const timesEach = 5;

/** What columns of these names can hold by nature; taken only when the data keeps it. */
const natural: readonly { readonly name: RegExp; readonly low: number; readonly high: number; readonly called: string }[] = [
  { name: /(?:^|[^a-z])lat(?:itude)?$/i, low: -90, high: 90, called: 'a latitude in degrees' },
  { name: /(?:^|[^a-z])(?:lon|lng|long|longitude)$/i, low: -180, high: 180, called: 'a longitude in degrees' },
  { name: /(?:^|[^a-z])(?:percent|percentage|pct)$/i, low: 0, high: 100, called: 'a percentage' },
  { name: /(?:^|[^a-z])month$/i, low: 1, high: 12, called: 'a month' },
  { name: /(?:^|[^a-z])hour$/i, low: 0, high: 23, called: 'an hour' },
];

/** @param isKey keys grow, so they get no maximum */
export function boundsOf(statistics: ColumnStatistics, isKey: boolean): Bound[] {
  const { column, reading, low, high } = statistics;
  if (low === undefined || high === undefined || reading === undefined) return [];
  if (isWhole(reading) && [low, high].some((value) => looksPersonal(String(value)))) return [];
  if (isKey) return BigInt(low as number) >= 0n ? [{ name: 'minimum', value: 0, reason: 'no value is negative' }] : [];
  const known = natural.find(
    (range) => range.name.test(column.name) && isNumber(reading) && Number(low) >= range.low && Number(high) <= range.high,
  );
  if (known) return bounds({ minimum: known.low, maximum: known.high }, `it is called ${known.called}, and all values are one`);
  switch (reading) {
    case 'integer':
    case 'large integer':
      return ofIntegers(statistics, BigInt(low as number), BigInt(high as number));
    case 'number':
      return ofNumbers(Number(low), Number(high));
    case 'date':
    case 'timestamp':
      return ofDays(String(low), String(high), reading);
    default:
      return [];
  }
}

function isNumber(reading: ColumnStatistics['reading']): boolean {
  return reading === 'integer' || reading === 'number';
}

/** Many digits may be a card or a telephone, which are no quantities. */
function isWhole(reading: ColumnStatistics['reading']): boolean {
  return reading === 'integer' || reading === 'large integer';
}

function ofIntegers({ column, present, distinct, reading }: ColumnStatistics, low: bigint, high: bigint): Bound[] {
  const seen = `${formatExact(low)} to ${formatExact(high)} occur`;
  const isDense =
    distinct !== undefined &&
    distinct > 1 &&
    distinct <= mostDense &&
    BigInt(distinct) === high - low + 1n &&
    present >= distinct * timesEach;
  if (isDense)
    return bounds({ minimum: low, maximum: high }, `every whole number from ${formatExact(low)} to ${formatExact(high)} occurs`);
  return bounds(integerBounds(low, high, reading === 'large integer' || column.family === 'large integer'), `${seen}, with room`);
}

function ofNumbers(low: number, high: number): Bound[] {
  const found = numberBounds(low, high);
  const isShare = found.minimum === 0 && found.maximum === 1 && high <= 1;
  return bounds(found, isShare ? 'all between 0 and 1' : `${low} to ${high} occur, with room`);
}

function ofDays(low: string, high: string, reading: 'date' | 'timestamp'): Bound[] {
  const { minimum, maximum } = dayBounds(low, high);
  const written = (day: string | undefined) => (day === undefined || reading === 'date' ? day : `${day}T00:00:00Z`);
  const seen = `${low.slice(0, 10)} to ${high.slice(0, 10)} occur, with room`;
  return bounds({ minimum: written(minimum), maximum: written(maximum) }, seen);
}

function bounds<T extends string | number | bigint>({ minimum, maximum }: Bounds<T>, reason: string): Bound[] {
  return [
    ...(minimum === undefined ? [] : [{ name: 'minimum', value: minimum, reason } as const]),
    ...(maximum === undefined ? [] : [{ name: 'maximum', value: maximum, reason } as const]),
  ];
}
