/** Runs one program and measures the whole of it. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench } from './folders.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** By default an empty folder. */
  readonly cwd?: string;
}

export interface Measurement {
  /** User and system, of all processes, in seconds. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Largest resident set of one process, in bytes. */
  readonly peak: number;
  /** What was printed, standard output and standard error as they came. */
  readonly output: string;
}

/** A program that could not do its work; `message` is the last line that it printed. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

const SECONDS_ALLOWED = 900;

/**
 * @param command is given an empty folder of its own, removed afterwards
 * @throws Failed when it ends with another code than 0, or takes longer than 15 minutes
 */
export async function measure(command: (folder: string) => Command): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const empty = join(folder, 'work');
    await mkdir(empty);
    const [result, log] = [join(folder, 'result.json'), join(folder, 'log')];
    const { command: program, args, env, cwd = empty } = command(folder);
    const wrapper = [join(bench, 'measure.py'), result, log, String(SECONDS_ALLOWED), program, ...args];
    const { status, error, stderr } = spawnSync('python3', wrapper, { cwd, env, encoding: 'utf8' });
    if (error) throw new Failed(`python3, which measures, cannot be started: ${error.message}`);
    if (status !== 0) throw new Failed(lastLine(stderr));
    const output = await readFile(log, 'utf8');
    const { code, ...used } = JSON.parse(await readFile(result, 'utf8')) as Omit<Measurement, 'output'> & { code: number };
    if (code !== 0) throw new Failed(lastLine(output) || `ended with ${code} and said nothing`);
    return { ...used, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
