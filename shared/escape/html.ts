import { showInvisible } from './visible.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute of HTML, SVG or XML: one line, nothing hidden in it. */
export function escapeHtml(text: string): string {
  return escapeMarkup(showInvisible(text));
}

/** Only the five characters that mean something in markup; the text is to be free of control characters already. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
