/**
 * Untrusted text in GitHub-flavoured Markdown. Two layers have to be kept from reading structure into it: the Markdown parser, held
 * off by backslashes and entities, and what GitHub does to the finished text (mentions, references, emoji, links), held off by a
 * zero-width space inside the pattern. Backslashes of the text become entities, because before a pipe they would undo its escape.
 */
import { escapeMarkup } from './html.ts';
import { showInvisible, showInvisibleInLines } from './visible.ts';

const breaker = '\u200b';

const entities: Readonly<Record<string, string>> = { '\\': '&#92;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text on one line as it is shown: nothing hidden, line ends as `⏎`. */
function shown(text: string): string {
  return showInvisible(text.replace(/\r\n|\n/g, '⏎'));
}

/**
 * Breaks what GitHub turns into links, mentions and pictures after Markdown is done: `@name` and e-mail addresses, `#123`, `GH-123`,
 * `scheme://`, `www.`, commit ids, `:emoji:`. Numbers and times of day stay whole, so that they can be copied: a commit id needs a
 * letter here, an emoji name too (apart from the few made of digits).
 */
function breakReferences(text: string): string {
  return text
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${breaker}`)
    .replace(/#(?=\d)/g, `#${breaker}`)
    .replace(/\b(gh)-(?=\d)/gi, `$1${breaker}-`)
    .replaceAll('://', `:${breaker}//`)
    .replace(/(www)\./gi, `$1${breaker}.`)
    .replace(/\b(?=\d*[a-f])[0-9a-f]{7,}\b/gi, (id) => id.replace(/.{6}(?=.)/g, `$&${breaker}`))
    .replace(/:(?=(?:\d*[a-z_][\w+-]*|[+-][\w+-]*|100|1234):)/gi, `:${breaker}`);
}

/** A single dollar sign in its own element is how GitHub's documentation says to write one that starts no formula. */
function breakMath(markup: string): string {
  return markup.replaceAll('$', '<span>$</span>');
}

/**
 * Text that shows as itself in a paragraph, list item, heading or table cell of GitHub-flavoured Markdown, on one line.
 * White space at its ends is dropped, as HTML would not show it.
 */
export function escapeMarkdown(text: string): string {
  const escaped = breakReferences(shown(text).trim()).replace(
    /[\\&<>*_~`[\]|#]|!(?=\[)|^[-+=]|(?<=^\d+)[.)]/g,
    (found) => entities[found] ?? `\\${found}`,
  );
  return breakMath(escaped);
}

/** Text inside an HTML element that stands in Markdown, such as `<summary>`: the parser leaves it alone, GitHub's later steps do not. */
export function escapeMarkdownElement(text: string): string {
  return breakMath(escapeMarkup(breakReferences(shown(text).trim())));
}

/**
 * Text in code type, one line, in a table cell as well. Text with a pipe is written as an element, since no backtick form of it
 * means the same inside and outside of a table.
 */
export function codeSpan(text: string): string {
  const line = shown(text);
  if (line.includes('|') || line.trim() === '') return `<code>${escapeMarkdown(line)}</code>`;
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const padding = /^`|`$|^ .* $/s.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/**
 * A fenced block. Lines stay; the fence is longer than any run of backticks in the text.
 *
 * @param language the info string, one of our own constants
 */
export function codeFence(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${language.replace(/[^\w+-]/g, '')}\n${showInvisibleInLines(text).replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
