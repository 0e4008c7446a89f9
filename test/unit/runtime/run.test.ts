import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../../shared/report/report.ts';
import { type ActionDefinition, defineAction, type Outcome } from '../../../shared/runtime/action.ts';
import { ConfigurationError, GateFailure } from '../../../shared/runtime/errors.ts';
import { integer, path, secret } from '../../../shared/runtime/inputs.ts';
import { Cancelled, runAction } from '../../../shared/runtime/run.ts';
import { memoryStore } from '../../../shared/runtime/state.ts';
import { recordedHost } from './host.ts';

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'run-'));
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

const report: Report = { action: 'gate', verdict: 'pass', headline: 'all is well', sections: [], findings: [], cases: [] };
const passed: Outcome<'verdict' | 'report'> = {
  outputs: { verdict: 'pass' },
  report,
  files: [{ name: 'report.json', content: '{}', output: 'report' }],
};

const inputs = { threads: integer(), token: secret(), outputDir: path({ default: '.mlops/out' }) };
type Run = ActionDefinition<typeof inputs, 'verdict' | 'report'>['run'];

function gate(run: Run, post?: ActionDefinition<typeof inputs, 'verdict' | 'report'>['post']) {
  return defineAction({ name: 'gate', inputs, outputs: ['verdict', 'report'], run, ...(post ? { post } : {}) });
}

test('files and outputs are written and the report is shown before the step fails', async () => {
  const host = recordedHost({ workspace });
  const failure = new GateFailure('2 of 40 checks do not hold');
  const code = await runAction(
    gate(async () => ({ ...passed, outputs: { verdict: 'fail' }, report: { ...report, verdict: 'fail' }, failure })),
    host,
  );
  expect(code).toBe(1);
  expect(host.events).toEqual([
    'output verdict=fail',
    'output report=.mlops/out/report.json',
    'finish fail files=.mlops/out/report.json',
    'fail 2 of 40 checks do not hold',
  ]);
  expect(await readFile(join(workspace, '.mlops/out/report.json'), 'utf8')).toBe('{}');
});

test('the input output-dir says where files go', async () => {
  const host = recordedHost({ workspace, environment: { 'INPUT_OUTPUT-DIR': 'reports' } });
  expect(
    await runAction(
      gate(async () => passed),
      host,
    ),
  ).toBe(0);
  expect(host.events).toContain('output report=reports/report.json');
});

test('an action without the input output-dir writes to .mlops/out', async () => {
  const host = recordedHost({ workspace });
  const plain = defineAction({ name: 'gate', inputs: {}, outputs: ['verdict', 'report'], run: async () => passed });
  expect(await runAction(plain, host)).toBe(0);
  expect(host.events).toContain('output report=.mlops/out/report.json');
});

test('when a file cannot be written, the report is shown all the same, and the verdict is "error"', async () => {
  await symlink(tmpdir(), join(workspace, '.mlops'));
  const host = recordedHost({ workspace });
  expect(
    await runAction(
      gate(async () => passed),
      host,
    ),
  ).toBe(2);
  expect(host.events).toEqual([
    'output verdict=pass',
    'output report=',
    'finish pass files=',
    'output verdict=error',
    'problems of gate',
  ]);
  expect(host.problems[0]).toMatchObject({ input: 'output-dir', message: expect.stringContaining('is a symbolic link') });
});

test('wrong inputs are told with the verdict "error", and nothing runs', async () => {
  const host = recordedHost({ environment: { INPUT_THREADS: 'many' } });
  const code = await runAction(
    gate(async () => {
      throw new Error('ran');
    }),
    host,
  );
  expect(code).toBe(2);
  expect(host.events).toEqual(['output verdict=error', 'problems of gate']);
  expect(host.problems).toEqual([expect.objectContaining({ input: 'threads', message: '"many" is not a whole number.' })]);
});

test('an action without an output "verdict" gets none', async () => {
  const host = recordedHost();
  const plain = defineAction({ name: 'gate', inputs: {}, outputs: ['report'], run: () => Promise.reject(new Error('broken')) });
  expect(await runAction(plain, host)).toBe(2);
  expect(host.events.filter((event) => event.startsWith('output'))).toEqual([]);
});

