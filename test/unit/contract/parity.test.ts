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

/** Cases where we say otherwise than the standard's schemas and no deliberate difference explains it. */
function unexplained(cases: readonly Case[], group: Group, rules: (typeof RULES)[number]): string[] {
  return cases.flatMap(({ name, contract }, index) => {
    const ours = ourVerdict(contract, rules);
    const same = ours === (group.verdicts[index] === '1');
    return same || explanationOf(contract, ours) ? [] : [name];
  });
}

describe.each(RULES)('rules of %s', (rules) => {
  const groups = casesOf(rules);

  test.each(['valid', 'negative', 'faults', 'random'] as const)('%s contracts are judged as the standard judges them', (name) => {
    const group = fixture[rules]?.[name] as Group;
    expect(fingerprint(groups[name])).toBe(group.fingerprint);
    expect(groups[name]).toHaveLength(group.cases);
    expect(unexplained(groups[name], group, rules)).toEqual([]);
  });

  test('there are rich valid contracts, a negative one a rule, and more than 2,000 seeded mutations', () => {
    expect(bits(groups.valid.map(({ contract }) => ourVerdict(contract, rules)))).toMatch(/^1{12,}$/);
    expect(bits(groups.negative.map(({ contract }) => ourVerdict(contract, rules)))).toMatch(/^0{40,}$/);
    expect(groups.random.length).toBeGreaterThanOrEqual(2000);
  });
});

test('every deliberate difference is met by some case, so that none outlives its reason', () => {
  const met = new Set(
    RULES.flatMap((rules) =>
      Object.entries(casesOf(rules)).flatMap(([name, cases]) =>
        cases.flatMap(({ contract }: Case, index: number) => {
          const ours = ourVerdict(contract, rules);
          const theirs = fixture[rules]?.[name]?.verdicts[index] === '1';
          return ours === theirs ? [] : [explanationOf(contract, ours)?.rule];
        }),
      ),
    ),
  );
  expect([...met].toSorted()).toEqual(DIFFERENCES.map(({ rule }) => rule).toSorted());
});
