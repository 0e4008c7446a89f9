/** What is inside an npm package file. Pure; read in memory, so that no path inside can lead anywhere. */
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const REGULAR = new Set(['0', '\0', '7']);

/**
 * The files that lie directly in the package's folder, by name. Folders, links and deeper files are left out: native packages have none.
 * Layout: POSIX ustar.
 *
 * @throws Error when it is not gzip, or ends too early
 */
export function filesOfTarball(tarball: Buffer): Map<string, Buffer> {
  const tar = gunzipSync(tarball);
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 12).trim(), 8);
    const content = at + BLOCK;
    if (!(size >= 0) || content + size > tar.length) throw new Error('the package file ends too early');
    const [, name, ...deeper] = text(header, 0, 100).split('/');
    const type = String.fromCharCode(header[156] ?? 0);
    if (REGULAR.has(type) && name && deeper.length === 0) files.set(name, tar.subarray(content, content + size));
    at = content + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}
