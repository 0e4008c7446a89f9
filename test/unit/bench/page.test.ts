import { expect, test } from '@jest/globals';
import type { DataFile } from '../../../bench/data.ts';
import { goalsOf } from '../../../bench/goals.ts';
import { resultsPage, withResults } from '../../../bench/page.ts';
import { type Case, median, type Result, ratio } from '../../../bench/results.ts';

function result(name: string, walls: readonly number[], failure?: string): Result {
  const measurements = walls.map((wall) => ({ cpu: wall, wall, peak: 300e6, output: '' }));
  return { name, title: name, checks: 44, measurements, failure };
}

function caseOf(results: readonly Result[], file: Partial<DataFile> = {}): Case {
  return { file: { size: '3m', format: 'csv', path: '', rows: 3e6, bytes: 228e6, ...file }, results };
}

function page(cases: readonly Case[]): string {
  return resultsPage({ machine: ['a machine'], cases, goals: goalsOf(cases, undefined), repeats: 3, coldStart: undefined });
}

test('the median of an even number of runs lies between the two in the middle', () => {
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([3, 1, 2])).toBe(2);
});

test('ratios are taken within each repeat, so that a slow minute of the machine slows both', () => {
  const ours = result('ours', [2, 20, 2]);
  const bare = result('bare', [1, 10, 4]);
  expect(ratio(ours, bare, 'wall')).toBe(2);
});

test('a tool that could not run is listed with its last line, without folders of the machine', () => {
  const failed = result('soda', [], 'No such file: /home/someone/soda/contract.yaml | gone');
  const row = page([caseOf([result('ours', [2]), failed])])
    .split('\n')
    .find((line) => line.startsWith('| soda'));
  expect(row).toContain('could not run: No such file: …/contract.yaml   gone');
});

test('a goal that holds for one of CPU and wall time only is missed', () => {
  const ours = { ...result('ours', [1]), measurements: [{ cpu: 1, wall: 3, peak: 1, output: '' }] };
  const [csv] = goalsOf([caseOf([result('bare', [1]), ours], { size: '1gb' })], undefined);
  expect(csv).toEqual({ text: '1 GB of CSV: at most 2 times the bare scan', measured: 'CPU 1.00×, wall 3.00×', reached: false });
});

test('the fastest peer is compared with, and none is compared with when none ran', () => {
  const ours = result('ours', [1]);
  const [, , raced] = goalsOf([caseOf([ours, result('soda', [3]), result('pandera', [2.5])])], undefined);
  expect(raced?.measured).toBe('CPU 2.50×, wall 2.50×');
  const [, , alone] = goalsOf([caseOf([ours, result('soda', [], 'gone')])], undefined);
  expect(alone).toEqual({ text: 'CSV: at least 2 times faster than the fastest peer', measured: undefined, reached: undefined });
});

test('new results take the place of the old ones and leave the text around them', () => {
  const empty = 'before\n<!-- results: written by npm run bench -->\n<!-- end of results -->\nafter\n';
  const once = withResults(empty, 'old');
  expect(withResults(once, 'new')).toBe(once.replace('old', 'new'));
  expect(once).toMatch(/^before\n.*\nafter\n$/s);
  expect(() => withResults('no place', 'new')).toThrow('the page has no lines "<!-- results');
});
