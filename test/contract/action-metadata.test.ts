/** What action.yml, the code and the README of an action say about it is the same, for every action there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { withActionList, withActionTables } from '../../shared/cli/action-docs.ts';
import { type ActionMetadata, readActions } from '../../shared/cli/action-metadata.ts';
import type { ActionDefinition } from '../../shared/runtime/action.ts';
import { type Fields, inputName } from '../../shared/runtime/inputs.ts';

type Definition = ActionDefinition<Fields, string>;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folders = readdirSync(join(root, 'actions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const actions = readActions(root);

/** The colours that the Marketplace knows for an icon. */
const colours = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];

/** The one definition that an action's action.ts exports. */
async function definitionOf(action: ActionMetadata): Promise<Definition> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, 'actions', action.name, 'action.ts')).href);
  const definitions = Object.values(module).filter((value): value is Definition => {
    return typeof value === 'object' && value !== null && 'inputs' in value && 'outputs' in value && 'run' in value;
  });
  const [definition, ...more] = definitions;
  if (definition === undefined || more.length > 0) {
    throw new Error(`actions/${action.name}/action.ts exports ${definitions.length} definitions instead of one`);
  }
  return definition;
}

/** Defaults that GitHub fills in are unknown to the code. */
function plainDefault(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.includes('${{') ? undefined : text;
}

test('every folder of actions/ is an action', () => {
  expect(actions.map(({ name }) => name)).toEqual(folders);
});

test('an input that several actions have says the same in each', () => {
  const descriptions = new Map<string, string>();
  for (const action of actions) {
    for (const { name, description } of action.inputs) {
      const before = descriptions.get(name) ?? description;
      expect(`${action.name}: ${name}: ${description}`).toBe(`${action.name}: ${name}: ${before}`);
      descriptions.set(name, before);
    }
  }
});

test('the README of the repository lists every action', () => {
  const page = readFileSync(join(root, 'README.md'), 'utf8');
  expect(page).toBe(withActionList(page, actions));
});

for (const action of actions) {
  describe(action.name, () => {
    test('the definition has the name of the folder', async () => {
      expect((await definitionOf(action)).name).toBe(action.name);
    });

    test('inputs, their defaults and what is required are the same in code', async () => {
      const { inputs } = await definitionOf(action);
      const inCode = Object.entries(inputs).map(([key, field]) => ({
        name: inputName(key),
        required: field.required,
        default: plainDefault(field.default),
      }));
      const inFile = action.inputs.map(({ name, required, default: text }) => ({ name, required, default: plainDefault(text) }));
      expect(inCode).toEqual(inFile);
    });

    test('no input is required and has a default', () => {
      expect(action.inputs.filter((input) => input.required && input.default !== undefined)).toEqual([]);
    });

    test('outputs are the same in code', async () => {
      expect([...(await definitionOf(action)).outputs]).toEqual(action.outputs.map(({ name }) => name));
    });

    test('it runs on Node 24 from the bundle of its name', () => {
      const { using, main, post } = action.runs;
      expect(using).toBe('node24');
      expect(main).toBe(`../../dist/${action.name}.js`);
      expect(post === undefined || post === main).toBe(true);
      expect(existsSync(resolve(root, 'actions', action.name, main))).toBe(true);
    });

    test('it cleans up after itself in action.yml exactly when the definition does', async () => {
      expect(action.runs.post !== undefined).toBe((await definitionOf(action)).post !== undefined);
    });

    test('it has an icon and a colour', () => {
      expect(action.branding?.icon).toMatch(/^[a-z-]+$/);
      expect(colours).toContain(action.branding?.color);
    });

    test('the tables of its README are those of action.yml', () => {
      const page = readFileSync(join(root, 'actions', action.name, 'README.md'), 'utf8');
      expect(page).toBe(withActionTables(page, action));
    });
  });
}
