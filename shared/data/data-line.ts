/** `schema-object=path-or-glob`, or only a path or glob: one line of what the user names as data. Pure. */
export interface DataLine {
  /** The schema object of the contract that the data belongs to, when the line names one. */
  readonly object?: string;
  readonly pattern: string;
}

/**
 * The part before `=` counts as a schema object only when the contract has one of that name; otherwise the whole line is a path, so
 * `year=2024/x.csv` stays a path. A path that begins with an object's name and `=` is written with `./` before it.
 *
 * @param objects names of the contract's schema objects; the longest that fits wins
 */
export function parseDataLine(line: string, objects: readonly string[]): DataLine {
  const text = line.trim();
  let best: DataLine | undefined;
  for (const object of objects) {
    const rest = text.startsWith(object) ? text.slice(object.length).trimStart() : '';
    if (!rest.startsWith('=') || (best?.object?.length ?? -1) >= object.length) continue;
    best = { object, pattern: rest.slice(1).trim() };
  }
  return best ?? { pattern: text };
}
