// npm run docs: writes the tables of the READMEs from the action.yml files. With --check it writes nothing and fails on a difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withActionList, withActionTables } from '../shared/cli/action-docs.ts';
import { readActions } from '../shared/cli/action-metadata.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

const actions = readActions(root);
const pages: [path: string, write: (page: string) => string][] = [
  ['README.md', (page) => withActionList(page, actions)],
  ...actions.map((action): [string, (page: string) => string] => [
    `actions/${action.name}/README.md`,
    (page) => withActionTables(page, action),
  ]),
];

let wrong = 0;
for (const [path, write] of pages) {
  const file = join(root, path);
  if (!existsSync(file)) {
    console.error(`${path} is missing`);
    wrong += 1;
    continue;
  }
  const page = readFileSync(file, 'utf8');
  let made: string;
  try {
    made = write(page);
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : error}`);
    wrong += 1;
    continue;
  }
  if (made === page) continue;
  if (check) {
    console.error(`${path} differs from its action.yml: ${firstDifference(page, made)}\n    npm run docs writes it again.`);
    wrong += 1;
  } else {
    writeFileSync(file, made);
    console.log(`wrote ${path}`);
  }
}
if (wrong > 0) process.exitCode = 1;

function firstDifference(page: string, made: string): string {
  const [is, wanted] = [page.split('\n'), made.split('\n')];
  const line = is.findIndex((text, index) => text !== wanted[index]);
  return line < 0
    ? `${wanted.length - is.length} lines are missing at its end`
    : `line ${line + 1} is to be\n    ${wanted[line] || '(blank)'}`;
}
