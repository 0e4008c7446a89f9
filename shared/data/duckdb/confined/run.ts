/** Runs a query that a stranger wrote, in a process of its own that is given nothing but the named files, and is killed when it takes too much. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exec } from '../../../runtime/exec.ts';
import { type Answer, answer, type Job } from './job.ts';

export interface ConfinedQuery {
  readonly sql: string;
  readonly views: Job['views'];
  /** Absolute. */
  readonly files: readonly string[];
}

export interface Confinement {
  readonly signal: AbortSignal;
  /** A folder for what does not fit into memory, absolute. */
  readonly temporary: string;
  /** Wall-clock limit in seconds; default 60. */
  readonly seconds?: number;
  /** Bytes for the engine; default 1 GiB. The process may have as much again. */
  readonly memory?: number | undefined;
  /** At most 4. */
  readonly threads?: number | undefined;
}

/** How the process ended: with an answer, by the clock, or in another way. */
export type Confined =
  | Answer
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'dead'; readonly how: string };

export const SECONDS = 60;
const MEMORY = 2 ** 30;
/** What Node and the engine take before the first row, with room to breathe. */
const OVERHEAD = 2 ** 30;
const LONGEST_QUERY = 100_000;
const MOST_THREADS = 4;

/**
 * The query sees the views and nothing else, has the memory and the time that it was given, and an environment without inputs and tokens.
 *
 * @throws the reason of `signal` when that is aborted; everything else that happens is an answer
 */
export async function runConfined({ sql, views, files }: ConfinedQuery, confinement: Confinement): Promise<Confined> {
  const { signal, seconds = SECONDS, memory = MEMORY, threads = availableParallelism() } = confinement;
  if (sql.length > LONGEST_QUERY) {
    return { kind: 'refused', reason: `it has ${sql.length} characters, and at most ${LONGEST_QUERY} are read` };
  }
  await mkdir(confinement.temporary, { recursive: true });
  const temporary = await mkdtemp(join(await realpath(confinement.temporary), 'sql-'));
  const job: Job = {
    sql,
    views,
    files: [...files],
    temporary: join(temporary, 'spill'),
    memory,
    resident: memory + OVERHEAD,
    threads: Math.min(threads, MOST_THREADS),
  };
  const clock = AbortSignal.timeout(seconds * 1000);
  const lines: string[] = [];
  try {
    const [command, ...args] = [...memoryCap(memory + OVERHEAD), process.execPath, ...program()];
    const { code } = await exec(command as string, args, {
      cwd: temporary,
      input: JSON.stringify(job),
      // The native library is found along it.
      pass: ['NODE_PATH'],
      signal: AbortSignal.any([signal, clock]),
      grace: 0,
      onLine: (line, stream) => void (stream === 'stdout' && lines.length < 2 && lines.push(line)),
    });
    return read(lines[0]) ?? { kind: 'dead', how: `it ended with code ${code} and no answer` };
  } catch (error) {
    signal.throwIfAborted();
    const found = read(lines[0]);
    if (found) return found;
    if (clock.aborted) return { kind: 'late', seconds };
    return { kind: 'dead', how: endOf(error as Error) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Without the path of the program, which is one of the machine. */
function endOf({ message }: Error): string {
  const signal = /was ended by (SIG[A-Z]+)$/.exec(message)?.[1];
  return signal === undefined ? message : `it was ended by ${signal}`;
}

/**
 * Linux alone has a tool that limits the memory of a process it starts (util-linux): private writable pages, so that what Node only reserves
 * does not count, and no core file with data in it. Elsewhere the process watches its own size, as it does on Linux too.
 */
function memoryCap(bytes: number): string[] {
  const tool = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => process.platform === 'linux' && existsSync(path));
  return tool === undefined ? [] : [tool, `--data=${bytes}`, '--core=0', '--'];
}

/** Beside the bundle there is a stub, beside the source a file. */
function program(): string[] {
  const own = fileURLToPath(import.meta.url);
  const isSource = extname(own) === '.ts';
  // From source it runs with types in it, which Node still warns of.
  return isSource
    ? ['--disable-warning=ExperimentalWarning', join(dirname(own), 'main.ts')]
    : [join(dirname(own), 'sql-child.js')];
}

function read(line: string | undefined): Answer | undefined {
  try {
    return answer.parse(JSON.parse(line ?? ''));
  } catch {
    return undefined;
  }
}
