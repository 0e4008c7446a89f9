/** What is measured: the floor, our action, and the peers. All of them find that the data is as the contract says. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile, Size } from './data.ts';
import { bench, dist, root } from './folders.ts';
import type { Command } from './measure.ts';
import { ensurePeer, peerProgram } from './peers.ts';

export interface Entrant {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** The peers get the smaller data only: several need more than ten times its size in memory. */
  readonly sizes: readonly Size[];
  /** @returns why it cannot run, undefined when it can */
  readonly prepare: () => string | undefined;
  /** @param folder a temporary folder of this run */
  readonly command: (file: Pick<DataFile, 'path' | 'format' | 'size'>, folder: string) => Command;
  /** The number of checks as the tool itself counts them, by what it has printed. */
  readonly checks?: (output: string) => number | undefined;
}

const node24 = process.execPath;
const PATH = process.env.PATH ?? '';

/** As the runner starts a step: the bundle, its inputs as variables, and no node_modules near it. The engine is there already. */
function ourCommand(bundle: string, { path }: Pick<DataFile, 'path'>, folder: string): Command {
  const at = (name: string) => join(folder, name);
  for (const name of ['temp', 'home']) mkdirSync(at(name));
  for (const name of ['output', 'state', 'summary']) writeFileSync(at(name), '');
  return {
    command: node24,
    args: [join(bundle, 'validate-data.js')],
    env: {
      PATH,
      HOME: at('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: bench,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STATE: at('state'),
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: at('temp'),
      INPUT_CONTRACT: join(bench, 'contract.yaml'),
      INPUT_DATA: path,
      'INPUT_ENGINE-PATH': root,
      'INPUT_OUTPUT-DIR': at('out'),
    },
  };
}

function python(peer: string, script: string): Entrant['command'] {
  return ({ format, path }, folder) => ({
    command: peerProgram(peer, 'python'),
    args: [join(bench, 'peers', peer, script), format, path],
    env: { PATH, HOME: folder, POLARS_MAX_THREADS: '2' },
  });
}

function numberIn(pattern: RegExp): (output: string) => number | undefined {
  return (output) => {
    const found = pattern.exec(output)?.[1];
    return found === undefined ? undefined : Number(found);
  };
}

/** @param bundle a copy of `dist` in a folder with nothing else near it */
export function entrantsWith(bundle: string): readonly Entrant[] {
  return [
    {
      name: 'bare',
      title: 'bare scan by the engine',
      sizes: ['3m', '1gb'],
      prepare: () => undefined,
      command: ({ format, path }) => ({ command: node24, args: [join(bench, 'bare-scan.mjs'), format, path], env: { PATH } }),
    },
    {
      name: 'ours',
      title: '**validate-data**',
      sizes: ['3m', '1gb'],
      prepare: () => (existsSync(join(dist, 'validate-data.js')) ? undefined : 'dist/validate-data.js is not built'),
      command: (file, folder) => ourCommand(bundle, file, folder),
      checks: numberIn(/all (\d+) checks hold/),
    },
    {
      name: 'soda',
      title: 'Soda Core on DuckDB',
      sizes: ['3m'],
      prepare: () => ensurePeer('soda'),
      command: ({ path }, folder) => ({
        command: peerProgram('soda', 'soda'),
        args: ['contract', 'verify', '-c', 'contract.yaml', '-ds', 'data-source.yaml'],
        cwd: join(bench, 'peers', 'soda'),
        env: { PATH, HOME: folder, BENCH_DATA: path, SODA_CORE_TELEMETRY_ENABLED: 'false' },
      }),
      checks: numberIn(/\| Passed +\| +(\d+)/),
    },
    {
      name: 'pandera',
      title: 'pandera on polars',
      sizes: ['3m'],
      prepare: () => ensurePeer('pandera'),
      command: python('pandera', 'check.py'),
      checks: numberIn(/(\d+) checks hold/),
    },
    {
      name: 'datacontract-cli',
      title: 'datacontract-cli',
      sizes: ['3m'],
      prepare: () => ensurePeer('datacontract-cli'),
      command: ({ format, size }, folder) => ({
        command: peerProgram('datacontract-cli', 'datacontract'),
        args: ['test', '--server', `${format}-${size}`, 'contract.yaml'],
        cwd: bench,
        env: { PATH, HOME: folder },
      }),
      checks: (output) => output.match(/│ passed /g)?.length,
    },
    {
      name: 'great-expectations',
      title: 'Great Expectations on pandas',
      sizes: ['3m'],
      prepare: () => ensurePeer('great-expectations'),
      command: python('great-expectations', 'check.py'),
      checks: numberIn(/(\d+) checks hold/),
    },
  ];
}
