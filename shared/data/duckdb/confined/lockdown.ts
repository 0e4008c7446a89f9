/** The engine's own locks: nothing but the named files can be opened, nothing is loaded, and no setting can be changed any more. */
import { singleQuoted } from '../../dialects/standard.ts';

/** Bytes on disk for what does not fit into memory. */
const SPILL_LIMIT = '5GB';

/** What has to hold from the start: no extension is fetched or loaded, no secret is looked for. */
export function lockedConfig(limits: {
  readonly temporary: string;
  /** Bytes. */
  readonly memory: number;
  readonly threads: number;
}): Record<string, string> {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
    temp_directory: limits.temporary,
    memory_limit: `${Math.floor(limits.memory / 1000)}KB`,
    threads: String(limits.threads),
  };
}

/**
 * Statements for after the views, in this order: the last one cannot be taken back. Single files are allowed, never a folder: that would let
 * everything below it be read and written.
 *
 * @param files absolute, without symbolic links: the engine follows a link that it is allowed to open
 */
export function lockdown(files: readonly string[]): string[] {
  return [
    `set max_temp_directory_size = '${SPILL_LIMIT}'`,
    `set allowed_paths = [${files.map(singleQuoted).join(', ')}]`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ];
}
