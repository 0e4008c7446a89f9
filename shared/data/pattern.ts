/**
 * ECMA-262 patterns, as contracts write them, in the subset that RE2 (DuckDB), Joni and RE2J (Trino) and Java (Spark) read alike.
 * What has no equal there (look-around, back-references) is said, never approximated.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export type PortablePattern = { readonly pattern: string } | { readonly reason: string };

/** Largest repetition that RE2 accepts, repetitions inside repetitions multiplied. */
const mostRepeats = 1000;
/** RE2 refuses a program of more than about 350,000 instructions; the estimate below stays above what it really needs. */
const mostInstructions = 300_000;

/** ECMA-262 white space and line terminators (§12.2, §12.3), which is more than the engines' own `\s`. */
const whiteSpace = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/**
 * Translates a pattern. It is read with the `u` flag, as JSON Schema does, else without.
 *
 * @returns the same language in portable syntax, or the reason why there is none
 */
export function portablePattern(source: string): PortablePattern {
  try {
    const tree = parse(source);
    if (tree === undefined) return { reason: 'it is no valid ECMA-262 pattern' };
    const pattern = wholeCharacters(tree.alternatives.map(topLevel).join('|'));
    if (instructions(tree) > mostInstructions) throw new NoEquivalent('it is too large');
    return { pattern };
  } catch (error) {
    if (error instanceof NoEquivalent) return { reason: error.message };
    // The stack ends before any memory does: thousands of groups inside each other.
    if (error instanceof RangeError) return { reason: 'it is nested too deeply' };
    throw error;
  }
}

class NoEquivalent extends Error {}

function parse(source: string): AST.Pattern | undefined {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  for (const unicode of [true, false]) {
    try {
      return parser.parsePattern(source, 0, source.length, { unicode });
    } catch (error) {
      if (error instanceof RangeError) throw error;
      // Not valid with this flag; without `u` more spellings are allowed.
    }
  }
  return undefined;
}

/** RE2 finds `\\B` also between the bytes of one character, unless all before it was read as characters. */
function wholeCharacters(pattern: string): string {
  const hasIt = pattern.replaceAll(/\\[^B]/gs, '').includes('\\B');
  return hasIt ? `\\A${anyCharacter}*?(?:${pattern})` : pattern;
}

/** DuckDB reads plain texts between anchors without RE2, and then takes no notice of an anchor in the middle: only those at the ends stay bare. */
function topLevel({ elements }: AST.Alternative): string {
  const last = elements.length - 1;
  return elements
    .map((each, index) => {
      const isEnd =
        each.type === 'Assertion' && ((each.kind === 'start' && index === 0) || (each.kind === 'end' && index === last));
      return isEnd ? edges[each.kind] : element(each);
    })
    .join('');
}

function disjunction(alternatives: readonly AST.Alternative[]): string {
  return alternatives.map((alternative) => alternative.elements.map(element).join('')).join('|');
}

function element(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return character(node.value);
    case 'CharacterSet':
      return characterSet(node);
    case 'CharacterClass':
      return characterClass(node);
    case 'Group':
      if (node.modifiers) throw new NoEquivalent('it switches flags inside the pattern');
      return `(?:${disjunction(node.alternatives)})`;
    case 'CapturingGroup':
      return `(?:${disjunction(node.alternatives)})`;
    case 'Quantifier':
      return quantifier(node);
    case 'Assertion':
      return assertion(node);
    case 'Backreference':
      throw new NoEquivalent('it uses a back-reference');
    default:
      throw new NoEquivalent('it uses set notation of the v flag');
  }
}

function quantifier(node: AST.Quantifier): string {
  const { min, max } = node;
  if (repeats(node) > mostRepeats) throw new NoEquivalent(`it repeats more than ${mostRepeats} times`);
  const times = max === Number.POSITIVE_INFINITY ? `{${min},}` : min === max ? `{${min}}` : `{${min},${max}}`;
  const short = { '{0,}': '*', '{1,}': '+', '{0,1}': '?' }[times] ?? times;
  const repeated = element(node.element);
  // Joni does not repeat what is always empty.
  return /^(?:\(\?:|\))*$/.test(repeated) ? repeated : `${repeated}${short}${node.greedy ? '' : '?'}`;
}

