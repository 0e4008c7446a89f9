import { expect, test } from '@jest/globals';
import type { Finding, Report } from '../../../shared/report/report.ts';
import type { Clock } from '../../../shared/runtime/surface/clock.ts';
import { type Core, createGithubSurface } from '../../../shared/runtime/surface/github.ts';
import { createTerminalSurface, type TerminalSurfaceOptions } from '../../../shared/runtime/surface/terminal.ts';

const finding: Finding = {
  rule: 'gate/minimum',
  level: 'error',
  title: 'minimum of age',
  message: '3 rows are below 0',
  identity: 'age',
  location: { file: 'contract.yaml', line: 14, column: 9 },
};

function reportWith(findings: readonly Finding[], headline = '3 rows are below 0'): Report {
  return { action: 'gate', verdict: 'fail', headline, sections: [], findings, cases: [] };
}

/** A clock that ticks when it is told to. */
function handClock() {
  const works = new Set<() => void>();
  const clock: Clock = {
    now: () => 0,
    every(_, work) {
      works.add(work);
      return () => void works.delete(work);
    },
  };
  return { clock, tick: () => works.forEach((work) => void work()) };
}

function github(
  summary: Core['summary'] = { addRaw: (text) => calls.push(`summary ${text.length > 0}`), write: async () => undefined },
) {
  calls.length = 0;
  const record =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void calls.push([name, ...values.filter((value) => typeof value === 'string')].join(' '));
  const core: Core = {
    debug: record('debug'),
    info: record('info'),
    notice: record('notice'),
    warning: record('warning'),
    error: record('error'),
    startGroup: record('group'),
    endGroup: record('endgroup'),
    setSecret: record('mask'),
    setOutput: record('output'),
    summary,
  };
  const { clock, tick } = handClock();
  return { surface: createGithubSurface({ core, clock, workspace: '/work' }), tick };
}
const calls: string[] = [];
const levelOf = (call: string) => call.split(' ')[0];

test('on a runner the summary comes first and the line that fails the step last', async () => {
  const { surface } = github();
  await surface.finish({ report: reportWith([finding]), files: ['out/report.json'], failure: 'the gate says no' });
  expect(calls.map(levelOf)).toEqual(['summary', 'info', 'info', 'error', 'error']);
  expect(calls[2]).toBe('info Written:\n  out/report.json');
  expect(calls[4]).toBe('error the gate says no');
});

test('of the ten errors that a step may show, the failure keeps one, and the findings share the rest', async () => {
  const { surface } = github();
  await surface.finish({ report: reportWith(Array(30).fill(finding)), files: [], failure: 'the gate says no' });
  const errors = calls.filter((call) => levelOf(call) === 'error');
  expect(errors).toHaveLength(10);
  expect(errors[8]).toContain('22 more errors');
  expect(errors[9]).toBe('error the gate says no');
});

test('warnings of the log leave room for the warnings of the report', async () => {
  const { surface } = github();
  for (let index = 0; index < 20; index++) surface.log.warning(`log ${index}`);
  expect(calls.map(levelOf)).toEqual([...Array(3).fill('warning'), ...Array(17).fill('info')]);
  expect(calls[3]).toBe('info warning: log 3');
  await surface.finish({ report: reportWith(Array(30).fill({ ...finding, level: 'warning' })), files: [], failure: undefined });
  expect(calls.filter((call) => levelOf(call) === 'warning')).toHaveLength(10);
});

test('a summary that cannot be written is a warning, and the rest is shown', async () => {
  const { surface } = github({ addRaw: () => undefined, write: () => Promise.reject(new Error('no space left')) });
  await surface.finish({ report: reportWith([finding]), files: [], failure: undefined });
  expect(calls[0]).toBe('warning the job summary could not be written: no space left');
  expect(calls.at(-1)).toBe('error 3 rows are below 0');
});

test('problems are annotations of their own', async () => {
  const { surface } = github();
  const problems = Array.from({ length: 12 }, (_, index) => ({ message: `problem ${index}`, input: 'data' }));
  await surface.showProblems('gate', problems);
  expect(calls.filter((call) => levelOf(call) === 'error')).toHaveLength(10);
});

