/** Mean and central moments out of exact sums. Pure. */
import type { Moments } from '../../report/documents/profile.ts';
import { momentSteps } from './queries.ts';

/** Digits that rounding leaves: more are noise of the last operations. */
const digits = 12;

/** The power of two that brings every distance of at most `farthest` into −1 … 1. @param farthest ≥ 0, finite */
export function unitScale(farthest: number): number {
  if (farthest === 0) return 1;
  const exponent = Math.min(1000, Math.max(-1000, -Math.ceil(Math.log2(farthest)) - 1));
  return 2 ** exponent;
}

/**
 * @param rows   values, ≥ 1
 * @param center what the distances are from
 * @param scale  see `unitScale`
 * @param sums   of the first four powers of the scaled distances, in `momentSteps`
 */
export function momentsOf(rows: number, center: number, scale: number, sums: readonly bigint[]): Moments {
  const [s1 = 0, s2 = 0, s3 = 0, s4 = 0] = sums.map((sum) => Number(sum) / momentSteps);
  const d = s1 / rows;
  const m2 = s2 - rows * d * d;
  const m3 = s3 - 3 * d * s2 + 2 * rows * d ** 3;
  const m4 = s4 - 4 * d * s3 + 6 * d * d * s2 - 3 * rows * d ** 4;
  return written(
    center + d / scale,
    Math.max(0, m2) / scale / scale,
    m3 / scale / scale / scale,
    Math.max(0, m4) / scale / scale / scale / scale,
  );
}

/**
 * Moments of two parts together, as exact as doubles are.
 *
 * @see Pébay (2008), Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments, Sandia SAND2008-6212
 */
export function addMoments(a: Moments, rowsA: number, b: Moments, rowsB: number): Moments {
  const n = rowsA + rowsB;
  const d = b.mean - a.mean;
  const [a3, b3, a4, b4] = [a.m3 ?? Number.NaN, b.m3 ?? Number.NaN, a.m4 ?? Number.NaN, b.m4 ?? Number.NaN];
  const m2 = a.m2 + b.m2 + (d * d * rowsA * rowsB) / n;
  const m3 = a3 + b3 + (d ** 3 * rowsA * rowsB * (rowsA - rowsB)) / n ** 2 + (3 * d * (rowsA * b.m2 - rowsB * a.m2)) / n;
  const m4 =
    a4 +
    b4 +
    (d ** 4 * rowsA * rowsB * (rowsA ** 2 - rowsA * rowsB + rowsB ** 2)) / n ** 3 +
    (6 * d * d * (rowsA ** 2 * b.m2 + rowsB ** 2 * a.m2)) / n ** 2 +
    (4 * d * (rowsA * b3 - rowsB * a3)) / n;
  return written(a.mean + (d * rowsB) / n, m2, m3, m4);
}

function written(mean: number, m2: number, m3: number, m4: number): Moments {
  return {
    mean: rounded(mean),
    m2: rounded(Math.min(m2, Number.MAX_VALUE)),
    ...(Number.isFinite(m3) ? { m3: rounded(m3) } : {}),
    ...(Number.isFinite(m4) ? { m4: rounded(m4) } : {}),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(digits)) + 0;
}
