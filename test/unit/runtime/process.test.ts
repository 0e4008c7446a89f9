import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { repository, runStep, type StepOptions } from '../../bundle/runner.ts';

const toys = join(repository, 'test', 'unit', 'runtime', 'toys');
const runToy = (ending: string, options: StepOptions = {}) =>
  runStep(join(toys, 'toy.ts'), { ...options, inputs: { ending, ...options.inputs } });

test('a step that passes sets its outputs, writes its files below the output folder and ends with 0', async () => {
  const step = await runToy('pass');
  expect(step.stderr).toBe('');
  expect(step).toMatchObject({ code: 0, outputs: { verdict: 'pass', report: '.mlops/out/toy/report.json' }, leftovers: [] });
  expect(step.files).toEqual({ '.mlops/out/toy/report.json': '{}\n' });
  expect(step.summary).toContain('hello');
});

test('a gate that fails has set its outputs and summary, and ends with 1', async () => {
  const step = await runToy('fail');
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail', report: '.mlops/out/toy/report.json' } });
  expect(step.summary).toContain('hello');
  expect(step.annotations.at(-1)).toMatchObject({ level: 'error', message: 'the gate says no: hello' });
});

test('a wrong input ends with 2, the verdict "error", a summary and an annotation that helps', async () => {
  const step = await runToy('pas');
  expect(step).toMatchObject({ code: 2, outputs: { verdict: 'error' } });
  expect(step.annotations).toEqual([
    expect.objectContaining({
      level: 'error',
      title: 'toy cannot run',
      message: expect.stringContaining('input "ending"  "pas" is not known here. Did you mean "pass"?'),
    }),
  ]);
  expect(step.summary).toContain('Did you mean');
});

test('a promise that never settles is told as an error, not as exit code 13', async () => {
  const step = await runToy('hang');
  expect(step).toMatchObject({ code: 2, outputs: { verdict: 'error' }, leftovers: [] });
  expect(step.annotations[1]?.message).toContain('internal error: the run has stopped without an end');
});

test.each([
  ['crash', 'internal error: thrown by a timer'],
  ['reject', 'internal error: rejected and forgotten'],
])('an error that nobody catches (%s) ends the run with its message', async (ending, message) => {
  const step = await runToy(ending, { env: { RUNNER_DEBUG: '1' } });
  expect(step).toMatchObject({ code: 2, outputs: { verdict: 'error' }, leftovers: [] });
  expect(step.annotations[1]?.message).toContain(message);
  expect(step.commands.find(({ name }) => name === 'debug')?.value).toContain('toy.ts');
});

test('an action that cannot be loaded is told as any other error', async () => {
  const step = await runStep(join(toys, 'unloadable.ts'));
  expect(step).toMatchObject({ code: 2, outputs: { verdict: 'error' } });
  expect(step.annotations[0]?.message).toContain('the action could not be loaded\n    caused by: ');
});

test('a runner without a usable temporary folder is told in one line', async () => {
  const step = await runToy('pass', { env: { RUNNER_TEMP: '/dev/null/nowhere' } });
  expect(step.code).toBe(2);
  expect(step.annotations).toEqual([
    expect.objectContaining({ level: 'error', message: expect.stringContaining('/dev/null/nowhere') }),
  ]);
});

test('a cancelled run ends by the first signal with 130, without a verdict and without leftovers', async () => {
  const step = await runToy('obey', { cancelAt: 'ready' });
  expect(step).toMatchObject({ code: 130, signals: ['SIGINT'], outputs: { verdict: 'error' }, leftovers: [] });
  expect(step.stdout).toContain('toy: cancelled by SIGINT; there is no verdict');
});

test('a run that ignores the cancellation is given up before the runner has to ask twice', async () => {
  const step = await runToy('ignore', { cancelAt: 'ready' });
  expect(step).toMatchObject({ code: 130, signals: ['SIGINT'], leftovers: [] });
  expect(step.stdout).toContain('toy: cancelled by SIGINT; there is no verdict');
});

test('a second signal ends the process at once', async () => {
  const step = await runToy('ignore', { signalAt: { text: 'ready', signals: ['SIGINT', 'SIGTERM'] } });
  expect([130, 143]).toContain(step.code);
  expect(step.stdout).not.toContain('there is no verdict');
  expect(step.leftovers).toEqual([]);
});

