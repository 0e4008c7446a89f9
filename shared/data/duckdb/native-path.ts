/** What the input `engine-path` may point at. */
import { mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../../runtime/context.ts';
import { ConfigurationError } from '../../runtime/errors.ts';
import { stateOfFolder } from './native-folder.ts';
import { installTarball, type Native } from './native-install.ts';
import { NATIVE_VERSION } from './native-pins.ts';

const input = 'engine-path';

/**
 * @param path absolute: the npm package file, a folder with `node_modules`, a folder with `@duckdb/…`, or the folder with the library itself
 * @returns the folder that holds `@duckdb/…`
 * @throws ConfigurationError when there is no library of our version for this platform
 */
export async function parentAtPath(path: string, native: Native, log: Log): Promise<string> {
  const { platform, packageName } = native;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ConfigurationError({ input, message: `There is nothing at "${path}".` });
  if (found.isFile()) return installTarball(await readFile(path), native, { input, message: `"${path}"` }, log);

  for (const parent of [join(path, 'node_modules'), path]) {
    const state = await stateOfFolder(join(parent, packageName), platform);
    if (state === 'good') return parent;
    if (state !== 'absent') throw new ConfigurationError({ input, message: `"${join(parent, packageName)}" ${state.wrong}.` });
  }
  const state = await stateOfFolder(path, platform);
  if (state === 'good') return linkTo(path, native);
  throw new ConfigurationError({
    input,
    message: state === 'absent' ? `"${path}" holds no native library for ${platform}.` : `"${path}" ${state.wrong}.`,
    hints: [
      'Give a folder with duckdb.node and the files that belong to it,',
      `or a folder with node_modules/${packageName},`,
      `or the file that "npm pack ${packageName}@${NATIVE_VERSION}" writes.`,
    ],
  });
}

/** A folder in which the library has the name that the client asks for. */
async function linkTo(folder: string, { packageName, temporary }: Native): Promise<string> {
  const link = join(temporary, packageName);
  await mkdir(dirname(link), { recursive: true });
  await symlink(folder, link, 'junction').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return temporary;
}
