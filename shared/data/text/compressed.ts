/** Whether a compressed file is whole: the engine's readers take a shortened file, and a gzip file with a wrong checksum, without a word. */
import { type FileHandle, open } from 'node:fs/promises';
import { type ReadableFile, readText, UnreadableError } from './bytes.ts';

/**
 * gzip is unpacked to its end, which checks length and checksum of every member. zstd is walked over block by block without unpacking, since
 * its reader notices damage, but not a missing end.
 *
 * @returns what is wrong, as one sentence without the file's name; undefined when the file is whole or not compressed
 */
export async function findDamage(file: ReadableFile, signal?: AbortSignal): Promise<string | undefined> {
  try {
    if (file.compression === 'gzip') for await (const _ of readText(file)) signal?.throwIfAborted();
    if (file.compression === 'zstd') return await zstdDamage(file.absolute);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return `It cannot be read: ${error.message}.`;
    throw error;
  }
}

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

async function zstdDamage(path: string): Promise<string | undefined> {
  const file = await open(path).catch((error: Error) => {
    throw new UnreadableError(error.message, { cause: error });
  });
  try {
    const { size } = await file.stat();
    let at = 0;
    if (size === 0) return 'It is empty, which is no zstd data.';
    while (at < size) {
      const next = await frameEnd(file, at);
      if (next === undefined) return `It is not zstd data at byte ${at}.`;
      if (next > size) return 'It cannot be read: the zstd data ends too early.';
      at = next;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** @returns undefined when no frame begins here; a value beyond the file's end when the frame is cut off. Layout: RFC 8878, section 3.1. */
async function frameEnd(file: FileHandle, start: number): Promise<number | undefined> {
  const head = await bytesAt(file, start, 8);
  const magic = head.readUInt32LE(0);
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return start + 8 + head.readUInt32LE(4);
  if (magic !== FRAME) return undefined;
  const descriptor = head.readUInt8(4);
  const isSingleSegment = (descriptor >> 5) & 1;
  const hasChecksum = (descriptor >> 2) & 1;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingleSegment, 2, 4, 8][descriptor >> 6] ?? 0;
  let at = start + 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
  for (;;) {
    const block = await bytesAt(file, at, 3, 0xff);
    const header = block.readUIntLE(0, 3);
    const isLast = header & 1;
    const type = (header >> 1) & 3;
    // One byte repeated; any other block holds as many bytes as it says.
    at += 3 + (type === 1 ? 1 : header >> 3);
    if (block.readUIntLE(0, 3) === 0xffffff) return Number.POSITIVE_INFINITY;
    if (isLast) return at + (hasChecksum ? 4 : 0);
  }
}

/** What the file does not have is filled up with `filling`. */
async function bytesAt(file: FileHandle, position: number, length: number, filling = 0): Promise<Buffer> {
  const buffer = Buffer.alloc(length, filling);
  await file.read(buffer, 0, length, position);
  return buffer;
}
