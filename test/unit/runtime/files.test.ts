import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../shared/runtime/errors.ts';
import { writeFiles } from '../../../shared/runtime/files.ts';

let home: string;
let workspace: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'files-'));
  workspace = join(home, 'work');
  await mkdir(workspace);
});

afterEach(() => rm(home, { recursive: true, force: true }));

const write = (folder: string, name: string, content = 'new') => writeFiles(folder, workspace, [{ name, content }]);

test('files land below the output folder, and their paths are relative to the workspace', async () => {
  const paths = await writeFiles('.mlops/out', workspace, [
    { name: 'validate-data/report.json', content: '{}' },
    { name: 'raw.bin', content: new Uint8Array([0, 255]) },
  ]);
  expect(paths).toEqual(['.mlops/out/validate-data/report.json', '.mlops/out/raw.bin']);
  expect(await readFile(join(workspace, '.mlops/out/raw.bin'))).toEqual(Buffer.from([0, 255]));
});

test('an output folder outside of the workspace is named in full', async () => {
  const elsewhere = join(home, 'elsewhere', 'deep');
  expect(await write(elsewhere, 'a.txt')).toEqual([join(elsewhere, 'a.txt')]);
});

test('an earlier file is replaced, and no draft stays behind', async () => {
  await write('out', 'a.txt', 'old');
  await write('out', 'a.txt', 'new');
  expect(await readFile(join(workspace, 'out/a.txt'), 'utf8')).toBe('new');
  expect(await readdir(join(workspace, 'out'))).toEqual(['a.txt']);
});

test.each(['.mlops', '.mlops/out', '.mlops/out/validate-data'])(
  'a link in the place of the folder %s is refused',
  async (link) => {
    await mkdir(join(home, 'target'));
    await mkdir(join(workspace, link, '..'), { recursive: true });
    await symlink(join(home, 'target'), join(workspace, link));
    await expect(write('.mlops/out', 'validate-data/a.txt')).rejects.toThrow(
      `input "output-dir"  ${join(workspace, link)} is a symbolic link, and files are not written through one.`,
    );
    expect(await readdir(join(home, 'target'))).toEqual([]);
  },
);

test('a link in the place of a file is replaced, and what it points to stays as it was', async () => {
  await writeFile(join(home, 'precious'), 'old');
  await mkdir(join(workspace, 'out'));
  await symlink(join(home, 'precious'), join(workspace, 'out', 'a.txt'));
  await write('out', 'a.txt');
  expect(await readFile(join(home, 'precious'), 'utf8')).toBe('old');
  expect(await readFile(join(workspace, 'out', 'a.txt'), 'utf8')).toBe('new');
});

test('a file in the place of a folder is told with its path', async () => {
  await writeFile(join(workspace, 'out'), '');
  const error = await write('out', 'a.txt').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain(`${join(workspace, 'out')} is not a folder.`);
});

test('a folder in the place of a file is told with its path', async () => {
  await mkdir(join(workspace, 'out', 'a.txt'), { recursive: true });
  await expect(write('out', 'a.txt')).rejects.toThrow(`${join(workspace, 'out', 'a.txt')} could not be written`);
});

test.each(['../a', 'a/../b', '/a', 'a//b', './a', 'a\\b', 'c:a', 'a\0b', ''])(
  'the name %j is no name below the folder',
  async (name) => {
    await expect(write('out', name)).rejects.toThrow('does not stay below the output folder');
  },
);
