/** Which part of the new contract is which part of the base. */

export interface Named {
  readonly id: string | undefined;
  readonly name: string;
  /** The name that the data has. */
  readonly physical: string;
}

export interface Matches<T> {
  /** In the order of the new contract. */
  readonly pairs: readonly (readonly [base: T, next: T])[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What makes two parts one, the surest first: an id that both have, the name, the name in the data, which is found in any case. */
const SIGNS: readonly ((named: Named) => string | undefined)[] = [
  ({ id }) => id,
  ({ name }) => name,
  ({ physical }) => physical.toLowerCase(),
];

export function match<T>(base: readonly T[], next: readonly T[], named: (part: T) => Named): Matches<T> {
  const partners = new Map<T, T>();
  const free = new Set(base);
  for (const sign of SIGNS) {
    const bySign = new Map([...free].map((part) => [sign(named(part)), part]));
    for (const part of next) {
      const key = sign(named(part));
      const partner = key === undefined || partners.has(part) ? undefined : bySign.get(key);
      if (partner === undefined || !free.delete(partner)) continue;
      partners.set(part, partner);
    }
  }
  return {
    pairs: next.flatMap((part) => {
      const partner = partners.get(part);
      return partner === undefined ? [] : [[partner, part] as const];
    }),
    added: next.filter((part) => !partners.has(part)),
    removed: [...free],
  };
}
