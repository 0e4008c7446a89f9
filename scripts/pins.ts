// Writes shared/data/duckdb/native-pins.ts from package-lock.json: node scripts/with-node24.mjs scripts/pins.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const pinsFile = fileURLToPath(new URL('../shared/data/duckdb/native-pins.ts', import.meta.url));
const PREFIX = 'node_modules/@duckdb/node-bindings-';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/** The text of native-pins.ts for a lock file. */
export function renderPins(lock: Lock): string {
  const entries = Object.entries(lock.packages).filter(([path]) => path.startsWith(PREFIX));
  const versions = new Set(entries.map(([, { version }]) => version));
  if (versions.size !== 1) throw new Error(`the lock file names ${versions.size} versions of the native libraries`);
  const lines = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { integrity }]) => {
      if (!integrity?.startsWith('sha512-')) throw new Error(`${path} has no sha512 in the lock file`);
      return `  '${path.slice(PREFIX.length)}': '${integrity}',`;
    });
  return `/** The native libraries that the query engine runs with, as package-lock.json pins them. Written by scripts/pins.ts. */

export const NATIVE_VERSION = '${[...versions][0]}';

/** Platform → sha512 of the npm package file, as npm writes it. */
export const NATIVE_INTEGRITY: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(pinsFile, renderPins(JSON.parse(readFileSync(lockFile, 'utf8')) as Lock));
}
