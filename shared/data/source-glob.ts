/** The names below a folder that a glob matches. */
import { type Dirent, readdir as readFolder, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileSystemAdapter, glob } from 'tinyglobby';

/** The folders that a glob wanted to look into and could not are part of the answer: what they hold must not be missing silently. */
export interface Matches {
  /** Relative to the folder, with forward slashes. */
  readonly names: readonly string[];
  readonly unreadable: readonly string[];
}

/**
 * Everything that is no folder counts as a file, symbolic links and pipes too, so that they are refused by name later and not left out.
 * Links to folders are not entered.
 */
export async function matchFiles(folder: string, pattern: string): Promise<Matches> {
  const unreadable: string[] = [];
  const readdir = (path: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) => {
    readFolder(path, options, (error, entries) => {
      if (error) {
        unreadable.push(path);
        done(error, []);
      } else {
        Promise.all(entries.map((entry) => asFileUnlessFolder(path, entry))).then((all) => done(null, all));
      }
    });
  };
  const names = await glob(pattern, {
    cwd: folder,
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: true,
    ignore: ['**/.git/**'],
    fs: { readdir } as FileSystemAdapter,
  });
  return { names, unreadable };
}

async function asFileUnlessFolder(folder: string, entry: Dirent): Promise<Dirent> {
  if (entry.isFile() || entry.isDirectory()) return entry;
  const target: Stats | undefined = entry.isSymbolicLink()
    ? await stat(join(folder, entry.name)).catch(() => undefined)
    : undefined;
  if (target?.isDirectory()) return entry;
  return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
}
