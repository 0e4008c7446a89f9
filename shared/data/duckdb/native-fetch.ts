/** Fetches the native library's package file with the npm client, so that the user's registry, proxy and mirror settings hold. */
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { NETWORK_VARIABLES } from '../../runtime/environment.ts';
import { exec } from '../../runtime/exec.ts';

/** The reason is npm's own last word, one line. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

export interface Npm {
  readonly command: string;
  readonly args: readonly string[];
}

const isWindows = process.platform === 'win32';

/**
 * npm works in an empty folder, so that no `.npmrc` of the workspace, which may be somebody else's commit, has a say; that of the user and
 * `NPM_CONFIG_*` do. It sees no inputs and no tokens but those.
 *
 * @param specifier `name@version`
 * @param temporary a folder for it to work in, absolute
 * @returns the package file's bytes
 * @throws FetchError, or the signal's reason
 */
export async function fetchPackage(
  specifier: string,
  temporary: string,
  npm: Npm | undefined,
  signal?: AbortSignal,
): Promise<Buffer> {
  if (npm === undefined) throw new FetchError('there is no npm on this machine');
  const folder = join(temporary, 'npm-pack');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(join(folder, 'package.json'), '{}\n');
    const args = [
      ...npm.args,
      'pack',
      specifier,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      ...RETRIES,
    ];
    const options = { cwd: folder, pass: ['npm_config_*', ...NETWORK_VARIABLES], ...(signal ? { signal } : {}) };
    const { code, stderr } = await exec(npm.command, args, options).catch((error: Error) => {
      signal?.throwIfAborted();
      throw new FetchError(error.message, { cause: error });
    });
    if (code !== 0) throw new FetchError(lastWord(stderr) ?? `npm ended with code ${code}`);
    const name = (await readdir(folder)).find((one) => one.endsWith('.tgz'));
    if (name === undefined) throw new FetchError('npm said it was done, but there is no package file');
    return await readFile(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without a network npm's own patience is more than a minute. */
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', '--loglevel=error'];

/** The line of npm's errors that says what happened: not the codes, the advice or the stack around it. */
export function lastWord(stderr: string): string | undefined {
  const lines = stderr
    .split(/\r?\n/)
    .map((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1]?.trim() ?? '')
    .filter((line) => line !== '' && !/^(code|errno|syscall|path|at|A complete log) /.test(line));
  const reason = lines.find((line) => line.includes('reason:')) ?? lines[0];
  return reason?.replace(/^(network|[0-9]{3}|FetchError:) /, '').slice(0, 500);
}

/** npm on the PATH, else beside this node. On Windows its JavaScript is run, because `npm.cmd` needs a shell. */
export async function findNpm(
  path = process.env.PATH ?? process.env.Path ?? '',
  node = process.execPath,
): Promise<Npm | undefined> {
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  for (const folder of path.split(delimiter).filter((one) => one !== '')) {
    const candidate = join(folder, isWindows ? script : 'npm');
    if (await exists(candidate)) return isWindows ? { command: node, args: [candidate] } : { command: candidate, args: [] };
  }
  for (const candidate of [join(dirname(node), script), join(dirname(node), '..', 'lib', script)]) {
    if (await exists(candidate)) return { command: node, args: [candidate] };
  }
  return undefined;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
