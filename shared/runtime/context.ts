/** Everything through which `run` touches the world. Tests pass doubles in. */
import type { Progress } from './progress.ts';
import type { State } from './state.ts';

export interface Context {
  /** Aborted when the runner cancels the step. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly progress: Progress;
  readonly state: State;
  /** The folder that relative paths of inputs start from, absolute. */
  readonly workspace: string;
  /** A folder for temporary files, removed after the run, absolute. */
  readonly temporary: string;
  /** Environment variables that the action may look at (runner facts such as GITHUB_EVENT_NAME); never inputs or secrets. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Lines for people. Text is neutralised: nothing in it can become a workflow command. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  /** Runs `work` with its lines folded below `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}
