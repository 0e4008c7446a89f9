/** Makes the native library of DuckDB loadable: a bundle has no node_modules, and 70 MB a platform are too much to commit. */
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Context } from '../../runtime/context.ts';
import { ConfigurationError } from '../../runtime/errors.ts';
import { FetchError, fetchPackage, findNpm } from './native-fetch.ts';
import { stateOfFolder } from './native-folder.ts';
import { installTarball, type Native } from './native-install.ts';
import { parentAtPath } from './native-path.ts';
import { NATIVE_INTEGRITY, NATIVE_VERSION } from './native-pins.ts';
import { nativePackage, nativePlatform } from './native-platform.ts';

export interface NativeOptions {
  /** A folder that holds the library, a folder with `node_modules`, or the npm package file: for runners without a network. */
  readonly enginePath: string | undefined;
  readonly context: Pick<Context, 'environment' | 'log' | 'signal' | 'temporary' | 'workspace'>;
}

/** What the search asks the world; tests pass their own. */
export interface NativeWorld {
  readonly platform: () => Promise<string>;
  readonly integrity: (platform: string) => string | undefined;
  /** Can the library be loaded without our help? */
  readonly isBesideTheCode: (request: string) => boolean;
  /** @returns the bytes of the package file */
  readonly fetch: (specifier: string, temporary: string, signal: AbortSignal) => Promise<Buffer>;
  /** Lets `require` find packages in the folder. */
  readonly addToSearchPath: (folder: string) => void;
}

export type NativeOrigin = 'beside the code' | 'engine-path' | 'cache' | 'fetched';

const ENGINE = `query engine (DuckDB ${NATIVE_VERSION})`;

/**
 * Looks beside the code, then where `engine-path` says, then in the runner's tool cache (or a cache folder of the user), and else fetches the
 * library once with npm. What is fetched or given as a package file must have the pinned digest. To be called before DuckDB's client is imported.
 *
 * @throws ConfigurationError when there is no library: one sentence with the ways out
 */
export async function ensureNativeLibrary({ enginePath, context }: NativeOptions, world = thisMachine): Promise<NativeOrigin> {
  const platform = await world.platform();
  const packageName = nativePackage(platform);
  if (world.isBesideTheCode(`${packageName}/duckdb.node`)) return 'beside the code';
  const integrity = world.integrity(platform);
  if (integrity === undefined) throw unknownPlatform(platform);
  const cache = join(cacheFolder(context.environment), 'duckdb-node-bindings', NATIVE_VERSION, platform);
  const native: Native = { platform, packageName, integrity, cache, temporary: join(context.temporary, 'native') };

  if (enginePath !== undefined) {
    world.addToSearchPath(await parentAtPath(resolve(context.workspace, enginePath), native, context.log));
    return 'engine-path';
  }
  if ((await stateOfFolder(join(cache, packageName), platform)) === 'good') {
    world.addToSearchPath(cache);
    return 'cache';
  }
  const specifier = `${packageName}@${NATIVE_VERSION}`;
  context.log.info(`Fetching the ${ENGINE} with npm (24 MB, once) …`);
  const tarball = await world.fetch(specifier, context.temporary, context.signal).catch((error: unknown) => {
    throw error instanceof FetchError ? notThere(error, specifier, cache) : error;
  });
  world.addToSearchPath(await installTarball(tarball, native, { message: `What npm has fetched as ${specifier}` }, context.log));
  return 'fetched';
}

function unknownPlatform(platform: string): ConfigurationError {
  return new ConfigurationError({
    message: `The ${ENGINE} does not exist for ${platform}.`,
    hints: [`It exists for: ${Object.keys(NATIVE_INTEGRITY).join(', ')}.`],
  });
}

function notThere(cause: FetchError, specifier: string, cache: string): ConfigurationError {
  const problem = {
    message: `The ${ENGINE} is not on this machine and could not be fetched: ${cause.message}.`,
    hints: [
      "Let the runner reach an npm registry (npm's own settings hold: NPM_CONFIG_REGISTRY, the user's .npmrc, HTTPS_PROXY),",
      `or put it into the runner's cache once: a run with a network leaves it in ${cache},`,
      `or give the input "engine-path": the file that "npm pack ${specifier}" writes on another machine.`,
    ],
  };
  return new ConfigurationError(problem, { cause });
}

/** The runner's tool cache, else the user's own cache. */
function cacheFolder(environment: Context['environment']): string {
  const { RUNNER_TOOL_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (RUNNER_TOOL_CACHE) return RUNNER_TOOL_CACHE;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'mlops-actions');
}

export const thisMachine: NativeWorld = {
  platform: nativePlatform,
  integrity: (platform) => NATIVE_INTEGRITY[platform],
  isBesideTheCode(request) {
    try {
      createRequire(import.meta.url).resolve(request);
      return true;
    } catch {
      return false;
    }
  },
  async fetch(specifier, temporary, signal) {
    return fetchPackage(specifier, temporary, await findNpm(), signal);
  },
  addToSearchPath(folder) {
    process.env.NODE_PATH = [folder, process.env.NODE_PATH].filter((one) => one).join(delimiter);
    // Not documented, but the only way to have the change take effect in a process that runs already.
    (Module as unknown as { _initPaths(): void })._initPaths();
  },
};
