import { expect, test } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { renderMarkdown, renderProblems } from '../../../shared/report/markdown.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { sample } from './sample.ts';

function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function withSections(...sections: Section[]): Report {
  return { ...sample, sections };
}

function tableOf(heading: string, rows: number): Section {
  return {
    heading,
    blocks: [
      {
        kind: 'table',
        columns: [{ title: 'n', align: 'right' }, { title: 'value' }],
        rows: Array.from({ length: rows }, (_, index) => [String(index), { code: `value | ${index}` }]),
      },
    ],
  };
}

test('the page begins with the verdict and the sentence to act on', () => {
  expect(renderMarkdown(sample).split('\n').slice(0, 3)).toEqual([
    '## ❌ validate-data: fail',
    '',
    'Do not train on flights.csv: 3 of 20 checks fail, the worst is that flight\\_id is not unique (1,204 of 3 M rows).',
  ]);
});

test('what is not measurable is a row with its own sign', () => {
  expect(renderMarkdown(sample)).toContain('| ❔ not measurable | `route` | sql | custom SQL | not enforced yet: custom SQL |');
});

test('hostile names leave the page with its own structure only', () => {
  const page = html(renderMarkdown(sample));
  expect(count(page, '<h2>')).toBe(1);
  expect(count(page, '<table>')).toBe(3);
  expect(count(page, '<tr>')).toBe(7 + 4 + 15);
  expect(count(page, '<td>') + count(page, '<td align="right">')).toBe(6 * 5 + 3 * 3 + 14 * 5);
  expect(count(page, '<details>')).toBe(2);
  expect(page).not.toMatch(/<(img|a|em|strong|script)\b/);
  expect(page).not.toMatch(/@octocat/);
});

test('a folded section holds its blocks behind its heading', () => {
  const page = renderMarkdown(
    withSections({ heading: 'SQL <b>', folded: true, blocks: [{ kind: 'code', language: 'sql', text: 'x' }] }),
  );
  expect(page).toContain('<details>\n<summary>SQL &lt;b&gt;</summary>\n\n```sql\nx\n```\n\n</details>');
});

test('a number column is aligned to the right', () => {
  expect(renderMarkdown(withSections(tableOf('t', 1)))).toContain('| n | value |\n| ---: | --- |\n');
});

test('a row with too few cells is filled, so that no cell moves', () => {
  const columns = [{ title: 'a' }, { title: 'b' }];
  expect(renderMarkdown(withSections({ blocks: [{ kind: 'table', columns, rows: [['x']] }] }))).toContain('| x |  |');
});

test('the largest table gives way, small sections after it stay whole, and the page says what is missing', () => {
  const report = withSections(tableOf('big', 5000), tableOf('small', 3), {
    heading: 'Next',
    blocks: [{ kind: 'list', items: ['do it'] }],
  });
  const page = renderMarkdown(report, { limit: 20_000 });
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(20_000);
  expect(Buffer.byteLength(page)).toBeGreaterThan(19_000);
  expect(page).toMatch(/_… 4,\d{3} more rows are in report\.json_/);
  expect(page).toContain('<code>value \\| 2</code>');
  expect(page).toContain('### Next\n\n- do it');
});

test('within any limit from a kilobyte up the structures of the page are closed', () => {
  const report = withSections(
    tableOf('big', 400),
    { heading: 'SQL', folded: true, blocks: [{ kind: 'code', language: 'sql', text: 'select 1\n'.repeat(400) }] },
    {
      heading: 'list',
      folded: true,
      blocks: [{ kind: 'list', items: Array.from({ length: 300 }, (_, index) => `item ${index}`) }],
    },
  );
  for (let limit = 1024; limit < 18_000; limit += 517) {
    const page = renderMarkdown(report, { limit });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(limit);
    expect(count(page, '<details>')).toBe(count(page, '</details>'));
    expect(count(page, '```') % 2).toBe(0);
    expect(html(page)).not.toMatch(/<p>\|/);
    expect(page).toContain('report.json');
  }
});

test('when not even empty sections fit, sections go from the end', () => {
  const report = withSections(...Array.from({ length: 100 }, (_, index) => tableOf(`section ${index}`, 50)));
  const page = renderMarkdown(report, { limit: 2000 });
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(2000);
  expect(page).toMatch(/### section 0\n/);
  expect(page).toMatch(/_… \d+ sections are in report\.json_\n$/);
});

test('a value of megabytes is one short cell', () => {
  const value = 'é'.repeat(3_000_000);
  const page = renderMarkdown(
    withSections({ blocks: [{ kind: 'table', columns: [{ title: 'v' }], rows: [[value], [{ code: value }]] }] }),
  );
  expect(page.length).toBeLessThan(1500);
  expect(page).toContain('éé…');
});

test('problems are listed with place, sentence and what to do', () => {
  const page = renderProblems('validate-data', [
    { message: 'unknown key "mini*mun*"', location: { file: 'a.yaml', line: 14, column: 9 }, hints: ['Known keys: minimum'] },
    { message: '"x" is not a size', input: 'memory-limit' },
  ]);
  expect(page).toBe(
    [
      '## 💥 validate-data: cannot run',
      '',
      'Nothing was judged. These 2 problems are to be mended first:',
      '',
      '- `a.yaml:14:9` unknown key "mini\\*mun\\*"',
      '  - Known keys: minimum',
      '- `input "memory-limit"` "x" is not a size',
      '',
    ].join('\n'),
  );
});

test('ten thousand problems fit, with a note of the rest', () => {
  const problems = Array.from({ length: 10_000 }, (_, index) => ({ message: `problem ${index}` }));
  const page = renderProblems('validate-data', problems, { limit: 10_000 });
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(10_000);
  expect(page).toMatch(/_… 9,\d{3} more problems are in the log of this step_/);
});
