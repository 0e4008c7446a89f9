// npm run oracles: asks again what the fixtures of the tests hold, of the software that they come from. Needs Python 3 and the network.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, ensureNode24, root } from './setup.mjs';

const oracles = ['odcs/parity.ts', 'sql/oracle.ts'];

ensureDependencies();
const node24 = ensureNode24();
const failed = oracles.filter((oracle) => {
  console.log(`== ${oracle}`);
  const script = join(root, 'test', 'oracles', oracle);
  return spawnSync(node24, ['--disable-warning=ExperimentalWarning', script], { cwd: root, stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
