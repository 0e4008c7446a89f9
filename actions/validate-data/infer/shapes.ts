/** Shapes that texts share: a named format, or a pattern made of character classes only, so that no text itself ends up in a contract. */
import type { Dialect } from '../../../shared/data/dialect.ts';
import { portablePattern } from '../../../shared/data/pattern.ts';
import { textFormats } from '../plan/formats.ts';

export type Shape = { readonly format: string } | { readonly pattern: string };

/** Formats that say something about a text; `hostname` or `byte` would fit many a plain word. */
const formats: readonly { readonly name: string; readonly must?: RegExp }[] = [
  { name: 'uuid' },
  { name: 'email', must: /\.[A-Za-z]{2,}$/ },
  { name: 'ipv4' },
  { name: 'uri', must: /:\/\// },
];

const longestShape = 64;
const mostRuns = 9;
/** Fewer different texts than this may look alike by accident. */
const leastDifferent = 3;

/** The narrowest known shape of all these texts; undefined when they have none in common, or are too few to tell. */
export function shapeOf(texts: readonly string[]): Shape | undefined {
  if (new Set(texts).size < leastDifferent) return undefined;
  const format = formats.find(
    ({ name, must }) => isOfFormat(name, texts) && texts.every((text) => must === undefined || must.test(text)),
  );
  if (format) return { format: format.name };
  const pattern = runsOf(texts) ?? sameLength(texts);
  return pattern === undefined ? undefined : { pattern };
}

function isOfFormat(name: string, texts: readonly string[]): boolean {
  const format = textFormats[name];
  if (!format || !('pattern' in format)) return false;
  const whole = new RegExp(`^(?:${format.pattern})$`);
  return texts.every((text) => whole.test(text));
}

/** `AB-0123` is two capitals, a hyphen and four digits: the same runs in every text make a pattern. */
function runsOf(texts: readonly string[]): string | undefined {
  const all = texts.map(splitIntoRuns);
  const [first] = all;
  if (!first || first.length > mostRuns) return undefined;
  const alike = all.every((runs) => runs?.length === first.length && runs.every((run, index) => run.kind === first[index]?.kind));
  if (!alike) return undefined;
  const parts = first.map(({ kind }, index) => {
    const lengths = all.map((runs) => runs?.[index]?.length ?? 0);
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    return { kind, least, most };
  });
  // Words of any length are no shape.
  const [only] = parts;
  if (parts.length === 1 && only && only.least !== only.most && only.kind !== '[0-9]') return undefined;
  if (parts.every(({ kind }) => !kind.startsWith('['))) return undefined;
  return `^${parts.map(({ kind, least, most }) => `${kind}${timesOf(least, most)}`).join('')}$`;
}

function timesOf(least: number, most: number): string {
  if (least !== most) return '+';
  return least === 1 ? '' : `{${least}}`;
}

interface Run {
  /** Its characters, as a pattern. */
  readonly kind: string;
  readonly length: number;
}

function splitIntoRuns(text: string): Run[] | undefined {
  if (text.length === 0 || text.length > longestShape) return undefined;
  const found = text.match(/[A-Z]+|[a-z]+|[0-9]+|[-_./:]/g) ?? [];
  if (found.join('') !== text) return undefined;
  return found.map((run) => ({ kind: kindOf(run), length: run.length }));
}

function kindOf(run: string): string {
  if (/[A-Z]/.test(run)) return '[A-Z]';
  if (/[a-z]/.test(run)) return '[a-z]';
  if (/[0-9]/.test(run)) return '[0-9]';
  return run === '.' ? '[.]' : run === '/' ? '[/]' : run;
}

const alphabets = ['[0-9a-f]', '[0-9A-F]', '[0-9A-Z]', '[0-9a-z]', '[0-9A-Za-z]'];

/** Codes such as `N123AA`: letters and digits in any order, always equally many. */
function sameLength(texts: readonly string[]): string | undefined {
  const length = texts[0]?.length ?? 0;
  if (length < 4 || length > longestShape || !texts.every((text) => text.length === length && /[0-9]/.test(text)))
    return undefined;
  const alphabet = alphabets.find((letters) => texts.every((text) => new RegExp(`^${letters}+$`).test(text)));
  return alphabet === undefined ? undefined : `^${alphabet}{${length}}$`;
}

/** SQL that is true for texts of the shape, asked as checks ask it. */
export function hasShape(dialect: Dialect, text: string, shape: Shape): string {
  if ('format' in shape) {
    const format = textFormats[shape.format];
    if (!format || !('pattern' in format)) throw new RangeError(`no pattern for the format ${shape.format}`);
    return dialect.matchesWhole(text, format.pattern);
  }
  const portable = portablePattern(shape.pattern);
  if ('reason' in portable) throw new RangeError(portable.reason);
  return dialect.contains(text, portable.pattern);
}
