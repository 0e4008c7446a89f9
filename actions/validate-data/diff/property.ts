/** Two columns that are the same one: every constraint by itself, and what is inside of them. */
import type { Path } from '../../../shared/config/positions.ts';
import { shown } from '../../../shared/config/sentences.ts';
import type { LogicalType, Property } from '../contract/contract.ts';
import { classificationChange } from './classification.ts';
import { allowedValues, constraint, demand, type Verdict } from './compare.ts';
import type { Change, Difference, Effect } from './difference.ts';
import { compareDocumentation, PROPERTY_WORDS } from './documentation.ts';
import { compareExtensions } from './extensions.ts';
import { match, type Named } from './match.ts';
import { compareOptions, type Place } from './options.ts';
import { compareQuality } from './quality.ts';
import { compareRelationships } from './relationships.ts';
import type { DiffRule } from './rules.ts';
import type { Side } from './side.ts';

interface Entry {
  readonly rule: DiffRule;
  /** The key that says it in a contract. */
  readonly key: string;
  compare(base: Property, next: Property): readonly ((Verdict & { readonly consequence?: string }) | undefined)[];
}

const ENTRIES: readonly Entry[] = [
  { rule: 'diff-column-renamed', key: 'name', compare: (base, next) => [renamed(base, next)] },
  { rule: 'diff-logical-type', key: 'logicalType', compare: (base, next) => [retyped(base.logicalType, next.logicalType)] },
  {
    rule: 'diff-physical-type',
    key: 'physicalType',
    compare: (base, next) => [
      constraint('physicalType', base.physicalType?.toLowerCase(), next.physicalType?.toLowerCase(), () => 'incomparable'),
    ],
  },
  {
    rule: 'diff-required',
    key: 'required',
    compare: (base, next) => [impliedByKey('required', base.required, next.required, base, next)],
  },
  { rule: 'diff-unique', key: 'unique', compare: (base, next) => [demand('unique', base.unique, next.unique)] },
  {
    rule: 'diff-enum',
    key: 'enum',
    compare: (base, next) =>
      allowedValues(
        'enum',
        base.enum?.map(({ value }) => value),
        next.enum?.map(({ value }) => value),
      ),
  },
  {
    rule: 'diff-semantic-type',
    key: 'semanticType',
    compare: (base, next) => [constraint('semanticType', base.semanticType, next.semanticType, () => 'incomparable')],
  },
  {
    rule: 'diff-classification',
    key: 'classification',
    compare: (base, next) => [protection('classification', base.classification, next.classification, classificationChange)],
  },
  {
    rule: 'diff-classification',
    key: 'encryptedName',
    compare: (base, next) => [
      protection('encryptedName', base.encryptedName, next.encryptedName, (old, now) =>
        now === undefined ? 'looser' : old === undefined ? 'none' : 'replaced',
      ),
    ],
  },
];

/** @param subject names from the schema object down, e.g. `flights.address.street` */
export function compareProperty(base: Place, next: Place, subject: string): Difference[] {
  const here = ENTRIES.flatMap(({ rule, key, compare }) =>
    compare(base.property, next.property).flatMap((verdict): Change[] =>
      verdict === undefined ? [] : [{ ...verdict, rule, key: `${key} ${verdict.effect}`, ...places(base, next, key) }],
    ),
  );
  const isOtherKind = kindOf(base.property.logicalType) !== kindOf(next.property.logicalType);
  const inner = isOtherKind ? [] : compareInside(base, next, subject);
  const changes: Change[] = [
    ...here,
    // The options of another type say something else; that the type has changed says it all.
    ...(isOtherKind ? [] : compareOptions(base, next)),
    ...compareRelationships(base.property, next.property),
    ...compareQuality(base.property, next.property),
    ...compareExtensions(base.property, next.property),
    ...compareDocumentation(base.side, base.property.path, next.side, next.property.path, PROPERTY_WORDS),
  ];
  return [...changes.map((change): Difference => ({ ...change, subject })), ...inner];
}

/** What a column is found again by. */
export function columnName({ id, name, column }: Property): Named {
  return { id, name, physical: column };
}

/** Columns that came, went, and stayed. */
export function compareProperties(
  base: { readonly side: Side; readonly properties: readonly Property[]; readonly path: Path },
  next: { readonly side: Side; readonly properties: readonly Property[]; readonly path: Path },
  owner: string,
): Difference[] {
  const found = match(base.properties, next.properties, columnName);
  return [
    ...found.removed.map((property): Difference => {
      const words = `column ${shown(property.name)} removed`;
      const subject = `${owner}.${property.name}`;
      return { rule: 'diff-column-removed', effect: 'removed', words, subject, path: next.path, basePath: property.path };
    }),
    ...found.added.map((property) => addedColumn(property, owner)),
    ...found.pairs.flatMap(([old, now]) =>
      compareProperty({ side: base.side, property: old }, { side: next.side, property: now }, `${owner}.${now.name}`),
    ),
  ];
}

