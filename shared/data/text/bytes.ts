/** The text of a data file as UTF-8 bytes, whatever it is compressed with and encoded in: the stream that the engine's offsets count in. */
import { createReadStream } from 'node:fs';
import { pipeline, type Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import zlib from 'node:zlib';
import type { Compression, SourceFile } from '../source.ts';
import type { Encoding } from './csv-dialect.ts';

export type ReadableFile = Pick<SourceFile, 'absolute' | 'compression'>;

/** The file cannot be read to its end: the reason is one line for people. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

const PIECE = 1 << 20;

/**
 * Pieces of the file, decompressed and in UTF-8; a byte order mark is left in. Bytes that are already UTF-8 are passed on unchecked.
 *
 * @throws UnreadableError when the disk or the compression says no, also in the middle of the stream
 */
export async function* readText(file: ReadableFile, encoding: Encoding = 'utf-8'): AsyncGenerator<Buffer> {
  const decoder = encoding === 'utf-8' ? undefined : new StringDecoder(encoding === 'utf-16' ? 'utf16le' : 'latin1');
  for await (const piece of readBytes(file)) yield decoder ? Buffer.from(decoder.write(piece), 'utf8') : piece;
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest, 'utf8');
}

async function* readBytes(file: ReadableFile): AsyncGenerator<Buffer> {
  const decompress = decompressors[file.compression]?.();
  const raw = createReadStream(file.absolute, { highWaterMark: PIECE });
  // The pipeline hands errors on to its last stream and closes both when the reader leaves early.
  const stream = decompress ? pipeline(raw, decompress, () => undefined) : raw;
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw new UnreadableError(reasonOf(error, file.compression), { cause: error });
  } finally {
    raw.destroy();
  }
}

const decompressors: Record<Compression, (() => Transform) | undefined> = {
  none: undefined,
  gzip: () => zlib.createGunzip({ chunkSize: PIECE }),
  zstd: () => {
    if (typeof zlib.createZstdDecompress === 'function') return zlib.createZstdDecompress({ chunkSize: PIECE });
    throw new UnreadableError(`Node ${process.versions.node} cannot read zstd. Use Node 22.15 or newer.`);
  },
};

function reasonOf(error: unknown, compression: Compression): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR' || code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END') return `the ${compression} data ends too early`;
  if (code?.startsWith('Z_') || code?.startsWith('ZSTD_')) return `the ${compression} data is damaged: ${message}`;
  return message;
}
