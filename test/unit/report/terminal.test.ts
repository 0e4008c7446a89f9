import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderProblemsTerminal, renderTerminal } from '../../../shared/report/terminal.ts';
import { displayWidth, wrap } from '../../../shared/report/width.ts';
import { hostileText } from '../escape/hostile.ts';
import { sample } from './sample.ts';

test('verdict and headline come first, colours only when asked', () => {
  const plain = renderTerminal(sample, { colour: false, width: 200 });
  expect(plain.split('\n')[0]).toBe('✗ validate-data: fail');
  expect(plain).not.toContain('\u001b');
  const coloured = renderTerminal(sample, { colour: true, width: 200 });
  expect(coloured).toContain('\u001b[1;31m✗ validate-data: fail\u001b[0m');
  expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(plain);
});

test('no line is wider than the terminal', () => {
  for (const width of [60, 80, 120]) {
    for (const line of renderTerminal(sample, { colour: false, width }).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  }
});

test('a status is one piece however narrow the terminal is', () => {
  expect(renderTerminal(sample, { colour: false, width: 60 })).toContain('? not measurable  route');
});

test('folded sections are named only', () => {
  const text = renderTerminal(sample, { colour: false, width: 80 });
  expect(text).toContain('▸ SQL that was run (in the report)');
  expect(text).not.toContain('select count');
});

test('a long table ends with how many rows are left', () => {
  const rows = Array.from({ length: 41 }, (_, index) => [String(index)]);
  const report = { ...sample, sections: [{ blocks: [{ kind: 'table' as const, columns: [{ title: 'n' }], rows }] }] };
  expect(renderTerminal(report, { colour: false, width: 80 })).toContain('39\n… 1 more row is in report.json');
});

test('nothing in a report reaches the terminal as an escape sequence', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const report = {
        ...sample,
        headline: text,
        sections: [
          {
            heading: text,
            blocks: [
              { kind: 'text' as const, text },
              { kind: 'list' as const, items: [text] },
              { kind: 'code' as const, language: 'sql', text },
              { kind: 'table' as const, columns: [{ title: text }, { title: text }], rows: [[text, { code: text }]] },
            ],
          },
        ],
      };
      const page =
        renderTerminal(report, { colour: false, width: 40 }) +
        renderProblemsTerminal(text, [{ message: text, hints: [text] }], { colour: false });
      expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
    }),
  );
});

test('problems stand below each other, place first', () => {
  const problem = { message: 'unknown key "a"', location: { file: 'c.yaml', line: 2, column: 3 }, hints: ['Known keys: b'] };
  expect(renderProblemsTerminal('validate-data', [problem], { colour: false })).toBe(
    '✗ validate-data cannot run: a problem to mend first\n  c.yaml:2:3  unknown key "a"\n      Known keys: b\n',
  );
});

test('wide scripts and emoji take two columns, marks none', () => {
  expect(['abc', '表', 'ｆ', '한글', '❌', '👩‍🚀', '🇩🇪', 'é', 'e\u0301', '⚠️', '…', '─'].map(displayWidth)).toEqual([
    3, 2, 2, 4, 2, 2, 2, 1, 1, 2, 1, 1,
  ]);
});

test('lines break at spaces, long words where the line ends', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('a abcdefghij b', 4)).toEqual(['a', 'abcd', 'efgh', 'ij b']);
  expect(wrap('表表表', 4)).toEqual(['表表', '表']);
  expect(wrap('', 4)).toEqual(['']);
});
