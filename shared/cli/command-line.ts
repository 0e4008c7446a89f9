/** Flags of the command line to inputs of an action. Pure: what the flags are comes from the action's metadata. */
import { nearestMatch } from '../runtime/nearest.ts';
import type { ActionMetadata, InputMetadata } from './action-metadata.ts';

export interface ParsedFlags {
  readonly help: boolean;
  /** Input name to value; a flag that was given several times has one line for each. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Sentences, one for each thing that is wrong. */
  readonly problems: readonly string[];
}

/** An input that is either true or false can be given as a bare flag. */
export function isSwitch(input: InputMetadata): boolean {
  return input.default === 'true' || input.default === 'false';
}

/**
 * Reads `--name value`, `--name=value`, and for switches `--name` and `--no-name`. A flag given again adds a line, which is how the
 * inputs of the actions write lists; a switch given again is set again.
 */
export function parseFlags(argv: readonly string[], action: ActionMetadata): ParsedFlags {
  const flags = new Map(action.inputs.map((input) => [`--${input.name}`, input]));
  const inputs = new Map<string, string>();
  const problems: string[] = [];
  let help = false;

  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') {
      help = true;
      continue;
    }
    if (!argument.startsWith('--')) {
      problems.push(`"${argument}" belongs to no flag. Every input has one, for example ${example(action)}.`);
      continue;
    }
    const equals = argument.indexOf('=');
    const flag = equals < 0 ? argument : argument.slice(0, equals);
    const attached = equals < 0 ? undefined : argument.slice(equals + 1);
    const input = flags.get(flag);
    const negated = input === undefined ? flags.get(flag.replace(/^--no-/, '--')) : undefined;

    if (input !== undefined && isSwitch(input)) {
      inputs.set(input.name, attached ?? (rest[0] === 'true' || rest[0] === 'false' ? rest.shift() : undefined) ?? 'true');
    } else if (input !== undefined) {
      const value = attached ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
      if (value === undefined) {
        problems.push(`${flag} needs a value: ${flag} VALUE, or ${flag}=VALUE when the value begins with --.`);
      } else {
        const given = inputs.get(input.name);
        inputs.set(input.name, given === undefined ? value : `${given}\n${value}`);
      }
    } else if (negated !== undefined && isSwitch(negated) && attached === undefined) {
      inputs.set(negated.name, 'false');
    } else {
      problems.push(unknownFlag(flag, action));
      // What follows would be the flag's value; it is not to be reported as a second problem.
      if (attached === undefined && rest[0] !== undefined && !rest[0].startsWith('-')) rest.shift();
    }
  }
  return { help, inputs, problems };
}

function unknownFlag(flag: string, action: ActionMetadata): string {
  const known = action.inputs.flatMap((input) => [`--${input.name}`, ...(isSwitch(input) ? [`--no-${input.name}`] : [])]);
  const nearest = nearestMatch(flag, [...known, '--help']);
  const hint = nearest === undefined ? `mlops-actions ${action.name} --help lists all flags.` : `Did you mean "${nearest}"?`;
  return `unknown flag "${flag}" of ${action.name}. ${hint}`;
}

function example(action: ActionMetadata): string {
  return `--${action.inputs[0]?.name ?? 'help'}${action.inputs[0] === undefined ? '' : ' VALUE'}`;
}
