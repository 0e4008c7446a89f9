import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { renderJunit } from '../../../shared/report/junit.ts';
import type { Case } from '../../../shared/report/report.ts';
import { hostileText } from '../escape/hostile.ts';
import { sample } from './sample.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'testcase' || name === 'testsuite',
});

const one: Case = { rule: 'v/r', ruleDescription: 'Values are right.', suite: 's', name: 'n', status: 'pass' };

function casesOf(...cases: Case[]) {
  return parser.parse(renderJunit({ ...sample, cases })).testsuites.testsuite[0].testcase;
}

test('the counts of the whole and of a suite are those of the cases', () => {
  const { testsuites } = parser.parse(renderJunit(sample));
  expect(testsuites).toMatchObject({ tests: '20', failures: '3', skipped: '2', errors: '0' });
  expect(testsuites.testsuite[0]).toMatchObject({ tests: '20', failures: '3', skipped: '2' });
  expect(testsuites.testsuite[0].testcase).toHaveLength(20);
});

test('what is not measurable is skipped with its reason and counted where everybody sees it', () => {
  const { testsuites } = parser.parse(renderJunit(sample));
  expect(testsuites.name).toBe('validate-data: fail (2 not measurable)');
  expect(testsuites.testsuite[0].name).toBe('flights (2 not measurable)');
  expect(testsuites.testsuite[0].properties.property).toEqual({ name: 'not measurable', value: '2' });
  expect(testsuites.testsuite[0].testcase[4].skipped.message).toBe('not measurable: not enforced yet: custom SQL');
});

test('a failure carries its rule, message and place', () => {
  const [failed] = casesOf({ ...one, status: 'fail', message: '3 rows', location: { file: 'c.yaml', line: 7 } });
  expect(failed).toMatchObject({ name: 'n', classname: 'validate-data.s', file: 'c.yaml', line: '7' });
  expect(failed.failure).toEqual({ message: '3 rows', type: 'v/r', '#text': '3 rows\nc.yaml:7' });
});

test('a warning passes with the warning as output, an inconclusive case does not pass', () => {
  const [warned, open] = casesOf({ ...one, status: 'warn', message: 'late' }, { ...one, status: 'inconclusive' });
  expect(warned['system-out']).toBe('warning: late');
  expect(open.skipped.message).toBe('inconclusive: Values are right.');
});

test('each suite holds its own cases', () => {
  const { testsuites } = parser.parse(renderJunit({ ...sample, cases: [one, { ...one, suite: 't' }, one] }));
  expect(testsuites.testsuite.map((suite: { name: string; tests: string }) => [suite.name, suite.tests])).toEqual([
    ['s', '2'],
    ['t', '1'],
  ]);
});

test('any text gives well-formed XML 1.0 without forbidden characters', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cases: Case[] = (['fail', 'warn', 'not measurable'] as const).map((status) => ({
        rule: text,
        ruleDescription: text,
        suite: text,
        name: text,
        status,
        message: text,
        location: { file: text },
      }));
      const xml = renderJunit({ ...sample, cases });
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      expect(parser.parse(xml).testsuites.testsuite[0].testcase).toHaveLength(3);
    }),
  );
});
