/** Where the parts of a YAML document stand in its file. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Location } from '../runtime/errors.ts';

/** Keys and indexes from the root of a document to one of its values. */
export type Path = readonly (string | number)[];

export interface Positions {
  /**
   * Where the value at `path` stands, or its key. What does not exist is placed at its nearest ancestor that does;
   * an item of a list has no key, so its value is placed.
   */
  at(path: Path, what?: 'key' | 'value'): Location;
  /** The text of a scalar as the file has it, so that a number keeps digits that a double cannot hold; undefined for lists and mappings. */
  textAt(path: Path): string | undefined;
}

/** What the positions are read from: the parsed nodes, with aliases already resolved to what they stand for. */
export interface Nodes {
  readonly file: string;
  readonly root: Node | null;
  readonly lines: LineCounter;
  readonly targets: ReadonlyMap<Node, Node>;
}

export function positionsOf(nodes: Nodes): Positions {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return {
    at: (path, what = 'value') => {
      const { pair, node, complete } = find(nodes, path, indexes);
      const key = pair?.key as Node | undefined;
      const wanted = (what === 'key' && complete ? key : undefined) ?? (isEmpty(node) ? key : undefined) ?? node;
      const location = locationOf(nodes, wanted?.range ?? [0, 0, 0]);
      return isCollection(wanted) && location.endLine !== location.line ? firstLineOf(location) : location;
    },
    textAt: (path) => {
      const { node, complete } = find(nodes, path, indexes);
      if (!complete || !isScalar(node)) return undefined;
      return node.source ?? String(node.value);
    },
  };
}

/** @param range offsets of the first character, behind the last one of the value, and behind its comments */
export function locationOf({ file, lines }: Pick<Nodes, 'file' | 'lines'>, range: readonly number[]): Location {
  const [start = 0, end = start] = range;
  const first = lines.linePos(start);
  const last = lines.linePos(Math.max(start, end));
  return { file, line: first.line, column: first.col, endLine: last.line, endColumn: last.col };
}

/** A list or mapping of many lines is marked where it begins: a mark over all of it would be shown at its end. */
function firstLineOf({ file, line, column }: Location): Location {
  return { file, ...(line !== undefined && { line, endLine: line }), ...(column !== undefined && { column }) };
}

/** The text of a scalar key: what stands in the file, so that `1.0` and `null` are the keys "1.0" and "null". */
export function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

interface Found {
  readonly pair: Pair | undefined;
  readonly node: Node | null;
  readonly complete: boolean;
}

function find({ root, targets }: Nodes, path: Path, indexes: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>): Found {
  let pair: Pair | undefined;
  let node = resolve(root, targets);
  for (const step of path) {
    if (isMap(node)) {
      const next = indexOf(node, indexes).get(String(step));
      if (!next) return { pair, node, complete: false };
      pair = next;
      node = resolve((next.value as Node | null) ?? null, targets);
    } else if (isSeq(node)) {
      const next = node.items[Number(step)];
      if (next === undefined) return { pair, node, complete: false };
      pair = undefined;
      node = resolve(next as Node, targets);
    } else {
      return { pair, node, complete: false };
    }
  }
  return { pair, node, complete: true };
}

/** The pairs by key, looked up once a mapping: a file may have a hundred thousand keys and as many faults. */
function indexOf(map: YAMLMap, indexes: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>): ReadonlyMap<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[keyText(pair.key), pair] as const] : [])));
  indexes.set(map, index);
  return index;
}

function resolve(node: Node | null, targets: ReadonlyMap<Node, Node>): Node | null {
  return isAlias(node) ? (targets.get(node) ?? node) : node;
}

/** `key:` with nothing behind it: its value has a place, but nobody would look there. */
function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}
