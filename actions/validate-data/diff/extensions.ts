/** Custom properties: those that this action reads are constraints, all others are words for other tools. */
import type { Path } from '../../../shared/config/positions.ts';
import type { CustomProperties } from '../contract/contract.ts';
import { knownExtensions, PREFIX } from '../contract/extensions.ts';
import { constraint } from './compare.ts';
import type { Change } from './difference.ts';

interface Owner {
  readonly path: Path;
  readonly custom: CustomProperties;
}

/** How files are written: another way to read them is another content. */
const READINGS: ReadonlySet<string> = new Set(Object.keys(knownExtensions.server));

export function compareExtensions(base: Owner, next: Owner): Change[] {
  const names = [...new Set([...base.custom.keys(), ...next.custom.keys()])].sort();
  return names.flatMap((name): Change[] => {
    const verdict = constraint(name, base.custom.get(name), next.custom.get(name), () => 'incomparable');
    if (!verdict) return [];
    const effect = !name.startsWith(PREFIX) ? 'none' : READINGS.has(name) ? 'incomparable' : verdict.effect;
    const path: Path = [...next.path, 'customProperties'];
    const basePath: Path = [...base.path, 'customProperties'];
    const rule = effect === 'none' ? 'diff-documentation' : 'diff-extension';
    return [{ ...verdict, rule, effect, key: name, path, ...(base.custom.has(name) ? { basePath } : {}) }];
  });
}
