import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { duckdb } from '../../../shared/data/dialects/duckdb.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import type { Engine } from '../../../shared/data/engine.ts';
import { literalPattern, portablePattern } from '../../../shared/data/pattern.ts';
import { patterns, texts } from '../../oracles/sql/patterns.ts';

let temporary: string;
let engine: Engine;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'pattern-'));
  engine = await openDuckDB({ temporary, threads: 1 });
});
afterAll(async () => {
  await engine.close();
  await rm(temporary, { recursive: true, force: true });
});

/**
 * What JavaScript says; a pattern is read with the flag `u` where it can be. V8 also starts between the halves of a surrogate pair, which
 * ECMA-262 does not (§22.2.7.2, AdvanceStringIndex): only `\\B` shows it, so there all before it is read as characters.
 */
function inJavaScript(pattern: string): RegExp {
  const source = pattern.includes('\\B') ? `^[^]*?(?:${pattern})` : pattern;
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}

/** For each pattern the texts it is found in, asked of DuckDB in one statement. */
async function inDuckDB(portable: readonly string[], among: readonly string[]): Promise<string[][]> {
  const columns = portable.map((pattern, index) => `${duckdb.contains('t', pattern)} as p${index}`);
  const rows = among.map((text, index) => `(${index}, ${duckdb.text(text)})`);
  const answers = await engine.query(`select ${columns.join(', ')} from (values ${rows.join(', ')}) as texts(i, t) order by i`);
  return portable.map((_, index) => among.filter((_text, at) => answers[at]?.[`p${index}`] === true));
}

function portableOf(pattern: string): string {
  const portable = portablePattern(pattern);
  if ('reason' in portable) throw new Error(`${pattern}: ${portable.reason}`);
  return portable.pattern;
}

test('there are enough patterns and texts to mean something', () => {
  expect(new Set(patterns).size).toBeGreaterThanOrEqual(150);
  expect(texts.length).toBeGreaterThanOrEqual(100);
});

test('every pattern is found in exactly the texts in which JavaScript finds it', async () => {
  const found = await inDuckDB(patterns.map(portableOf), texts);
  const differences = patterns.flatMap((pattern, index) => {
    const expected = texts.filter((text) => inJavaScript(pattern).test(text));
    const actual = found[index] ?? [];
    const missed = expected.filter((text) => !actual.includes(text));
    const extra = actual.filter((text) => !expected.includes(text));
    return missed.length + extra.length === 0 ? [] : [{ pattern, portable: portableOf(pattern), missed, extra }];
  });
  expect(differences).toEqual([]);
});

const signs = [...'ab01_ -.\'"/\n\u2028\u00a0é😀', '^', '$', '*', '(', ']', '|', '\\', '&', '{'];
const escaped = (sign: string) => (/[\^$\\.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign);
const inClass = fc.oneof(
  fc.constantFrom(...signs.map((sign) => (/[\^\]\\-]/.test(sign) ? `\\${sign}` : sign))),
  fc.constantFrom(
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
    '\\b',
    '\\n',
    '\\u{1F600}',
    'a-c',
    '0-5',
    ' -~',
    '\\u0080-\\u{10ffff}',
  ),
);
const atom = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs.map(escaped)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\n', '\\x61', '\\u{e9}', '[]', '[^]'),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('', '^'), fc.array(inClass, { maxLength: 4 }))
      .map(([not, members]) => `[${not}${members.join('')}]`),
  },
);
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{2,}', '{0}', '{0,2}?');
/** Few: JavaScript backtracks, and open repetitions inside each other take it for ever. */
const ofGroup = fc.constantFrom('', '', '', '?', '{2}', '{0,2}?');
const grammar = fc.letrec<{ pattern: string; sequence: string; term: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.tuple(atom, quantifier).map(([one, times]) => one + times),
    fc.constantFrom('^', '$', '\\b', '\\B'),
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?<name>'), tie('pattern'), ofGroup)
      .map(([open, inner, times]) => `${open}${inner})${times}`),
  ),
  sequence: fc.array(tie('term'), { maxLength: 4 }).map((terms) => terms.join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((sequences) => sequences.join('|')),
}));
let names = 0;
const valid = grammar.pattern
  .map((pattern) => pattern.replaceAll('?<name>', () => `?<name${names++}>`))
  .filter((pattern) => {
    try {
      return new RegExp(pattern, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  });
const anyText = fc.array(fc.constantFrom(...signs, '\u0000', '\r', 'K'), { maxLength: 6 }).map((parts) => parts.join(''));

test('patterns of all shapes are found exactly where JavaScript finds them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(valid, { minLength: 10, maxLength: 20 }),
      fc.array(anyText, { minLength: 10, maxLength: 20 }),
      async (given, among) => {
        const portable = given.flatMap((pattern) => {
          const read = portablePattern(pattern);
          return 'reason' in read ? [] : [{ pattern, sql: read.pattern }];
        });
        expect(portable).toHaveLength(given.length);
        const found = await inDuckDB(
          portable.map(({ sql }) => sql),
          among,
        );
        for (const [index, { pattern }] of portable.entries()) {
          const expression = inJavaScript(pattern);
          expect({ pattern, found: found[index] }).toEqual({ pattern, found: among.filter((text) => expression.test(text)) });
        }
      },
    ),
    { numRuns: 100, seed: 20241121 },
  );
});

