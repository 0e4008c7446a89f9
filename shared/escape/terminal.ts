import { showInvisible, showInvisibleInLines } from './visible.ts';

/** One line for a terminal: no escape sequence, no control character, no change of writing direction. */
export function escapeTerminal(text: string): string {
  return showInvisible(text);
}

/** As {@link escapeTerminal} for several lines; tabs become two spaces, so that widths can be counted. */
export function escapeTerminalLines(text: string): string[] {
  return showInvisibleInLines(text).replaceAll('\t', '  ').split('\n');
}
