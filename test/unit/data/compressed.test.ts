import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Compression } from '../../../shared/data/source.ts';
import { findDamage } from '../../../shared/data/text/compressed.ts';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compressed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function damage(content: Buffer, compression: Compression) {
  const absolute = join(folder, String(count++));
  await writeFile(absolute, content);
  return findDamage({ absolute, compression });
}

const text = Array.from({ length: 20_000 }, (_, row) => `${row},${row * 7},x${(row * 13) % 97}`).join('\n');
const gzip = zlib.gzipSync(text);
const zstd = zlib.zstdCompressSync(text);
const checked = zlib.zstdCompressSync(text, { params: { [zlib.constants.ZSTD_c_checksumFlag]: 1 } });
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

test.each([
  ['gzip', gzip],
  ['gzip', Buffer.concat([gzip, gzip])],
  ['zstd', zstd],
  ['zstd', checked],
  ['zstd', Buffer.concat([zstd, skippable, zlib.zstdCompressSync('')])],
  ['zstd', zlib.zstdCompressSync(Buffer.alloc(1_000_000))],
  ['none', Buffer.from('anything')],
] as const)('a whole %s file has no damage', async (compression, content) => {
  expect(await damage(content, compression)).toBeUndefined();
});

test.each([1, 8, 9, 1000, gzip.length >> 1])('gzip without its last %i bytes ends too early', async (bytes) => {
  expect(await damage(gzip.subarray(0, -bytes), 'gzip')).toBe('It cannot be read: the gzip data ends too early.');
});

test.each([1, 2, 5, 1000, zstd.length >> 1])('zstd without its last %i bytes ends too early', async (bytes) => {
  for (const whole of [zstd, checked]) {
    expect(await damage(whole.subarray(0, -bytes), 'zstd')).toBe('It cannot be read: the zstd data ends too early.');
  }
});

test('a gzip file whose checksum does not fit its text is damaged', async () => {
  const wrong = Buffer.from(gzip);
  wrong.writeUInt32LE(1, wrong.length - 8);
  expect(await damage(wrong, 'gzip')).toBe('It cannot be read: the gzip data is damaged: incorrect data check.');
});

test('what is not compressed at all is damaged', async () => {
  expect(await damage(Buffer.from('id,name\n1,x\n'), 'gzip')).toContain('the gzip data is damaged');
  expect(await damage(Buffer.from('id,name\n1,x\n'), 'zstd')).toBe('It is not zstd data at byte 0.');
  expect(await damage(Buffer.concat([zstd, Buffer.from('trailing text')]), 'zstd')).toBe(
    `It is not zstd data at byte ${zstd.length}.`,
  );
  expect(await damage(Buffer.alloc(0), 'zstd')).toBe('It is empty, which is no zstd data.');
  expect(await damage(Buffer.alloc(0), 'gzip')).toBe('It cannot be read: the gzip data ends too early.');
});
