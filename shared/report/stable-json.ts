/** JSON with one spelling: same value, same bytes, on every machine and in every run. */
import { createHash } from 'node:crypto';

/**
 * Canonical JSON: keys sorted by code unit, numbers rounded to 15 significant digits (safe integers stay exact, −0 is 0), bigints
 * as JSON integers, members that are undefined left out.
 *
 * @param indent spaces a level; 0 for one line without spaces
 * @throws TypeError that names the path of a value JSON has no form for: NaN, Infinity, undefined in a list, functions, symbols,
 *                   objects of a class, a value that contains itself
 */
export function stableJson(value: unknown, indent = 0): string {
  return write(value, '$', [], indent);
}

/** `sha256:<64 hex digits>` of the canonical JSON of the value. */
export function digestOf(value: unknown): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(stableJson(value)).digest('hex')}`;
}

function write(value: unknown, path: string, parents: readonly unknown[], indent: number): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return writeNumber(value, path);
  if (typeof value !== 'object') throw new TypeError(`${path} is ${typeof value}, for which JSON has no form`);
  if (parents.includes(value)) throw new TypeError(`${path} contains itself`);
  const inside = [...parents, value];
  if (Array.isArray(value)) {
    return enclose(
      '[',
      Array.from(value, (item, index) => write(item, `${path}[${index}]`, inside, indent)),
      ']',
      inside.length,
      indent,
    );
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path} is an object of class ${prototype.constructor?.name ?? '?'}, for which JSON has no form`);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([key, member]) => `${JSON.stringify(key)}:${indent === 0 ? '' : ' '}${write(member, `${path}.${key}`, inside, indent)}`,
    );
  return enclose('{', members, '}', inside.length, indent);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`${path} is ${value}, for which JSON has no form`);
  return JSON.stringify(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}

function enclose(open: string, parts: readonly string[], close: string, depth: number, indent: number): string {
  if (indent === 0 || parts.length === 0) return open + parts.join(',') + close;
  const inner = `\n${' '.repeat(indent * depth)}`;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${' '.repeat(indent * (depth - 1))}${close}`;
}
