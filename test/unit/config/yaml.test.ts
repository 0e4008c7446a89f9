import { describe, expect, test } from '@jest/globals';
import { readYaml } from '../../../shared/config/yaml.ts';
import { describeProblem } from '../../../shared/runtime/errors.ts';

/** The sentences of everything that is wrong with a file; empty when it can be read. */
function faultsOf(source: string | Uint8Array): string[] {
  const reading = readYaml(source, 'f.yaml');
  return reading.ok ? [] : reading.problems.map(describeProblem);
}

function plain(source: string | Uint8Array): unknown {
  const reading = readYaml(source, 'f.yaml');
  if (!reading.ok) throw new Error(reading.problems.map(describeProblem).join('\n'));
  return reading.value.value;
}

function positionsOf(source: string) {
  const reading = readYaml(source, 'f.yaml');
  if (!reading.ok) throw new Error('not readable');
  return reading.value.positions;
}

describe('values', () => {
  test('dates, "yes" and "no" stay text, as in YAML 1.2', () => {
    expect(plain('a: 2024-01-01\nb: yes\nc: No\nd: 12:30:00')).toEqual({ a: '2024-01-01', b: 'yes', c: 'No', d: '12:30:00' });
  });

  test('a %YAML 1.1 directive does not change how values are read', () => {
    expect(plain('%YAML 1.1\n---\na: yes\nb: 2024-01-01\nc: 010\n')).toEqual({ a: 'yes', b: '2024-01-01', c: 10 });
  });

  test('a merge key is an ordinary key', () => {
    expect(plain('base: &b {x: 1}\nother:\n  <<: *b\n')).toEqual({ base: { x: 1 }, other: { '<<': { x: 1 } } });
  });

  test('JSON is read, also when it is indented with tabs', () => {
    expect(plain('{\n\t"a": [1, null, true],\n\t"b": {"c": "\\u00e9"}\n}')).toEqual({ a: [1, null, true], b: { c: 'é' } });
  });

  test('a byte order mark and Windows line ends do not matter', () => {
    expect(plain(new TextEncoder().encode('\uFEFFa: 1\r\nb: x\r\n'))).toEqual({ a: 1, b: 'x' });
  });

  test('an empty file is null', () => {
    expect(plain('')).toBeNull();
    expect(plain('# nothing\n')).toBeNull();
  });

  test('keys are the text that stands in the file', () => {
    expect(plain('1: a\n1.0: b\nnull: c\ntrue: d\n')).toEqual({ '1': 'a', '1.0': 'b', null: 'c', true: 'd' });
  });

  test('keys of JavaScript objects are harmless', () => {
    const value = plain('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\ntoString: x\n') as Record<
      string,
      unknown
    >;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('aliases stand for what their anchor holds at that place', () => {
    expect(plain('a: &x 1\nb: *x\nc: &x [2]\nd: *x\n')).toEqual({ a: 1, b: 1, c: [2], d: [2] });
  });
});

describe('refused files', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', 'f.yaml:2:1  a tab is used for indentation\n    YAML indents with spaces only.'],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      'f.yaml:2:1  the file holds more than one YAML document\n    Keep one document a file; remove the "---" between them.',
    ],
    [
      'a duplicate key',
      'a:\n  x: 1\n  y: 2\n  x: 3\n',
      'f.yaml:4:3  duplicate key "x": it stands on line 2 already\n    Remove one of the two; YAML would silently keep only the last.',
    ],
    [
      'a key that is a duplicate only as text',
      '1: a\n"1": b\n',
      'f.yaml:2:1  duplicate key "1": it stands on line 1 already\n    Remove one of the two; YAML would silently keep only the last.',
    ],
    ['an unterminated quote', 'a: "x\n', 'f.yaml:2:1  not valid YAML: Missing closing "quote'],
    [
      'a second colon',
      'a: b: c\n',
      'f.yaml:1:4  a second ": " follows on the same line\n    Put the value in quotes, or begin the inner mapping on a new line.',
    ],
    [
      'a tag of another tool',
      'a: !ruby/object x\n',
      'f.yaml:1:4  a tag is used that plain YAML does not know\n    Remove the tag ("!…") and write the plain value.',
    ],
    ['a list as key', '? [a, b]\n: 1\n', 'f.yaml:1:3  a key must be text, not a list, a mapping or an alias'],
    ['an alias without an anchor', 'a: *nope\n', 'f.yaml:1:4  "*nope" is an alias without an anchor "&nope" above it'],
    ['an alias inside of its anchor', 'a: &x [1, *x]\n', 'f.yaml:1:11  "*x" is an alias inside of what it stands for'],
  ])('%s', (_, source, sentence) => {
    expect(faultsOf(source)).toEqual([sentence]);
  });

  test('every duplicate key is reported, not only the first', () => {
    expect(faultsOf('a: 1\na: 2\nb: {c: 1, c: 2}\n')).toHaveLength(2);
  });

  test('bytes that are not UTF-8, with their line', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a: 1\nb: caf'), 0xe9, 0x0a]);
    expect(faultsOf(bytes)).toEqual(['f.yaml:2  the text is not valid UTF-8\n    Save the file as UTF-8.']);
  });

  test('more than 32 MiB', () => {
    expect(faultsOf(new Uint8Array(33 * 1024 * 1024))).toEqual(['f.yaml  the file is 33 MiB large; at most 32 MiB are read']);
  });

  test('a billion laughs, before they are told', () => {
    const names = [...'abcdefghi'];
    const bomb = names.map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(i === 0 ? 'lol' : `*${names[i - 1]}`)
          .join(',')}]`,
    );
    expect(faultsOf(bomb.join('\n'))).toEqual([
      expect.stringContaining('aliases of the file stand for more than 100,000 values'),
    ]);
  });

  test.each([
    ['lists', '['.repeat(50_000)],
    ['mappings', 'a: '.concat('{a: '.repeat(20_000))],
    ['closed lists', `${'['.repeat(300)}${']'.repeat(300)}`],
    [
      'aliases of aliases',
      Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} ${'['.repeat(9)}${i === 0 ? 1 : `*k${i - 1}`}${']'.repeat(9)}`).join(
        '\n',
      ),
    ],
  ])('%s nested too deeply, without exhausting the stack', (_, source) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining('the file is nested deeper than 200 levels')]);
  });
});

