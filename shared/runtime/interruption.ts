/** Everything that can end a run from outside of it: signals, errors that no promise caught, a promise that never settles. */
import { Cancelled, ExitCode } from './run.ts';

export interface Interruption {
  /** Aborted with a {@link Cancelled} by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Rejects when the run cannot go on. */
  readonly interrupted: Promise<never>;
}

/** The runner waits 7.5 s after SIGINT. A run that ignores the signal is given up after this, in time to still say so … */
const GIVE_UP_AFTER = 4000;
/** … and the process ends after this, whatever happens. */
const EXIT_AFTER = 5000;

/** Watches this process. The second signal ends it at once, and so does a second error while the first one is being told. */
export function watchProcess(): Interruption {
  const cancellation = new AbortController();
  const { promise: interrupted, reject: interrupt } = withReject();

  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const cancelled = new Cancelled(name);
      if (cancellation.signal.aborted) process.exit(cancelled.exitCode);
      cancellation.abort(cancelled);
      setTimeout(() => interrupt(cancelled), GIVE_UP_AFTER);
      setTimeout(() => process.exit(cancelled.exitCode), EXIT_AFTER);
    });
  }

  let broken = false;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      if (broken) process.exit(ExitCode.cannotRun);
      broken = true;
      interrupt(error);
    });
  }

  // Node would end with code 13 and no word to the user. The timer gives the rejection a turn of the loop in which it is told.
  process.once('beforeExit', () => {
    setTimeout(() => interrupt(new Error('the run has stopped without an end: something it waits for can never happen')), 0);
  });
  return { signal: cancellation.signal, interrupted };
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // Nobody may be waiting when it happens; that is no unhandled rejection.
  promise.catch(() => undefined);
  return { promise, reject };
}
