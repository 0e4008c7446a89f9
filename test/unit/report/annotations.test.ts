import { expect, test } from '@jest/globals';
import { selectAnnotations } from '../../../shared/report/annotations.ts';
import type { Finding, Level } from '../../../shared/report/report.ts';

function findings(level: Level, count: number): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: 'r',
    level,
    title: `${level} ${index + 1}`,
    message: 'm',
    identity: `${level} ${index + 1}`,
  }));
}

test('errors come first, then warnings, then notices, each in the given order', () => {
  const shown = selectAnnotations([...findings('notice', 1), ...findings('warning', 2), ...findings('error', 1)]);
  expect(shown.map(({ title }) => title)).toEqual(['error 1', 'warning 1', 'warning 2', 'notice 1']);
});

test('ten of a level are shown as they are', () => {
  expect(selectAnnotations(findings('error', 10))).toEqual(findings('error', 10));
});

test('of eleven the last place says how many more there are', () => {
  const shown = selectAnnotations([...findings('error', 11), ...findings('warning', 1)]);
  expect(shown).toHaveLength(11);
  expect(shown[9]).toMatchObject({ level: 'error', title: 'and 2 more errors' });
  expect(shown[9]?.message).toBe('2 more errors are in the summary of this step and in report.json.');
  expect(shown[10]?.title).toBe('warning 1');
});
