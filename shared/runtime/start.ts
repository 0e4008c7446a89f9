/** The process around an action: builds the real host, runs the action, and ends the process with its exit code. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { neutraliseLine, neutraliseText } from '../escape/command.ts';
import type { ActionDefinition } from './action.ts';
import { tracesOf } from './defect.ts';
import type { Fields } from './inputs.ts';
import { type Interruption, watchProcess } from './interruption.ts';
import { ExitCode, runAction } from './run.ts';
import { memoryStore, type StateStore } from './state.ts';
import { systemClock } from './surface/clock.ts';
import { createGithubSurface } from './surface/github.ts';
import type { Surface } from './surface/surface.ts';
import { createTerminalSurface } from './surface/terminal.ts';

/** What an action's module offers. Its own types stay inside: the runtime needs to know it as any action only. */
export interface ActionModule {
  // biome-ignore lint/suspicious/noExplicitAny: `run` takes the inputs of its own fields, which no type of all actions can name.
  readonly action: ActionDefinition<any, string>;
}

/**
 * Runs one action in this process and ends the process: 0 pass, 1 the gate failed, 2 it could not judge, 130 and 143 cancelled.
 *
 * @param load imports the action; done in here, so that a signal or an error while loading is handled as any other
 */
export async function start(load: () => Promise<ActionModule>): Promise<never> {
  // Until the run has come to an end of its own, the process must not end as if all were well.
  process.exitCode = ExitCode.cannotRun;
  const interruption = watchProcess();
  const code = await runInProcess(load, interruption).catch(sayLastWords);
  // What is still open (a connection, an engine's thread) must not keep a finished step alive; what is printed must arrive first.
  await Promise.all([process.stdout, process.stderr].map(flush));
  process.exit(code);
}

async function runInProcess(load: () => Promise<ActionModule>, interruption: Interruption): Promise<number> {
  const workspace = resolve(process.env.GITHUB_WORKSPACE || process.cwd());
  const { surface, store } = await meet(workspace);
  const temporary = makeTemporaryFolder();
  const definition = await load().then(
    ({ action }): ActionDefinition<Fields, string> => action,
    (error: unknown) => unloadable(error),
  );
  return await runAction(definition, { environment: process.env, surface, store, workspace, temporary, ...interruption });
}

/** There is no surface to say it on. */
function sayLastWords(error: unknown): number {
  const words = `internal error: ${error instanceof Error ? error.message : String(error)}`;
  process.stdout.write(process.env.GITHUB_ACTIONS === 'true' ? `::error::${neutraliseLine(words)}\n` : '');
  process.stderr.write(`${neutraliseText(tracesOf(error))}\n`);
  return ExitCode.cannotRun;
}

/** Stands for an action whose module cannot be imported, so that this too is told the usual way. */
function unloadable(error: unknown): ActionDefinition<Fields, string> {
  const run = () => Promise.reject(new Error('the action could not be loaded', { cause: error }));
  return { name: 'mlops-actions', inputs: {}, outputs: ['verdict'], run };
}

async function meet(workspace: string): Promise<{ surface: Surface; store: StateStore }> {
  const { env, stdout, stderr } = process;
  // A reader that has gone away (`| head`) is no reason to fail.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);

  if (env.GITHUB_ACTIONS === 'true') {
    const core = await import('@actions/core');
    const store: StateStore = {
      save: (name, text) => core.saveState(name, text),
      read: (name) => core.getState(name) || undefined,
    };
    return { surface: createGithubSurface({ core, clock: systemClock, workspace }), store };
  }
  const output = env.GITHUB_OUTPUT ? (await import('@actions/core')).setOutput : () => undefined;
  const live = stdout.isTTY === true;
  const surface = createTerminalSurface({
    stdout,
    stderr,
    clock: systemClock,
    colour: wantsColour(env, live),
    width: Math.min(live ? stdout.columns : 100, 160),
    live,
    debug: env.RUNNER_DEBUG === '1',
    output,
  });
  return { surface, store: memoryStore() };
}

/** As https://no-color.org and https://force-color.org have it: either variable decides when it is not empty. */
function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal;
}

/** Removed with all it holds when the process ends, however it does. */
function makeTemporaryFolder(): string {
  const parent = process.env.RUNNER_TEMP || tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'mlops-'));
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A file that is still open on Windows stays; the runner empties its folder itself.
    }
  });
  return folder;
}

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => void stream.write('', () => resolve()));
}
