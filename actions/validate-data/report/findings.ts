/** What to show beside a line: of the contract for every check that does not hold, of the data for its first failing row. */
import type { Positions } from '../../../shared/config/positions.ts';
import type { Case, Finding, Level, Status } from '../../../shared/report/report.ts';
import type { Location } from '../../../shared/runtime/errors.ts';
import type { Judgement } from '../judge.ts';
import { rules } from '../rules.ts';
import { describeExample } from './example.ts';

const levels: Readonly<Partial<Record<Status, Level>>> = { fail: 'error', warn: 'warning', 'not measurable': 'notice' };

export function ruleId(judgement: Judgement): string {
  return `validate-data/${judgement.check.rule}`;
}

export function findingsOf(judgements: readonly Judgement[], positions: Positions): Finding[] {
  return judgements.flatMap((judgement) => {
    const { check, status, found } = judgement;
    const level = levels[status];
    if (level === undefined) return [];
    const [example] = judgement.examples;
    const shown = example ? `. First: ${describeExample(judgement, example)}` : '';
    const finding: Finding = {
      rule: ruleId(judgement),
      level,
      title: status === 'not measurable' ? `not measurable: ${check.demand}` : check.demand,
      message: `${found}${shown}`,
      location: placeOf(judgement, positions),
      identity: check.id,
    };
    const place = dataPlace(judgement);
    if (!place || status === 'not measurable') return [finding];
    return [finding, { ...finding, location: place, identity: `${check.id} in the data` }];
  });
}

export function casesOf(judgements: readonly Judgement[], positions: Positions): Case[] {
  return judgements.map((judgement) => ({
    rule: ruleId(judgement),
    ruleDescription: rules[judgement.check.rule],
    suite: judgement.check.object,
    name: `${judgement.check.id}: ${judgement.check.demand}`,
    status: judgement.status,
    ...(judgement.status === 'pass' ? {} : { message: judgement.found }),
    location: placeOf(judgement, positions),
  }));
}

export function placeOf({ check }: Judgement, positions: Positions): Location {
  return positions.at(check.path, 'key');
}

/** The line of the first failing row, when the file is text and lies in the workspace. */
function dataPlace({ examples }: Judgement): Location | undefined {
  const [first] = examples;
  if (first?.line === undefined || first.file.startsWith('/') || /^[A-Za-z]:/.test(first.file)) return undefined;
  return { file: first.file, line: first.line };
}
