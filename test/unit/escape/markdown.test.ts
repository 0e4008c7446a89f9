import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { codeFence, codeSpan, escapeMarkdown, escapeMarkdownElement } from '../../../shared/escape/markdown.ts';
import { showInvisible } from '../../../shared/escape/visible.ts';
import { hostileText } from './hostile.ts';

function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function decode(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What a reader is to see of the text: one line, nothing hidden. */
function display(text: string): string {
  return showInvisible(text.replace(/\r\n|\n/g, '⏎'));
}

/** Shown text of markup that may hold nothing but text and the dollar signs in their elements. */
function textOf(markup: string): string {
  const plain = markup.replaceAll('<span>$</span>', '$');
  expect(plain).not.toMatch(/</);
  return decode(plain);
}

function cellsOf(markdown: string): string[] {
  const page = html(`| a | b |\n| --- | --- |\n| ${markdown} | end |\n\nafter`);
  const body = /^<table>.*<tbody>\n<tr>\n(.*)\n<\/tr>\n<\/tbody>\n<\/table>\n<p>after<\/p>$/s.exec(page)?.[1];
  expect(body).toBeDefined();
  return (body ?? '').split('\n').map((cell) => /^<td>(.*)<\/td>$/.exec(cell)?.[1] ?? `not a cell: ${cell}`);
}

/** What GitHub links or replaces in the text of a finished page; numbers without letters stay whole on purpose. */
const references = [
  /@[\p{L}\p{N}_-]/u,
  /#\d/,
  /\bgh-\d/i,
  /:\/\//,
  /www\./i,
  /\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i,
  /:(?:[a-z_][\w+-]*|\d+[a-z][\w+-]*|[+-]1|100|1234):/i,
];

test('in a table cell any text is one cell that shows exactly this text and holds no element', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cells = cellsOf(escapeMarkdown(text));
      expect(cells).toHaveLength(2);
      const seen = textOf(cells[0] ?? '');
      expect(seen.replaceAll('\u200b', '')).toBe(display(text).trim());
      for (const reference of references) expect(seen).not.toMatch(reference);
    }),
    { numRuns: 2000 },
  );
});

test('any text is one paragraph, whatever it begins with', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      fc.pre(text.trim() !== '');
      const paragraph = /^<p>(.*)<\/p>$/s.exec(html(escapeMarkdown(text)))?.[1] ?? 'not a paragraph <';
      expect(textOf(paragraph).replaceAll('\u200b', '')).toBe(display(text).trim());
    }),
    { numRuns: 2000 },
  );
});

test('any text is one heading and one list item', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      fc.pre(display(text).trim() !== '');
      const escaped = escapeMarkdown(text);
      textOf(/^<h2>(.*)<\/h2>$/s.exec(html(`## ${escaped}`))?.[1] ?? 'not a heading <');
      textOf(/^<ul>\n<li>(.*)<\/li>\n<\/ul>$/s.exec(html(`- ${escaped}`))?.[1] ?? 'not an item <');
    }),
    { numRuns: 2000 },
  );
});

test('the summary of a folded section shows any text and nothing else', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const page = html(`<details>\n<summary>${escapeMarkdownElement(text)}</summary>\n\ninside\n\n</details>`);
      const summary = /^<details>\n<summary>(.*)<\/summary>\n<p>inside<\/p>\n<\/details>$/s.exec(page)?.[1] ?? 'broken <';
      const seen = textOf(summary);
      expect(seen.replaceAll('\u200b', '')).toBe(display(text).trim());
      for (const reference of references) expect(seen).not.toMatch(reference);
    }),
    { numRuns: 2000 },
  );
});

test('in a table cell any text in code type is exactly one code element that shows this text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cells = cellsOf(codeSpan(text));
      expect(cells).toHaveLength(2);
      const code = /^<code>(.*)<\/code>$/s.exec(cells[0] ?? '')?.[1] ?? 'not code <';
      const seen = textOf(code).replaceAll('\u200b', '');
      expect(seen.trim()).toBe(display(text).trim());
    }),
    { numRuns: 2000 },
  );
});

test('in a paragraph code is the same as in a table', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(html(`x ${codeSpan(text)} y`)).toBe(`<p>x ${cellsOf(codeSpan(text))[0]} y</p>`);
    }),
    { numRuns: 2000 },
  );
});

test('a fenced block holds any text and ends where it should', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const page = html(`${codeFence('sql', text)}\n\nafter`);
      expect(page).toMatch(/^<pre><code class="language-sql">[^<]*<\/code><\/pre>\n<p>after<\/p>$/);
    }),
    { numRuns: 2000 },
  );
});

test('structure of Markdown and HTML is shown as written', () => {
  expect(escapeMarkdown('a|b')).toBe('a\\|b');
  expect(escapeMarkdown('\\|')).toBe('&#92;\\|');
  expect(escapeMarkdown('<!-- x --> & *y*')).toBe('&lt;!-- x --&gt; &amp; \\*y\\*');
  expect(escapeMarkdown('- [ ] x')).toBe('\\- \\[ \\] x');
  expect(escapeMarkdown('1. x')).toBe('1\\. x');
  expect(escapeMarkdown('a\r\nb\nc')).toBe('a⏎b⏎c');
  expect(escapeMarkdown('US$5 and $x$')).toBe('US<span>$</span>5 and <span>$</span>x<span>$</span>');
});

test('GitHub finds nobody to mention and nothing to link', () => {
  expect(escapeMarkdown('@octocat')).toBe('@\u200boctocat');
  expect(escapeMarkdown('org/repo#12 GH-7')).toBe('org/repo\\#\u200b12 GH\u200b-7');
  expect(escapeMarkdown('https://evil.example www.evil.example')).toBe('https:\u200b//evil.example www\u200b.evil.example');
  expect(escapeMarkdown('0123abc :smile: :+1:')).toBe('0123ab\u200bc :\u200bsmile: :\u200b+1:');
});

test('numbers, times and names can be copied as they are', () => {
  for (const text of ['3000000', '12:34:56', '2026-01-31T12:34:56Z', 'departure delay', '−0.8 pt (95 % CI)', 'Done!', 'é 表'])
    expect(escapeMarkdown(text)).toBe(text);
});

test('code is written with backticks unless it holds a pipe', () => {
  expect(codeSpan('min_age')).toBe('`min_age`');
  expect(codeSpan('a`b')).toBe('``a`b``');
  expect(codeSpan('`a')).toBe('`` `a ``');
  expect(codeSpan('a|b')).toBe('<code>a\\|b</code>');
});