describe('positions', () => {
  const source = 'name: x\nlist:\n  - a: 1\n    b: [10, "two"]\n  - c:\nblock: |\n  text\n';

  test('a value is placed from its first character to behind its last', () => {
    expect(positionsOf(source).at(['list', 0, 'b', 1])).toEqual({
      file: 'f.yaml',
      line: 4,
      column: 13,
      endLine: 4,
      endColumn: 18,
    });
  });

  test('a key is placed when the key is asked for', () => {
    expect(positionsOf(source).at(['list', 0, 'b'], 'key')).toEqual({
      file: 'f.yaml',
      line: 4,
      column: 5,
      endLine: 4,
      endColumn: 6,
    });
  });

  test('what does not exist is placed at its nearest ancestor', () => {
    expect(positionsOf(source).at(['list', 0, 'zzz', 'deeper'])).toMatchObject({ line: 3, column: 5 });
    expect(positionsOf(source).at(['nothing'], 'key')).toMatchObject({ line: 1, column: 1 });
  });

  test('an empty value is placed at its key', () => {
    expect(positionsOf(source).at(['list', 1, 'c'])).toMatchObject({ line: 5, column: 5 });
  });

  test('a mapping of many lines is marked on its first line only', () => {
    expect(positionsOf(source).at(['list', 0])).toEqual({ file: 'f.yaml', line: 3, column: 5, endLine: 3 });
  });

  test('a value behind an alias is placed where it is written', () => {
    expect(positionsOf('a: &x {k: 1}\nb: *x\n').at(['b', 'k'])).toMatchObject({ line: 1, column: 11 });
  });

  test('an empty file has a first line', () => {
    expect(positionsOf('').at(['a'])).toMatchObject({ file: 'f.yaml', line: 1, column: 1 });
  });

  test('the digits of a number are kept', () => {
    expect(positionsOf('max: 9223372036854775807\ns: "1"\n').textAt(['max'])).toBe('9223372036854775807');
    expect(positionsOf('max: [1]\n').textAt(['max'])).toBeUndefined();
    expect(positionsOf('max: 1\n').textAt(['min'])).toBeUndefined();
  });
});

test('a mapping of 100,000 keys is read and placed in time that grows with its size', () => {
  const source = Array.from({ length: 100_000 }, (_, i) => `k${i}: ${i}`).join('\n');
  const positions = positionsOf(source);
  const lines = Array.from({ length: 100_000 }, (_, i) => positions.at([`k${i}`]).line);
  expect(lines.at(-1)).toBe(100_000);
});