function addedColumn(property: Property, owner: string): Difference {
  const demands = [
    ...(property.required ? ['required'] : []),
    ...(property.primaryKey ? ['primary key'] : []),
    ...(property.unique ? ['unique'] : []),
  ];
  const base = { rule: 'diff-column-added', subject: `${owner}.${property.name}`, path: property.path } as const;
  const words = `column ${shown(property.name)} added`;
  if (demands.length === 0) {
    return { ...base, effect: 'none', words, consequence: 'readers do not notice; data has to have the column from now on' };
  }
  const consequence = 'data that was valid has no such values and is refused';
  return { ...base, effect: 'tighter', words: `${words} (${demands.join(', ')})`, consequence };
}

function compareInside(base: Place, next: Place, subject: string): Difference[] {
  const [old, now] = [base.property, next.property];
  const both = (one: Property | undefined, other: Property | undefined, name: string): Difference[] =>
    one === undefined || other === undefined
      ? insideChange(one, other, old, now, name, subject)
      : compareProperty({ side: base.side, property: one }, { side: next.side, property: other }, `${subject}${name}`);
  return [
    ...compareProperties({ side: base.side, ...old }, { side: next.side, ...now }, subject),
    ...both(old.items, now.items, '[]'),
    ...both(old.map?.key, now.map?.key, '{key}'),
    ...both(old.map?.value, now.map?.value, '{value}'),
  ];
}

function insideChange(
  base: Property | undefined,
  next: Property | undefined,
  owner: Property,
  newOwner: Property,
  name: string,
  subject: string,
): Difference[] {
  if (base === next) return [];
  const place = { path: next?.path ?? newOwner.path, ...(base === undefined ? {} : { basePath: base.path ?? owner.path }) };
  const words = `description of what is inside ${next === undefined ? 'removed' : 'added'}`;
  const effect = next === undefined ? 'looser' : 'tighter';
  return [{ rule: 'diff-logical-type', effect, words, subject, key: name, ...place }];
}

/** The data's own name decides: readers do not see the name that only the contract uses. */
function renamed(base: Property, next: Property): (Verdict & { consequence?: string }) | undefined {
  if (base.column.toLowerCase() !== next.column.toLowerCase()) {
    const consequence = 'readers no longer find the old name, and data with it is refused';
    return { effect: 'replaced', words: `renamed from ${shown(base.column)} to ${shown(next.column)}`, consequence };
  }
  if (base.name === next.name) return undefined;
  const consequence = `the data still calls it ${shown(next.column)}`;
  return { effect: 'none', words: `renamed from ${shown(base.name)} to ${shown(next.name)}`, consequence };
}

/**
 * Another type is another value for whoever reads it. A number that becomes an integer is less than was promised to be possible, so
 * readers do not notice; an integer that becomes a number lets fractions pass.
 */
function retyped(base: LogicalType | undefined, next: LogicalType | undefined): (Verdict & { consequence?: string }) | undefined {
  const verdict = constraint('logicalType', base, next, () =>
    base === 'number' && next === 'integer' ? 'tighter' : 'incomparable',
  );
  if (base !== 'integer' || next !== 'number' || !verdict) return verdict;
  return { ...verdict, consequence: 'readers that count on whole numbers break, and fractions pass that the base refused' };
}

/** Integers and numbers share their options. */
function kindOf(type: LogicalType | undefined): LogicalType | undefined {
  return type === 'integer' ? 'number' : type;
}

/** A column of the primary key is complete whether it says so or not. */
function impliedByKey(name: string, base: boolean, next: boolean, old: Property, now: Property): Verdict {
  const verdict = demand(name, base, next);
  const isSame = (base || old.primaryKey) === (next || now.primaryKey);
  return verdict && isSame ? { ...verdict, effect: 'none' } : verdict;
}

function protection(
  name: string,
  base: string | undefined,
  next: string | undefined,
  change: (base: string | undefined, next: string | undefined) => Effect,
): (Verdict & { consequence?: string }) | undefined {
  const verdict = constraint(name, base, next, () => change(base, next));
  if (!verdict) return undefined;
  const effect = change(base, next);
  return effect === 'looser'
    ? { ...verdict, effect, consequence: 'reports may show values that the base kept masked' }
    : { ...verdict, effect };
}

function places(base: Place, next: Place, key: string): { path: Path; basePath?: Path } {
  const at = ({ property }: Place): Path => [...property.path, key];
  return { path: at(next), basePath: at(base) };
}
