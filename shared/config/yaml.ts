/** YAML files of the user, as plain values with positions. JSON is YAML too. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Location, Problem } from '../runtime/errors.ts';
import { keyText, locationOf, type Positions, positionsOf } from './positions.ts';

/** What was asked for, or everything that stands in the way. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export interface YamlDocument {
  /** The file's name as the user knows it. */
  readonly file: string;
  /** Mappings as plain objects, lists as arrays, scalars as YAML 1.2 reads them: dates and `yes` are text. */
  readonly value: unknown;
  readonly positions: Positions;
}

const LIMITS = {
  bytes: 32 * 1024 * 1024,
  /** A contract nests three levels a struct, so this is some sixty structs in each other. */
  depth: 200,
  /** Values that aliases may stand for, all together: an honest file repeats itself a little, a bomb does not. */
  aliasedValues: 100_000,
};

/**
 * Parses one YAML 1.2 document.
 *
 * Refuses what would be read as something else than what is written: duplicate keys, several documents, tags of other tools,
 * keys that are not scalars; and what would exhaust the machine: more than 32 MiB, 200 levels, or 100,000 values through aliases.
 * Merge keys (`<<`) are YAML 1.1 and stay an ordinary key.
 *
 * @param source the file's bytes, or its text
 * @param file   its name, for the problems
 */
export function readYaml(source: string | Uint8Array, file: string): Reading<YamlDocument> {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > LIMITS.bytes) {
    return refuse({ file }, `the file is ${mebibytes(size)} large; at most ${mebibytes(LIMITS.bytes)} are read`);
  }
  const decoded = typeof source === 'string' ? source : decode(source);
  if (typeof decoded !== 'string') {
    return refuse({ file, line: decoded.line }, 'the text is not valid UTF-8', ['Save the file as UTF-8.']);
  }
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    // Compared here, in time linear in the number of keys.
    uniqueKeys: false,
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { ok: false, problems: faultsAsProblems(faults, file, lines) };

  const reader = new Reader(file, lines);
  const value = reader.read(document.contents as Node | null, 0);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const positions = positionsOf({ file, lines, root: document.contents as Node | null, targets: reader.targets });
  return { ok: true, value: { file, value, positions } };
}

/** Turns nodes into plain values. `yaml` can do that too, but looks for the anchor of each alias through the whole document. */
class Reader {
  readonly problems: Problem[] = [];
  readonly targets = new Map<Node, Node>();
  private readonly file: string;
  private readonly lines: LineCounter;
  private readonly anchors = new Map<string, Node>();
  private readonly values = new Map<Node, unknown>();
  private readonly extents = new Map<Node, { values: number; levels: number }>();
  private count = 0;
  private deepest = 0;
  private aliased = 0;
  private stopped = false;

  constructor(file: string, lines: LineCounter) {
    this.file = file;
    this.lines = lines;
  }

  read(node: Node | null, depth: number): unknown {
    if (node === null || this.stopped) return null;
    if (isAlias(node)) return this.readAlias(node, node.source, depth);
    if (depth > LIMITS.depth) {
      this.stop(node, `the file is nested deeper than ${LIMITS.depth} levels`);
      return null;
    }
    const anchor = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor;
    if (anchor) return this.readAnchored(node, anchor, depth);
    return this.readPlain(node, depth);
  }

  private readPlain(node: Node, depth: number): unknown {
    this.count++;
    this.deepest = Math.max(this.deepest, depth);
    if (isMap(node)) return this.readMap(node, depth);
    if (isSeq(node)) return this.readSeq(node, depth);
    return isScalar(node) ? node.value : null;
  }

  private readAnchored(node: Node, anchor: string, depth: number): unknown {
    this.anchors.set(anchor, node);
    const before = { count: this.count, deepest: this.deepest };
    this.deepest = depth;
    const value = this.readPlain(node, depth);
    this.values.set(node, value);
    this.extents.set(node, { values: this.count - before.count, levels: this.deepest - depth });
    this.deepest = Math.max(this.deepest, before.deepest);
    return value;
  }

