import { expect, test } from '@jest/globals';
import { exec } from '../../../shared/runtime/exec.ts';

const node = process.execPath;

test('arguments reach the child as they are: no shell reads them', async () => {
  const hostile = ['$(id)', '; echo x', '`id`', '"quoted"', 'a b', '*', ''];
  const { code, stdout } = await exec(node, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile]);
  expect([code, JSON.parse(stdout)]).toEqual([0, hostile]);
});

test('inputs, tokens and state do not reach the child', async () => {
  const environment = {
    ...process.env,
    INPUT_TOKEN: 'a',
    ACTIONS_RUNTIME_TOKEN: 'b',
    STATE_x: 'c',
    GITHUB_OUTPUT: 'd',
    KEEP: 'e',
  };
  const show = ['-e', 'console.log(JSON.stringify(process.env))'];
  const { stdout } = await exec(node, show, { environment, pass: ['KEEP'], set: { EXTRA: 'f' } });
  const seen = JSON.parse(stdout);
  expect(seen).toMatchObject({ KEEP: 'e', EXTRA: 'f' });
  for (const name of ['INPUT_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'STATE_x', 'GITHUB_OUTPUT']) expect(seen).not.toHaveProperty(name);
});

test('the exit code and both streams come back, lines as they were printed', async () => {
  const lines: string[] = [];
  const script = 'process.stdout.write("one\\r\\ntwo"); process.stderr.write("bad\\n"); process.exitCode = 3';
  const result = await exec(node, ['-e', script], { onLine: (line, stream) => lines.push(`${stream}: ${line}`) });
  expect(result).toEqual({ code: 3, stdout: 'one\r\ntwo', stderr: 'bad\n' });
  expect(lines.sort()).toEqual(['stderr: bad', 'stdout: one', 'stdout: two']);
});

test('text for standard input arrives, and a child that does not read it is no error', async () => {
  expect((await exec(node, ['-e', 'process.stdin.pipe(process.stdout)'], { input: 'grüße' })).stdout).toBe('grüße');
  expect((await exec(node, ['-e', ''], { input: 'x'.repeat(1_000_000) })).code).toBe(0);
});

test('a program that is not there is named', async () => {
  await expect(exec('no-such-program', [])).rejects.toThrow('no-such-program could not be started: spawn no-such-program ENOENT');
});

test('a child that something else kills is an error, not an exit code', async () => {
  await expect(exec(node, ['-e', 'process.kill(process.pid, "SIGKILL")'])).rejects.toThrow('was ended by SIGKILL');
});

test('a child that ignores SIGTERM is killed after the grace, and the reason of the abort is thrown', async () => {
  const controller = new AbortController();
  const stubborn = 'process.on("SIGTERM", () => console.log("no")); console.log("ready"); setInterval(() => undefined, 1000)';
  const lines: string[] = [];
  const ended = exec(node, ['-e', stubborn], {
    signal: controller.signal,
    grace: 300,
    onLine: (line) => {
      lines.push(line);
      if (line === 'ready') controller.abort(new Error('cancelled'));
    },
  });
  await expect(ended).rejects.toThrow('cancelled');
  expect(lines).toEqual(['ready', 'no']);
});

test('nothing is started after the cancellation', async () => {
  await expect(exec('no-such-program', [], { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
});

test('a line without end is passed on in pieces', async () => {
  const lines: string[] = [];
  await exec(node, ['-e', 'process.stdout.write("x".repeat(1_000_000))'], { onLine: (line) => lines.push(line) });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('x'.repeat(1_000_000));
});
