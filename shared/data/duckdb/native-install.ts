/** Puts a package file with the native library into the cache: checked, complete, and in one step. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../../runtime/context.ts';
import { ConfigurationError, type Problem } from '../../runtime/errors.ts';
import { MANIFEST, type Manifest, stateOfFolder } from './native-folder.ts';
import { NATIVE_VERSION } from './native-pins.ts';
import { filesOfTarball } from './npm-tarball.ts';

/** The library that this machine needs, and where it may be put. */
export interface Native {
  readonly platform: string;
  readonly packageName: string;
  /** sha512 of the npm package file, as npm writes it. */
  readonly integrity: string;
  /** The folder that holds `@duckdb/…` for this version and platform, whether it exists or not. */
  readonly cache: string;
  /** The same for this run only. */
  readonly temporary: string;
}

/**
 * @param tarball the package file's bytes
 * @param source  the input it comes from, and what it is called in a sentence
 * @returns the folder that holds `@duckdb/…`: the cache, or one for this run when the cache may not be written
 * @throws ConfigurationError when the file is not the pinned one, byte for byte; nothing is written then
 */
export async function installTarball(
  tarball: Buffer,
  native: Native,
  source: Pick<Problem, 'input' | 'message'>,
  log: Log,
): Promise<string> {
  const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (found !== native.integrity) {
    throw new ConfigurationError({
      ...source,
      message: `${source.message} is not the query engine that this version was made with, and is not used.`,
      hints: [`expected ${native.integrity}`, `found    ${found}`],
    });
  }
  const files = filesOfTarball(tarball);
  try {
    await putInPlace(files, native.cache, native);
    return native.cache;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!NOT_WRITABLE.includes(code)) throw error;
    log.warning(`The query engine cannot be kept in ${native.cache} (${code}), so the next run has to get it again.`);
    await putInPlace(files, native.temporary, native);
    return native.temporary;
  }
}

const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'];

/** Written aside and renamed, so that the folder is whole whenever it exists. */
async function putInPlace(files: ReadonlyMap<string, Buffer>, parent: string, native: Native): Promise<void> {
  const folder = join(parent, native.packageName);
  if ((await stateOfFolder(folder, native.platform)) === 'good') return;
  const aside = `${folder}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(aside, { recursive: true });
    for (const [name, content] of files) await writeFile(join(aside, name), content);
    await writeFile(join(aside, MANIFEST), `${JSON.stringify(manifestOf(files, native), null, 2)}\n`);
    await mkdir(dirname(folder), { recursive: true });
    await replaceUnlessGood(aside, folder, native.platform);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A good folder that another process has put there meanwhile stays: that process may be running from it. */
async function replaceUnlessGood(aside: string, folder: string, platform: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(aside, folder);
      return;
    } catch (error) {
      if ((await stateOfFolder(folder, platform)) === 'good') return;
      if (attempt === 3) throw error;
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function manifestOf(files: ReadonlyMap<string, Buffer>, { platform, integrity }: Native): Manifest {
  const entries = [...files].map(([name, content]) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return [name, { bytes: content.length, sha256 }] as const;
  });
  return { version: NATIVE_VERSION, platform, integrity, files: Object.fromEntries(entries) };
}
