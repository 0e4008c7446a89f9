// Has every statement parsed by sqlglot, and run by Spark and Trino where they are there; writes test/fixtures/sql/statements.json.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialects, digestOf, fingerprint, statementsOf } from './statements.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'test', 'fixtures', 'sql');
const fixture = join(folder, 'statements.json');
const venv = join(root, '.cache', 'sql', 'venv');
const requirements = join(import.meta.dirname, 'requirements.txt');
const say = (line: string) => process.stdout.write(`${line}\n`);

function ensurePython(): string {
  const python = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
  if (!existsSync(python)) execFileSync(process.env.PYTHON ?? 'python3', ['-m', 'venv', venv], { stdio: 'inherit' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements], {
    stdio: 'inherit',
  });
  return python;
}

/** Answers of engines, when any is named; else those of the last time stand for the statements that are still the same. */
function runEngines(): object {
  if (process.env.SPARK_PYTHON === undefined && process.env.TRINO_URL === undefined) {
    return existsSync(fixture) ? JSON.parse(readFileSync(fixture, 'utf8')).engines : {};
  }
  const script = join(import.meta.dirname, 'engines.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  const before = existsSync(fixture) ? JSON.parse(readFileSync(fixture, 'utf8')).engines : {};
  return { ...before, ...JSON.parse(stdout) };
}

const python = ensurePython();
const parser = join(import.meta.dirname, 'parse.py');
const version = execFileSync(python, [parser, '--version'], { encoding: 'utf8' }).trim();
const statements = dialects.flatMap(statementsOf);
const parsed = execFileSync(python, [parser], {
  input: statements.map((statement) => `${JSON.stringify(statement)}\n`).join(''),
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
const refused = parsed
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { dialect: string; name: string; problems: string[] })
  .filter(({ problems }) => problems.length > 0);
say(`sqlglot ${version}: ${statements.length} statements, ${refused.length} refused`);
for (const { dialect, name, problems } of refused) say(`${dialect} ${name}: ${problems.join('; ')}`);

const engines = runEngines() as Record<
  string,
  { version: string; statements: number; digest?: string; differences: { name: string; what: string }[] }
>;
const differing = Object.entries(engines).flatMap(([engine, { differences }]) =>
  differences.map(({ name, what }) => `${engine} ${name}: ${what}`),
);
for (const [engine, { version: number, statements: run, digest, differences }] of Object.entries(engines)) {
  const dialect = dialects.find(({ name }) => name === engine);
  const stale = dialect && digestOf(dialect) !== digest ? ' (the SQL has changed since: see test/oracles/README.md)' : '';
  say(`${engine} ${number}: ${run} statements, ${differences.length} answers that are not DuckDB's${stale}`);
}
for (const difference of differing) say(difference);

if (refused.length > 0 || differing.length > 0) {
  say('nothing is written');
  process.exitCode = 1;
} else {
  const digests = Object.fromEntries(
    dialects.map(({ name }) => [
      name,
      Object.fromEntries(
        statements.filter(({ dialect }) => dialect === name).map(({ name: what, sql }) => [what, fingerprint(sql)]),
      ),
    ]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(fixture, `${JSON.stringify({ parser: `sqlglot ${version}`, engines, statements: digests }, null, 1)}\n`);
  say('written to test/fixtures/sql/statements.json');
}
