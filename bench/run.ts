/**
 * npm run bench: compares our action with the bare scan and with its peers, on the same data and the same constraints.
 *
 *   --repeats <n>     runs of each (3)
 *   --rows 3m | 1gb   one size of the data only
 *   --only ours,bare  these only, by the names in entrants.ts
 *   --skip-peers      the bare scan and our action only
 *   --no-write        print the results, and leave bench/README.md as it is
 */
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DataFile, ensureData, ensureTinyData, type Size, sizes } from './data.ts';
import { type Entrant, entrantsWith } from './entrants.ts';
import { bench, dist } from './folders.ts';
import { goalsOf } from './goals.ts';
import { machineLines } from './machine.ts';
import { Failed, type Measurement, measure } from './measure.ts';
import { type Measured, resultsPage, withResults } from './page.ts';
import { type Case, median, type Result } from './results.ts';

const STARTS = 10;
const own = ['bare', 'ours'];

const options = readOptions();
const bundle = await mkdtemp(join(tmpdir(), 'bench-dist-'));
try {
  const entrants = entrantsWith(bundle).filter(({ name }) => options.names?.includes(name) ?? true);
  const failures = new Map<string, string>();
  for (const { name, prepare } of entrants) {
    const failure = prepare();
    if (failure !== undefined) failures.set(name, failure);
  }
  if (!failures.has('ours')) await cp(dist, bundle, { recursive: true });

  const cases: Case[] = [];
  for (const file of await ensureData(options.sizes)) cases.push(await runCase(file, entrants, failures));
  const ours = entrants.find(({ name }) => name === 'ours' && !failures.has(name));
  const coldStart = ours && (await measureStart(ours));

  const peers = entrants.map(({ name }) => name).filter((name) => !own.includes(name));
  const goals = goalsOf(cases, coldStart?.wall);
  const measured: Measured = { machine: machineLines(peers, new Date()), cases, goals, repeats: options.repeats, coldStart };
  const results = resultsPage(measured);
  console.log(`\n${results}`);
  if (options.write) {
    const page = join(bench, 'README.md');
    await writeFile(page, withResults(await readFile(page, 'utf8'), results));
    console.log('\nwritten to bench/README.md');
  }
} finally {
  await rm(bundle, { recursive: true, force: true });
}

/** Every repeat runs all entrants one after the other, each time beginning with another one. */
async function runCase(file: DataFile, all: readonly Entrant[], unprepared: ReadonlyMap<string, string>): Promise<Case> {
  const entrants = all.filter(({ sizes }) => sizes.includes(file.size));
  const failures = new Map(unprepared);
  const runs = new Map<string, Measurement[]>(entrants.map(({ name }) => [name, []]));
  await warm(file.path);
  for (let repeat = 0; repeat < options.repeats; repeat += 1) {
    const first = repeat % Math.max(1, entrants.length);
    for (const { name, command } of [...entrants.slice(first), ...entrants.slice(0, first)]) {
      if (failures.has(name)) continue;
      const measurement = await attempt(() => measure((folder) => command(file, folder)));
      if (typeof measurement === 'string') failures.set(name, measurement);
      else runs.get(name)?.push(measurement);
      const took = typeof measurement === 'string' ? `could not run: ${measurement}` : `${measurement.wall.toFixed(2)} s`;
      console.log(`${file.size} ${file.format}, ${repeat + 1} of ${options.repeats}: ${name} ${took}`);
    }
  }
  return {
    file,
    results: entrants.map((entrant) => resultOf(entrant, runs.get(entrant.name) ?? [], failures.get(entrant.name))),
  };
}

function resultOf({ name, title, checks }: Entrant, measurements: readonly Measurement[], failure: string | undefined): Result {
  const output = measurements[0]?.output;
  return { name, title, checks: output === undefined ? undefined : checks?.(output), measurements, failure };
}

async function measureStart(ours: Entrant): Promise<Measured['coldStart']> {
  const path = await ensureTinyData();
  const runs: Measurement[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const run = await attempt(() => measure((folder) => ours.command({ path, format: 'csv', size: '3m' }, folder)));
    if (typeof run === 'string') {
      console.log(`start: could not run: ${run}`);
      return undefined;
    }
    runs.push(run);
  }
  return { cpu: median(runs.map(({ cpu }) => cpu)), wall: median(runs.map(({ wall }) => wall)), repeats: STARTS };
}

/** Why it failed, instead of an exception. */
async function attempt<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failed) return error.message;
    throw error;
  }
}

/** Into the page cache, so that nobody pays for the disk. */
async function warm(path: string): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 1 << 22 }));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      repeats: { type: 'string', default: '3' },
      rows: { type: 'string' },
      only: { type: 'string' },
      'skip-peers': { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const known = entrantsWith('').map(({ name }) => name);
  const names = values['skip-peers'] ? own : values.only?.split(',');
  const repeats = Number(values.repeats);
  const problems = [
    ...(names ?? []).filter((name) => !known.includes(name)).map((name) => `--only knows ${known.join(', ')}; not "${name}"`),
    ...(values.rows === undefined || isSize(values.rows) ? [] : [`--rows is ${sizes.join(' or ')}; not "${values.rows}"`]),
    ...(Number.isInteger(repeats) && repeats > 0 ? [] : [`--repeats is a whole number from 1; not "${values.repeats}"`]),
  ];
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(2);
  }
  return {
    names,
    repeats,
    sizes: sizes.filter((size) => values.rows === undefined || size === values.rows),
    write: !values['no-write'],
  };
}

function isSize(text: string): text is Size {
  return sizes.some((size) => size === text);
}
