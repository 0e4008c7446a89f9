/** Progress as text: what is shown of a task while it runs. */
import { formatBytes, formatCount, formatSeconds } from '../../report/numbers.ts';
import type { Amount, Progress, Task } from '../progress.ts';
import type { Clock } from './clock.ts';

/** A task that runs, as the last `update` left it. */
export interface RunningTask {
  readonly title: string;
  readonly total: Amount;
  /** Milliseconds of the clock. */
  readonly startedAt: number;
  share: number | undefined;
  done: Amount;
}

/** An estimate before this much of the work is done, or this early, would only be noise. */
const SMALLEST_SHARE = 0.02;
const SHORTEST_SECONDS = 2;

/**
 * `scan flights.csv: 42 %, 1.3 M of 3 M rows, 92 MB of 219 MB, about 12 s left`; without a share: what is done and for how long.
 *
 * @param now milliseconds of the clock that gave `startedAt`
 */
export function describeTask(task: RunningTask, now: number): string {
  const seconds = (now - task.startedAt) / 1000;
  const { share } = task;
  const parts = [
    share === undefined ? undefined : `${Math.floor(share * 100)} %`,
    describeAmount(task.done.rows, task.total.rows, (rows) => formatCount(rows), ' rows'),
    describeAmount(task.done.bytes, task.total.bytes, formatBytes, ''),
    share !== undefined && share >= SMALLEST_SHARE && share < 1 && seconds >= SHORTEST_SECONDS
      ? `about ${formatSeconds((seconds * (1 - share)) / share)} left`
      : `running for ${formatSeconds(seconds)}`,
  ];
  return `${task.title}: ${parts.filter((part) => part !== undefined).join(', ')}`;
}

function describeAmount(
  done: number | undefined,
  total: number | undefined,
  format: (amount: number) => string,
  unit: string,
): string | undefined {
  if (done === undefined) return undefined;
  return total === undefined ? `${format(done)}${unit}` : `${format(done)} of ${format(total)}${unit}`;
}

/** What a surface does with the tasks that run. */
export interface Display {
  readonly everyMilliseconds: number;
  /** @param tasks at least one, in the order they were started */
  show(tasks: readonly RunningTask[], now: number): void;
  /** Called when the last task has ended. */
  clear(): void;
}

/** Keeps the running tasks and shows them at a steady pace, however often they are updated. */
export function createProgress(clock: Clock, display: Display): Progress {
  const running = new Set<RunningTask>();
  let stop: (() => void) | undefined;
  const show = () => display.show([...running], clock.now());

  return {
    start(title, total = {}): Task {
      const task: RunningTask = { title, total, startedAt: clock.now(), share: undefined, done: {} };
      running.add(task);
      stop ??= clock.every(display.everyMilliseconds, show);
      return {
        update(share, done = task.done) {
          task.share = share === undefined || Number.isNaN(share) ? undefined : Math.min(1, Math.max(0, share));
          task.done = done;
        },
        end() {
          running.delete(task);
          if (running.size > 0 || stop === undefined) return;
          stop();
          stop = undefined;
          display.clear();
        },
      };
    },
  };
}
