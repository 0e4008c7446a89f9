/** Where it was measured, and with what. */
import { cpus, release, totalmem, type } from 'node:os';
import { version as duckdb } from '@duckdb/node-api';
import { peerVersions } from './peers.ts';

export function machineLines(peers: readonly string[], now: Date): readonly string[] {
  const [cpu] = cpus();
  return [
    `${now.toISOString().slice(0, 10)}, ${type()} ${release()}, ${cpu?.model.trim() || 'unknown processor'}, ${cpus().length} cores (2 used), ${(totalmem() / 1e9).toFixed(0)} GB of memory`,
    `Node ${process.versions.node}, DuckDB ${duckdb().replace(/^v/, '')}`,
    ...peers.map((name) => peerVersions(name)),
  ];
}
