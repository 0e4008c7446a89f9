/** Small changes to valid contracts: every one of some kinds, and many random ones that are the same on every machine. */
import type { Json, Mapping } from './documents.ts';

export interface Case {
  readonly name: string;
  readonly contract: Json;
}

type Step = string | number;

/** For every key of the contract: without it, with a mistyped name, with a value of another type, and null. */
export function everyFault(name: string, contract: Mapping): Case[] {
  return pathsOf(contract).flatMap((path) => {
    const at = path.join('/');
    const value = valueAt(contract, path);
    const cases = [
      { name: `${name}: ${at} null`, contract: changed(contract, path, () => null) },
      { name: `${name}: ${at} other type`, contract: changed(contract, path, () => otherType(value)) },
    ];
    if (typeof path.at(-1) === 'number') return cases;
    return [
      { name: `${name}: without ${at}`, contract: without(contract, path) },
      { name: `${name}: ${at} renamed`, contract: renamed(contract, path, `${path.at(-1)}X`) },
      ...cases,
    ];
  });
}

/** Keys that decide how others are judged, with all values that mean something somewhere. */
const DECISIVE: Readonly<Record<string, readonly Json[]>> = {
  logicalType: [
    'string',
    'date',
    'timestamp',
    'time',
    'number',
    'integer',
    'object',
    'array',
    'boolean',
    'map',
    'vector',
    'Integer',
    '',
  ],
  type: ['library', 'sql', 'custom', 'text', 's3', 'local', 'postgres', 'zen', 'hana', 'kinesis', 'foreignKey'],
  metric: ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount', 'rowcount', 5],
  apiVersion: ['v3.0.0', 'v3.0.1', 'v3.0.2', 'v3.1.0', 'v3.2.0', 'v2.2.2', '3.1.0', 'v3.3.0'],
  dimension: ['accuracy', 'validity', 'cp'],
  format: ['csv', 'i32', 'f64', 'u128', 'yyyy'],
  location: [
    's3://bucket/{model}/*.csv',
    'no uri',
    '{LOCATION}/x',
    's3:',
    'http://',
    'sftp://x',
    '/path',
    'a b:c',
    'x:/y//z',
    'http://[::1]/x',
  ],
  dateIn: ['2024-02-30', '2024-1-1', '2024-01-01T00:00:00Z'],
  contractCreatedTs: [
    '2024-01-01',
    '2024-01-01 00:00:00+02:00',
    '2024-01-01T24:00:00Z',
    '2024-01-01T00:00:00',
    '2024-01-01t00:00:00.5z',
  ],
};

