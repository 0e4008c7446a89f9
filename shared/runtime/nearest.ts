/** "Did you mean …?": the known name that is closest to a mistyped one. */

/** Longer names are not mistyped, they are something else; this also bounds the work on hostile input. */
const LONGEST = 200;

/**
 * The candidate that `value` was probably meant to be.
 *
 * A candidate that differs only in upper and lower case wins. Otherwise the one with the smallest Levenshtein distance, case ignored,
 * when that distance is at most max(2, 40 % of the length of `value`) and the two share at least one character; the first one of equals.
 *
 * @returns undefined when nothing is close enough
 */
export function nearestMatch(value: string, candidates: readonly string[]): string | undefined {
  if (value.length > LONGEST) return undefined;
  const wanted = value.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.max(2, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (known === wanted) return candidate;
    if (Math.abs(known.length - wanted.length) >= smallest) continue;
    const distance = editDistance(wanted, known);
    if (distance < smallest && distance < Math.max(wanted.length, known.length)) {
      smallest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Levenshtein distance: how many characters to insert, delete or replace to make `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1));
    }
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
