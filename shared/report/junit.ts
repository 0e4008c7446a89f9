/** A report as JUnit XML, the form that every CI system can show. */
import { escapeHtml, escapeMarkup } from '../escape/html.ts';
import { showInvisibleInLines } from '../escape/visible.ts';
import { placeOf } from '../runtime/errors.ts';
import type { Case, Report, Status } from './report.ts';

/**
 * One `testsuite` a suite of the cases, in their order. `fail` is a failure. `not measurable` and `inconclusive` are skipped, with
 * the reason, and counted in the name and in a property besides, since many viewers show nothing of skipped tests. `warn` is a test
 * that passed, with the warning as its output: JUnit has no word for it.
 */
export function renderJunit(report: Report): string {
  const names = [...new Set(report.cases.map(({ suite }) => suite))];
  const suites = names.map((name) =>
    suiteXml(
      report.action,
      name,
      report.cases.filter(({ suite }) => suite === name),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: titleOf(`${report.action}: ${report.verdict}`, report.cases), ...countsOf(report.cases) })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteXml(action: string, name: string, cases: readonly Case[]): string {
  return [
    `  <testsuite${attributes({ name: titleOf(name, cases), ...countsOf(cases) })}>`,
    '    <properties>',
    `      <property${attributes({ name: 'not measurable', value: count(cases, 'not measurable') })}/>`,
    '    </properties>',
    ...cases.map((each) => caseXml(action, each)),
    '  </testsuite>',
  ].join('\n');
}

function caseXml(action: string, each: Case): string {
  const open = `    <testcase${attributes({
    name: each.name,
    classname: `${action}.${each.suite}`,
    time: 0,
    file: each.location?.file,
    line: each.location?.line,
  })}`;
  const outcome = outcomes[each.status](each);
  return outcome === '' ? `${open}/>` : `${open}>\n      ${outcome}\n    </testcase>`;
}

const outcomes: Readonly<Record<Status, (each: Case) => string>> = {
  pass: () => '',
  warn: (each) => `<system-out>${textXml(`warning: ${reasonOf(each)}`)}</system-out>`,
  fail: (each) => `<failure${attributes({ message: reasonOf(each), type: each.rule })}>${textXml(bodyOf(each))}</failure>`,
  inconclusive: skipped,
  'not measurable': skipped,
};

function skipped(each: Case): string {
  return `<skipped${attributes({ message: `${each.status}: ${reasonOf(each)}` })}/>`;
}

function reasonOf(each: Case): string {
  return each.message ?? each.ruleDescription;
}

function bodyOf(each: Case): string {
  const place = placeOf({ message: '', ...(each.location === undefined ? {} : { location: each.location }) });
  return [reasonOf(each), ...(place === '' ? [] : [place])].join('\n');
}

function titleOf(name: string, cases: readonly Case[]): string {
  const unmeasured = count(cases, 'not measurable');
  return unmeasured === 0 ? name : `${name} (${unmeasured} not measurable)`;
}

function countsOf(cases: readonly Case[]): Record<string, number> {
  return {
    tests: cases.length,
    failures: count(cases, 'fail'),
    errors: 0,
    skipped: count(cases, 'not measurable') + count(cases, 'inconclusive'),
    time: 0,
  };
}

function count(cases: readonly Case[], status: Status): number {
  return cases.filter((each) => each.status === status).length;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

function textXml(text: string): string {
  return escapeMarkup(showInvisibleInLines(text));
}
