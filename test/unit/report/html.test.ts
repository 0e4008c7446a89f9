import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';
import { renderHtml } from '../../../shared/report/html.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { hostileText } from '../escape/hostile.ts';
import { sample } from './sample.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element that the page may be made of, with its attributes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  link: ['rel', 'href'],
  style: [],
  body: [],
  main: [],
  header: ['class'],
  footer: [],
  section: [],
  details: [],
  summary: [],
  h1: [],
  h2: [],
  p: ['class'],
  ul: ['class', 'aria-label'],
  li: [],
  span: ['class', 'aria-hidden'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  table: ['class'],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'class'],
  td: ['class'],
  pre: [],
  code: [],
  svg: ['class', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'aria-hidden', 'focusable'],
  rect: ['x', 'y', 'width', 'height'],
};

/** The elements as a browser builds them, and every mistake that its parser had to forgive. */
function parsed(page: string): { elements: Element[]; mistakes: string[] } {
  const mistakes: string[] = [];
  const document = parse(page, { onParseError: (error: ParserError) => mistakes.push(error.code) });
  return { elements: elementsOf(document), mistakes };
}

function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function named(page: string, tag: string): Element[] {
  return parsed(page).elements.filter(({ tagName }) => tagName === tag);
}

function expectOnlyAllowed(page: string): void {
  const { elements, mistakes } = parsed(page);
  expect(mistakes).toEqual([]);
  const strange = elements.flatMap(({ tagName, attrs }) => {
    const known = allowed[tagName];
    if (known === undefined) return [tagName];
    return attrs.filter(({ name }) => !known.includes(name)).map(({ name }) => `${tagName} ${name}`);
  });
  expect(strange).toEqual([]);
  const addresses = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(href|src|action|data|xlink:href)$/.test(name)));
  expect(addresses).toEqual([{ name: 'href', value: 'data:,' }]);
  const policies = elements.filter((element) => attribute(element, 'http-equiv') !== undefined);
  expect(policies).toHaveLength(1);
}

function withSections(...sections: Section[]): Report {
  return { ...sample, sections };
}

/** One section of every kind of block, and every text of it the same. */
function filledWith(text: string): Report {
  const section: Section = {
    heading: text,
    blocks: [
      { kind: 'text', text },
      { kind: 'list', items: [text, text] },
      { kind: 'code', language: text, text },
      {
        kind: 'table',
        columns: [{ title: text }, { title: text, align: 'right' }, { title: '' }, { title: text }],
        rows: [[text, text, { status: 'fail' }, { code: text }], [{ spark: [1, 2], text }]],
      },
      { kind: 'bars', title: text, bars: [{ label: text, value: 1, text }] },
    ],
  };
  return { ...sample, action: text, headline: text, sections: [section, { ...section, folded: true }] };
}

test('the page is well-formed and made of known elements only', () => {
  expectOnlyAllowed(renderHtml(sample));
});