  private readSeq(node: YAMLSeq, depth: number): unknown[] {
    return node.items.map((item) => this.read(item as Node, depth + 1));
  }

  private readMap(node: YAMLMap, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Map<string, Node>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        this.report(key as Node | null, 'a key must be text, not a list, a mapping or an alias');
        continue;
      }
      const name = keyText(key);
      const earlier = seen.get(name);
      if (earlier) {
        this.report(key, `duplicate key "${name}": it stands on line ${this.place(earlier).line} already`, [
          'Remove one of the two; YAML would silently keep only the last.',
        ]);
        continue;
      }
      seen.set(name, key);
      // Plain assignment to "__proto__" would change the object instead of adding the key.
      Object.defineProperty(result, name, {
        value: this.read(value as Node | null, depth + 1),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return result;
  }

  private readAlias(node: Node, name: string, depth: number): unknown {
    const target = this.anchors.get(name);
    const extent = target && this.extents.get(target);
    if (!target || !extent) {
      const why = target ? 'is an alias inside of what it stands for' : `is an alias without an anchor "&${name}" above it`;
      this.report(node, `"*${name}" ${why}`);
      return null;
    }
    this.count += extent.values;
    this.aliased += extent.values;
    this.deepest = Math.max(this.deepest, depth + extent.levels);
    if (this.aliased > LIMITS.aliasedValues) {
      this.stop(node, `aliases of the file stand for more than ${LIMITS.aliasedValues.toLocaleString('en')} values`);
      return null;
    }
    if (this.deepest > LIMITS.depth) {
      this.stop(node, `the file is nested deeper than ${LIMITS.depth} levels`);
      return null;
    }
    this.targets.set(node, target);
    return this.values.get(target);
  }

  private place(node: Node | null): Location {
    return locationOf({ file: this.file, lines: this.lines }, node?.range ?? [0, 0]);
  }

  private report(node: Node | null, message: string, hints?: readonly string[]): void {
    this.problems.push({ message, location: this.place(node), ...(hints && { hints }) });
  }

  private stop(node: Node, message: string): void {
    if (!this.stopped) this.report(node, message);
    this.stopped = true;
  }
}

/** What the parser's codes mean to the person who wrote the file; other faults keep the parser's own words. */
const SENTENCES: Readonly<Record<string, { message: string; hint?: string }>> = {
  TAB_AS_INDENT: { message: 'a tab is used for indentation', hint: 'YAML indents with spaces only.' },
  MULTIPLE_DOCS: {
    message: 'the file holds more than one YAML document',
    hint: 'Keep one document a file; remove the "---" between them.',
  },
  RESOURCE_EXHAUSTION: { message: `the file is nested deeper than ${LIMITS.depth} levels` },
  TAG_RESOLVE_FAILED: {
    message: 'a tag is used that plain YAML does not know',
    hint: 'Remove the tag ("!…") and write the plain value.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second ": " follows on the same line',
    hint: 'Put the value in quotes, or begin the inner mapping on a new line.',
  },
};

function faultsAsProblems(faults: readonly YAMLError[], file: string, lines: LineCounter): Problem[] {
  // One stack overflow is reported once for every level that was open.
  const exhausted = faults.filter(({ code }) => code === 'RESOURCE_EXHAUSTION').slice(0, 1);
  return (exhausted.length > 0 ? exhausted : faults).map(({ code, message, pos }) => {
    const known = SENTENCES[code];
    const location = locationOf({ file, lines }, pos);
    if (!known) return { message: `not valid YAML: ${message}`, location };
    return { message: known.message, location, ...(known.hint && { hints: [known.hint] }) };
  });
}

/** @returns the text, or the line of the first byte that is not UTF-8 */
function decode(bytes: Uint8Array): string | { line: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
      const end = bytes.indexOf(0x0a, start);
      try {
        decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
      } catch {
        return { line };
      }
      start = end < 0 ? bytes.length : end + 1;
    }
    return { line };
  }
}

function refuse(location: Location, message: string, hints?: readonly string[]): Reading<never> {
  return { ok: false, problems: [{ message, location, ...(hints && { hints }) }] };
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MiB`;
}
