/** Writes the files of an action below its output folder, and nowhere else. */
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from './errors.ts';

export interface FileToWrite {
  /** Path below the folder, forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The input of an action that names the output folder. */
export const OUTPUT_DIR_INPUT = 'output-dir';
export const DEFAULT_OUTPUT_DIR = '.mlops/out';

/**
 * Writes each file whole or not at all. Folders are made as needed; no folder inside of the workspace may be a symbolic link, because
 * the workspace may hold somebody else's commit, and an existing link in the place of a file is replaced, not followed.
 *
 * @param folder absolute, or relative to the workspace
 * @returns the paths in the same order, with forward slashes, relative to the workspace when inside of it, else absolute
 * @throws ConfigurationError when the folder cannot be used
 * @throws RangeError when a name leads out of the folder
 */
export async function writeFiles(folder: string, workspace: string, files: readonly FileToWrite[]): Promise<readonly string[]> {
  const root = resolve(workspace, folder);
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = pathBelow(root, name);
    try {
      await makeFolder(dirname(path), isInside(path, workspace) ? workspace : root);
      await replaceFile(path, content);
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      throw unusable(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`, error);
    }
    paths.push(shownPath(path, workspace));
  }
  return paths;
}

function pathBelow(root: string, name: string): string {
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0:]/.test(part))) {
    throw new RangeError(`the file name ${JSON.stringify(name)} does not stay below the output folder`);
  }
  return join(root, ...parts);
}

/** Makes `folder` and refuses links among the folders below `trusted`. */
async function makeFolder(folder: string, trusted: string): Promise<void> {
  if (folder === trusted) {
    await mkdir(folder, { recursive: true });
    return;
  }
  await makeFolder(dirname(folder), trusted);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const facts = await lstat(folder);
  if (facts.isSymbolicLink()) throw unusable(`${folder} is a symbolic link, and files are not written through one.`);
  if (!facts.isDirectory()) throw unusable(`${folder} is not a folder.`);
}

/** Through a new file beside it: a reader never sees half a file, and a link in its place is never followed. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await rm(draft, { force: true });
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function isInside(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function shownPath(path: string, workspace: string): string {
  const shown = isInside(path, workspace) ? relative(workspace, path) : path;
  return shown.split(sep).join('/');
}

function unusable(message: string, cause?: unknown): ConfigurationError {
  const hints = ['Name another folder, or remove what is in the way.'];
  return new ConfigurationError({ input: OUTPUT_DIR_INPUT, message, hints }, cause === undefined ? {} : { cause });
}
