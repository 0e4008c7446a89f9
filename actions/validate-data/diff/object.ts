/** Schema objects that came, went, and stayed. */
import { shown } from '../../../shared/config/sentences.ts';
import type { SchemaObject } from '../contract/contract.ts';
import type { Change, Difference } from './difference.ts';
import { compareDocumentation, OBJECT_WORDS } from './documentation.ts';
import { compareExtensions } from './extensions.ts';
import { match } from './match.ts';
import { comparePrimaryKey } from './primary-key.ts';
import { columnName, compareProperties } from './property.ts';
import { compareQuality } from './quality.ts';
import { compareRelationships } from './relationships.ts';
import type { Side } from './side.ts';

export function compareObjects(base: Side, next: Side): Difference[] {
  const named = ({ id, name, physicalName }: SchemaObject) => ({ id, name, physical: physicalName });
  const found = match(base.contract.objects, next.contract.objects, named);
  return [
    ...found.removed.map(({ name, path }): Difference => {
      const words = `schema object ${shown(name)} removed`;
      return { rule: 'diff-object-removed', effect: 'removed', words, subject: name, path: ['schema'], basePath: path };
    }),
    ...found.added.map(({ name, path }): Difference => {
      const words = `schema object ${shown(name)} added`;
      return { rule: 'diff-object-added', effect: 'none', words, subject: name, path };
    }),
    ...found.pairs.flatMap(([old, now]) => compareObject(base, old, next, now)),
  ];
}

function compareObject(base: Side, old: SchemaObject, next: Side, now: SchemaObject): Difference[] {
  const changes: Change[] = [
    ...renamed(old, now),
    ...comparePrimaryKey(old, now, match(old.properties, now.properties, columnName).pairs),
    ...compareRelationships(old, now),
    ...compareQuality(old, now),
    ...compareExtensions(old, now),
    ...compareDocumentation(base, old.path, next, now.path, OBJECT_WORDS),
  ];
  return [
    ...changes.map((change): Difference => ({ ...change, subject: now.name })),
    ...compareProperties({ side: base, ...old }, { side: next, ...now }, now.name),
  ];
}

/** A schema object's physical name is the table's; files are named by whoever runs the check, so only tables are lost by it. */
function renamed(base: SchemaObject, next: SchemaObject): Change[] {
  const isOther = base.physicalName.toLowerCase() !== next.physicalName.toLowerCase();
  if (!isOther && base.name === next.name) return [];
  const [from, to] = isOther ? [base.physicalName, next.physicalName] : [base.name, next.name];
  const key = isOther && next.physicalName !== next.name ? 'physicalName' : 'name';
  const words = `renamed from ${shown(from)} to ${shown(to)}`;
  const effect = isOther ? 'replaced' : 'none';
  return [{ rule: 'diff-object-renamed', effect, words, path: [...next.path, key], basePath: [...base.path, key] }];
}
