// What every command needs before it can work: the locked dependencies, and a Node 24 to run the bundles as the runner does.
// Plain JavaScript that runs on Node 20, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the repository, its output shown; ends this process with its code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) {
    console.error(`cannot start ${command}: ${result.error.message}`);
    process.exit(2);
  }
  if (result.status !== 0 && !options.mayFail) process.exit(result.status ?? 1);
  return result;
}

/** Runs npm; on Windows npm is a .cmd file, which only a shell can start. The arguments are constants of our own scripts. */
function npm(args, cwd) {
  run('npm', args, { cwd, shell: process.platform === 'win32' });
}

/** Installs the locked dependencies of `folder` when they are missing or the lock file has changed since. */
function installLocked(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(`installing the locked dependencies of ${folder === root ? 'this repository' : folder.slice(root.length + 1)} …`);
  // Not `npm ci`: it wants every optional package of every platform in the lock file, also those that a mirror does not have.
  // With --no-save the locked versions and their integrity hold just the same, and the lock file stays as it is.
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  writeFileSync(stamp, lock);
}

export function ensureDependencies() {
  installLocked(root);
}

/** The path of a Node 24 binary: this one, the one that NODE24 names, or the locked package. */
export function ensureNode24() {
  if (process.env.NODE24) return process.env.NODE24;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const folder = join(root, 'scripts', 'node24');
  installLocked(folder);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = join(
    folder,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    console.error(`no Node 24 for ${process.platform}-${process.arch}: install Node 24 and name its binary in NODE24`);
    process.exit(2);
  }
  return binary;
}
