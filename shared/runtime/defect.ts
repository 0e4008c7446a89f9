/** An error that nobody foresaw, as something that can be read and reported. */
import type { Problem } from './errors.ts';

const DEEPEST_CAUSE = 8;

/** `internal error: …` with its chain of causes, and what the user can do about it. */
export function defectToProblem(action: string, error: unknown): Problem {
  const [first = 'unknown', ...causes] = messagesOf(error);
  const [message, ...details] = first.split('\n');
  return {
    message: `internal error: ${message}`,
    hints: [
      ...details,
      ...causes.flatMap((cause) => `caused by: ${cause}`.split('\n')),
      `This is a defect of ${action}, not of what you gave it. Run it again with debug logging (RUNNER_DEBUG=1) and report the trace.`,
    ],
  };
}

/** The stack traces of the error and of its causes, for the debug log. */
export function tracesOf(error: unknown): string {
  return chainOf(error)
    .map((link) => (link instanceof Error ? (link.stack ?? link.message) : String(link)))
    .join('\ncaused by: ');
}

function messagesOf(error: unknown): readonly string[] {
  return chainOf(error).map((link) => {
    if (!(link instanceof Error)) return String(link);
    return link.name === 'Error' ? link.message : `${link.name}: ${link.message}`;
  });
}

function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  let next = error;
  while (next !== undefined && next !== null && chain.length < DEEPEST_CAUSE && !chain.includes(next)) {
    chain.push(next);
    next = next instanceof AggregateError ? (next.errors[0] ?? next.cause) : next instanceof Error ? next.cause : undefined;
  }
  return chain;
}
