/** The local front end: `mlops-actions ACTION --flags` runs the bundle of an action as the runner would. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escapeTerminal } from '../escape/terminal.ts';
import { nearestMatch } from '../runtime/nearest.ts';
import type { ActionMetadata } from './action-metadata.ts';
import { readActions } from './action-metadata.ts';
import { parseFlags } from './command-line.ts';
import { actionHelp, generalHelp, isExpression } from './help.ts';
import { launch } from './launch.ts';

export interface Surroundings {
  /** The folder of the package: it holds actions/ and dist/. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly launch: (script: string, environment: NodeJS.ProcessEnv) => Promise<number>;
}

/** @returns the exit code: 0 pass, 1 fail, 2 cannot run */
export function cli(argv: readonly string[]): Promise<number> {
  return run(argv, {
    root: packageRoot(dirname(fileURLToPath(import.meta.url))),
    environment: process.env,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    launch,
  });
}

/** As {@link cli}, with everything it touches passed in. */
export async function run(argv: readonly string[], { root, environment, out, error, launch }: Surroundings): Promise<number> {
  const refuse = (sentences: readonly string[]): number => {
    error(sentences.map((sentence) => `mlops-actions: ${escapeTerminal(sentence)}\n`).join(''));
    return 2;
  };

  const [first, ...rest] = argv;
  const actions = readActions(root);
  if (first === undefined) {
    error(generalHelp(actions));
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    out(generalHelp(actions));
    return 0;
  }
  if (first === '--version' || first === '-v') {
    out(`${versionOf(root)}\n`);
    return 0;
  }

  const action = actions.find(({ name }) => name === first);
  if (action === undefined) return refuse([unknownAction(first, actions)]);
  const { help, inputs, problems } = parseFlags(rest, action);
  if (help) {
    out(actionHelp(action));
    return 0;
  }
  if (problems.length > 0) return refuse(problems);

  const script = join(root, 'dist', `${action.name}.js`);
  if (!existsSync(script))
    return refuse([`the bundle ${script} is missing. In a clone of the repository, npm run build makes it.`]);
  return launch(script, actionEnvironment(action, inputs, environment));
}

/**
 * The environment of the action: that of this process, and one variable for each input that was given or has a default. Inputs come
 * from the command line alone, so variables that only look like inputs are left out, and so are defaults that only GitHub can fill in.
 */
function actionEnvironment(
  action: ActionMetadata,
  inputs: ReadonlyMap<string, string>,
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const variables = Object.entries(environment).filter(([name]) => !name.toUpperCase().startsWith('INPUT_'));
  for (const { name, default: plain } of action.inputs) {
    const value = inputs.get(name) ?? (plain === undefined || isExpression(plain) ? undefined : plain);
    if (value !== undefined) variables.push([`INPUT_${name.toUpperCase()}`, value]);
  }
  return Object.fromEntries(variables);
}

function unknownAction(name: string, actions: readonly ActionMetadata[]): string {
  const known = actions.map((action) => action.name);
  const nearest = nearestMatch(name, known);
  return `unknown action "${name}". ${nearest === undefined ? `Known actions: ${known.join(', ')}` : `Did you mean "${nearest}"?`}`;
}

function versionOf(root: string): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** The folder above this file that holds actions/ and package.json: this file is in shared/cli/ here and in dist/ when bundled. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'actions')) && existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the folder actions/ is not beside dist/: install the package again');
  return packageRoot(parent);
}
