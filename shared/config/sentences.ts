/** Values and types in words for people. */

const LONGEST = 60;

/** The value as the user would write it, cut at some 60 characters. */
export function shown(value: unknown): string {
  const start = typeof value === 'string' ? value.slice(0, 2 * LONGEST) : value;
  const characters = [...(JSON.stringify(start) ?? String(start))];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** What a value is: `the text "ten"`, `the number 10`, `a list of 3 items`. */
export function whatIs(value: unknown): string {
  if (value === undefined) return 'not there';
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return isShort(value) ? `the list ${shown(value)}` : `a list of ${value.length} items`;
  switch (typeof value) {
    case 'string':
      return `the text ${shown(value)}`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `the boolean ${value}`;
    default:
      return 'a mapping';
  }
}

/** A list that is quicker read than counted. */
function isShort(list: readonly unknown[]): boolean {
  return list.length <= 4 && list.every((item) => typeof item !== 'object' || item === null);
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'null',
};

/** A type of the schema in words that follow "must be": `a number`, `text`. */
export function withArticle(type: string): string {
  return NAMES[type] ?? `a ${type}`;
}
