import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actionNames } from '../../shared/entry.ts';
import { copyPackage, runStep } from './runner.ts';

let folder: string;
beforeAll(async () => {
  folder = await copyPackage();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([...actionNames])('the bundle of %s starts in an empty folder and says what it needs', async (name) => {
  const step = await runStep(join(folder, 'actions', name, '..', '..', 'dist', `${name}.js`));
  expect(step).toMatchObject({ code: 2, stderr: '', outputs: { verdict: 'error' }, files: {}, leftovers: [] });
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ level: 'error', title: `${name} cannot run`, message: expect.stringContaining('is required') }),
  );
  expect(step.summary).toContain('is required');
});

test('the local front end starts from the bundle alone', async () => {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const step = await runStep(join(folder, 'dist', 'cli.js'), { args: ['--version'] });
  expect(step).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('dist/ holds one stub for each action, the front end and the process of contract SQL, and the licences of what it bundles', async () => {
  const files = await readdir(join(folder, 'dist'));
  const stubs = files.filter((file) => file.endsWith('.js') && !file.endsWith('index.js'));
  expect(stubs.sort()).toEqual(['cli.js', 'sql-child.js', ...actionNames.map((name) => `${name}.js`)].sort());
  const licences = await readFile(join(folder, 'dist', 'licenses.txt'), 'utf8');
  for (const dependency of ['@actions/core', 'zod']) expect(licences).toContain(`${dependency}\n`);
});
