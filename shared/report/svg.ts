/** Small pictures as SVG inside a page. They repeat what stands beside them in words, so readers of the words alone miss nothing. */
import { heightsOf } from './pictures.ts';

const column = { width: 5, gap: 1, height: 20 };
/** What zero looks like: a line to stand on. */
const leastHeight = 1;

/** Columns for a table cell, at most 360 × 20 pixels; anything above zero is taller than zero. @param values ≥ 0, in order */
export function sparkSvg(values: readonly number[]): string {
  const heights = heightsOf(values).map((height) => leastHeight + Math.ceil(height * (column.height - leastHeight)));
  const step = column.width + column.gap;
  const width = Math.max(step, heights.length * step);
  const rects = heights.map((height, index) => rect({ x: index * step, y: column.height - height, width: column.width, height }));
  return svg('spark', { width, height: column.height, viewBox: `0 0 ${width} ${column.height}` }, rects);
}

/** A horizontal bar that fills `length` of the space it is given. @param length in [0, 1] */
export function barSvg(length: number): string {
  const width = Math.round(length * 10_000) / 100;
  const atLeast = length > 0 ? Math.max(0.5, width) : 0;
  return svg('bar', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' }, [rect({ x: 0, y: 0, width: atLeast, height: 10 })]);
}

function svg(name: string, values: Readonly<Record<string, string | number>>, shapes: readonly string[]): string {
  return `<svg class="${name}"${attributes(values)} aria-hidden="true" focusable="false">${shapes.join('')}</svg>`;
}

function rect(values: Readonly<Record<string, number>>): string {
  return `<rect${attributes(values)}/>`;
}

/** Names and values are numbers and words of our own. */
function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
