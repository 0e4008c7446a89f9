/**
 * Characters that change how text is shown or where a line ends, without being seen themselves: control characters (C0, C1, DEL),
 * line and paragraph separators, bidirectional controls, lone surrogates, non-characters, zero-width spaces and joiners that no
 * script needs, the byte order mark, and tag characters. The zero-width joiner stays: emoji and several scripts are written with it.
 */
const invisible =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}\u{180e}\u{200b}\u{2060}-\u{2064}\u{feff}\u{e0000}-\u{e007f}]/gu;

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\f': '\\f',
  '\0': '\\0',
};

function escapeOf(character: string): string {
  return shortEscapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The text as one line in which nothing is hidden: line ends, control and bidi characters become `\n`, `\u{1b}`, `\u{202e}`, … */
export function showInvisible(text: string): string {
  return text.replace(invisible, escapeOf);
}

/** As {@link showInvisible}, for text of several lines: line feeds (also written CR LF) and tabs stay. */
export function showInvisibleInLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(invisible, (found) => (found === '\n' || found === '\t' ? found : escapeOf(found)));
}

/**
 * Cuts text to at most `limit` UTF-16 units, mark included, without splitting a surrogate pair.
 *
 * @param mark what stands at the end of a text that was cut
 */
export function cut(text: string, limit: number, mark = '… (cut)'): string {
  if (text.length <= limit) return text;
  const end = Math.max(0, limit - mark.length);
  const splits = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
  return text.slice(0, splits ? end - 1 : end) + mark;
}
