/** A report for the eyes of somebody at a terminal. */
import { escapeTerminal, escapeTerminalLines } from '../escape/terminal.ts';
import { cut } from '../escape/visible.ts';
import type { Problem } from '../runtime/errors.ts';
import { placeOf } from '../runtime/errors.ts';
import { formatExact } from './numbers.ts';
import { barsAsTable, sparkText } from './pictures.ts';
import type { Block, Cell, Column, Report, Section, Status } from './report.ts';
import type { Colour } from './symbols.ts';
import { looks } from './symbols.ts';
import { displayWidth, pad, wrap } from './width.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const rowLimit = 40;
const cellLimit = 300;
const narrowest = 20;
const gap = '  ';

type Style = Colour | 'bold' | 'dim';
type Paint = (text: string, ...styles: readonly Style[]) => string;

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35 };

function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) => `\u001b[${styles.map((style) => codes[style]).join(';')}m${text}\u001b[0m`;
}

/** Verdict, headline and sections in lines of at most `width` columns; folded sections are named only. */
export function renderTerminal(report: Report, { colour, width }: TerminalOptions): string {
  const paint = painter(colour);
  const columns = Math.max(narrowest, width);
  const { sign, colour: tone } = looks[report.verdict];
  const verdict = paint(`${sign} ${escapeTerminal(report.action)}: ${report.verdict}`, 'bold', tone);
  const head = [verdict, ...wrap(escapeTerminal(report.headline), columns)].join('\n');
  return `${[head, ...report.sections.map((section) => sectionText(section, columns, paint))].join('\n\n')}\n`;
}

/** What is to be mended before the action can judge anything. Lines are not wrapped, so that places can be clicked and copied. */
export function renderProblemsTerminal(
  action: string,
  problems: readonly Problem[],
  { colour }: Pick<TerminalOptions, 'colour'>,
): string {
  const paint = painter(colour);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  const head = paint(`${looks.error.sign} ${escapeTerminal(action)} cannot run: ${count} to mend first`, 'bold', 'red');
  const items = problems.map((problem) => {
    const place = escapeTerminal(placeOf(problem));
    const first = [...(place === '' ? [] : [paint(place, 'bold')]), escapeTerminal(problem.message)].join(gap);
    return [`  ${first}`, ...(problem.hints ?? []).map((hint) => `      ${escapeTerminal(hint)}`)].join('\n');
  });
  return `${[head, ...items].join('\n')}\n`;
}

function sectionText(section: Section, width: number, paint: Paint): string {
  const heading = escapeTerminal(section.heading ?? 'Details');
  if (section.folded) return paint(wrap(`▸ ${heading} (in the report)`, width).join('\n'), 'dim');
  const blocks = section.blocks.map((block) => blockText(block, width, paint)).join('\n\n');
  return section.heading === undefined ? blocks : `${paint(wrap(heading, width).join('\n'), 'bold')}\n${blocks}`;
}

function blockText(block: Block, width: number, paint: Paint): string {
  switch (block.kind) {
    case 'text':
      return escapeTerminalLines(block.text)
        .flatMap((line) => wrap(line, width))
        .join('\n');
    case 'list':
      return block.items.map((item) => hanging('- ', escapeTerminal(item), width)).join('\n');
    case 'code':
      return escapeTerminalLines(block.text)
        .map((line) => `  ${line}`)
        .join('\n');
    case 'table':
      return tableText(block.columns, block.rows, width, paint);
    case 'bars':
      return blockText(barsAsTable(block), width, paint);
  }
}

function hanging(mark: string, text: string, width: number): string {
  const indent = ' '.repeat(mark.length);
  return wrap(text, width - mark.length)
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}

interface ShownCell {
  readonly text: string;
  readonly status?: Status;
}

function tableText(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number, paint: Paint): string {
  const titles = columns.map((column) => escapeTerminal(column.title));
  const shown = rows.slice(0, rowLimit).map((cells) => columns.map((_, index) => shownCell(cells[index] ?? '')));
  const natural = titles.map((title, index) =>
    Math.max(displayWidth(title), ...shown.map((cells) => displayWidth(cells[index]?.text ?? ''))),
  );
  const rigid = columns.map((_, index) => shown.some((cells) => cells[index]?.status !== undefined));
  const widths = shrink(natural, rigid, width - gap.length * (columns.length - 1));

  const layOut = (cells: readonly ShownCell[], ...styles: readonly Style[]): string => {
    const lines = cells.map((cell, index) => wrap(cell.text, widths[index] ?? 1));
    const height = Math.max(...lines.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map(({ status }, index) => {
          const text = pad(lines[index]?.[line] ?? '', widths[index] ?? 1, columns[index]?.align);
          const own: readonly Style[] = status === undefined ? styles : [looks[status].colour];
          return own.length === 0 ? text : paint(text, ...own);
        })
        .join(gap)
        .trimEnd(),
    ).join('\n');
  };

  const head = layOut(
    titles.map((text) => ({ text })),
    'bold',
  );
  const rule = paint(widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap), 'dim');
  const rest = rows.length - shown.length;
  const more =
    rest === 0 ? [] : [paint(`… ${formatExact(rest)} more ${rest === 1 ? 'row is' : 'rows are'} in report.json`, 'dim')];
  return [head, rule, ...shown.map((cells) => layOut(cells)), ...more].join('\n');
}

function shownCell(cell: Cell): ShownCell {
  if (typeof cell === 'string') return { text: escapeTerminal(cut(cell, cellLimit, '…')) };
  if ('code' in cell) return { text: escapeTerminal(cut(cell.code, cellLimit, '…')) };
  if ('spark' in cell) return { text: `${sparkText(cell.spark)} ${escapeTerminal(cut(cell.text, cellLimit, '…'))}`.trim() };
  return { text: `${looks[cell.status].sign} ${cell.status}`, status: cell.status };
}

/** Column widths within `available`: the widest give way first, all down to the same width; `rigid` columns (statuses) stay whole. */
function shrink(natural: readonly number[], rigid: readonly boolean[], available: number): number[] {
  const least = 4;
  let cap = Math.max(...natural, least);
  const widths = () => natural.map((width, index) => (rigid[index] ? width : Math.min(width, cap)));
  const total = () => widths().reduce((sum, width) => sum + width, 0);
  while (cap > least && total() > available) cap -= 1;
  let spare = available - total();
  return widths().map((width, index) => {
    if (width === natural[index] || spare <= 0) return width;
    spare -= 1;
    return width + 1;
  });
}
