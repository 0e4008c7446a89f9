/** A report as GitHub-flavoured Markdown, for the summary of a step, a comment, or a check run. */
import { codeFence, codeSpan, escapeMarkdown, escapeMarkdownElement } from '../escape/markdown.ts';
import { cut } from '../escape/visible.ts';
import type { Problem } from '../runtime/errors.ts';
import { placeOf } from '../runtime/errors.ts';
import type { Part, Piece } from './fit-document.ts';
import { fitDocument } from './fit-document.ts';
import { barsAsTable, sparkText } from './pictures.ts';
import type { Block, Cell, Report, Section } from './report.ts';
import { looks } from './symbols.ts';

export interface MarkdownOptions {
  /** The largest size in UTF-8 bytes. GitHub drops a summary above 1 MiB altogether. */
  readonly limit?: number;
}

const summaryLimit = 1024 * 1024 - 8 * 1024;
/** Longest texts, UTF-16 units before escaping: a value of three megabytes is not to fill the page. */
const limits = { headline: 600, cell: 300, text: 4096 };

/**
 * The whole report: verdict, headline, sections. Above the limit rows go from the end of the largest tables, with a note of how many
 * are in report.json; structures are never cut open.
 */
export function renderMarkdown(report: Report, { limit = summaryLimit }: MarkdownOptions = {}): string {
  const head = `## ${looks[report.verdict].emoji} ${escapeMarkdown(report.action)}: ${report.verdict}\n\n${escaped(report.headline, limits.headline)}`;
  return fitDocument({ head, whereAll: 'report.json', note }, report.sections.map(partOf), limit);
}

/** What is to be mended before the action can judge anything. */
export function renderProblems(
  action: string,
  problems: readonly Problem[],
  { limit = summaryLimit }: MarkdownOptions = {},
): string {
  const one = problems.length === 1;
  const head =
    `## ${looks.error.emoji} ${escapeMarkdown(action)}: cannot run\n\n` +
    `Nothing was judged. ${one ? 'This is' : `These ${problems.length} problems are`} to be mended first:`;
  const list: Piece = { noun: ['problem', 'problems'], open: '', units: problems.map(problemItem), separator: '\n', close: '' };
  return fitDocument({ head, whereAll: 'the log of this step', note }, [{ open: '', pieces: [list], close: '' }], limit);
}

function note(sentence: string): string {
  return `_${sentence}_`;
}

function problemItem(problem: Problem): string {
  const place = placeOf(problem);
  const first = [...(place === '' ? [] : [codeSpan(place)]), escaped(problem.message)].join(' ');
  return [`- ${first}`, ...(problem.hints ?? []).map((hint) => `  - ${escaped(hint)}`)].join('\n');
}

function partOf(section: Section): Part {
  const pieces = section.blocks.map(pieceOf);
  if (section.folded) {
    const summary = escapeMarkdownElement(section.heading ?? 'Details');
    return { open: `<details>\n<summary>${summary}</summary>`, pieces, close: '</details>' };
  }
  return { open: section.heading === undefined ? '' : `### ${escapeMarkdown(section.heading)}`, pieces, close: '' };
}

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'text':
      return { noun: ['paragraph', 'paragraphs'], open: '', units: paragraphs(block.text), separator: '\n\n', close: '' };
    case 'list':
      return {
        noun: ['item', 'items'],
        open: '',
        units: block.items.map((item) => `- ${escaped(item)}`),
        separator: '\n',
        close: '',
      };
    case 'code': {
      const [open = '', ...rest] = codeFence(block.language, block.text).split('\n');
      const close = rest.pop() ?? '';
      return { noun: ['line', 'lines'], open: `${open}\n`, units: rest, separator: '\n', close: `\n${close}` };
    }
    case 'table': {
      const titles = row(block.columns.map((column) => escaped(column.title, limits.cell)));
      const rule = row(block.columns.map((column) => (column.align === 'right' ? '---:' : '---')));
      const units = block.rows.map((cells) => row(block.columns.map((_, index) => cellText(cells[index] ?? ''))));
      return { noun: ['row', 'rows'], open: `${titles}\n${rule}\n`, units, separator: '\n', close: '' };
    }
    case 'bars':
      return pieceOf(barsAsTable(block));
  }
}

function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => escaped(line))
    .filter((line) => line !== '');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell, limits.cell);
  if ('code' in cell) return codeSpan(cut(cell.code, limits.cell, '…'));
  if ('spark' in cell) return `${sparkText(cell.spark)} ${escaped(cell.text, limits.cell)}`.trim();
  return `${looks[cell.status].emoji} ${cell.status}`;
}

function escaped(text: string, limit = limits.text): string {
  return escapeMarkdown(cut(text, limit, '…'));
}