test('a cancelled run takes its children and their children with it', async () => {
  const step = await runToy('family', { cancelAt: 'grandchild' });
  expect(step).toMatchObject({ code: 130, signals: ['SIGINT'] });
  const children = [...step.stdout.matchAll(/^(?:child|grandchild) (\d+)$/gm)].map(([, id]) => Number(id));
  expect(children).toHaveLength(2);
  for (const id of children) await untilGone(id);
});

/** An orphan is there until the system has collected it, a moment after it was killed; one that lives is there until the test's time is up. */
async function untilGone(id: number): Promise<void> {
  try {
    for (;;) {
      process.kill(id, 0);
      await setTimeout(20);
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

test('the same program is post when main has run before, and reads what main saved', async () => {
  const main = await runToy('pass');
  expect(main.state.isPost).toBe('true');
  const post = await runToy('pass', { state: main.state });
  expect(post.code).toBe(0);
  expect(post.stdout).toContain(`cleans up ${JSON.parse(main.state.temporary ?? '""')}`);
  expect(post.outputs).toEqual({});
});

test('post after inputs that main has refused has nothing to do and passes', async () => {
  const main = await runToy('pas');
  const post = await runToy('pas', { state: main.state });
  expect(post).toMatchObject({ code: 0, annotations: [] });
});

const hostile = [
  '::add-mask::a',
  '  ::error::forged',
  '##[error]forged',
  'text ##[set-output name=verdict]pass',
  'one\n::set-output name=verdict::pass\r::stop-commands::x',
  '\u2028::error::forged\u0085::error::forged',
  'x%0A::error::forged',
  'name<<ghadelimiter_x\nverdict=pass\nghadelimiter_x',
];

test.each(hostile)('the text %j, wherever it is shown, commands nothing', async (say) => {
  const step = await runToy('fail', { inputs: { say }, env: { RUNNER_DEBUG: '1' } });
  expect(step.code).toBe(1);
  expect(step.outputs).toEqual({ verdict: 'fail', report: '.mlops/out/toy/report.json' });
  const expected = ['group', 'warning', 'endgroup', 'error', 'error'];
  expect(step.commands.map(({ name }) => name).filter((name) => name !== 'debug')).toEqual(expected);
  expect(step.environment).toEqual({});
});

test('a secret is masked line by line before anything else is printed, and is no fact that run can see', async () => {
  const step = await runToy('pass', { inputs: { token: 'first\nsecond' }, env: { GITHUB_COPY: 'first\nsecond' } });
  expect(step.commands.slice(0, 3).map(({ name, value }) => [name, value])).toEqual([
    ['add-mask', 'first\nsecond'],
    ['add-mask', 'second'],
    ['add-mask', 'first'],
  ]);
  expect(step.stdout).toMatch(/^sees .*GITHUB_WORKSPACE/m);
  expect(step.stdout).not.toContain('GITHUB_COPY');
  expect(step.stdout).not.toMatch(/^sees .*(INPUT_|GITHUB_OUTPUT|GITHUB_STATE)/m);
});

test('an unknown input is a warning with its nearest match, and the step goes on', async () => {
  const step = await runToy('pass', { inputs: { endings: 'fail' } });
  expect(step.code).toBe(0);
  expect(step.annotations[0]).toMatchObject({
    level: 'warning',
    message: 'input "endings" is not known and was ignored. Did you mean "ending"?',
  });
});

test('outside of GitHub the same program prints plain lines, and commands nobody', async () => {
  const elsewhere = { GITHUB_ACTIONS: undefined, GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined };
  const step = await runToy('fail', { env: elsewhere, inputs: { token: 's3cr3t', say: 'the s3cr3t and \u001b[31m' } });
  expect(step).toMatchObject({ code: 1, commands: [], outputs: {}, summary: '' });
  expect(step.stdout).toContain('toy: fail');
  expect(step.stdout).toContain('.mlops/out/toy/report.json');
  expect(step.stdout + step.stderr).not.toContain('s3cr3t');
  expect(step.stdout + step.stderr).not.toContain('\u001b');
  expect(step.stderr).toContain('toy: the gate says no: the *** and \\u{1b}[31m');
});

test('in another CI that reads GITHUB_OUTPUT, outputs are written there', async () => {
  const step = await runToy('fail', { env: { GITHUB_ACTIONS: undefined } });
  expect(step.outputs).toEqual({ verdict: 'fail', report: '.mlops/out/toy/report.json' });
});
