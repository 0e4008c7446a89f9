// Fails unless the committed dist/ is what the sources give, byte for byte, and weighs what the size table says (± 5 %).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBundle } from './bundle.mjs';
import { compareSizes, describeSizes, measureDist, readSizeTable } from './measure-dist.mjs';
import { ensureDependencies, root } from './setup.mjs';

ensureDependencies();
const dist = join(root, 'dist');
const fresh = await makeBundle();
const present = existsSync(dist) ? readdirSync(dist, { recursive: true }).map((name) => name.replaceAll('\\', '/')) : [];

const differences = [
  ...[...fresh].flatMap(([name, content]) => {
    if (!present.includes(name)) return [`dist/${name} is missing`];
    return readFileSync(join(dist, name)).equals(content) ? [] : [`dist/${name} differs`];
  }),
  ...present.filter((name) => !fresh.has(name)).map((name) => `dist/${name} is not made by the build`),
];
if (differences.length > 0) refuse(differences, 'run `npm run build` and commit dist/');

const status = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '--ignored', '--', 'dist'], {
  cwd: root,
  encoding: 'utf8',
});
if (status.status === 0 && status.stdout !== '') refuse(status.stdout.trimEnd().split('\n'), 'commit dist/');

const measured = measureDist(dist);
console.log(describeSizes(measured));
const changes = compareSizes(measured, readSizeTable());
if (changes.length > 0)
  refuse(changes, 'if that is meant: run `npm run build -- --accept-size` and commit scripts/dist-size.json');
console.log('dist/ is what the sources give');

function refuse(reasons, advice) {
  console.error(reasons.map((reason) => `  ${reason}`).join('\n'));
  console.error(`dist/ is not in order: ${advice}`);
  process.exit(1);
}
