/** The tools that are compared with, each in a virtual environment of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from './folders.ts';
import { lastLine } from './measure.ts';

/**
 * Installs the pinned versions of bench/peers/<name>/requirements.txt when they are not there.
 *
 * @returns why it cannot be used, undefined when it can
 */
export function ensurePeer(name: string): string | undefined {
  const folder = join(bench, '.venv', name);
  const requirements = join(bench, 'peers', name, 'requirements.txt');
  const stamp = join(folder, 'installed.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  console.log(`installing ${name} …`);
  rmSync(folder, { recursive: true, force: true });
  const failure =
    failureOf('python3', ['-m', 'venv', folder]) ??
    failureOf(peerProgram(name, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  if (failure === undefined) writeFileSync(stamp, wanted);
  return failure;
}

export function peerProgram(name: string, program: string): string {
  return join(bench, '.venv', name, 'bin', program);
}

/** Such as `datacontract-cli 1.2.8, duckdb 1.5.6`. */
export function peerVersions(name: string): string {
  const lines = readFileSync(join(bench, 'peers', name, 'requirements.txt'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => line.replace(/\[.*\]/, '').replace('==', ' ')).join(', ');
}

function failureOf(command: string, args: readonly string[]): string | undefined {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? undefined : lastLine(stderr) || lastLine(stdout) || `${command} ended with ${status}`;
}
