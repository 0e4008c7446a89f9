/** What standard SQL already agrees on; each dialect adds only where its engine differs. */

/** A name in double quotes, quotes inside doubled. */
export function doubleQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text literal in single quotes, quotes inside doubled; a backslash is an ordinary character. */
export function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Anchors that mean the ends of the whole text in RE2, Joni and Java alike; `$` would also match before a last line feed in some. */
export function whole(pattern: string): string {
  return `\\A(?:${pattern})\\z`;
}
