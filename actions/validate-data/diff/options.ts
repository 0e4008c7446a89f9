/** `logicalTypeOptions` of two columns: bounds, lengths, patterns, formats. */
import type { Path } from '../../../shared/config/positions.ts';
import { shown } from '../../../shared/config/sentences.ts';
import type { Property } from '../contract/contract.ts';
import { allowedValues, byOrder, constraint, demand, isSame, order, type Verdict } from './compare.ts';
import type { Change, Effect } from './difference.ts';
import type { DiffRule } from './rules.ts';
import type { Side } from './side.ts';

/** A column of one of the two contracts. */
export interface Place {
  readonly side: Side;
  readonly property: Property;
}

interface OptionEntry {
  readonly rule: DiffRule;
  compare(base: unknown, next: unknown, name: string): readonly Verdict[];
}

const smallest: OptionEntry = {
  rule: 'diff-size',
  compare: (base, next, name) => [constraint(name, base, next, () => byOrder(base, next, 'tighter'))],
};
const largest: OptionEntry = {
  rule: 'diff-size',
  compare: (base, next, name) => [constraint(name, base, next, () => byOrder(base, next, 'looser'))],
};
/** What says how a value is to be understood: another one makes another value of it. */
const meaning: OptionEntry = {
  rule: 'diff-option',
  compare: (base, next, name) => [constraint(name, base, next, () => 'replaced')],
};

/** Every option but the bounds of values, which stand in two options each. What is not here changes in a way that nobody can tell. */
const OPTIONS: Readonly<Record<string, OptionEntry>> = {
  minLength: smallest,
  minItems: smallest,
  minProperties: smallest,
  maxLength: largest,
  maxItems: largest,
  maxProperties: largest,
  pattern: { rule: 'diff-pattern', compare: (base, next) => [constraint('pattern', base, next, () => 'incomparable')] },
  format: { rule: 'diff-format', compare: (base, next) => [constraint('format', base, next, () => formatChange(base, next))] },
  multipleOf: {
    rule: 'diff-multiple-of',
    compare: (base, next) => [constraint('multipleOf', base, next, () => stepChange(Number(base), Number(next)))],
  },
  uniqueItems: {
    rule: 'diff-unique',
    compare: (base, next) => [demand('uniqueItems', base === true, next === true)],
  },
  required: { rule: 'diff-required', compare: (base, next) => requiredMembers(listOf(base), listOf(next)) },
  timezone: meaning,
  defaultTimezone: meaning,
  dimensions: meaning,
  elementType: meaning,
  distanceMetric: meaning,
  embeddingModel: meaning,
  embeddingModelVersion: meaning,
  normalized: meaning,
};
const unknownOption: OptionEntry = {
  rule: 'diff-option',
  compare: (base, next, name) => [constraint(name, base, next, () => 'incomparable')],
};

const BOUNDS = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'];

export function compareOptions(base: Place, next: Place): Change[] {
  const names = [...new Set([...base.property.options.keys(), ...next.property.options.keys()])];
  const others = names
    .filter((name) => !BOUNDS.includes(name))
    .flatMap((name) => {
      const entry = (Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined) ?? unknownOption;
      const [old, now] = [base.property.options.get(name), next.property.options.get(name)];
      return entry
        .compare(old, now, name)
        .flatMap((verdict): Change[] =>
          verdict === undefined
            ? []
            : [{ ...verdict, rule: entry.rule, key: `${name} ${verdict.effect}`, ...places(base, next, name, name) }],
        );
    });
  return [...compareBounds(base, next, 'minimum'), ...compareBounds(base, next, 'maximum'), ...others];
}

interface Bound {
  readonly value: unknown;
  readonly isExclusive: boolean;
  /** The option that says it. */
  readonly option: string;
}

/** `minimum` and `exclusiveMinimum` are one bound: the one that lets less pass. */
function compareBounds(base: Place, next: Place, end: 'minimum' | 'maximum'): Change[] {
  const [old, now] = [boundOf(base, end), boundOf(next, end)];
  const effect = boundChange(old, now, end);
  if (effect === undefined) return [];
  const words =
    old === undefined
      ? `${end} ${wordsOf(now)} added`
      : now === undefined
        ? `${end} ${wordsOf(old)} removed`
        : `${end} from ${wordsOf(old)} to ${wordsOf(now)}`;
  const rule = `diff-${end}` as const;
  return [{ rule, effect, words, ...places(base, next, old?.option, now?.option) }];
}