test('hostile text anywhere in a report becomes text: no element, no attribute, no address', () => {
  const structure = (page: string) =>
    parsed(page)
      .elements.filter(({ tagName }) => tagName !== 'p')
      .map(({ tagName }) => tagName);
  const plain = structure(renderHtml(filledWith('plain')));
  fc.assert(
    fc.property(hostileText, (text) => {
      fc.pre(text !== '');
      const page = renderHtml(filledWith(text));
      expectOnlyAllowed(page);
      expect(structure(page)).toEqual(plain);
      expect(page.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
    }),
    { numRuns: 200 },
  );
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><base href="http://evil.example">',
  '</code></pre><iframe src="javascript:alert(1)">',
  '<svg/onload=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=http://evil.example">',
  '&lt;b&gt; &#60;b&#62;',
])('shows %s as it is written', (text) => {
  const page = renderHtml(filledWith(text));
  expectOnlyAllowed(page);
  for (const tag of ['title', 'h2', 'p', 'li', 'code', 'caption']) {
    expect(named(page, tag).map(textOf).join('\n')).toContain(text);
  }
  expect(named(page, 'div').map((frame) => attribute(frame, 'aria-label'))).toContain(text);
});

test('the page forbids itself everything but its own styles, before anything else is read', () => {
  const metas = named(renderHtml(sample), 'meta');
  expect(attribute(metas[1], 'http-equiv')).toBe('Content-Security-Policy');
  const rules = attribute(metas[1], 'content')?.split('; ');
  expect(rules).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('the verdict, the sentence to act on and the counts of results come first', () => {
  const page = renderHtml(sample);
  expect(named(page, 'h1').map(textOf)).toEqual(['validate-data: ✗ fail']);
  expect(named(page, 'title').map(textOf)).toEqual(['validate-data: fail']);
  const [header] = named(page, 'header');
  expect(header === undefined ? '' : textOf(header).replace(/\s+/g, ' ')).toBe(
    ` validate-data: ✗ fail ${sample.headline} ✗ fail 3! warn 1? not measurable 2✓ pass 14 `,
  );
});

test('readers of the structure find a language, headings, and column headings with a scope', () => {
  const page = renderHtml(sample);
  expect(attribute(named(page, 'html')[0], 'lang')).toBe('en');
  expect(named(page, 'h2').map(textOf)).toEqual(sample.sections.flatMap(({ heading }) => heading ?? []));
  expect(named(page, 'th').map((cell) => attribute(cell, 'scope'))).toEqual(Array(5 + 3 + 5).fill('col'));
  for (const frame of named(page, 'div')) expect(attribute(frame, 'aria-label')).toMatch(/\S/);
});

test('a folded section is closed details under its heading', () => {
  const [first] = named(renderHtml(sample), 'details');
  expect(first === undefined ? '' : textOf(first).trim()).toMatch(/^14 checks that passed/);
  expect(attribute(first, 'open')).toBeUndefined();
});

test('there are styles for light, for dark and for paper', () => {
  const [style] = named(renderHtml(sample), 'style').map(textOf);
  expect(style).toContain('color-scheme: light dark');
  expect(style).toContain('@media (prefers-color-scheme: dark)');
  expect(style).toContain('@media print');
});

test('bars are drawn to the largest of them, each beside its words', () => {
  const bars = [
    { label: 'delay is at most 60', value: 0.5, text: '50 %' },
    { label: 'origin is known', value: 0.125, text: '12.5 %' },
    { label: 'almost nothing', value: 1e-9, text: '< 0.001 %' },
    { label: 'nothing', value: 0, text: '0 %' },
  ];
  const page = renderHtml(withSections({ blocks: [{ kind: 'bars', title: 'What fails where', bars }] }));
  expect(named(page, 'rect').map((bar) => attribute(bar, 'width'))).toEqual(['100', '25', '0.5', '0']);
  expect(named(page, 'tr').map(textOf)).toEqual(bars.map(({ label, text }) => label + text));
  expect(named(page, 'th').map((cell) => attribute(cell, 'scope'))).toEqual(['row', 'row', 'row', 'row']);
  expect(named(page, 'svg').map((svg) => attribute(svg, 'aria-hidden'))).toEqual(['true', 'true', 'true', 'true']);
});

test('a sparkline has one column a value, and a zero is lower than anything', () => {
  const rows = [[{ spark: [0, 1, 1000], text: 'delay' }]];
  const page = renderHtml(withSections({ blocks: [{ kind: 'table', columns: [{ title: 'shape' }], rows }] }));
  expect(named(page, 'rect').map((column) => attribute(column, 'height'))).toEqual(['1', '2', '20']);
  expect(named(page, 'td').map(textOf)).toEqual([' delay']);
});

test('a page stays under a megabyte however much there is to say, and says what it left out', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [`value <${index}>`, { status: 'fail' as const }]);
  const big: Section = { heading: 'big', blocks: [{ kind: 'table', columns: [{ title: 'n' }, { title: '' }], rows }] };
  const page = renderHtml(withSections(big, { heading: 'Next', blocks: [{ kind: 'list', items: ['do it'] }] }));
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  expect(Buffer.byteLength(page)).toBeGreaterThan(900_000);
  expect(page).toMatch(/<p class="more">… 5\d,\d{3} more rows are in report\.json<\/p>/);
  expect(page).toContain('<li>do it</li>');
  expectOnlyAllowed(page);
});

test('the page is well-formed at every size that it is cut to', () => {
  const whole = filledWith('a <b> & "c"');
  for (let limit = 6000; limit < 14_000; limit += 211) {
    const page = renderHtml(whole, { limit });
    expectOnlyAllowed(page);
    expect(page.endsWith('</html>\n')).toBe(true);
  }
});

test('the same report gives the same bytes', () => {
  expect(renderHtml(structuredClone(sample))).toBe(renderHtml(sample));
});
