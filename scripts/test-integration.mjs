// npm run test:integration: slower tests, with large data and with real programs (a browser). Sets itself up as npm test does.
// What needs a program that is not here says so as a test to do. Arguments go to jest.

import { join } from 'node:path';
import { ensureDependencies, ensureNode24, root, run } from './setup.mjs';

ensureDependencies();
const node24 = ensureNode24();
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
run(
  node24,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--config',
    'test/jest.integration.config.mjs',
    ...process.argv.slice(2),
  ],
  { env: { ...process.env, NODE24: node24 } },
);