/** Keys to put where they may not belong, with a value that would be right where they do. */
const STRAY: readonly (readonly [string, Json])[] = [
  ['id', 'x'],
  ['id', 'a b'],
  ['id', 'ä'],
  ['description', 'x'],
  ['customProperties', []],
  ['tags', ['x']],
  ['properties', []],
  ['properties', [{ name: 'x' }]],
  ['properties', [{}]],
  ['items', {}],
  ['items', { logicalType: 'string', properties: [] }],
  ['map', { key: {}, value: {} }],
  ['map', {}],
  ['enum', [{ value: 1 }]],
  ['enum', [{ value: 1 }, { value: 1 }]],
  ['enum', []],
  ['logicalType', 'integer'],
  ['logicalTypeOptions', {}],
  ['logicalTypeOptions', { minimum: 1 }],
  ['logicalTypeOptions', { required: ['a', 'a'] }],
  ['logicalTypeOptions', { dimensions: 0 }],
  ['quality', [{}]],
  ['quality', [{ mustBe: 0 }]],
  ['relationships', [{ to: 'a.b' }]],
  ['relationships', [{ from: 'a.b', to: ['a.b'] }]],
  ['metric', 'nullValues'],
  ['rule', 'x'],
  ['query', 'select 1'],
  ['mustBe', 1],
  ['mustBe', null],
  ['mustBeBetween', [1, 1]],
  ['mustBeBetween', [1, 2, 3]],
  ['type', 'text'],
  ['semanticType', 'measure'],
  ['context', 'x'],
  ['context', {}],
  ['encoding', 'utf-8'],
  ['port', 1.5],
  ['port', '1'],
  ['primaryKeyPosition', 1e20],
  ['minLength', -1],
  ['multipleOf', 0],
  ['team', []],
  ['team', {}],
  ['name', 'x'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
];

/** A contract with one to three random changes. */
export function randomFault(contract: Mapping, random: () => number): Json {
  let result: Json = contract;
  for (let left = random() < 0.7 ? 1 : 1 + Math.floor(random() * 3); left > 0; left--) result = oneChange(result, random);
  return result;
}

function oneChange(contract: Json, random: () => number): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const paths = pathsOf(contract);
  if (paths.length === 0) return contract;
  const decisive = paths.filter((path) => Object.hasOwn(DECISIVE, String(path.at(-1))));
  if (decisive.length > 0 && random() < 0.25) {
    const path = pick(decisive);
    return changed(contract, path, () => pick(DECISIVE[String(path.at(-1))] ?? []));
  }
  const path = pick(paths);
  const other = pick(paths);
  const changes: readonly (() => Json)[] = [
    () => without(contract, path),
    () => renamed(contract, path, `${path.at(-1)}s`),
    () => changed(contract, path, otherType),
    () => changed(contract, path, () => null),
    () => changed(contract, path, () => []),
    () => changed(contract, path, () => ({})),
    () => changed(contract, path, (value) => [value]),
    () => changed(contract, path, (value) => ({ value })),
    () => changed(contract, path, () => 'nonsense'),
    () => changed(contract, path, () => pick([-1, 0, 0.5, 1e21, true, ''])),
    () => changed(contract, path, (value) => (Array.isArray(value) ? [...value, ...value] : value)),
    () => changed(contract, path, () => valueAt(contract, other)),
    ...Array.from({ length: 6 }, () => () => withKey(contract, path, ...pick(STRAY))),
  ];
  return pick(changes)();
}

/** Random numbers in [0, 1) that depend on the seed only (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pathsOf(value: Json, path: readonly Step[] = []): Step[][] {
  const own = path.length === 0 ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return own;
  const steps: readonly (readonly [Step, Json])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...own, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))];
}

function valueAt(value: Json, path: readonly Step[]): Json {
  return path.reduce<Json>((inner, step) => (inner as Mapping)[step as string] ?? null, value);
}

function otherType(value: Json): Json {
  if (typeof value === 'string') return 42;
  if (typeof value === 'number') return value === 42 ? false : 'text';
  if (typeof value === 'boolean') return value ? 'true' : 0;
  return Array.isArray(value) ? { 0: 'x' } : 'text';
}

/** A copy with the value at `path` replaced; what lies beside it is shared. */
function changed(value: Json, path: readonly Step[], change: (value: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? changed(item, rest, change) : item));
  return fromEntries(
    Object.entries(value as Mapping).map(([key, item]) => [key, key === step ? changed(item, rest, change) : item]),
  );
}

function without(value: Json, path: readonly Step[]): Json {
  return changed(value, path.slice(0, -1), (parent) => {
    if (Array.isArray(parent)) return parent.filter((_, index) => index !== path.at(-1));
    return fromEntries(Object.entries(parent as Mapping).filter(([key]) => key !== path.at(-1)));
  });
}

function renamed(value: Json, path: readonly Step[], name: string): Json {
  return changed(value, path.slice(0, -1), (parent) => {
    if (Array.isArray(parent)) return parent;
    return fromEntries(Object.entries(parent as Mapping).map(([key, item]) => [key === path.at(-1) ? name : key, item]));
  });
}

/** Puts a key into the mapping at `path`, or into the one around it. */
function withKey(value: Json, path: readonly Step[], key: string, item: Json): Json {
  const isMapping = (inner: Json) => typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const steps = isMapping(valueAt(value, path)) ? path : path.slice(0, -1);
  return changed(value, steps, (inner) =>
    isMapping(inner) ? fromEntries([...Object.entries(inner as Mapping), [key, item]]) : inner,
  );
}

/** Object.fromEntries sets "__proto__" as a key of its own, as a parser does. */
function fromEntries(entries: readonly (readonly [string, Json])[]): Mapping {
  return Object.fromEntries(entries);
}