test.each([
  ['(', 'it is no valid ECMA-262 pattern'],
  ['[b-a]', 'it is no valid ECMA-262 pattern'],
  ['a**', 'it is no valid ECMA-262 pattern'],
  ['(?i)a', 'it is no valid ECMA-262 pattern'],
  ['\\p{Nope}(?<a', 'it is no valid ECMA-262 pattern'],
  ['(?=a)', 'it uses look-ahead'],
  ['a(?!b)', 'it uses look-ahead'],
  ['(?<=a)b', 'it uses look-behind'],
  ['(?<!a)b', 'it uses look-behind'],
  ['(a)\\1', 'it uses a back-reference'],
  ['(?<x>a)\\k<x>', 'it uses a back-reference'],
  ['\\p{L}+', 'it uses a Unicode property'],
  ['[^\\p{Lu}]', 'it uses a Unicode property'],
  ['(?i:a)', 'it switches flags inside the pattern'],
  ['\\ud83d', 'it names half of a surrogate pair'],
  ['a{1001}', 'it repeats more than 1000 times'],
  ['a{2,1001}', 'it repeats more than 1000 times'],
  ['a{1001,}', 'it repeats more than 1000 times'],
  ['(?:a{100}){11}', 'it repeats more than 1000 times'],
  ['(?:(?:a{10}b)?c{2}){101}', 'it repeats more than 1000 times'],
  ['\\S{1000}a'.repeat(20), 'it is too large'],
  ['(?:'.repeat(50_000) + ')'.repeat(50_000), 'it is nested too deeply'],
])('pattern %# has no equivalent, and the reason is said', (pattern, reason) => {
  expect(portablePattern(pattern)).toEqual({ reason });
});

test.each([
  ['(?:a{10}){100}'],
  ['(?:(?:a{10}){10}){10}'],
  ['(?:a{1000})+'],
  ['(?:a{1000}b{1000}){1}'],
  ['\\S{1000}a\\S{1000}b\\S{1000}'],
  ['[^é-ü]{1000}b'.repeat(10)],
  ['.{1000}b'.repeat(10)],
  ['[é-😀]{1000}b'.repeat(10)],
  ['😀{1000}b'.repeat(10)],
  ['\\W{1000}b'.repeat(10)],
  ['(?:\\S?){1000}b'.repeat(4)],
  [`${'(?:'.repeat(900)}a${'|b)*'.repeat(900)}`],
])('large pattern %# is still taken by the engine', async (pattern) => {
  expect(await inDuckDB([portableOf(pattern)], ['b'])).toHaveLength(1);
});

test('a text as a pattern is found as itself', async () => {
  const found = await inDuckDB(texts.map(literalPattern), texts);
  expect(found).toEqual(texts.map((text) => texts.filter((other) => other.includes(text))));
});
