/** Where a glob starts, and what to say about a path or glob that leads to nothing. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import type { Problem } from '../runtime/errors.ts';
import { nearestMatch } from '../runtime/nearest.ts';
import { formatOf } from './source-format.ts';

const WILDCARD = /[*?[\]{}()\\]|^!/;

/**
 * The folder that a glob starts from and the pattern below it.
 *
 * @param pattern with forward slashes
 * @returns undefined when the pattern has no wildcard
 */
export function globTarget(pattern: string): { readonly base: string; readonly rest: string } | undefined {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => WILDCARD.test(segment));
  if (first < 0) return undefined;
  const base = segments.slice(0, first).join('/');
  return { base: base === '' && pattern.startsWith('/') ? '/' : base || '.', rest: segments.slice(first).join('/') };
}

/** What is wrong with a path that does not exist: the part of it that is missing, and the nearest name there. */
export async function missing(path: {
  readonly pattern: string;
  readonly absolute: string;
  readonly workspace: string;
  readonly objects: readonly string[];
}): Promise<Problem> {
  const { parent, name, names, isLast } = await deepestFolder(path.absolute);
  const where = shownFolder(parent, path.workspace);
  const nearest = nearestMatch(name, names);
  const found = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const object = /^\s*([^=/]+)=/.exec(path.pattern)?.[1]?.trim();
  return {
    message: isLast
      ? `There is no file "${path.pattern}".${found}`
      : `There is no file "${path.pattern}": ${where} has no folder "${name}".${found}`,
    hints:
      object === undefined || path.objects.length === 0
        ? nearest === undefined
          ? [`${where} holds ${entries(names)}.`]
          : []
        : [`For data of one schema object write object=path; the contract has no "${object}", but: ${path.objects.join(', ')}.`],
  };
}

/** What is wrong with a glob that matches nothing: where it looked, and what is there. */
export async function nothingMatches(glob: {
  readonly pattern: string;
  readonly base: string;
  readonly workspace: string;
}): Promise<Problem> {
  const names = await namesIn(glob.base);
  if (names === undefined) {
    const { parent, name, names: there } = await deepestFolder(glob.base);
    const nearest = nearestMatch(name, there);
    return {
      message: `Nothing matches "${glob.pattern}": ${shownFolder(parent, glob.workspace)} has no folder "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
    };
  }
  const data = names.filter((name) => formatOf(name).format !== undefined);
  return {
    message: `Nothing matches "${glob.pattern}": looked in ${shownFolder(glob.base, glob.workspace)}, which holds ${entries(names)}.`,
    hints: data.length === 0 ? [] : [`Data files there: ${data.slice(0, 3).join(', ')}${data.length > 3 ? ', …' : ''}.`],
  };
}

/** The deepest folder of the path that exists, and the name that is missing in it. */
async function deepestFolder(
  absolute: string,
): Promise<{ parent: string; name: string; names: readonly string[]; isLast: boolean }> {
  let path = absolute;
  for (;;) {
    const parent = dirname(path);
    const names = await namesIn(parent);
    if (names !== undefined || parent === path)
      return { parent, name: basename(path), names: names ?? [], isLast: path === absolute };
    path = parent;
  }
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  return readdir(folder).then(
    (names) => names.sort(),
    () => undefined,
  );
}

function shownFolder(folder: string, workspace: string): string {
  const path = relative(workspace, folder).replaceAll(sep, '/');
  return path === '' ? 'the workspace' : `"${path.startsWith('..') ? folder : path}/"`;
}

function entries(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.length === 1 ? '1 entry' : `${names.length} entries`;
}
