/** report: one report model, its forms, and what the step ends with. */
import type { Engine } from '../../shared/data/engine.ts';
import { sealValidation, type Validation } from '../../shared/report/documents/validation.ts';
import { renderHtml } from '../../shared/report/html.ts';
import { renderJunit } from '../../shared/report/junit.ts';
import type { Report } from '../../shared/report/report.ts';
import { renderSarif } from '../../shared/report/sarif.ts';
import { stableJson } from '../../shared/report/stable-json.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import { GateFailure } from '../../shared/runtime/errors.ts';
import { version } from '../../shared/version.ts';
import type { Contract } from './contract/contract.ts';
import type { Judgement, Overall, TableJudgement } from './judge.ts';
import { casesOf, findingsOf, placeOf } from './report/findings.ts';
import { shownValue } from './report/mask.ts';
import { headlineOf, sectionsOf } from './report/sections.ts';

export const outputs = [
  'verdict',
  'checks',
  'failed-checks',
  'not-measurable',
  'rows',
  'dataset-digest',
  'profile',
  'report',
  'sarif',
  'junit',
] as const;
export type Output = (typeof outputs)[number];

export interface ReportOptions {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly sarif: boolean;
  readonly junit: boolean;
}

export function report(
  contract: Contract,
  tables: readonly TableJudgement[],
  others: readonly Judgement[],
  overall: Overall,
  engine: Pick<Engine, 'name' | 'version'>,
  options: ReportOptions,
): Outcome<Output> {
  const judgements = [...tables.flatMap((table) => table.judgements), ...others];
  const headline = headlineOf(overall, tables);
  const value: Report = {
    action: 'validate-data',
    verdict: overall.verdict,
    headline,
    sections: sectionsOf(tables, others, contract.positions),
    findings: findingsOf(judgements, contract.positions),
    cases: casesOf(judgements, contract.positions),
  };
  const document = documentOf(contract, tables, judgements, overall, headline, engine);
  const failing =
    overall.verdict === 'fail' ? options.failOn !== 'never' : overall.verdict === 'warn' && options.failOn === 'warning';
  return {
    outputs: {
      verdict: overall.verdict,
      checks: String(judgements.length),
      'failed-checks': String(overall.failed),
      'not-measurable': String(overall.notMeasurable),
      rows: String(overall.rows),
    },
    report: value,
    files: [
      { name: 'report.json', content: `${stableJson(document, 2)}\n`, output: 'report' },
      { name: 'report.html', content: renderHtml(value) },
      ...(options.sarif ? [{ name: 'validate-data.sarif', content: sarifText(value, contract), output: 'sarif' } as const] : []),
      ...(options.junit ? [{ name: 'validate-data.junit.xml', content: renderJunit(value), output: 'junit' } as const] : []),
    ],
    ...(failing ? { failure: new GateFailure(headline) } : {}),
  };
}

function sarifText(value: Report, contract: Contract): string {
  return `${stableJson(renderSarif(value, { version, anchor: { file: contract.file, line: 1 } }), 2)}\n`;
}

function documentOf(
  contract: Contract,
  tables: readonly TableJudgement[],
  judgements: readonly Judgement[],
  overall: Overall,
  headline: string,
  engine: Pick<Engine, 'name' | 'version'>,
): Validation {
  const { passed, warned, failed, notMeasurable, declared, enforced, rows } = overall;
  const { file, id, version: contractVersion, apiVersion, digest } = contract;
  return sealValidation(
    {
      verdict: overall.verdict as Validation['verdict'],
      headline,
      contract: { file, id, version: contractVersion, apiVersion, digest },
      counts: { passed, warned, failed, notMeasurable, declared, enforced, rows },
      tables: tables.map(({ plan, evidence }) => ({
        object: plan.object.name,
        title: plan.table.title,
        files: plan.table.parts.map((part) => ({ path: part.file.path, bytes: part.file.bytes, format: part.file.format })),
        ...(evidence.rows === undefined ? {} : { rows: evidence.rows }),
        statements: evidence.statements.map(({ purpose, sql }) => ({ purpose, sql })),
      })),
      checks: judgements.map((judgement) => checkOf(judgement, contract)),
      engine: { name: engine.name, version: engine.version },
    },
    tables.map(({ evidence }) =>
      evidence.statements.map(({ seconds, bytes }) => ({ seconds: Math.round(seconds * 1000) / 1000, bytes })),
    ),
  );
}

function checkOf(judgement: Judgement, contract: Contract): Validation['checks'][number] {
  const { check, status, found, failing, examples, statement } = judgement;
  const line = placeOf(judgement, contract.positions).line;
  return {
    id: check.id,
    rule: check.rule,
    object: check.object,
    ...(check.column === undefined ? {} : { column: check.column }),
    demand: check.demand,
    severity: check.severity,
    declared: check.declared,
    status: status as Validation['checks'][number]['status'],
    found,
    ...(failing === undefined ? {} : { failing }),
    ...(examples.length === 0
      ? {}
      : {
          examples: examples.map(({ values, row, ...place }) => ({
            ...place,
            ...(row === 0 ? {} : { row }),
            values: values.map((value) => (value === null ? null : shownValue(value, check.masked))),
          })),
        }),
    ...(line === undefined ? {} : { line }),
    ...(check.semantics === undefined ? {} : { semantics: check.semantics }),
    ...(statement === undefined || statement < 0 ? {} : { statement }),
  };
}
