/** Folders that hold a native library: is it there, is it whole, is it the right one. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NATIVE_VERSION } from './native-pins.ts';
import { nativePackage } from './native-platform.ts';

/** Lies beside the library that we have installed: what was written, so that a copy that has lost something is noticed. */
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly version: string;
  readonly platform: string;
  /** sha512 of the package file that it came from. */
  readonly integrity: string;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export type FolderState = 'absent' | 'good' | { readonly wrong: string };

/**
 * Looks at the folder of one platform's package (`…/@duckdb/node-bindings-linux-x64`). When it has our manifest, every file must exist with its
 * size: reading 70 MB again for a digest would cost a tenth of a second at every start, and whoever can change the library can change the
 * manifest too. Otherwise the version that its package.json names must be ours.
 */
export async function stateOfFolder(folder: string, platform: string): Promise<FolderState> {
  if (!(await isFile(join(folder, 'duckdb.node')))) return 'absent';
  const manifest = await json<Manifest>(join(folder, MANIFEST));
  const own = manifest ?? (await json<{ name?: string; version?: string }>(join(folder, 'package.json')));
  if (own?.version !== undefined && own.version !== NATIVE_VERSION) {
    return { wrong: `holds version ${own.version}, but ${NATIVE_VERSION} is needed` };
  }
  if (manifest === undefined) {
    const name = (own as { name?: string } | undefined)?.name;
    return name === undefined || name === nativePackage(platform)
      ? 'good'
      : { wrong: `holds ${name}, but ${nativePackage(platform)} is needed` };
  }
  if (manifest.platform !== platform) return { wrong: `is for ${manifest.platform}, but ${platform} is needed` };
  for (const [name, { bytes }] of Object.entries(manifest.files)) {
    const size = await stat(join(folder, name)).then(
      (found) => found.size,
      () => undefined,
    );
    if (size !== bytes) return { wrong: `is damaged: ${name} has ${size ?? 'no'} bytes instead of ${bytes}` };
  }
  return 'good';
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function json<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
