/** Numbers as people read them: a unit, few digits, the same on every machine. */

/** `1,234,567`: every digit. @param value an integer */
export function formatExact(value: number | bigint): string {
  const digits = BigInt(value).toString();
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A count with its noun: `1 row`, `12,345 rows`, `1.2 M rows`. Exact below a million.
 *
 * @param value an integer ≥ 0
 * @param noun  in the singular; its plural is made with s
 */
export function formatCount(value: number | bigint, noun?: string): string {
  const text = value < 1_000_000 ? formatExact(value) : scaled(Number(value) / 1e6, 1000, ['M', 'bn', 'trillion']);
  return noun === undefined ? text : `${text} ${BigInt(value) === 1n ? noun : `${noun}s`}`;
}

/** `462 MB`, `1.2 GB`: decimal units (1 kB = 1000 B). @param bytes ≥ 0 */
export function formatBytes(bytes: number | bigint): string {
  return scaled(Number(bytes), 1000, ['B', 'kB', 'MB', 'GB', 'TB', 'PB']);
}

/** `0.4 s`, `3.4 s`, `2 min 5 s`, `1 h 12 min`. @param seconds ≥ 0 */
export function formatSeconds(seconds: number): string {
  if (seconds > 0 && seconds < 0.05) return '< 0.1 s';
  if (seconds < 59.5) return `${fewDigits(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return [`${Math.floor(whole / 60)} min`, ...(whole % 60 === 0 ? [] : [`${whole % 60} s`])].join(' ');
  const minutes = Math.round(seconds / 60);
  return [`${Math.floor(minutes / 60)} h`, ...(minutes % 60 === 0 ? [] : [`${minutes % 60} min`])].join(' ');
}

/**
 * A share in percent with as many digits as it takes to tell it from nothing and from everything: `0 %` and `100 %` mean exactly
 * that. Beyond three decimals it is `< 0.001 %` or `> 99.999 %`.
 *
 * @param part  a count, 0 ≤ part ≤ whole
 * @param whole when it is 0 there is no share: `–`
 * @throws RangeError when part is negative or larger than whole
 */
export function formatShare(part: number | bigint, whole: number | bigint): string {
  if (part < 0 || part > whole) throw new RangeError(`a share of ${part} in ${whole} is not between 0 and 1`);
  const [some, all] = [BigInt(part), BigInt(whole)];
  if (all === 0n) return '–';
  if (some === 0n) return '0 %';
  if (some === all) return '100 %';
  const percent = (100 * Number(part)) / Number(whole);
  const fromEdge = Math.min(percent, 100 - percent);
  if (fromEdge < 0.001) return percent < 50 ? '< 0.001 %' : '> 99.999 %';
  const decimals = fromEdge >= 1 ? 1 : fromEdge >= 0.1 ? 2 : 3;
  return `${withoutZeros(percent.toFixed(decimals))} %`;
}

/** `1.2 M`: the value in the first unit that keeps it below `step`. */
function scaled(value: number, step: number, units: readonly string[]): string {
  let rest = value;
  let unit = 0;
  // 999.5 would be shown as 1000 of its unit: the next unit is due.
  while (rest >= step - 0.5 && unit < units.length - 1) {
    rest /= step;
    unit += 1;
  }
  return `${fewDigits(rest)} ${units[unit]}`;
}

/** One decimal below ten, none above. */
function fewDigits(value: number): string {
  return value < 9.95 ? withoutZeros(value.toFixed(1)) : formatExact(Math.round(value));
}

function withoutZeros(decimal: string): string {
  return decimal.replace(/\.?0+$/, (zeros) => (decimal.includes('.') ? '' : zeros));
}
