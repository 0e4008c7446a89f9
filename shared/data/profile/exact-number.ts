/** Numbers that keep every bit: JSON of ours has 15 digits, which does not tell all doubles and integers apart. */
import type { ExactNumber } from '../../report/documents/profile.ts';
import type { Value } from '../engine.ts';

/** The number itself where 15 digits or a safe integer hold it, else its shortest text. @throws TypeError when it is no finite number */
export function exactNumber(value: Value | undefined): ExactNumber {
  const given = typeof value === 'string' ? fromText(value) : value;
  if (typeof given === 'bigint') return Number.isSafeInteger(Number(given)) ? Number(given) : given.toString();
  if (typeof given !== 'number' || !Number.isFinite(given)) throw new TypeError(`${String(value)} is not a finite number`);
  if (given === 0) return 0;
  return Number.isSafeInteger(given) || Number(given.toPrecision(15)) === given ? given : String(given);
}

/** As a double, for arithmetic. */
export function numberOf(value: ExactNumber): number {
  return Number(value);
}

/** Ascending order, exact for integers that no double holds. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const difference = Number(a) - Number(b);
  if (difference !== 0) return difference;
  return a === b ? 0 : isInteger(a) && isInteger(b) ? Number(BigInt(a) - BigInt(b)) : 0;
}

function isInteger(value: ExactNumber): boolean {
  return /^-?[0-9]+$/.test(String(value));
}

function fromText(text: string): number | bigint {
  return /^-?[0-9]+$/.test(text) ? BigInt(text) : Number(text);
}
