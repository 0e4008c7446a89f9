import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bits, casesOf, fingerprint, ourVerdict, RULES } from '../../oracles/odcs/cases.ts';
import { DIFFERENCES, explanationOf } from '../../oracles/odcs/differences.ts';
import type { Case } from '../../oracles/odcs/mutations.ts';

interface Group {
  readonly cases: number;
  readonly fingerprint: string;
  readonly verdicts: string;
}
const fixture = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/odcs/verdicts.json'), 'utf8')) as Record<
  string,
  Record<string, Group>
>;

/** Every case with our verdict and the standard's. */
const judged = RULES.map((rules) => {
  const groups = Object.entries(casesOf(rules)).map(([name, cases]: [string, readonly Case[]]) => {
    const theirs = fixture[rules]?.[name] as Group;
    const verdicts = cases.map(({ name: what, contract }, index) => {
      const ours = ourVerdict(contract, rules);
      const same = ours === (theirs.verdicts[index] === '1');
      return { what, ours, same, explanation: same ? undefined : explanationOf(contract, ours)?.rule };
    });
    return { name, cases, theirs, verdicts };
  });
  return { rules, groups };
});

describe.each(judged)('rules of $rules', ({ groups }) => {
  test.each(groups)('$name contracts are judged as the standard judges them', ({ cases, theirs, verdicts }) => {
    expect(fingerprint(cases)).toBe(theirs.fingerprint);
    expect(cases).toHaveLength(theirs.cases);
    expect(verdicts.filter(({ same, explanation }) => !same && explanation === undefined).map(({ what }) => what)).toEqual([]);
  });

  test('there are rich valid contracts, a negative one a rule, and more than 2,000 seeded mutations', () => {
    const verdictsOf = (wanted: string) =>
      bits(groups.find(({ name }) => name === wanted)?.verdicts.map(({ ours }) => ours) ?? []);
    expect(verdictsOf('valid')).toMatch(/^1{12,}$/);
    expect(verdictsOf('negative')).toMatch(/^0{40,}$/);
    expect(verdictsOf('random').length).toBeGreaterThanOrEqual(2000);
  });
});

test('every deliberate difference is met by some case, so that none outlives its reason', () => {
  const met = judged.flatMap(({ groups }) =>
    groups.flatMap(({ verdicts }) => verdicts.flatMap(({ explanation }) => explanation ?? [])),
  );
  expect([...new Set(met)].toSorted()).toEqual(DIFFERENCES.map(({ rule }) => rule).toSorted());
});
