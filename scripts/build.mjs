// npm run build: makes dist/ new, and says what it weighs. `npm run build -- --accept-size` writes the size table that CI compares with.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeBundle } from './bundle.mjs';
import { compareSizes, describeSizes, measureDist, readSizeTable, sizeTable } from './measure-dist.mjs';
import { ensureDependencies, root } from './setup.mjs';

ensureDependencies();
const dist = join(root, 'dist');
const files = await makeBundle();

// What is left of an earlier build would be shipped for ever.
rmSync(dist, { recursive: true, force: true });
for (const [name, content] of files) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), content);
}

const measured = measureDist(dist);
console.log(describeSizes(measured));
if (process.argv.includes('--accept-size') || !existsSync(sizeTable)) {
  writeFileSync(sizeTable, `${JSON.stringify(measured, null, 2)}\n`);
  console.log('the size table is written: commit scripts/dist-size.json');
} else {
  const changes = compareSizes(measured, readSizeTable());
  if (changes.length > 0) console.log([...changes, 'if that is meant: npm run build -- --accept-size'].join('\n'));
}
