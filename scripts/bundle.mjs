// Makes the bundle in memory: every file of dist/ by its name. The same source gives the same bytes on every machine and in every folder.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './setup.mjs';

const require = createRequire(import.meta.url);

/** The native libraries of DuckDB, one a platform: far too big to commit, so they are found when the engine starts. */
function nativeLibraries() {
  const { optionalDependencies } = JSON.parse(readFileSync(require.resolve('@duckdb/node-bindings/package.json'), 'utf8'));
  return Object.keys(optionalDependencies)
    .sort()
    .map((name) => `${name}/duckdb.node`);
}

/** Compiles the sources to build/. TypeScript 7 has no API that a bundler could use, so it runs first and on its own. */
function compile() {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc')]);
}

/** @returns {Promise<Map<string, Buffer>>} name → bytes, sorted by name */
export async function makeBundle() {
  compile();
  const entry = join(root, 'build', 'shared', 'entry.js');
  const { actionNames } = await import(pathToFileURL(entry).href);

  // Module ids are derived from paths relative to the working folder.
  process.chdir(root);
  const { default: ncc } = await import('@vercel/ncc');
  const { code, assets } = await ncc(entry, {
    cache: false,
    quiet: true,
    esm: true,
    license: 'licenses.txt',
    externals: nativeLibraries(),
  });

  const texts = [
    ['index.js', code],
    ...Object.entries(assets).map(([name, { source }]) => [name, source]),
    ...actionNames.map((name) => [`${name}.js`, `import { main } from './index.js';\n\nawait main('${name}');\n`]),
    ['sql-child.js', `import { sqlChild } from './index.js';\n\nawait sqlChild();\n`],
    ['cli.js', `import { cli } from './index.js';\n\nprocess.exitCode = await cli(process.argv.slice(2));\n`],
  ];
  const files = new Map(texts.map(([name, content]) => [name, Buffer.from(content)]).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const [name, content] of files) {
    if (content.includes(root)) throw new Error(`dist/${name} holds the path of this folder, so it would differ elsewhere`);
  }
  return files;
}
