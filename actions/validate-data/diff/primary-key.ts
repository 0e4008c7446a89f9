/** The primary key of a schema object: which columns, whatever they are called by now. */
import type { Property, SchemaObject } from '../contract/contract.ts';
import type { Change } from './difference.ts';

/** @param pairs the columns that both contracts have */
export function comparePrimaryKey(
  base: SchemaObject,
  next: SchemaObject,
  pairs: readonly (readonly [base: Property, next: Property])[],
): Change[] {
  const [old, now] = [membersOf(base), membersOf(next)];
  const stayed = new Map(pairs);
  const kept = old.filter((property) => stayed.get(property)?.primaryKey);
  if (kept.length === old.length && kept.length === now.length) return [];
  const [firstOld] = old;
  const [firstNew] = now.filter((property) => !kept.some((each) => stayed.get(each) === property));
  const path = [...(firstNew ?? now[0] ?? next).path, ...(now.length === 0 ? [] : ['primaryKey'])];
  const basePath = firstOld && [...firstOld.path, 'primaryKey'];
  const rule = 'diff-primary-key';
  if (basePath === undefined) return [{ rule, effect: 'tighter', words: `primary key ${namesOf(now)} added`, path }];
  if (now.length === 0) {
    const consequence = 'rows that occur twice or have no key pass, and readers cannot join on it any more';
    return [{ rule, effect: 'looser', words: `primary key ${namesOf(old)} removed`, consequence, path, basePath }];
  }
  const words = `primary key from ${namesOf(old)} to ${namesOf(now)}`;
  return [{ rule, effect: 'incomparable', words, path, basePath }];
}

function membersOf({ properties }: SchemaObject): Property[] {
  const place = ({ primaryKeyPosition }: Property) => primaryKeyPosition ?? Number.MAX_SAFE_INTEGER;
  return properties.filter(({ primaryKey }) => primaryKey).sort((one, other) => place(one) - place(other));
}

function namesOf(members: readonly Property[]): string {
  return `(${members.map(({ name }) => name).join(', ')})`;
}
