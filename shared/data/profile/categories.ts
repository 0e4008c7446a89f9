/** Texts and truth values with their rows. Pure. */

/** Most frequent first, the same count by the bytes of the text: engines order text in other ways. */
export function sortCategories(entries: readonly (readonly [string, number])[]): [string, number][] {
  return entries
    .map(([text, rows]): [string, number] => [text, rows])
    .sort(([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
