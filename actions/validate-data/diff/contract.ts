/** diff: what has changed between two contracts. Pure: two contracts in, differences out, in the order of the new one. */
import type { Path } from '../../../shared/config/positions.ts';
import { shown } from '../../../shared/config/sentences.ts';
import type { Contract, Server, ServiceLevel } from '../contract/contract.ts';
import { byOrder, constraint, isSame } from './compare.ts';
import type { Change, Difference, Effect } from './difference.ts';
import { CONTRACT_WORDS, compareDocumentation } from './documentation.ts';
import { compareExtensions } from './extensions.ts';
import { compareObjects } from './object.ts';
import type { Side } from './side.ts';

export function compareContracts(base: Side, next: Side): Difference[] {
  const [old, now] = [base.contract, next.contract];
  const changes: Change[] = [
    ...contractId(old, now),
    ...compareExtensions({ path: [], custom: old.custom }, { path: [], custom: now.custom }),
    ...compareServers(old, now),
    ...compareServiceLevels(old, now),
    ...compareDocumentation(base, [], next, [], CONTRACT_WORDS),
  ];
  return [...changes.map((change): Difference => ({ ...change, subject: '' })), ...compareObjects(base, next)];
}

function contractId(base: Contract, next: Contract): Change[] {
  const verdict = constraint('id', base.id, next.id, () => 'replaced');
  if (!verdict) return [];
  const consequence = 'whoever names the contract by its id no longer finds it';
  return [{ ...verdict, rule: 'diff-contract-id', consequence, path: ['id'], basePath: ['id'] }];
}

function compareServers(base: Contract, next: Contract): Change[] {
  const rule = 'diff-server';
  const now = new Map(next.servers.map((server) => [server.server, server]));
  const old = new Map(base.servers.map((server) => [server.server, server]));
  return [
    ...base.servers
      .filter(({ server }) => !now.has(server))
      .map(({ server, path }): Change => {
        const words = `server ${shown(server)} removed`;
        return { rule, effect: 'removed', words, key: server, path: ['servers'], basePath: path };
      }),
    ...next.servers.flatMap((server) => {
      const before = old.get(server.server);
      if (before) return compareServer(before, server);
      const words = `server ${shown(server.server)} added`;
      return [{ rule, effect: 'none', words, key: server.server, path: server.path } as const];
    }),
  ];
}

function compareServer(base: Server, next: Server): Change[] {
  const fields = [...new Set(['type', 'environment', ...base.fields.keys(), ...next.fields.keys()])];
  const fieldOf = (server: Server, field: string) =>
    field === 'type' || field === 'environment' ? server[field] : server.fields.get(field);
  return [
    ...fields.flatMap((field): Change[] => {
      const verdict = constraint(field, fieldOf(base, field), fieldOf(next, field), () => 'replaced');
      if (!verdict) return [];
      const words = `${verdict.words} of server ${shown(next.server)}`;
      const place = { path: [...next.path, field], basePath: [...base.path, field] };
      return [{ rule: 'diff-server', effect: 'replaced', words, key: `${next.server} ${field}`, ...place }];
    }),
    ...compareExtensions(base, next).map((change) => ({ ...change, key: `${next.server} ${change.key}` })),
  ];
}

/** Where a larger number promises less; of all others nobody can tell. */
const LESS_IS_MORE = ['freshness', 'latency'];
/** Where a larger number promises more. */
const MORE_IS_MORE = ['availability', 'throughput'];

function compareServiceLevels(base: Contract, next: Contract): Change[] {
  const rule = 'diff-service-level';
  const keyOf = ({ property, element }: ServiceLevel) => (element === undefined ? property : `${property} of ${element}`);
  const [old, now] = [base, next].map(({ serviceLevels }) => new Map(serviceLevels.map((level) => [keyOf(level), level])));
  return [
    ...[...(old ?? [])].flatMap(([key, { path }]): Change[] => {
      if (now?.has(key)) return [];
      return [{ rule, effect: 'looser', words: `service level ${key} removed`, key, path: ['slaProperties'], basePath: path }];
    }),
    ...[...(now ?? [])].flatMap(([key, level]): Change[] => {
      const before = old?.get(key);
      if (before) return compareServiceLevel(before, level, key);
      return [{ rule, effect: 'tighter', words: `service level ${key} added`, key, path: level.path }];
    }),
  ];
}

function compareServiceLevel(base: ServiceLevel, next: ServiceLevel, key: string): Change[] {
  const said = ({ value, valueExt, unit }: ServiceLevel) =>
    [value, valueExt, unit].filter((part) => part !== undefined).join(' ');
  if (isSame([base.value, base.valueExt, base.unit], [next.value, next.valueExt, next.unit])) return [];
  const words = `service level ${key} from ${said(base)} to ${said(next)}`;
  const place: { path: Path; basePath: Path } = { path: [...next.path, 'value'], basePath: [...base.path, 'value'] };
  return [{ rule: 'diff-service-level', effect: levelChange(base, next), words, key, ...place }];
}

function levelChange(base: ServiceLevel, next: ServiceLevel): Effect {
  if (base.unit !== next.unit || !isSame(base.valueExt, next.valueExt)) return 'incomparable';
  if (LESS_IS_MORE.includes(next.property)) return byOrder(base.value, next.value, 'looser');
  return MORE_IS_MORE.includes(next.property) ? byOrder(base.value, next.value, 'tighter') : 'incomparable';
}
