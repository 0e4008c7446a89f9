/** Dates and times as contracts write them: ISO 8601, or as the option `format` says in the letters of Java's DateTimeFormatter. */

/** What each letter group of a format matches in text. Letters that are not here are not judged. */
const LETTERS: Readonly<Record<string, string>> = {
  yyyy: '\\d{4}',
  uuuu: '\\d{4}',
  YYYY: '\\d{4}',
  yy: '\\d{2}',
  MM: '\\d{2}',
  M: '\\d{1,2}',
  MMM: '\\p{L}{3,4}',
  dd: '\\d{2}',
  DD: '\\d{2}',
  d: '\\d{1,2}',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  hh: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
  S: '\\d',
  SSS: '\\d{3}',
  SSSSSS: '\\d{6}',
  a: '[AaPp][Mm]',
  EEE: '\\p{L}{2,4}',
  DDD: '\\d{3}',
};
/** Offsets: some formats are published with a `Z` that means a literal one, so that is fine for all. */
const OFFSET = '(?:Z|[+-]\\d{2}(?::?\\d{2})?)';

/** The text of a format: quoted text, one letter repeated, or a character that stands for itself. */
const TOKENS = /'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z'])/g;

/** @returns undefined when the format has letters that are not known here */
export function formatPattern(format: string): RegExp | undefined {
  let source = '';
  for (const [, quoted, letters, letter, other] of format.matchAll(TOKENS)) {
    if (quoted !== undefined) source += literal(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
    else if (letters !== undefined) {
      const known = letter === 'Z' || letter === 'X' || letter === 'x' ? OFFSET : letters === 'T' ? 'T' : LETTERS[letters];
      if (known === undefined) return undefined;
      source += known;
    } else source += literal(other ?? '');
  }
  return new RegExp(`^${source}$`, 'u');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const DAY = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})';
const CLOCK = '(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?<fraction>\\.\\d+)?)?';
const ISO: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${DAY}$`),
  timestamp: new RegExp(`^${DAY}(?:[T ]${CLOCK}(?<zone>${OFFSET})?)?$`),
  time: new RegExp(`^${CLOCK}(?<zone>${OFFSET})?$`),
};

/**
 * A moment of ISO 8601 as a number that orders moments of the same type: milliseconds. Without an offset it is taken as UTC.
 *
 * @param type `date`, `timestamp` or `time`
 * @returns undefined when the text is no such moment, or one that does not exist (2023-02-29)
 */
export function isoMoment(type: string, text: string): number | undefined {
  const parts = ISO[type]?.exec(text)?.groups;
  if (!parts) return undefined;
  const number = (name: string) => Number(parts[name] ?? '0');
  const [year, month, day] = parts.year === undefined ? [1970, 1, 1] : [number('year'), number('month'), number('day')];
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || number('hour') > 23 || number('minute') > 59 || number('second') > 59) return undefined;
  const seconds = number('hour') * 3600 + number('minute') * 60 + number('second') + number('fraction');
  return midnight.getTime() + seconds * 1000 - offset(parts.zone);
}

function offset(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? '0');
  return (parts[1] === '-' ? -1 : 1) * minutes * 60_000;
}
