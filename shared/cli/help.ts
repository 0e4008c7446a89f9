import { pad, wrap } from '../report/width.ts';
import type { ActionMetadata, InputMetadata } from './action-metadata.ts';
import { isSwitch } from './command-line.ts';

const width = 100;

/** What the tool is, and its actions. */
export function generalHelp(actions: readonly ActionMetadata[]): string {
  return [
    'Usage: mlops-actions ACTION [flags]',
    '',
    'Runs one of the actions here as it would run on GitHub. Exit code: 0 pass, 1 fail, 2 cannot run.',
    '',
    'Actions:',
    ...twoColumns(actions.map(({ name, description }) => [name, description])),
    '',
    'mlops-actions ACTION --help lists the flags of an action; mlops-actions --version prints the version.',
    '',
  ].join('\n');
}

/** The flags of one action: its inputs. */
export function actionHelp(action: ActionMetadata): string {
  const required = action.inputs.filter((input) => input.required).map((input) => ` --${input.name} VALUE`);
  return [
    `Usage: mlops-actions ${action.name}${required.join('')} [flags]`,
    '',
    ...wrap(oneLine(action.description), width),
    '',
    'Flags:',
    ...twoColumns(action.inputs.map((input) => [flagOf(input), `${oneLine(input.description)}${noteOf(input)}`])),
    '',
    'A flag given again adds a line to a list. Exit code: 0 pass, 1 fail, 2 cannot run.',
    '',
  ].join('\n');
}

function flagOf(input: InputMetadata): string {
  return isSwitch(input) ? `--[no-]${input.name}` : `--${input.name} VALUE`;
}

function noteOf(input: InputMetadata): string {
  if (input.required) return ' (required)';
  return input.default === undefined || input.default === '' || isExpression(input.default)
    ? ''
    : ` (default: ${oneLine(input.default)})`;
}

/** A default that only GitHub can work out. */
export function isExpression(text: string): boolean {
  return text.includes('${{');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const first = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, description]) =>
    wrap(oneLine(description), width - first - 4).map((line, index) => `  ${pad(index === 0 ? name : '', first)}  ${line}`),
  );
}
