/** Columns of several files brought together under one set of names. */
import { doubleQuoted } from '../../dialects/standard.ts';
import type { SourceFile } from '../../source.ts';
import type { Defect, TableColumn } from '../../table.ts';

/** Files that have the same columns in the same order, and so can be read together. */
export interface Group {
  readonly files: readonly SourceFile[];
  readonly columns: readonly TableColumn[];
}

/** Puts files with the same columns together, in the order of the first of each. */
export function groupsOf<T extends Group>(singles: readonly T[], sameReading: (a: T, b: T) => boolean): T[] {
  const groups: T[] = [];
  for (const single of singles) {
    const at = groups.findIndex((group) => sameColumns(group.columns, single.columns) && sameReading(group, single));
    const group = groups[at];
    if (group) groups[at] = { ...group, files: [...group.files, ...single.files] };
    else groups.push(single);
  }
  return groups;
}

function sameColumns(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every((column, index) => column.name === b[index]?.name && column.engineType === b[index].engineType)
  );
}

/** One defect for each file whose columns are not those of the first: another order alone is none. */
export function columnDefects(singles: readonly Group[]): Defect[] {
  const [first, ...others] = singles;
  if (!first) return [];
  return others.flatMap((other): Defect[] => {
    const lacking = first.columns.filter((column) => !other.columns.some((each) => each.name === column.name));
    const surplus = other.columns.filter((column) => !first.columns.some((each) => each.name === column.name));
    const retyped = other.columns.filter((column) =>
      first.columns.some((each) => each.name === column.name && each.engineType !== column.engineType),
    );
    const differences = [
      ...(lacking.length > 0 ? [`has no ${listed(lacking)}`] : []),
      ...(surplus.length > 0 ? [`has also ${listed(surplus)}`] : []),
      ...retyped.map((column) => `stores "${column.name}" as ${column.engineType}`),
    ];
    const path = other.files[0]?.path ?? '';
    const message = `it ${differences.join(' and ')}, unlike ${first.files[0]?.path}`;
    return differences.length === 0 ? [] : [{ kind: 'columns differ', file: path, message }];
  });
}

function listed(columns: readonly TableColumn[]): string {
  return columns.map((column) => `"${column.name}"`).join(', ');
}

/** A FROM item with the columns of the table out of a group that may have them in another order, or not at all. */
export function alignedTo(columns: readonly TableColumn[], group: Group, from: string, before: readonly string[] = []): string {
  const same = sameColumns(columns, group.columns);
  if (same && before.length === 0) return from;
  const selected = columns.map((column) => {
    const name = doubleQuoted(column.name);
    return group.columns.some((each) => each.name === column.name) ? name : `cast(null as ${column.engineType}) as ${name}`;
  });
  return `(select ${[...before, ...selected].join(', ')} from ${from})`;
}

/** One FROM item for all groups. */
export function together(items: readonly string[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined
    ? only
    : `(${items.map((item) => `select * from ${item}`).join('\nunion all\n')})`;
}

/** A name for the row number that no column has, whatever the case. */
export function positionName(columns: readonly TableColumn[]): string {
  let name = 'row_in_file';
  while (columns.some((column) => column.name.toLowerCase() === name)) name = `_${name}`;
  return name;
}

/** Names that the engine can tell apart: a repeated one gets its position, and so does an empty one, or one with a NUL in it. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    let candidate = name === '' || name.includes('\0') ? `column_${index + 1}` : name;
    while (seen.has(candidate.toLowerCase())) candidate = `${candidate}_${index + 1}`;
    seen.add(candidate.toLowerCase());
    return candidate;
  });
}
