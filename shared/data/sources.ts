/** From what the user names (paths and globs) to a list of files that are there and may be read. */
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { posix, relative, resolve, sep } from 'node:path';
import { ConfigurationError, type Problem } from '../runtime/errors.ts';
import type { Format, SourceFile } from './source.ts';
import { FORMATS, formatOf, KNOWN_NAMES } from './source-format.ts';
import { matchFiles } from './source-glob.ts';
import { globTarget, missing, nothingMatches } from './source-lookup.ts';

export type { Compression, Format, SourceFile } from './source.ts';

export interface SourceOptions {
  /** The folder that relative paths start from, absolute. */
  readonly workspace: string;
  /**
   * Who wrote the paths. A workflow may name files outside the workspace; a contract, which may come from a pull request, may not.
   * For both, a path inside the workspace must not lead out of it through a symbolic link, and `.git` is never read.
   */
  readonly from: 'workflow' | 'contract';
  /** The format of all files, instead of what their names say. */
  readonly format?: Format;
  /** Where the paths stand, for messages: the input's name or the place in the contract. */
  readonly place?: Pick<Problem, 'input' | 'location'>;
  /** Names of the contract's schema objects, for a hint when `object=path` names none of them. */
  readonly objects?: readonly string[];
  /** Tells whether a file may be read; rejects when not. */
  readonly mayRead?: (path: string) => Promise<void>;
}

/** A path as the user's words lead to it, not yet looked at. */
interface Candidate {
  readonly pattern: string;
  readonly absolute: string;
}

/**
 * Files for one schema object, each once, in the byte order of their paths.
 *
 * A pattern is first taken as the literal path of a file, then as a glob (`*`, `**`, `?`, `[…]`, `{a,b}`). A glob does not enter symbolic
 * links to folders, nor match hidden names that it does not write out.
 *
 * @throws ConfigurationError with every problem found: missing, not a file, not readable, outside, unknown or mixed format
 */
