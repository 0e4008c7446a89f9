import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annotationMessage, annotationProperty, neutraliseLine, neutraliseText } from '../../../shared/escape/command.ts';
import { hostileText } from './hostile.ts';

/** What .NET's Char.IsWhiteSpace takes for white space. */
const dotnetSpace = /[\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Lines as any reader might split them: more separators than the runner's reader knows. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/** The runner's second syntax: `::command …::` once white space at the start is dropped. */
function isCommand(line: string): boolean {
  let start = 0;
  while (start < line.length && (dotnetSpace.test(line.charAt(start)) || line.charAt(start) === '\ufeff')) start += 1;
  return line.startsWith('::', start);
}

/** The runner's first syntax: `##[command …]` anywhere. */
function isOldCommand(line: string): boolean {
  return line.includes('##[');
}

function commandsIn(text: string): string[] {
  return linesOf(text).filter((line) => isCommand(line) || isOldCommand(line));
}

test('the parsers of this test see the commands that the runner sees', () => {
  expect(commandsIn('::error::x')).toHaveLength(1);
  expect(commandsIn('a\n \u3000::add-mask::x')).toHaveLength(1);
  expect(commandsIn('ok ##[group]x')).toHaveLength(1);
  expect(commandsIn('a ::error::x')).toHaveLength(0);
});

test('no text becomes a workflow command, as a line, as lines, or as an annotation', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(commandsIn(neutraliseLine(text))).toEqual([]);
      expect(commandsIn(neutraliseText(text))).toEqual([]);
      expect(commandsIn(annotationMessage(text))).toEqual([]);
      expect(commandsIn(annotationProperty(text))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a neutralised line is one line in which nothing is hidden', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(neutraliseLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u);
    }),
    { numRuns: 2000 },
  );
});

test('commands, line ends and hidden characters are shown, not dropped', () => {
  expect(neutraliseLine('::error::x')).toBe('\\::error::x');
  expect(neutraliseLine('  ::error::x')).toBe('  \\::error::x');
  expect(neutraliseLine('a ##[error]x')).toBe('a ##\\[error]x');
  expect(neutraliseLine('a\r\n::b\u2028\u0085\u001b[31m\0')).toBe('a\\r\\n::b\\u{2028}\\u{85}\\u{1b}[31m\\0');
  expect(neutraliseLine('a\u202eb\ud800')).toBe('a\\u{202e}b\\u{d800}');
});

test('ordinary text stays as it is', () => {
  for (const text of ['std::vector<int>', 'C:\\data\\a.csv', 'größe 表 👩‍🚀', '100 %', 'a # b [c]'])
    expect(neutraliseLine(text)).toBe(text);
});

test('text of several lines keeps its lines, each neutralised', () => {
  expect(neutraliseText('a\r\n::error::b\n\rc')).toBe('a\n\\::error::b\n\\rc');
});

test('an annotation is cut at 4096 units, never in the middle of a character', () => {
  expect(annotationMessage('x'.repeat(4096))).toHaveLength(4096);
  expect(annotationMessage('x'.repeat(4097))).toBe(`${'x'.repeat(4089)}… (cut)`);
  for (const shift of ['', 'x']) {
    const message = annotationMessage(shift + '😀'.repeat(3000));
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message.isWellFormed()).toBe(true);
    expect(message.endsWith('… (cut)')).toBe(true);
  }
});

test('the title of an annotation has no line break', () => {
  expect(annotationProperty('a\nb')).toBe('a\\nb');
});
