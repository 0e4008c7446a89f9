import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeHtml } from '../../../shared/escape/html.ts';
import { escapeTerminal, escapeTerminalLines } from '../../../shared/escape/terminal.ts';
import { hostileText } from './hostile.ts';

const anythingHidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u;

test('any text is the text of one element and the value of one attribute', () => {
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false });
  fc.assert(
    fc.property(hostileText, (text) => {
      const markup = `<a b="${escapeHtml(text)}">x${escapeHtml(text)}</a>`;
      expect(XMLValidator.validate(markup)).toBe(true);
      expect(Object.keys(parser.parse(markup).a)).toEqual(expect.arrayContaining(['#text', '@_b']));
      expect(Object.keys(parser.parse(markup).a)).toHaveLength(2);
    }),
    { numRuns: 2000 },
  );
});

test('no escape sequence, control character or change of direction reaches a terminal', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(escapeTerminal(text)).not.toMatch(anythingHidden);
      for (const line of escapeTerminalLines(text)) expect(line).not.toMatch(anythingHidden);
    }),
    { numRuns: 2000 },
  );
});

test('a terminal shows what would have been hidden', () => {
  expect(escapeTerminal('a\u001b[2Jb\u202e')).toBe('a\\u{1b}[2Jb\\u{202e}');
  expect(escapeTerminalLines('a\r\n\tb')).toEqual(['a', '  b']);
});
