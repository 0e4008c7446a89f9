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

/** A portable pattern for engines whose `\b` goes by all letters of Unicode (Java up to 18, Joni), where ECMA-262 and RE2 mean ASCII ones. */
export function withAsciiBoundaries(pattern: string): string {
  return replaceEscapes(pattern, (sign) => boundaries[sign]);
}

const word = '[0-9A-Za-z_]';
const boundaries: Readonly<Record<string, string>> = {
  '\\b': `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  '\\B': `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};

/** A portable pattern with other spellings of its escapes: `\b`, `\z`, `\.`, `\x{…}`; undefined leaves one as it is. */
export function replaceEscapes(pattern: string, spelling: (sign: string) => string | undefined): string {
  return pattern.replace(/\\(?:x\{[0-9a-f]+\}|.)/gsu, (sign) => spelling(sign) ?? sign);
}
