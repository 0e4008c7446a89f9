/** Comparisons of single values: which of two constraints lets more pass. Pure, and without knowledge of contracts. */
import { shown } from '../../../shared/config/sentences.ts';
import type { Effect } from './difference.ts';

/** Undefined where the two are the same. */
export type Verdict = { readonly effect: Effect; readonly words: string } | undefined;

/** -1, 0, 1, or undefined when nobody can tell which is more. */
export type Order = (one: unknown, other: unknown) => number | undefined;

/** The same value, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  );
}

/** A constraint that is there or not: to state it is tighter, to take it away is looser, and another one is `changed`. */
export function constraint(name: string, base: unknown, next: unknown, changed: () => Effect): Verdict {
  if (isSame(base, next)) return undefined;
  if (base === undefined) return { effect: 'tighter', words: `${name} ${shown(next)} added` };
  if (next === undefined) return { effect: 'looser', words: `${name} ${shown(base)} removed` };
  return { effect: changed(), words: `${name} from ${shown(base)} to ${shown(next)}` };
}

/** `true` demands, `false` and nothing do not. */
export function demand(name: string, base: boolean, next: boolean): Verdict {
  if (base === next) return undefined;
  return { effect: next ? 'tighter' : 'looser', words: `${name} from ${base} to ${next}` };
}

/** Grown and shrunk lists of allowed values are two differences: one lets more pass, the other less. */
export function allowedValues(
  name: string,
  base: readonly unknown[] | undefined,
  next: readonly unknown[] | undefined,
): Verdict[] {
  if (base === undefined && next === undefined) return [];
  if (base === undefined) return [{ effect: 'tighter', words: `${name} added: ${listed(next ?? [])}` }];
  if (next === undefined) return [{ effect: 'looser', words: `${name} removed: ${listed(base)}` }];
  const { added, dropped } = setChange(base, next);
  return [
    ...(dropped.length === 0 ? [] : [{ effect: 'tighter', words: `${name} without ${listed(dropped)}` } as const]),
    ...(added.length === 0 ? [] : [{ effect: 'looser', words: `${name} with ${listed(added)} added` } as const]),
  ];
}

function setChange<T>(base: readonly T[], next: readonly T[]): { readonly added: T[]; readonly dropped: T[] } {
  const [old, now] = [new Set(base.map(canonical)), new Set(next.map(canonical))];
  return {
    added: next.filter((value) => !old.has(canonical(value))),
    dropped: base.filter((value) => !now.has(canonical(value))),
  };
}

const MOST_LISTED = 10;

function listed(values: readonly unknown[]): string {
  const rest = values.length - MOST_LISTED;
  const first = values.slice(0, MOST_LISTED).map(shown).join(', ');
  return rest > 0 ? `${first} and ${rest} more` : first;
}

/** Two dates, two times, or two timestamps of one form can be ordered as texts; with offsets or in other formats they cannot. */
const MOMENTS = [
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/,
  /^\d{2}:\d{2}:\d{2}$/,
];

export const order: Order = (one, other) => {
  if (isNumber(one) && isNumber(other)) return one < other ? -1 : one > other ? 1 : 0;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (one === other) return 0;
  if (!MOMENTS.some((form) => form.test(one) && form.test(other))) return undefined;
  return one < other ? -1 : 1;
};

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** @param more the effect when the new number is the larger one */
export function byOrder(base: unknown, next: unknown, more: 'tighter' | 'looser'): Effect {
  const compared = order(next, base);
  if (compared === undefined || compared === 0) return 'incomparable';
  return compared > 0 === (more === 'tighter') ? 'tighter' : 'looser';
}