test('a group of the log is closed even when its work breaks', async () => {
  const { surface } = github();
  await expect(surface.log.group('scan', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(calls).toEqual(['group scan', 'endgroup']);
});

test('on a runner progress is a line for each task at every tick', () => {
  const { surface, tick } = github();
  const scan = surface.progress.start('scan ::error::x', { rows: 10 });
  scan.update(0.5, { rows: 5 });
  tick();
  scan.end();
  tick();
  expect(calls).toEqual(['info scan ::error::x: 50 %, 5 of 10 rows, running for 0 s']);
});

function terminal(options: Partial<TerminalSurfaceOptions> = {}) {
  const written: string[] = [];
  const errors: string[] = [];
  const { clock, tick } = handClock();
  const surface = createTerminalSurface({
    stdout: { write: (text) => written.push(text) },
    stderr: { write: (text) => errors.push(text) },
    clock,
    colour: false,
    width: 60,
    live: false,
    debug: false,
    output: () => undefined,
    ...options,
  });
  return { surface, tick, out: () => written.join(''), err: () => errors.join('') };
}

test('in a terminal the report, the findings with their places, and the paths of the files are printed', async () => {
  const { surface, out, err } = terminal();
  await surface.finish({ report: reportWith([finding]), files: ['.mlops/out/report.json'], failure: 'the gate says no' });
  expect(out()).toContain('gate: fail');
  expect(out()).toContain('contract.yaml:14:9  error: minimum of age\n    3 rows are below 0\n');
  expect(out()).toContain('Written:\n  .mlops/out/report.json\n');
  expect(err()).toBe('gate: the gate says no\n');
});

test('in a terminal nothing of the user reaches the screen as an escape sequence', async () => {
  const { surface, out, err } = terminal();
  const evil = '\u001b]0;owned\u0007\u202e';
  surface.log.info(evil);
  surface.log.warning(evil);
  await surface.log.group(evil, async () => undefined);
  await surface.finish({ report: reportWith([{ ...finding, title: evil, message: evil }], evil), files: [evil], failure: evil });
  await surface.showProblems('gate', [{ message: evil, input: evil, hints: [evil] }]);
  expect(out() + err()).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
});

test('secrets are hidden wherever they would be printed, each line of them too', async () => {
  const { surface, out, err } = terminal({ debug: true });
  surface.mask('first\nsecond');
  surface.log.info('it is first\nsecond.');
  surface.log.warning('only second');
  surface.log.debug('only first');
  expect(out() + err()).toBe('it is ***.\nwarning: only ***\ndebug: only ***\n');
});

test('debug lines are printed on request only', () => {
  const { surface, out, err } = terminal();
  surface.log.debug('detail');
  expect(out() + err()).toBe('');
});

test('where somebody watches, progress is one line that is erased before other text', () => {
  const { surface, tick, out } = terminal({ live: true });
  const scan = surface.progress.start('scan');
  scan.update(0.5);
  tick();
  surface.log.info('found');
  tick();
  scan.end();
  const line = '\r\u001b[2K━━━━━━━━━━━━──────────── scan: 50 %, running for 0 s';
  expect(out()).toBe(`${line}\r\u001b[2Kfound\n${line}\r\u001b[2K`);
});

test('a live line is never as wide as the terminal, where it would wrap', () => {
  const { surface, tick, out } = terminal({ live: true, width: 40 });
  surface.progress.start('a title that is far too long for it');
  tick();
  expect(out().replace('\r\u001b[2K', '').length).toBeLessThan(40);
});

test('where nobody watches, progress is plain lines', () => {
  const { surface, tick, out } = terminal();
  surface.progress.start('scan').update(0.5);
  tick();
  expect(out()).toBe('scan: 50 %, running for 0 s\n');
});

test('outputs go where somebody reads them', () => {
  const outputs: string[] = [];
  const { surface } = terminal({ output: (name, value) => outputs.push(`${name}=${value}`) });
  surface.output('verdict', 'pass');
  expect(outputs).toEqual(['verdict=pass']);
});
