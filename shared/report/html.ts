/** A report as one HTML page that loads nothing and runs nothing: to be opened from a folder, sent by mail, printed. */
import { escapeHtml, escapeMarkup } from '../escape/html.ts';
import { cut, showInvisibleInLines } from '../escape/visible.ts';
import type { Part, Piece } from './fit-document.ts';
import { fitDocument } from './fit-document.ts';
import { style } from './html-style.ts';
import { formatExact } from './numbers.ts';
import { lengthsOf } from './pictures.ts';
import type { Block, Cell, Column, Report, Section, Status, Verdict } from './report.ts';
import { barSvg, sparkSvg } from './svg.ts';
import { looks } from './symbols.ts';

export interface HtmlOptions {
  /** The largest size in UTF-8 bytes. */
  readonly limit?: number;
}

const pageLimit = 990_000;
/** Longest texts, UTF-16 units before escaping. */
const limits = { headline: 600, cell: 300, text: 4096, line: 20_000 };
/** A number with its unit stays on one line. */
const longestNumber = 24;

/** Nothing from elsewhere, no script, no form: what a hostile text could do at most is to look odd. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Worst first. */
const statuses: readonly Status[] = ['fail', 'warn', 'inconclusive', 'not measurable', 'pass'];

/**
 * The whole report: verdict, headline, how many checks ended how, sections. Above the limit rows go from the end of the largest
 * tables, with a note of how many are in report.json; the page stays well-formed.
 */
export function renderHtml(report: Report, { limit = pageLimit }: HtmlOptions = {}): string {
  return fitDocument({ head: headOf(report), foot, whereAll: 'report.json', note }, report.sections.map(partOf), limit);
}

function headOf({ action, verdict, headline, cases }: Report): string {
  const name = escapeHtml(action);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}: ${verdict}</title>
<link rel="icon" href="data:,">
<style>
${style}
</style>
</head>
<body>
<main>
<header class="${looks[verdict].colour}">
<h1>${name}: ${badge(verdict)}</h1>
<p>${shown(headline, limits.headline)}</p>
${tally(cases.map(({ status }) => status))}
</header>`;
}

const foot = `<footer><p>This file loads nothing and runs no script. The same for programs is in report.json.</p></footer>
</main>
</body>
</html>`;

function note(sentence: string): string {
  return `<p class="more">${escapeHtml(sentence)}</p>`;
}

function badge(of: Verdict | Status): string {
  const { sign, colour } = looks[of];
  return `<span class="badge ${colour}"><span aria-hidden="true">${sign}</span> ${of}</span>`;
}

/** How many checks ended how, worst first. */
function tally(ended: readonly Status[]): string {
  if (ended.length === 0) return '';
  const items = statuses.flatMap((status) => {
    const count = ended.filter((each) => each === status).length;
    return count === 0 ? [] : [`<li>${badge(status)} ${formatExact(count)}</li>`];
  });
  return `<ul class="tally" aria-label="Checks by result">${items.join('')}</ul>`;
}

function partOf(section: Section): Part {
  const pieces = section.blocks.map((block) => pieceOf(block, section.heading ?? 'Details'));
  if (section.folded) {
    const summary = `<summary><h2>${shown(section.heading ?? 'Details')}</h2></summary>`;
    return { open: `<details>\n${summary}`, pieces, close: '</details>' };
  }
  const heading = section.heading === undefined ? '' : `\n<h2>${shown(section.heading)}</h2>`;
  return { open: `<section>${heading}`, pieces, close: '</section>' };
}

function pieceOf(block: Block, heading: string): Piece {
  switch (block.kind) {
    case 'text': {
      const units = block.text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => `<p>${shown(line)}</p>`);
      return { noun: ['paragraph', 'paragraphs'], open: '', units, separator: '\n', close: '' };
    }
    case 'list': {
      const units = block.items.map((item) => `<li>${shown(item)}</li>`);
      return { noun: ['item', 'items'], open: '<ul>\n', units, separator: '\n', close: '\n</ul>' };
    }
    case 'code': {
      const lines = showInvisibleInLines(block.text).replace(/\n$/, '').split('\n');
      const units = lines.map((line) => escapeMarkup(cut(line, limits.line, '…')));
      return { noun: ['line', 'lines'], open: '<pre><code>', units, separator: '\n', close: '</code></pre>' };
    }
    case 'table': {
      const titles = block.columns.map(titleCell).join('');
      const units = block.rows.map((cells) => rowOf(block.columns.map((column, at) => bodyCell(column, cells[at] ?? ''))));
      return tablePiece('table', heading, `<thead><tr>${titles}</tr></thead>\n`, units);
    }
    case 'bars': {
      const lengths = lengthsOf(block.bars);
      const units = block.bars.map(({ label, text }, at) =>
        rowOf([
          `<th scope="row">${shown(label, limits.cell)}</th>`,
          `<td>${barSvg(lengths[at] ?? 0)}</td>`,
          `<td class="value">${shown(text, limits.cell)}</td>`,
        ]),
      );
      return tablePiece('bars', block.title, `<caption>${shown(block.title, limits.cell)}</caption>\n`, units);
    }
  }
}

/** A table in a frame that scrolls where the screen is too narrow; the frame can be reached with the keyboard, so it has a name. */
function tablePiece(look: 'table' | 'bars', name: string, head: string, units: readonly string[]): Piece {
  const frame = `<div class="frame" role="region" tabindex="0" aria-label="${shown(name, limits.cell)}">`;
  return {
    noun: ['row', 'rows'],
    open: `${frame}\n<table class="${look}">${head}<tbody>\n`,
    units,
    separator: '\n',
    close: '\n</tbody></table>\n</div>',
  };
}

function rowOf(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function titleCell({ title, align }: Column): string {
  // A heading without words would be announced as an empty one.
  if (title === '') return '<td></td>';
  return `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${shown(title, limits.cell)}</th>`;
}

function bodyCell({ align }: Column, cell: Cell): string {
  const short = typeof cell === 'string' && cell.length <= longestNumber;
  const name = align === 'right' ? ` class="right${short ? ' short' : ''}"` : '';
  return `<td${name}>${cellHtml(cell)}</td>`;
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return shown(cell, limits.cell);
  if ('code' in cell) return `<code>${shown(cell.code, limits.cell)}</code>`;
  if ('spark' in cell) return `${sparkSvg(cell.spark)} ${shown(cell.text, limits.cell)}`;
  return badge(cell.status);
}

function shown(text: string, limit = limits.text): string {
  return escapeHtml(cut(text, limit, '…'));
}
