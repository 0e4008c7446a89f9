/** The contract before the change: a file, or in a pull request the same path at the base commit. */
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Context } from '../../../shared/runtime/context.ts';
import { ConfigurationError } from '../../../shared/runtime/errors.ts';
import { exec } from '../../../shared/runtime/exec.ts';

export interface Source {
  /** As reports call it: the path, for a commit in git's notation `1a2b3c4:contract.yaml`. */
  readonly file: string;
  readonly bytes: string | Uint8Array;
}

/** What the contract is compared with; `missing` when the base commit has no such file. */
export type Base = Source | { readonly missing: string };

/** Of the event that started the workflow, only this; whoever opens the pull request has a say in the rest. */
const pullRequestEvent = z.object({
  pull_request: z.object({ base: z.object({ sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/) }) }),
});

const LARGEST = 16_000_000;
const INPUT = 'base-contract';

/**
 * @param wanted   the input `base-contract`: a path, `git`, or undefined for `git`
 * @param contract path of the new contract, as the user wrote it
 */
export async function readBase(wanted: string | undefined, contract: string, context: Context): Promise<Base> {
  if (wanted !== undefined && wanted !== 'git') return readSource(wanted, INPUT, context.workspace);
  return readFromGit(await baseCommit(wanted, context), contract, context);
}

/** @throws ConfigurationError when there is no such file, or it is too large to be a contract */
export async function readSource(path: string, input: string, workspace: string): Promise<Source> {
  const absolute = resolve(workspace, path);
  const status = await stat(absolute).catch(() => undefined);
  if (!status?.isFile()) {
    const message = status ? `"${path}" is not a file.` : `there is no file "${path}".`;
    throw new ConfigurationError({
      input,
      message,
      hints: [`Looked in ${workspace}. Give the path of an ODCS contract (YAML).`],
    });
  }
  if (status.size > LARGEST) throw tooLarge(path, input);
  return { file: path, bytes: await readFile(absolute) };
}

async function baseCommit(wanted: string | undefined, { environment }: Context): Promise<string> {
  const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = environment;
  const event = pullRequestEvent.safeParse(await readEvent(path));
  if (event.success) return event.data.pull_request.base.sha;
  const asked = wanted === undefined ? 'is not given' : 'is "git"';
  throw new ConfigurationError({
    input: INPUT,
    message: `${asked}, and this run is not of a pull request (event: ${name ?? 'none'}), so there is no base commit to compare with.`,
    hints: ['Give the path of the contract to compare with, or run on pull_request.'],
  });
}

async function readEvent(path: string | undefined): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path ?? '', 'utf8'));
  } catch {
    return undefined;
  }
}

async function readFromGit(commit: string, contract: string, { workspace, signal }: Context): Promise<Base> {
  const inside = relative(workspace, resolve(workspace, contract)).split(sep).join('/');
  if (inside === '' || inside.startsWith('../') || resolve(workspace, inside) !== resolve(workspace, contract)) {
    const message = `cannot be read from the base commit: "${contract}" is not inside of the workspace.`;
    throw new ConfigurationError({ input: INPUT, message, hints: ['Give the path of the contract to compare with.'] });
  }
  const git = (...args: string[]) =>
    exec('git', args, { cwd: workspace, signal, set: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } }).catch((cause: unknown) => {
      signal.throwIfAborted();
      const message = `needs git to read the base commit: ${cause instanceof Error ? cause.message : String(cause)}`;
      const hints = ['Install git, or give the path of the contract to compare with.'];
      throw new ConfigurationError({ input: INPUT, message, hints }, { cause });
    });

  const isThere = await git('cat-file', '-e', `${commit}^{commit}`);
  if (isThere.code !== 0) throw noCommit(commit, isThere.stderr);
  const short = commit.slice(0, 7);
  // Relative to the folder that git runs in, which may be below the root of the repository.
  const name = `${commit}:./${inside}`;
  if ((await git('cat-file', '-e', name)).code !== 0) return { missing: `${short}:${inside}` };
  const shown = await git('show', '--no-textconv', name);
  if (shown.code !== 0) throw new Error(`git show ${name} ended with ${shown.code}: ${shown.stderr.slice(0, 500)}`);
  if (shown.stdout.length > LARGEST) throw tooLarge(`${short}:${inside}`, INPUT);
  return { file: `${short}:${inside}`, bytes: shown.stdout };
}

function noCommit(commit: string, said: string): ConfigurationError {
  const [repository] = said.split('\n').filter((line) => /not a git repository|dubious ownership/.test(line));
  if (repository !== undefined) {
    const hints = [
      'Check the repository out in a step before (actions/checkout), or give the path of the contract to compare with.',
    ];
    return new ConfigurationError({ input: INPUT, message: `the base commit cannot be read: ${repository.trim()}`, hints });
  }
  return new ConfigurationError({
    input: INPUT,
    message: `the base commit ${commit} is not in this checkout, which has only the newest commits.`,
    hints: [
      'Give actions/checkout "fetch-depth: 0" (all commits),',
      `or fetch the one commit in a step before:  git fetch --no-tags --depth=1 origin ${commit}`,
    ],
  });
}

function tooLarge(file: string, input: string): ConfigurationError {
  const message = `"${file}" has more than ${LARGEST} bytes, which is no contract.`;
  return new ConfigurationError({ input, message });
}