test('every problem of a configuration error that run throws is told as it is', async () => {
  const host = recordedHost();
  const problems = [
    { message: 'first', location: { file: 'contract.yaml', line: 3 } },
    { message: 'second', input: 'data' },
  ];
  const code = await runAction(
    gate(() => Promise.reject(new ConfigurationError(problems))),
    host,
  );
  expect([code, host.problems]).toEqual([2, problems]);
});

test('any other error is internal: its chain of causes is shown, its traces are for the debug log', async () => {
  const host = recordedHost();
  const cause = new TypeError('x is undefined', { cause: 'the disk' });
  const code = await runAction(
    gate(() => Promise.reject(new Error('the scan broke\nat row 7', { cause }))),
    host,
  );
  expect(code).toBe(2);
  expect(host.problems).toEqual([
    {
      message: 'internal error: the scan broke',
      hints: [
        'at row 7',
        'caused by: TypeError: x is undefined',
        'caused by: the disk',
        'This is a defect of gate, not of what you gave it. Run it again with debug logging (RUNNER_DEBUG=1) and report the trace.',
      ],
    },
  ]);
  expect(host.events.find((event) => event.startsWith('debug'))).toContain('run.test.ts');
});

test('causes that run in a circle end', async () => {
  const host = recordedHost();
  const error = new Error('one');
  error.cause = new Error('two', { cause: error });
  await runAction(
    gate(() => Promise.reject(error)),
    host,
  );
  expect(host.problems[0]?.hints).toHaveLength(2);
});

test('a gate failure that is thrown is a verdict, not a defect', async () => {
  const host = recordedHost();
  const code = await runAction(
    gate(() => Promise.reject(new GateFailure('drift beyond the limit'))),
    host,
  );
  expect(code).toBe(1);
  expect(host.events).toEqual(['output verdict=fail', 'finish fail files=', 'fail drift beyond the limit']);
});

test('secrets are masked first, even when other inputs are wrong', async () => {
  const host = recordedHost({ environment: { INPUT_TOKEN: 's3cr3t', INPUT_THREADS: 'many', INPUT_THREAD: '1' } });
  await runAction(
    gate(async () => passed),
    host,
  );
  expect(host.events.slice(0, 2)).toEqual([
    'mask s3cr3t',
    'warning input "thread" is not known and was ignored. Did you mean "threads"?',
  ]);
});

test('a cancelled run has no verdict, even when it comes to an end of its own', async () => {
  const controller = new AbortController();
  const host = recordedHost({ signal: controller.signal });
  const code = await runAction(
    gate(async () => {
      controller.abort(new Cancelled('SIGINT'));
      return passed;
    }),
    host,
  );
  expect(code).toBe(130);
  expect(host.events).toEqual(['output verdict=error', 'info gate: cancelled by SIGINT; there is no verdict']);
});

test('a run that never ends is given up when the process says that it cannot go on', async () => {
  const host = recordedHost({ interrupted: Promise.reject(new Error('stuck')) });
  const code = await runAction(
    gate(() => new Promise<never>(() => undefined)),
    host,
  );
  expect(code).toBe(2);
  expect(host.problems[0]?.message).toBe('internal error: stuck');
});

test('post reads what run has saved, and only an action with a post asks for one', async () => {
  const store = memoryStore();
  const withPost = gate(
    async () => passed,
    async (_, { log }) => log.info('cleaned up'),
  );
  await runAction(withPost, recordedHost({ workspace, store }));
  const host = recordedHost({ workspace, store });
  expect(await runAction(withPost, host)).toBe(0);
  expect(host.events).toEqual(['info cleaned up']);

  const untouched = memoryStore();
  await runAction(
    gate(async () => passed),
    recordedHost({ workspace, store: untouched }),
  );
  expect(untouched.read('isPost')).toBeUndefined();
});

test('a post that breaks is told', async () => {
  const broken = gate(
    async () => passed,
    () => Promise.reject(new Error('the job is gone')),
  );
  const host = recordedHost({ store: memoryStore({ isPost: 'true' }) });
  expect(await runAction(broken, host)).toBe(2);
  expect(host.problems[0]?.message).toBe('internal error: the job is gone');
});

test('an output that cannot be written does not hide what went wrong', async () => {
  const host = recordedHost();
  host.surface.output = () => {
    throw new Error('no space left');
  };
  expect(
    await runAction(
      gate(() => Promise.reject(new ConfigurationError({ message: 'wrong' }))),
      host,
    ),
  ).toBe(2);
  expect(host.events).toEqual(['warning no space left', 'problems of gate']);
});
