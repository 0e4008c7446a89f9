import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { launch } from '../../../shared/cli/launch.ts';
import { run } from '../../../shared/cli/main.ts';
import { sampleYaml } from './sample-action.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(root, 'actions', 'check-sample'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'package.json'), '{ "version": "1.2.3", "type": "module" }');
  writeFileSync(join(root, 'actions', 'check-sample', 'action.yml'), sampleYaml);
  writeFileSync(join(root, 'dist', 'check-sample.js'), '');
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs the front end with a double in place of the process it would start. */
async function front(argv: string[], environment: NodeJS.ProcessEnv = {}) {
  let out = '';
  let error = '';
  const launched: { script: string; environment: NodeJS.ProcessEnv }[] = [];
  const code = await run(argv, {
    root,
    environment,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    launch: async (script, given) => {
      launched.push({ script, environment: given });
      return 1;
    },
  });
  return { code, out, error, launched };
}

test('the bundle of the action gets the flags and the plain defaults as inputs, and its exit code is passed on', async () => {
  const { code, launched } = await front(['check-sample', '--label', 'a.yaml', '--no-strict'], { PATH: '/bin' });
  expect(code).toBe(1);
  expect(launched).toEqual([
    {
      script: join(root, 'dist', 'check-sample.js'),
      environment: { PATH: '/bin', INPUT_LABEL: 'a.yaml', INPUT_STRICT: 'false', 'INPUT_FAIL-ON': 'error' },
    },
  ]);
});

test('inputs come from the command line alone', async () => {
  const { launched } = await front(['check-sample'], { INPUT_DATA: 'x', INPUT_LABEL: 'y' });
  expect(launched[0]?.environment).toEqual({ INPUT_STRICT: 'true', 'INPUT_FAIL-ON': 'error' });
});

test('help of the tool lists the actions with what they do', async () => {
  const { code, out } = await front(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('  check-sample  Checks a sample against its label.\n');
});

test('help of an action lists its flags, what is required and the defaults', async () => {
  const { code, out, launched } = await front(['check-sample', '--help']);
  expect(code).toBe(0);
  expect(launched).toEqual([]);
  expect(out).toContain('Usage: mlops-actions check-sample --label VALUE [flags]');
  expect(out).toContain('  --label VALUE    Path of the label. (required)\n');
  expect(out).toContain('  --[no-]strict    Refuse what the label does not name. (default: true)\n');
  expect(out).toContain('  --token VALUE    Token of the job.\n');
});

test('without an action the help is shown and nothing has run', async () => {
  const { code, error } = await front([]);
  expect(code).toBe(2);
  expect(error).toContain('Usage: mlops-actions ACTION [flags]');
});

test('the version is that of the package', async () => {
  expect(await front(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
});

test('the front end finds the package that it is part of', () => {
  const starter = join(root, 'starter.mjs');
  const module = new URL('../../../shared/cli/main.ts', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  writeFileSync(
    starter,
    `import { cli } from ${JSON.stringify(module.href)}; process.exitCode = await cli(process.argv.slice(2));`,
  );
  const { stdout, status } = spawnSync(process.execPath, [starter, '--version'], { encoding: 'utf8', cwd: root });
  expect({ stdout, status }).toEqual({ stdout: `${version}\n`, status: 0 });
});

test('an unknown action is answered with the nearest one', async () => {
  expect(await front(['check-smaple'])).toMatchObject({
    code: 2,
    error: 'mlops-actions: unknown action "check-smaple". Did you mean "check-sample"?\n',
  });
  expect(await front(['\u001b[31mx'])).toMatchObject({
    code: 2,
    error: 'mlops-actions: unknown action "\\u{1b}[31mx". Known actions: check-sample\n',
  });
});

test('wrong flags are all told, and nothing runs', async () => {
  const { code, error, launched } = await front(['check-sample', '--lable=x', 'y']);
  expect(code).toBe(2);
  expect(error.split('\n')).toHaveLength(3);
  expect(launched).toEqual([]);
});

test('a missing bundle is told with what makes it', async () => {
  rmSync(join(root, 'dist', 'check-sample.js'));
  const { code, error } = await front(['check-sample']);
  expect(code).toBe(2);
  expect(error).toContain('npm run build makes it');
});

test('an action runs as a process of its own, and only 0, 1 and 2 are answers', async () => {
  const script = join(root, 'dist', 'exit.js');
  writeFileSync(script, 'process.exit(Number(process.env.CODE));');
  for (const [given, code] of [
    ['0', 0],
    ['1', 1],
    ['2', 2],
    ['13', 2],
  ] as const) {
    expect(await launch(script, { CODE: given })).toBe(code);
  }
});

test('an action that a signal ended could not judge', async () => {
  const script = join(root, 'dist', 'killed.js');
  writeFileSync(script, "process.kill(process.pid, 'SIGKILL');");
  expect(await launch(script, {})).toBe(2);
});

test('signals reach the action, which ends as it sees fit', async () => {
  const script = join(root, 'dist', 'wait.js');
  const seen = join(root, 'seen');
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
     setInterval(() => {}, 1000);
     for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { writeFileSync(${JSON.stringify(seen)}, signal); process.exit(1); });
     console.log('ready');`,
  );
  const starter = join(root, 'starter.mjs');
  const module = fileURLToPath(new URL('../../../shared/cli/launch.ts', import.meta.url));
  writeFileSync(
    starter,
    `import { launch } from ${JSON.stringify(module)}; process.exitCode = await launch(${JSON.stringify(script)}, process.env);`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const parent = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', starter], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    parent.kill(signal);
    const [code] = await once(parent, 'exit');
    expect(code).toBe(1);
    expect(readFileSync(seen, 'utf8')).toBe(signal);
  }
});
