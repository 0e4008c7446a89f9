/** What only people read: changes of it are said, one line a place, and break nothing. */
import type { Path } from '../../../shared/config/positions.ts';
import { isSame } from './compare.ts';
import type { Change } from './difference.ts';
import { type Side, writtenAt } from './side.ts';

const COMMON = ['description', 'businessName', 'tags', 'authoritativeDefinitions', 'synonyms', 'deprecated'];

export const PROPERTY_WORDS: readonly string[] = [
  ...COMMON,
  'examples',
  'criticalDataElement',
  'partitioned',
  'partitionKeyPosition',
  'transformLogic',
  'transformDescription',
  'transformSourceObjects',
];
export const OBJECT_WORDS: readonly string[] = [...COMMON, 'dataGranularityDescription', 'context', 'physicalType'];
export const CONTRACT_WORDS: readonly string[] = [
  ...['apiVersion', 'name', 'status', 'tenant', 'domain', 'dataProduct', 'description', 'tags', 'authoritativeDefinitions'],
  ...['support', 'price', 'team', 'roles', 'contractCreatedTs', 'context', 'slaDefaultElement'],
];

export function compareDocumentation(base: Side, basePath: Path, next: Side, nextPath: Path, keys: readonly string[]): Change[] {
  const changed = keys.filter((key) => !isSame(writtenAt(base, [...basePath, key]), writtenAt(next, [...nextPath, key])));
  const [first] = changed;
  if (first === undefined) return [];
  const words = `${changed.join(', ')} changed`;
  const rule = 'diff-documentation';
  return [{ rule, effect: 'none', words, path: [...nextPath, first], basePath: [...basePath, first] }];
}
