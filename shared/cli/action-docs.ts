/** The tables of the READMEs, made from what the action.yml files say. */
import type { ActionMetadata } from './action-metadata.ts';

/** The README of an action with the tables of its inputs and outputs between their markers. */
export function withActionTables(readme: string, action: ActionMetadata): string {
  return withGenerated(withGenerated(readme, 'inputs', inputsTable(action)), 'outputs', outputsTable(action));
}

/** The README of the repository with the table of actions between its markers. */
export function withActionList(readme: string, actions: readonly ActionMetadata[]): string {
  const rows = actions.map(({ name, description }) => [`[\`${name}\`](actions/${name}/README.md)`, prose(description)]);
  return withGenerated(readme, 'actions', table(['Action', 'What it does'], rows));
}

function inputsTable({ inputs }: ActionMetadata): string {
  if (inputs.length === 0) return 'None.';
  const rows = inputs.map((input) => [
    code(input.name),
    prose(input.description),
    input.required ? '**yes**' : 'no',
    input.default === undefined || input.default === '' ? '–' : code(input.default),
  ]);
  return table(['Input', 'Description', 'Required', 'Default'], rows);
}

function outputsTable({ outputs }: ActionMetadata): string {
  if (outputs.length === 0) return 'None.';
  return table(
    ['Output', 'Description'],
    outputs.map((output) => [code(output.name), prose(output.description)]),
  );
}

/**
 * The page with `content` between the lines `<!-- <name>:begin … -->` and `<!-- <name>:end -->`.
 *
 * @throws Error when the page does not have both markers, once each and in order
 */
export function withGenerated(page: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin (made by npm run docs) -->`;
  const end = `<!-- ${name}:end -->`;
  const [before, inside, ...more] = page.split(begin);
  const [, after, ...evenMore] = (inside ?? '').split(end);
  if (before === undefined || after === undefined || more.length > 0 || evenMore.length > 0) {
    throw new Error(`the page needs these two lines once, in this order:\n${begin}\n${end}`);
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Our own Markdown in one cell: paragraphs become line breaks, other line ends spaces. */
function prose(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('<br>')
    .replaceAll('|', '\\|');
}

function code(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `\`${line.replaceAll('|', '\\|')}\``)
    .join('<br>');
}