/** How often a quantifier writes out what it repeats, times what quantifiers inside it do. */
function repeats(node: AST.Quantifier): number {
  return copies(node) * mostRepeatsIn(node.element);
}

function copies({ min, max }: AST.Quantifier): number {
  return Math.max(1, max === Number.POSITIVE_INFINITY ? min : max);
}

function mostRepeatsIn(node: AST.Element): number {
  if (node.type === 'Quantifier') return repeats(node);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return 1;
  return node.alternatives.reduce(
    (most, { elements }) => elements.reduce((more, each) => Math.max(more, mostRepeatsIn(each)), most),
    1,
  );
}

/** An upper estimate of what RE2 compiles a pattern to. */
function instructions(node: AST.Pattern | AST.Element): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.reduce(
        (sum, { elements }) => elements.reduce((all, each) => all + instructions(each), sum + 1),
        2,
      );
    case 'Quantifier':
      return copies(node) * (instructions(node.element) + 1) + 1;
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return classInstructions(element(node));
    default:
      return 1;
  }
}

/** Beyond ASCII a class is a tree of UTF-8 bytes. */
function classInstructions(pattern: string): number {
  const bounds = pattern.split('\\x{').length - 1;
  return bounds > 0 || pattern.startsWith('[^') ? 12 + 2 * bounds : Math.ceil(pattern.length / 2);
}

const edges = { start: '\\A', end: '\\z' } as const;
const anyCharacter = '[\\x{0}-\\x{10ffff}]';

function assertion(node: AST.Assertion): string {
  switch (node.kind) {
    case 'start':
    case 'end':
      return `(${edges[node.kind]})`;
    case 'word':
      return node.negate ? '\\B' : '\\b';
    default:
      throw new NoEquivalent(`it uses ${node.kind === 'lookahead' ? 'look-ahead' : 'look-behind'}`);
  }
}

/** The escapes as ranges, and what they leave out: a class can hold a negated escape, which has no spelling of its own inside one. */
const ranges = {
  digit: { inside: '0-9', outside: '\\x{0}-/:-\\x{10ffff}' },
  word: { inside: '0-9A-Za-z_', outside: '\\x{0}-/:-@\\[-\\^\\x{60}\\{-\\x{10ffff}' },
  space: {
    inside: whiteSpace,
    outside:
      '\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}' +
      '\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}',
  },
} as const;

function characterSet(node: AST.CharacterSet): string {
  if (node.kind === 'any') return '[^\\n\\r\\x{2028}\\x{2029}]';
  return `[${escapeRanges(node)}]`;
}

function escapeRanges(node: AST.CharacterSet): string {
  if (node.kind === 'any' || node.kind === 'property') throw new NoEquivalent('it uses a Unicode property');
  return ranges[node.kind][node.negate ? 'outside' : 'inside'];
}

function characterClass(node: AST.CharacterClass): string {
  if (node.elements.length === 0) return node.negate ? anyCharacter : '[^\\x{0}-\\x{10ffff}]';
  return `[${node.negate ? '^' : ''}${node.elements.map(classElement).join('')}]`;
}

function classElement(node: AST.CharacterClassElement): string {
  switch (node.type) {
    case 'Character':
      return character(node.value);
    case 'CharacterClassRange':
      return `${character(node.min.value)}-${character(node.max.value)}`;
    case 'CharacterSet':
      return escapeRanges(node);
    default:
      throw new NoEquivalent('it uses set notation of the v flag');
  }
}

/** A pattern for exactly this text. */
export function literalPattern(text: string): string {
  return Array.from(text, (sign) => character(sign.codePointAt(0) ?? 0)).join('');
}

/** A code point that stands for itself wherever it is put. Only signs that mean something are escaped: an escape may mean something too. */
function character(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) throw new NoEquivalent('it names half of a surrogate pair');
  const text = String.fromCodePoint(codePoint);
  if (/^[\\^$.*+?()[\]{}|&-]$/.test(text)) return `\\${text}`;
  return /^[ -~]$/.test(text) ? text : `\\x{${codePoint.toString(16)}}`;
}
