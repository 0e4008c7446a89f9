/** References to other columns. */
import type { Path } from '../../../shared/config/positions.ts';
import type { Relationship } from '../contract/contract.ts';
import type { Change } from './difference.ts';

interface Owner {
  readonly path: Path;
  readonly relationships: readonly Relationship[];
}

export function compareRelationships(base: Owner, next: Owner): Change[] {
  const [old, now] = [byEnds(base), byEnds(next)];
  return [
    ...[...old]
      .filter(([ends]) => !now.has(ends))
      .map(([ends, { path }]): Change => {
        const words = `reference ${ends} removed`;
        return { rule: 'diff-relationship', effect: 'looser', words, key: ends, path: next.path, basePath: path };
      }),
    ...[...now]
      .filter(([ends]) => !old.has(ends))
      .map(
        ([ends, { path }]): Change => ({
          rule: 'diff-relationship',
          effect: 'tighter',
          words: `reference ${ends} added`,
          key: ends,
          path,
        }),
      ),
  ];
}

function byEnds({ relationships }: Owner): Map<string, Relationship> {
  return new Map(
    relationships.map((relationship) => [`(${relationship.from.join(', ')}) to (${relationship.to.join(', ')})`, relationship]),
  );
}
