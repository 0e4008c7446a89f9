/** Starts other programs: argument arrays, a chosen environment, and an end that reaches the whole family. Never a shell. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { childEnvironment } from './environment.ts';

export interface ExecOptions {
  readonly cwd?: string;
  /** Where the child's variables are taken from, by name (see `childEnvironment`); default: the environment of this process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Names of variables to pass beyond the base; `npm_config_*` stands for all that start so. */
  readonly pass?: readonly string[];
  /** Variables to add. */
  readonly set?: Readonly<Record<string, string>>;
  /** Text for the child's standard input, which is closed after it. */
  readonly input?: string;
  /** Ends the child and all of its children: SIGTERM, and SIGKILL when they are still there after `grace`. */
  readonly signal?: AbortSignal;
  /** Milliseconds between SIGTERM and SIGKILL; default 2000, less than the runner leaves us. */
  readonly grace?: number;
  /** Called for each line as it comes; the text is the child's and must be escaped before it is shown. */
  onLine?(line: string, stream: 'stdout' | 'stderr'): void;
}

export interface ExecResult {
  readonly code: number;
  /** The last 16 MiB. */
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_OUTPUT = 16 * 1024 * 1024;
/** A longer line is passed on in pieces. */
const LONGEST_LINE = 64 * 1024;
const GRACE = 2000;
const isWindows = process.platform === 'win32';
const families = new Set<ChildProcess>();

// A child that this process leaves behind would outlive the job: the runner signals only us.
process.once('exit', () => {
  for (const child of families) kill(child, 'SIGKILL');
});

/**
 * Runs a program to its end.
 *
 * @returns its exit code, whatever it is, with what it printed
 * @throws Error when it cannot be started, or was ended by a signal that did not come from here; the signal's reason when it was aborted
 */
export async function exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  const { signal, grace = GRACE } = options;
  signal?.throwIfAborted();
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: { ...childEnvironment(options.environment ?? process.env, options.pass), ...options.set },
    stdio: ['pipe', 'pipe', 'pipe'],
    // The head of its own process group, so that the group can be signalled as one.
    detached: !isWindows,
    windowsHide: true,
  });
  families.add(child);

  let killTimer: NodeJS.Timeout | undefined;
  const stop = () => {
    kill(child, 'SIGTERM');
    killTimer = setTimeout(() => kill(child, 'SIGKILL'), grace);
  };
  signal?.addEventListener('abort', stop, { once: true });

  const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'));
  const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'));
  // The child may end without reading its input; that is no error of ours.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');

  try {
    const { code, killedBy } = await ended(child, command);
    signal?.throwIfAborted();
    if (code === null) throw new Error(`${command} was ended by ${killedBy}`);
    return { code, stdout: stdout(), stderr: stderr() };
  } finally {
    clearTimeout(killTimer);
    signal?.removeEventListener('abort', stop);
    // Its own children may still run when it has ended without them.
    if (signal?.aborted) kill(child, 'SIGKILL');
    families.delete(child);
  }
}

function ended(child: ChildProcess, command: string): Promise<{ code: number | null; killedBy: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`${command} could not be started: ${cause.message}`, { cause })));
    child.once('close', (code, killedBy) => resolve({ code, killedBy }));
  });
}

/** Gathers a stream as text and passes its lines on. */
function collect(stream: NodeJS.ReadableStream, onLine: (line: string) => void): () => string {
  let text = '';
  let open = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text = (text + chunk).slice(-LONGEST_OUTPUT);
    const lines = (open + chunk).split(/\r?\n/);
    open = lines.pop() ?? '';
    lines.forEach(onLine);
    if (open.length <= LONGEST_LINE) return;
    onLine(open);
    open = '';
  });
  stream.on('end', () => (open === '' ? undefined : onLine(open)));
  return () => text;
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
