import { cut, showInvisible } from './visible.ts';

/** The runner cuts annotation texts here (UTF-16 units). */
const annotationLimit = 4096;

/**
 * One log line that the runner never takes for a workflow command.
 *
 * The runner knows two forms: `::name …::` at the start of a line, white space before it ignored, and the older `##[name …]`
 * anywhere in a line. Both get a backslash in the middle, and whatever ends a line or hides text becomes visible.
 */
export function neutraliseLine(text: string): string {
  return showInvisible(text)
    .replace(/^(\s*)::/, '$1\\::')
    .replaceAll('##[', '##\\[');
}

/** Several log lines, separated by line feeds, of which none can be a workflow command. */
export function neutraliseText(text: string): string {
  return text.replaceAll('\r\n', '\n').split('\n').map(neutraliseLine).join('\n');
}

/**
 * The message of an annotation: lines stay, at most 4096 UTF-16 units. `@actions/core` encodes `%`, CR and LF when it sends it;
 * the runner prints it decoded, so its lines are neutralised too.
 */
export function annotationMessage(text: string): string {
  return cut(neutraliseText(text), annotationLimit);
}

/** A property of an annotation (title, file): one line. */
export function annotationProperty(text: string): string {
  return cut(neutraliseLine(text), annotationLimit);
}
