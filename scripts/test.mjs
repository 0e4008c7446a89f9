// npm test: sets itself up (dependencies, Node 24), then runs jest on Node 24 with coverage. Arguments go to jest.

import { join } from 'node:path';
import { ensureDependencies, ensureNode24, root, run } from './setup.mjs';

ensureDependencies();
const node24 = ensureNode24();
const given = process.argv.slice(2);
const coverage = given.length === 0 ? ['--coverage'] : [];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
run(
  node24,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--config',
    'test/jest.config.mjs',
    ...coverage,
    ...given,
  ],
  {
    env: { ...process.env, NODE24: node24 },
  },
);
