import { expect, test } from '@jest/globals';
import type { Finding, Level } from '../../../shared/report/report.ts';
import type { Location } from '../../../shared/runtime/errors.ts';
import { problemToFinding, toAnnotations } from '../../../shared/runtime/surface/annotations.ts';

const room = { error: 10, warning: 10, notice: 10 };

function finding(level: Level, message: string, location?: Location): Finding {
  return { rule: 'r', level, title: 't', message, identity: message, ...(location === undefined ? {} : { location }) };
}

function propertiesOf(location: Location) {
  return toAnnotations([finding('error', 'm', location)], room, '/home/me/repo')[0]?.properties;
}

test('of each level as many as there is room for are shown, worst first, and the last one counts the rest', () => {
  const many = Array.from({ length: 14 }, (_, index) => index);
  const findings = many.flatMap((index) => [finding('warning', `w${index}`), finding('error', `e${index}`)]);
  const shown = toAnnotations(findings, { ...room, error: 9 }, '/');
  expect(shown.map(({ level }) => level)).toEqual([...Array(9).fill('error'), ...Array(10).fill('warning')]);
  expect(shown[8]?.properties.title).toBe('and 6 more errors');
  expect(shown[18]?.properties.title).toBe('and 5 more warnings');
});

test('a message is cut to what the runner keeps', () => {
  const [shown] = toAnnotations([finding('error', '😀'.repeat(4096))], room, '/');
  expect(shown?.message.length).toBeLessThanOrEqual(4096);
  expect(shown?.message).toMatch(/😀… \(cut\)$/u);
});

test('a path is relative to the workspace, however it was given', () => {
  expect(propertiesOf({ file: 'data/a.csv' })).toEqual({ title: 't', file: 'data/a.csv' });
  expect(propertiesOf({ file: '/home/me/repo/data/../a.csv', line: 3 })).toEqual({
    title: 't',
    file: 'a.csv',
    startLine: 3,
    endLine: 3,
  });
});

test('a file outside of the workspace is named in the message, since no annotation can point there', () => {
  const [shown] = toAnnotations([finding('error', 'm', { file: '/tmp/a.csv', line: 3 })], room, '/home/me/repo');
  expect(shown).toEqual({ level: 'error', message: '/tmp/a.csv: m', properties: { title: 't' } });
});

test('columns are given on one line only, because GitHub refuses them on several', () => {
  expect(propertiesOf({ file: 'a', line: 3, column: 5 })).toMatchObject({ startColumn: 5, endColumn: 5 });
  expect(propertiesOf({ file: 'a', line: 3, column: 5, endLine: 4, endColumn: 2 })).toEqual({
    title: 't',
    file: 'a',
    startLine: 3,
    endLine: 4,
  });
});

test('a problem names its input, or stands beside its line, with its hints', () => {
  const input = problemToFinding('toy', { input: 'fail-on', message: 'is wrong.', hints: ['Mend it.'] });
  expect(input.message).toBe('input "fail-on"  is wrong.\n    Mend it.');
  const line = problemToFinding('toy', { location: { file: 'c.yaml', line: 2 }, message: 'is wrong.' });
  expect(line).toMatchObject({ message: 'is wrong.', title: 'toy cannot run', location: { file: 'c.yaml', line: 2 } });
});
