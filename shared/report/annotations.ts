import { formatExact } from './numbers.ts';
import type { Finding, Level } from './report.ts';
import { levels } from './symbols.ts';

const plural: Readonly<Record<Level, string>> = { error: 'errors', warning: 'warnings', notice: 'notices' };

/**
 * The findings to show beside lines of files, worst level first, in the given order within a level. The runner shows ten of a level
 * and drops the rest in silence; so the last place of a level that has more says how many more there are.
 */
export function selectAnnotations(findings: readonly Finding[], limitPerLevel = 10): Finding[] {
  return levels.flatMap((level) => {
    const all = findings.filter((finding) => finding.level === level);
    if (all.length <= limitPerLevel) return all;
    const shown = all.slice(0, limitPerLevel - 1);
    const rest = all.length - shown.length;
    const more: Finding = {
      rule: 'more',
      level,
      title: `and ${formatExact(rest)} more ${plural[level]}`,
      message: `${formatExact(rest)} more ${plural[level]} are in the summary of this step and in report.json.`,
      identity: `more ${plural[level]}`,
    };
    return [...shown, more];
  });
}
