/** Primary keys and foreign keys. */
import { shown } from '../../../../shared/config/sentences.ts';
import type { Property, SchemaObject } from '../contract.ts';
import { everyProperty, type Finding, guess, type Lint, type LintedContract, listed, repeated } from './lint.ts';

type Positioned = Property & { readonly primaryKeyPosition: number };

function positionPath(property: Property): Property['path'] {
  return [...property.path, 'primaryKeyPosition'];
}

/** Columns of a primary key that say their position. */
function positioned({ properties }: SchemaObject): Positioned[] {
  return properties.filter(
    (property): property is Positioned => property.primaryKey && property.primaryKeyPosition !== undefined,
  );
}

function positionsWithoutKey(contract: LintedContract): Finding[] {
  return everyProperty(contract)
    .filter(({ property }) => property.primaryKeyPosition !== undefined && !property.primaryKey)
    .map(({ property, name }) => ({
      path: positionPath(property),
      message: `column "${name}" has a primaryKeyPosition, but is no primary key`,
      hints: ['Add primaryKey: true, or remove the position.'],
    }));
}

function positionsTwice(contract: LintedContract): Finding[] {
  return contract.objects.flatMap((object) =>
    repeated(positioned(object), ({ primaryKeyPosition }) => String(primaryKeyPosition)).map(({ first, again }) => ({
      path: positionPath(again),
      message: `columns "${first.name}" and "${again.name}" both have primaryKeyPosition ${again.primaryKeyPosition}`,
    })),
  );
}

function positionsWithGaps(contract: LintedContract): Finding[] {
  return contract.objects.flatMap((object) => {
    const columns = positioned(object).toSorted((a, b) => a.primaryKeyPosition - b.primaryKeyPosition);
    const distinct = columns.filter((column, index) => column.primaryKeyPosition !== columns[index - 1]?.primaryKeyPosition);
    const gap = distinct.find((column, index) => column.primaryKeyPosition !== index + 1);
    if (!gap) return [];
    const message = `the primaryKeyPositions of schema object "${object.name}" are ${distinct.map((column) => column.primaryKeyPosition).join(', ')}`;
    return [{ path: positionPath(gap), message, hints: ['They count from 1 without gaps.'] }];
  });
}

function positionsMissing(contract: LintedContract): Finding[] {
  return contract.objects.flatMap((object) => {
    if (positioned(object).length === 0) return [];
    return object.properties
      .filter(({ primaryKey, primaryKeyPosition }) => primaryKey && primaryKeyPosition === undefined)
      .map(({ name, path }) => ({
        path: [...path, 'primaryKey'],
        at: 'key' as const,
        message: `column "${name}" is part of a primary key whose other columns have a primaryKeyPosition, but has none`,
      }));
  });
}

function relationshipsOf(contract: LintedContract) {
  return [
    ...contract.objects.flatMap((object) =>
      object.relationships.map((relationship) => ({ relationship, owner: `schema object "${object.name}"` })),
    ),
    ...everyProperty(contract).flatMap(({ property, name }) =>
      property.relationships.map((relationship) => ({ relationship, owner: `column "${name}"` })),
    ),
  ];
}

function unequalEnds(contract: LintedContract): Finding[] {
  return relationshipsOf(contract)
    .filter(({ relationship: { from, to } }) => from.length > 0 && to.length > 0 && from.length !== to.length)
    .map(({ relationship: { from, to, path }, owner }) => ({
      path: [...path, 'to'],
      message: `a relationship of ${owner} goes from ${columns(from.length)} to ${columns(to.length)}`,
    }));
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

/** Every way to name a column of this contract: `flights.origin`, and by ids `schema/f/properties/o`. */
function referencesOf(contract: LintedContract): { short: string[]; full: Set<string> } {
  const properties = everyProperty(contract);
  const full = properties.flatMap(({ property, object }) =>
    [object.id, object.name].flatMap((table) =>
      [property.id, property.name].map((column) => `schema/${table}/properties/${column}`),
    ),
  );
  return { short: properties.map(({ object, name }) => `${object.name}.${name}`), full: new Set(full) };
}

function unknownReferences(contract: LintedContract): Finding[] {
  const { short, full } = referencesOf(contract);
  const known = new Set(short);
  return relationshipsOf(contract).flatMap(({ relationship, owner }) =>
    (['from', 'to'] as const).flatMap((end) =>
      relationship[end].flatMap((reference, index) => {
        if (reference.includes('#')) return [];
        const isFull = reference.includes('/');
        if (isFull ? full.has(reference.replace(/^\//, '')) || !isColumnReference(reference) : known.has(reference)) return [];
        const message = `a relationship of ${owner} names ${shown(reference)}, which is nothing in this contract${isFull ? '' : guess(reference, short)}`;
        const path = [...relationship.path, end];
        return [
          {
            path: relationship[end].length > 1 ? [...path, index] : path,
            message,
            ...(short.length > 0 && !isFull && { hints: [`Columns here: ${listed(short)}`] }),
          },
        ];
      }),
    ),
  );
}

/** Deeper references (into structs) are not looked up. */
function isColumnReference(reference: string): boolean {
  return /^\/?schema\/[^/]+\/properties\/[^/]+$/.test(reference);
}

export const KEY_LINTS: readonly Lint[] = [
  { code: 'key-position-without-key', level: 'warning', find: positionsWithoutKey },
  { code: 'duplicate-key-position', level: 'error', find: positionsTwice },
  { code: 'key-position-gap', level: 'warning', find: positionsWithGaps },
  { code: 'key-position-missing', level: 'warning', find: positionsMissing },
  { code: 'unequal-relationship', level: 'error', find: unequalEnds },
  { code: 'unknown-reference', level: 'warning', find: unknownReferences },
];
