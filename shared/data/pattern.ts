/**
 * ECMA-262 patterns, as contracts write them, in the subset that RE2 (DuckDB), Joni and RE2J (Trino) and Java (Spark) read alike.
 * What has no equal there (look-around, back-references) is said, never approximated.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export type PortablePattern = { readonly pattern: string } | { readonly reason: string };

/** Largest repetition that RE2 accepts. */
const mostRepeats = 1000;

/** ECMA-262 white space and line terminators (§12.2, §12.3), which is more than the engines' own `\s`. */
const whiteSpace = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/**
 * Translates a pattern. It is read with the `u` flag, as JSON Schema does, else without.
 *
 * @returns the same language in portable syntax, or the reason why there is none
 */
export function portablePattern(source: string): PortablePattern {
  const tree = parse(source);
  if (tree === undefined) return { reason: 'it is no valid ECMA-262 pattern' };
  try {
    return { pattern: disjunction(tree.alternatives) };
  } catch (error) {
    if (error instanceof NoEquivalent) return { reason: error.message };
    throw error;
  }
}

class NoEquivalent extends Error {}

function parse(source: string): AST.Pattern | undefined {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  for (const unicode of [true, false]) {
    try {
      return parser.parsePattern(source, 0, source.length, { unicode });
    } catch {
      // Not valid with this flag; without `u` more spellings are allowed.
    }
  }
  return undefined;
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
  if (min > mostRepeats || (max !== Number.POSITIVE_INFINITY && max > mostRepeats)) {
    throw new NoEquivalent(`it repeats more than ${mostRepeats} times`);
  }
  const times = max === Number.POSITIVE_INFINITY ? `{${min},}` : min === max ? `{${min}}` : `{${min},${max}}`;
  const short = { '{0,}': '*', '{1,}': '+', '{0,1}': '?' }[times] ?? times;
  const repeated = element(node.element);
  return `${node.element.type === 'Assertion' ? `(?:${repeated})` : repeated}${short}${node.greedy ? '' : '?'}`;
}

function assertion(node: AST.Assertion): string {
  switch (node.kind) {
    case 'start':
      return '\\A';
    case 'end':
      return '\\z';
    case 'word':
      return node.negate ? '\\B' : '\\b';
    default:
      throw new NoEquivalent(`it uses ${node.kind === 'lookahead' ? 'look-ahead' : 'look-behind'}`);
  }
}

/** The escapes as ranges, and what they leave out: a class can hold a negated escape, which has no spelling of its own inside one. */
const ranges = {
  digit: { inside: '0-9', outside: '\\x{0}-\\/\\:-\\x{10ffff}' },
  word: { inside: '0-9A-Za-z_', outside: '\\x{0}-\\/\\:-\\@\\[-\\^\\x{60}\\{-\\x{10ffff}' },
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
  if (node.elements.length === 0) return node.negate ? '[\\x{0}-\\x{10ffff}]' : '[^\\x{0}-\\x{10ffff}]';
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

/** A code point that stands for itself wherever it is put. */
function character(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) throw new NoEquivalent('it names half of a surrogate pair');
  const text = String.fromCodePoint(codePoint);
  if (/^[0-9A-Za-z_]$/.test(text)) return text;
  if (/^[ -~]$/.test(text))
    return text === ' ' || text === ',' || text === ':' || text === '@' || text === '/' ? text : `\\${text}`;
  return `\\x{${codePoint.toString(16)}}`;
}
