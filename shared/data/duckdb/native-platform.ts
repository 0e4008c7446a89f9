/** Which native library this machine needs: the same answer that the DuckDB client will come to. */
import { arch, platform } from 'node:process';

/** Such as `linux-x64`, `linux-arm64-musl`, `darwin-arm64`, `win32-x64`. */
export async function nativePlatform(): Promise<string> {
  const machine = `${platform}-${arch}`;
  return platform === 'linux' && (await isMusl()) ? `${machine}-musl` : machine;
}

/** As the client does: when it cannot be told, it is glibc. */
async function isMusl(): Promise<boolean> {
  try {
    const { familySync, MUSL } = await import('detect-libc');
    return familySync() === MUSL;
  } catch {
    return false;
  }
}

export function nativePackage(name: string): string {
  return `@duckdb/node-bindings-${name}`;
}