function boundChange(old: Bound | undefined, now: Bound | undefined, end: 'minimum' | 'maximum'): Effect | undefined {
  if (old === undefined) return now === undefined ? undefined : 'tighter';
  if (now === undefined) return 'looser';
  const compared = order(now.value, old.value);
  if (compared === undefined) return 'incomparable';
  if (compared !== 0) return compared > 0 === (end === 'minimum') ? 'tighter' : 'looser';
  if (now.isExclusive === old.isExclusive) return undefined;
  return now.isExclusive ? 'tighter' : 'looser';
}

function boundOf({ side, property }: Place, end: 'minimum' | 'maximum'): Bound | undefined {
  const exclusive = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const plain = property.options.get(end);
  const strict = property.options.get(exclusive);
  const exact = (option: string) =>
    exactValue(side, [...property.path, 'logicalTypeOptions', option], property.options.get(option));
  // Up to 3.0 the exclusive one says of the other whether it is meant so.
  if (typeof strict === 'boolean' || strict === undefined) {
    return plain === undefined ? undefined : { value: exact(end), isExclusive: strict === true, option: end };
  }
  const bound: Bound = { value: exact(exclusive), isExclusive: true, option: exclusive };
  if (plain === undefined) return bound;
  const compared = order(exact(end), bound.value) ?? 0;
  const isPlainTighter = end === 'minimum' ? compared > 0 : compared < 0;
  return isPlainTighter ? { value: exact(end), isExclusive: false, option: end } : bound;
}

/** Whole numbers beyond 2^53 are compared as the file has them. */
function exactValue({ contract }: Side, path: Path, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const text = contract.positions.textAt(path) ?? '';
  return /^[-+]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : value;
}

function wordsOf(bound: Bound | undefined): string {
  const value = typeof bound?.value === 'string' ? shown(bound.value) : String(bound?.value);
  return bound?.isExclusive ? `${value} (exclusive)` : value;
}

/** Where an option stands; where it is gone, its column. */
function places(base: Place, next: Place, old: string | undefined, now: string | undefined): { path: Path; basePath?: Path } {
  const at = ({ property }: Place, name: string): Path => [...property.path, 'logicalTypeOptions', name];
  const isThere = now !== undefined && next.property.options.has(now);
  const wasThere = old !== undefined && base.property.options.has(old);
  return {
    path: isThere ? at(next, now) : next.property.path,
    ...(wasThere ? { basePath: at(base, old) } : {}),
  };
}

const WHOLE = /^([iu])(8|16|32|64|128)$/;

/** Of whole and of floating numbers the range decides; any other format is another spelling. */
function formatChange(base: unknown, next: unknown): Effect {
  const [old, now] = [rangeOf(String(base)), rangeOf(String(next))];
  if (old === undefined || now === undefined) return 'incomparable';
  if (now.low >= old.low && now.high <= old.high) return 'tighter';
  return old.low >= now.low && old.high <= now.high ? 'looser' : 'incomparable';
}

/** Powers of two stand for the ends: enough to tell which range holds which. */
function rangeOf(format: string): { readonly low: number; readonly high: number } | undefined {
  if (format === 'f32' || format === 'f64') return { low: -Number(format.slice(1)), high: Number(format.slice(1)) };
  const [, sign, digits] = WHOLE.exec(format) ?? [];
  if (digits === undefined) return undefined;
  const bits = Number(digits);
  return sign === 'u' ? { low: 0, high: bits } : { low: 1 - bits, high: bits - 1 };
}

/** Every multiple of 10 is one of 5. */
function stepChange(base: number, next: number): Effect {
  if (isMultiple(next, base)) return 'tighter';
  return isMultiple(base, next) ? 'looser' : 'incomparable';
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times)) && Math.round(times) !== 0;
}

function requiredMembers(base: readonly unknown[], next: readonly unknown[]): Verdict[] {
  if (isSame(base, next)) return [];
  // What is required is the reverse of what is allowed: more names let less pass.
  return allowedValues('required members', base, next).map(
    (verdict): Verdict =>
      verdict === undefined ? undefined : { ...verdict, effect: verdict.effect === 'tighter' ? 'looser' : 'tighter' },
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
