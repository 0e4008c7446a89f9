/** What an action.yml says, read once for the local front end, the documentation and the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export interface InputMetadata {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** As written, `${{ … }}` included. */
  readonly default: string | undefined;
}

export interface OutputMetadata {
  readonly name: string;
  readonly description: string;
}

export interface ActionMetadata {
  /** The name of the folder, which is the name of the action everywhere. */
  readonly name: string;
  /** The name that people see. */
  readonly title: string;
  readonly description: string;
  /** In the order of the file. */
  readonly inputs: readonly InputMetadata[];
  readonly outputs: readonly OutputMetadata[];
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string | undefined };
  readonly branding: { readonly icon: string; readonly color: string } | undefined;
}

const sentence = z.string().trim().min(1);
const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not kebab-case');

const schema = z.strictObject({
  name: sentence,
  description: sentence,
  author: sentence.optional(),
  branding: z.strictObject({ icon: sentence, color: sentence }).optional(),
  inputs: z
    .record(
      name,
      z.strictObject({
        description: sentence,
        required: z.boolean().default(false),
        default: z.string().optional(),
        deprecationMessage: sentence.optional(),
      }),
    )
    .default({}),
  outputs: z.record(name, z.strictObject({ description: sentence })).default({}),
  runs: z.strictObject({ using: sentence, main: sentence, post: sentence.optional(), 'post-if': sentence.optional() }),
});

/**
 * @param folder name of the action's folder
 * @throws Error that names the file and every place that is not as GitHub and this project want it
 */
export function parseActionMetadata(folder: string, text: string): ActionMetadata {
  const result = schema.safeParse(parse(text));
  if (!result.success) throw new Error(`actions/${folder}/action.yml is not valid:\n${z.prettifyError(result.error)}`);
  const { name: title, description, inputs, outputs, runs, branding } = result.data;
  return {
    name: folder,
    title,
    description,
    inputs: Object.entries(inputs).map(([input, fields]) => ({
      name: input,
      description: fields.description,
      required: fields.required,
      default: fields.default,
    })),
    outputs: Object.entries(outputs).map(([output, fields]) => ({ name: output, description: fields.description })),
    runs: { using: runs.using, main: runs.main, post: runs.post },
    branding,
  };
}

/** Every action below `root`, sorted by name: each folder of `actions/` that holds an action.yml. */
export function readActions(root: string): ActionMetadata[] {
  const actions = join(root, 'actions');
  return readdirSync(actions)
    .filter((folder) => existsSync(join(actions, folder, 'action.yml')))
    .sort()
    .map((folder) => parseActionMetadata(folder, readFileSync(join(actions, folder, 'action.yml'), 'utf8')));
}
