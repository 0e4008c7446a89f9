/** What the parts of a contract are called in sentences. */
import type { Path } from '../../../shared/config/positions.ts';
import { shown } from '../../../shared/config/sentences.ts';
import { isMapping } from './raw.ts';

/** Lists whose items people know by name, and what such an item is. */
const NAMED: Readonly<Record<string, { kind: string; keys: readonly string[] }>> = {
  schema: { kind: 'schema object', keys: ['name'] },
  properties: { kind: 'column', keys: ['name'] },
  servers: { kind: 'server', keys: ['server'] },
  quality: { kind: 'quality rule', keys: ['id', 'name', 'rule', 'metric'] },
  customProperties: { kind: 'custom property', keys: ['property'] },
  slaProperties: { kind: 'service level', keys: ['property'] },
  roles: { kind: 'role', keys: ['role'] },
  support: { kind: 'support channel', keys: ['channel'] },
  team: { kind: 'team member', keys: ['username', 'name'] },
  members: { kind: 'team member', keys: ['username', 'name'] },
  relationships: { kind: 'relationship', keys: ['id'] },
  enum: { kind: 'enum value', keys: ['value'] },
};

/**
 * The value at `path` in words: `column "age"`, `logicalTypeOptions of column "address.street"`,
 * `quality rule 2 of schema object "flights"`, `the contract`.
 */
export function nameOf(path: Path, root: unknown): string {
  let value = root;
  let owner = '';
  let columns: string[] = [];
  let rest: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    const list = path[index - 1];
    value = isMapping(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
    rest.push(step);
    const named = typeof step === 'number' && typeof list === 'string' && Object.hasOwn(NAMED, list) ? NAMED[list] : undefined;
    if (named === undefined) continue;
    const label = labelOf(value, named.keys);
    if (named.kind === 'schema object') columns = [];
    if (named.kind === 'column') {
      columns.push(label ?? String(Number(step) + 1));
      owner = `column ${shown(columns.join('.'))}`;
    } else {
      const own = label === undefined ? `${named.kind} ${Number(step) + 1}` : `${named.kind} ${shown(label)}`;
      owner = standsAlone(named.kind) || owner === '' ? own : `${own} of ${owner}`;
    }
    rest = [];
  }
  const inner = dotted(rest);
  if (owner === '') return inner === '' ? 'the contract' : inner;
  return inner === '' ? owner : `${inner} of ${owner}`;
}

function standsAlone(kind: string): boolean {
  return kind === 'schema object' || kind === 'server';
}

function labelOf(value: unknown, keys: readonly string[]): string | undefined {
  if (!isMapping(value)) return undefined;
  const label = keys.filter((key) => Object.hasOwn(value, key)).map((key) => value[key]);
  return label.find((text) => typeof text === 'string' && text !== '') as string | undefined;
}

function dotted(steps: readonly (string | number)[]): string {
  return steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
