/** Where an action is seen: a runner of GitHub, or a terminal (which is any other place, also another CI). */
import type { Report } from '../../report/report.ts';
import type { Log } from '../context.ts';
import type { Problem } from '../errors.ts';
import type { Progress } from '../progress.ts';

export interface Surface {
  readonly log: Log;
  readonly progress: Progress;
  /** From now on the text is shown as `***` wherever this surface, or the runner behind it, prints it. */
  mask(secret: string): void;
  /** Sets an output of the step. */
  output(name: string, value: string): void;
  /** Shows how the action ended: the report first, the line that fails the step last. */
  finish(ending: Ending): Promise<void>;
  /** Shows why the action could not judge anything. */
  showProblems(action: string, problems: readonly Problem[]): Promise<void>;
}

export interface Ending {
  readonly report: Report;
  /** Paths of the files that were written, relative to the workspace where they are inside of it. */
  readonly files: readonly string[];
  /** The verdict in one line, when it fails the step. */
  readonly failure: string | undefined;
}
