/** What a lint is, and how it walks a contract. */
import type { Path } from '../../../../shared/config/positions.ts';
import { nearestMatch } from '../../../../shared/runtime/nearest.ts';
import type { Contract, Property, QualityRule, SchemaObject } from '../contract.ts';

export type LintedContract = Omit<Contract, 'warnings' | 'digest'>;

/** A rule beyond the standard's schema: what is allowed there, but cannot be meant. */
export interface Lint {
  /** Stable, e.g. `duplicate-property`. */
  readonly code: string;
  /** Errors stop the run: what the contract says cannot be judged, or would always pass or always fail. */
  readonly level: 'error' | 'warning';
  find(contract: LintedContract): readonly Finding[];
}

export interface Finding {
  readonly path: Path;
  /** Unless the value itself is at fault. */
  readonly at?: 'key';
  readonly message: string;
  readonly hints?: readonly string[];
}

export interface PlacedProperty {
  readonly property: Property;
  readonly object: SchemaObject;
  /** With its parents, e.g. `address.street`. */
  readonly name: string;
}

/** Every column of the contract and what is inside of it. */
export const everyProperty = onceEach((contract): readonly PlacedProperty[] =>
  contract.objects.flatMap((object) => object.properties.flatMap((property) => withInner(property, object, property.name))),
);

/** Walks each contract once: forty lints ask. */
function onceEach<T>(walk: (contract: LintedContract) => T): (contract: LintedContract) => T {
  const walked = new WeakMap<LintedContract, { readonly result: T }>();
  return (contract) => {
    const known = walked.get(contract) ?? { result: walk(contract) };
    walked.set(contract, known);
    return known.result;
  };
}

function withInner(property: Property, object: SchemaObject, name: string): PlacedProperty[] {
  const parts: readonly (readonly [Property | undefined, string])[] = [
    ...property.properties.map((inner) => [inner, inner.name] as const),
    [property.items, 'items'],
    [property.map?.key, 'key'],
    [property.map?.value, 'value'],
  ];
  const inner = parts.flatMap(([part, partName]) => (part ? withInner(part, object, `${name}.${partName}`) : []));
  return [{ property, object, name }, ...inner];
}

export interface PlacedRule {
  readonly rule: QualityRule;
  readonly object: SchemaObject;
  /** Undefined when the rule is one of the whole schema object. */
  readonly property: Property | undefined;
  /** `quality rule 2 of column "age"` */
  readonly name: string;
}

export const everyRule = onceEach((contract): readonly PlacedRule[] => {
  const named = (rule: QualityRule) => {
    const label = rule.id ?? rule.name ?? rule.ruleName ?? rule.metric;
    return label === undefined ? `quality rule ${Number(rule.path.at(-1)) + 1}` : `quality rule "${label}"`;
  };
  const ofObjects = contract.objects.flatMap((object) =>
    object.quality.map((rule) => ({
      rule,
      object,
      property: undefined,
      name: `${named(rule)} of schema object "${object.name}"`,
    })),
  );
  const ofColumns = everyProperty(contract).flatMap(({ property, object, name }) =>
    property.quality.map((rule) => ({ rule, object, property, name: `${named(rule)} of column "${name}"` })),
  );
  return [...ofObjects, ...ofColumns];
});

/** Items that share a key, each but the first together with the first. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string): { first: T; again: T }[] {
  const firsts = new Map<string, T>();
  return items.flatMap((again) => {
    const key = keyOf(again);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, again);
    return first === undefined ? [] : [{ first, again }];
  });
}

/** ` Did you mean "…"?` or nothing. Long lists are not searched: a hostile contract would keep us busy. */
export function guess(value: string, candidates: readonly string[]): string {
  const nearest = candidates.length > 2000 ? undefined : nearestMatch(value, candidates);
  return nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
}

/** The names, cut when there are many. */
export function listed(names: readonly string[]): string {
  return names.length <= 30 ? names.join(', ') : `${names.slice(0, 30).join(', ')} and ${names.length - 30} more`;
}