export async function resolveSources(patterns: readonly string[], options: SourceOptions): Promise<readonly SourceFile[]> {
  const place = options.place ?? { input: 'data' };
  const roots = [resolve(options.workspace), await realpath(options.workspace)];
  const problems: Problem[] = [];
  const files = new Map<string, SourceFile>();

  for (const pattern of patterns) {
    const candidates = await candidatesOf(pattern.trim(), roots, options);
    const found =
      'message' in candidates ? [candidates] : await Promise.all(candidates.map((one) => examine(one, roots, options)));
    for (const one of found) {
      if ('message' in one) problems.push({ ...place, ...one });
      else if (isEarlier(one, files.get(one.absolute))) files.set(one.absolute, one);
    }
  }

  const sorted = [...files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const mixed = mixedFormats(sorted);
  if (mixed) problems.push({ ...place, ...mixed });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return sorted;
}

async function candidatesOf(pattern: string, roots: readonly string[], options: SourceOptions): Promise<Candidate[] | Problem> {
  const { workspace, from, objects } = options;
  if (pattern === '') return { message: 'A path is empty.' };
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(pattern)?.[1];
  if (scheme !== undefined) {
    return {
      message: `"${pattern}" is not a path: ${scheme}:// is not read.`,
      hints: ['Fetch the files in a step before and name them.'],
    };
  }
  const words = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const absolute = resolve(workspace, words);
  if (from === 'contract' && !isInside(absolute, roots)) return outside(pattern);
  if (await exists(absolute)) return [{ pattern, absolute }];

  const target = globTarget(words);
  if (target === undefined) return missing({ pattern, absolute, workspace, objects: objects ?? [] });
  const base = resolve(workspace, target.base);
  if (target.rest.split('/').includes('..')) {
    return { message: `"${pattern}" goes up behind a wildcard.`, hints: ['Write ".." only before the first wildcard.'] };
  }
  const { names, unreadable } = (await exists(base)) ? await matchFiles(base, target.rest) : { names: [], unreadable: [] };
  if (unreadable.length > 0) {
    const folders = unreadable.map((folder) => `"${shownPath(resolve(folder), roots)}"`).join(', ');
    return { message: `"${pattern}" needs to look into ${folders}, which may not be read.` };
  }
  if (names.length === 0) return nothingMatches({ pattern, base, workspace });
  return names.map((name) => ({ pattern, absolute: resolve(base, name) }));
}

async function examine(
  { pattern, absolute }: Candidate,
  roots: readonly string[],
  options: SourceOptions,
): Promise<SourceFile | Problem> {
  const path = shownPath(absolute, roots);
  const inside = isInside(absolute, roots);
  if (options.from === 'contract' && !inside) return outside(pattern);
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined) return { message: `"${path}" is a symbolic link to nothing.` };
  if (inside && !isInside(real, roots)) {
    return { message: `"${path}" leads out of the workspace through a symbolic link.`, hints: ['Name the file itself.'] };
  }
  if (isInside(real, roots) && isOfGit(relativeTo(real, roots))) return { message: `"${path}" belongs to git, not to the data.` };

  const status = await stat(real);
  if (status.isDirectory()) {
    return {
      message: `"${path}" is a folder, not a file.`,
      hints: [`Name its files, such as "${posix.join(path, '*.csv')}" or "${posix.join(path, '**/*.parquet')}".`],
    };
  }
  if (/[*?[]/.test(real)) {
    return {
      message: `"${path}" has a character of file patterns in its path (*, ? or [), which the query engine would read as a pattern.`,
      hints: ['Rename the file or folder: otherwise another file could be read in its place.'],
    };
  }
  if (!status.isFile()) return { message: `"${path}" is not a regular file (a device, a pipe or a socket).` };
  const refused = await (options.mayRead ?? ((file) => access(file, constants.R_OK)))(real).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
  if (refused !== undefined) {
    return { message: `"${path}" may not be read (${refused}).`, hints: ['Give the user that runs the step read permission.'] };
  }

  const named = formatOf(path);
  const format = options.format ?? named.format;
  if (format === undefined) {
    return {
      message: `"${path}" does not say by its name what it is.`,
      hints: [`Known: ${KNOWN_NAMES}.`, `Or give the input "format": ${FORMATS.join(', ')}.`],
    };
  }
  if (format === 'parquet' && named.compression !== 'none') {
    return {
      message: `"${path}" is Parquet inside ${named.compression}, which cannot be read.`,
      hints: ['Unpack it: Parquet is compressed inside.'],
    };
  }
  return { path, absolute: real, bytes: status.size, format, compression: named.compression };
}

function mixedFormats(files: readonly SourceFile[]): Problem | undefined {
  const examples = new Map<Format, string>();
  for (const { format, path } of files) if (!examples.has(format)) examples.set(format, path);
  if (examples.size < 2) return undefined;
  const list = [...examples].map(([format, path]) => `${format} ("${path}")`).join(', ');
  return {
    message: `The files of one schema object are of different formats: ${list}.`,
    hints: ['Give each schema object files of one format.'],
  };
}

function outside(pattern: string): Problem {
  return {
    message: `"${pattern}" lies outside the workspace.`,
    hints: ['A contract may only name files inside it; give others by the input "data".'],
  };
}

/** One file under several names is kept under the first. */
function isEarlier(file: SourceFile, known: SourceFile | undefined): boolean {
  return known === undefined || Buffer.compare(Buffer.from(file.path), Buffer.from(known.path)) < 0;
}

/** @param roots the workspace as it is named and as it really is */
function isInside(absolute: string, roots: readonly string[]): boolean {
  return roots.some((root) => absolute === root || absolute.startsWith(root.endsWith(sep) ? root : root + sep));
}

function relativeTo(absolute: string, roots: readonly string[]): string {
  const root = roots.find((one) => isInside(absolute, [one]));
  return (root === undefined ? absolute : relative(root, absolute)).replaceAll(sep, '/');
}

function shownPath(absolute: string, roots: readonly string[]): string {
  return relativeTo(absolute, roots) || '.';
}

function isOfGit(path: string): boolean {
  return path.split('/').some((segment) => segment.toLowerCase() === '.git');
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'EACCES',
  );
}
