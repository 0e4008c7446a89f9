import { expect, test } from '@jest/globals';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { barsAsTable, heightsOf, mostColumns, sparkText } from '../../../shared/report/pictures.ts';
import type { Section } from '../../../shared/report/report.ts';
import { renderTerminal } from '../../../shared/report/terminal.ts';
import { sample } from './sample.ts';

const section: Section = {
  heading: 'Columns',
  blocks: [
    { kind: 'table', columns: [{ title: 'delay' }], rows: [[{ spark: [0, 1, 4, 8], text: '0 … 60' }]] },
    {
      kind: 'bars',
      title: 'What fails where',
      bars: [
        { label: 'delay', value: 4, text: '4 %' },
        { label: 'origin | x', value: 1, text: '1 %' },
      ],
    },
  ],
};

test('Markdown shows a sparkline as blocks before its words, and bars as a table', () => {
  const page = renderMarkdown({ ...sample, sections: [section] });
  expect(page).toContain('| ▁▂▅█ 0 … 60 |');
  expect(page).toContain(
    [
      '| What fails where |  |  |',
      '| --- | --- | ---: |',
      '| delay | ████████████████ | 4 % |',
      '| origin \\| x | ████ | 1 % |',
    ].join('\n'),
  );
});

test('a terminal shows the same pictures', () => {
  const text = renderTerminal({ ...sample, sections: [section] }, { colour: false, width: 80 });
  expect(text).toContain('▁▂▅█ 0 … 60');
  expect(text).toMatch(/^delay {13}█{16} {2}4 %$/m);
  expect(text).toMatch(/^origin \| x {8}█{4} {14}1 %$/m);
});

test('the lowest step of a sparkline means zero, and nothing else does', () => {
  expect(sparkText([0, 1e-12, 1])).toBe('▁▂█');
  expect(sparkText([0, 0])).toBe('▁▁');
  expect(sparkText([5])).toBe('█');
  expect(sparkText([])).toBe('');
});

test('what is no height is drawn as zero', () => {
  expect(sparkText([Number.NaN, Number.POSITIVE_INFINITY, -3, 2])).toBe('▁▁▁█');
});

test('a long series keeps its peaks in a bounded number of columns', () => {
  const values = Array.from({ length: 1000 }, (_, index) => (index === 777 ? 10 : 1));
  const heights = heightsOf(values);
  expect(heights).toHaveLength(mostColumns);
  expect(heights.filter((height) => height === 1)).toHaveLength(1);
  expect(Math.min(...heights)).toBe(0.1);
});

test('a bar above zero can be seen, a bar of zero cannot', () => {
  const bars = [1, 1e-9, 0].map((value) => ({ label: 'x', value, text: String(value) }));
  const cells = barsAsTable({ kind: 'bars', title: 't', bars }).rows.map((row) => row[1]);
  expect(cells).toEqual(['█'.repeat(16), '▏', '']);
});
