// What a bundle weighs and how fast it starts: the files that Node 24 really loads for a cheap run of each stub.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNode24, root } from './setup.mjs';

export const sizeTable = join(root, 'scripts', 'dist-size.json');
const STARTS = 7;

/** An action without its inputs says what is missing; the front end says its version. Both end at once. */
const cheapArguments = (stub) => (stub === 'cli' ? ['--version'] : []);

/**
 * @param {string} dist folder of the bundle
 * @returns {{ total: number, bundles: Record<string, { bytes: number, startMilliseconds: number }> }} bytes of all files, and of
 *   those that a stub loads before it has work to do
 */
export function measureDist(dist) {
  const files = readdirSync(dist);
  const total = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const stubs = files.filter((file) => /^(?!index\b|\d)[a-z-]+\.js$/.test(file)).map((file) => file.slice(0, -'.js'.length));
  const measured = stubs.map((stub) => [stub, { bytes: loadedBytes(dist, stub), startMilliseconds: startTime(dist, stub) }]);
  return { total, bundles: Object.fromEntries(measured) };
}

/** Names every module it loads on standard error; runs before the stub. */
const hook = `
import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load(url, context, next) { writeSync(2, 'loads ' + url + '\\n'); return next(url, context); } });
`;

function loadedBytes(dist, stub) {
  const { stderr } = start(dist, stub, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
  const prefix = `loads ${pathToFileURL(dist).href}/`;
  const loaded = new Set(stderr.split('\n').filter((line) => line.startsWith(prefix)));
  return [...loaded].reduce((sum, line) => sum + statSync(join(dist, line.slice(prefix.length))).size, 0);
}

/** Median over several starts of the whole process, in milliseconds. */
function startTime(dist, stub) {
  const times = Array.from({ length: STARTS }, () => {
    const from = performance.now();
    start(dist, stub, []);
    return performance.now() - from;
  });
  return Math.round(times.sort((a, b) => a - b)[Math.floor(STARTS / 2)]);
}

function start(dist, stub, nodeOptions) {
  const home = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const env = { PATH: process.env.PATH, HOME: home, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: home, RUNNER_TEMP: home };
    const args = [...nodeOptions, join(dist, `${stub}.js`), ...cheapArguments(stub)];
    const result = spawnSync(ensureNode24(), args, { cwd: home, env, encoding: 'utf8' });
    if (result.status !== (stub === 'cli' ? 0 : 2)) {
      throw new Error(`dist/${stub}.js does not start (exit code ${result.status}):\n${result.stdout}${result.stderr}`);
    }
    return result;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export const readSizeTable = () => JSON.parse(readFileSync(sizeTable, 'utf8'));

/** One sentence for each weight that is more than 5 % away from the table. */
export function compareSizes(measured, table) {
  const weights = ({ total, bundles }) => ({
    total,
    ...Object.fromEntries(Object.entries(bundles).map(([name, { bytes }]) => [name, bytes])),
  });
  const [now, then] = [weights(measured), weights(table)];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((name) => {
    const [bytes, expected] = [now[name], then[name]];
    if (bytes === undefined) return [`${name} is in the size table but not in dist/`];
    if (expected === undefined) return [`${name} is not in the size table`];
    const change = (100 * (bytes - expected)) / expected;
    return Math.abs(change) <= 5 ? [] : [`${name}: ${bytes} bytes, the size table says ${expected} (${change.toFixed(1)} %)`];
  });
}

export function describeSizes({ total, bundles }) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(0).padStart(7)} kB`;
  return [
    ...Object.entries(bundles).map(
      ([name, { bytes, startMilliseconds }]) => `${name.padEnd(18)}${kB(bytes)} loaded at start, ${startMilliseconds} ms`,
    ),
    `${'dist/'.padEnd(18)}${kB(total)} in all`,
  ].join('\n');
}
