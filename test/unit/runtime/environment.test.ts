import { expect, test } from '@jest/globals';
import { childEnvironment, factsOf } from '../../../shared/runtime/environment.ts';

const step = {
  PATH: '/bin',
  Path: 'C:\\bin',
  HOME: '/home/runner',
  LC_ALL: 'C',
  CI: 'true',
  INPUT_TOKEN: 's3cr3t',
  ACTIONS_RUNTIME_TOKEN: 'jwt',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token',
  GITHUB_TOKEN: 'ghs',
  GITHUB_SHA: 'abc',
  GITHUB_OUTPUT: '/commands/output',
  GITHUB_ENV: '/commands/env',
  GITHUB_STEP_SUMMARY: '/commands/summary',
  GITHUB_REF: 'refs/heads/s3cr3t',
  AWS_SECRET_ACCESS_KEY: 'key',
  NODE_OPTIONS: '--require=evil.js',
  LD_PRELOAD: 'evil.so',
  npm_config_registry: 'https://mirror',
  STATE_job: '7',
  MISSING: undefined,
};

test('a child gets what a program needs to start, and nothing of the step', () => {
  expect(childEnvironment(step)).toEqual({ PATH: '/bin', Path: 'C:\\bin', HOME: '/home/runner', LC_ALL: 'C' });
});

test('further variables are passed by name or by the start of their name', () => {
  expect(childEnvironment(step, ['npm_config_*', 'GITHUB_SHA', 'MISSING'])).toMatchObject({
    npm_config_registry: 'https://mirror',
    GITHUB_SHA: 'abc',
  });
});

test('an action sees facts of the run: no input, no token, no command file, no value that holds a secret', () => {
  expect(Object.keys(factsOf(step, ['s3cr3t'])).sort()).toEqual(['CI', 'GITHUB_SHA', 'HOME', 'LC_ALL', 'PATH', 'Path']);
});
