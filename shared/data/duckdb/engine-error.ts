/** What DuckDB says when a statement fails, in a form that can be shown and told apart. */
import { EngineError } from '../engine-error.ts';

/** A message about a CSV line may hold the whole line, megabytes of it. */
const LONGEST = 2000;

/**
 * Names the kind, which the client gives only as the message's prefix, and cuts the message to 2,000 characters. Errors that do not come from
 * the engine are returned as they are. The original is no cause: its message may hold megabytes of data.
 */
export function engineError(
  error: unknown,
  limits: { readonly memoryLimit?: string; readonly spillLimit?: string } = {},
): unknown {
  const original = (error as Partial<Error> | null | undefined)?.message;
  if (typeof original !== 'string') return error;
  const kind = /^([A-Z][A-Za-z]*(?: [A-Za-z]+)*) Error:/.exec(original)?.[1];
  if (kind === undefined) return error;
  const message = cut(original);
  if (kind === 'Out of Memory') return new EngineError(kind, `${message}\n${outOfMemory(limits)}`);
  return new EngineError(kind === 'INTERRUPT' ? 'Interrupt' : kind, message);
}

function outOfMemory({ memoryLimit, spillLimit }: { readonly memoryLimit?: string; readonly spillLimit?: string }): string {
  const memory = memoryLimit === undefined ? '80 % of the memory of this machine' : `memory-limit (${memoryLimit})`;
  const disk = spillLimit === undefined ? '90 % of the free disk space' : spillLimit;
  return (
    `The query needs more than ${memory}, and what can be put aside on disk (${disk}) was not enough. ` +
    'Raise memory-limit, give fewer threads, or give the runner more free space in its temporary folder.'
  );
}

function cut(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST - 1)}…`;
}
