/** report of mode diff: every difference with its judgement, worst first; what lets more pass is called out. */
import { type ContractDiff, sealContractDiff } from '../../../shared/report/documents/contract-diff.ts';
import { renderHtml } from '../../../shared/report/html.ts';
import { renderJunit } from '../../../shared/report/junit.ts';
import { formatCount } from '../../../shared/report/numbers.ts';
import type { Block, Case, Cell, Finding, Level, Report, Section, Status } from '../../../shared/report/report.ts';
import { renderSarif } from '../../../shared/report/sarif.ts';
import { stableJson } from '../../../shared/report/stable-json.ts';
import type { Outcome } from '../../../shared/runtime/action.ts';
import { placeOf as describePlace, GateFailure, type Location } from '../../../shared/runtime/errors.ts';
import { version } from '../../../shared/version.ts';
import type { Contract } from '../contract/contract.ts';
import type { Output, ReportOptions } from '../report.ts';
import { type Difference, type Judgement, judgements, meanings } from './difference.ts';
import { diffRules } from './rules.ts';
import { versionAdvice } from './version.ts';

interface Judged {
  readonly id: string;
  readonly difference: Difference;
  readonly judgement: Judgement;
  readonly loosens: boolean;
  readonly consequence: string;
  readonly location: Location;
  readonly baseLocation: Location | undefined;
}

const levels: Readonly<Record<Judgement, Level>> = { breaking: 'error', loosening: 'warning', compatible: 'notice' };
const statuses: Readonly<Record<Judgement, Status>> = { breaking: 'fail', loosening: 'warn', compatible: 'pass' };

export interface DiffFacts {
  readonly contract: Contract;
  readonly base: Contract;
  readonly differences: readonly Difference[];
  readonly isPullRequest: boolean;
}

export function reportDiff({ contract, base, differences, isPullRequest }: DiffFacts, options: ReportOptions): Outcome<Output> {
  const all = differences.map((difference) => judge(difference, contract, base));
  const sorted = judgements.flatMap((judgement) => all.filter((each) => each.judgement === judgement));
  const counts = countsOf(sorted);
  const advice = versionAdvice(base.version, contract.version, counts.breaking > 0);
  const verdict = counts.breaking > 0 ? 'fail' : counts.loosening > 0 ? 'warn' : 'pass';
  const headline = headlineOf(contract, base, counts, isPullRequest);
  const versionPlace = contract.positions.at(['version']);
  const value: Report = {
    action: 'validate-data',
    verdict,
    headline,
    sections: [...callOut(sorted, advice, isPullRequest), ...tableOf(sorted)],
    findings: [...sorted.map(findingOf), ...(advice === undefined ? [] : [versionFinding(advice, versionPlace)])],
    cases: casesOf(sorted, advice, versionPlace),
  };
  const document = sealContractDiff({
    verdict,
    headline,
    contract: identityOf(contract),
    base: identityOf(base),
    counts,
    versionAdvice: advice ?? null,
    differences: sorted.map(entryOf),
  });
  return outcomeOf(value, document, contract, options);
}

/** The contract is new at the base commit: nothing was compared, which is no pass. */
export function reportNewContract(contract: Contract, missing: string, options: ReportOptions): Outcome<Output> {
  const headline = `${contract.file} is new: there is no ${missing} to compare it with, so nothing was compared.`;
  const hint = 'If the contract has moved, give its old path with the input "base-contract".';
  const location = contract.positions.at([]);
  const finding: Finding = {
    rule: ruleId('diff-contract-id'),
    level: 'warning',
    title: 'nothing to compare with',
    message: `${headline} ${hint}`,
    location,
    identity: 'new contract',
  };
  const value: Report = {
    action: 'validate-data',
    verdict: 'warn',
    headline,
    sections: [{ blocks: [{ kind: 'text', text: hint }] }],
    findings: [finding],
    cases: [{ ...caseOf('diff-contract-id', 'the base has the contract', 'not measurable'), message: headline, location }],
  };
  const document = sealContractDiff({
    verdict: 'warn',
    headline,
    contract: identityOf(contract),
    base: null,
    counts: countsOf([]),
    versionAdvice: null,
    differences: [],
  });
  return outcomeOf(value, document, contract, options);
}

function judge(difference: Difference, contract: Contract, base: Contract): Judged {
  const { rule, effect, subject, key, path, basePath } = difference;
  const meaning = meanings[effect];
  return {
    id: [rule, subject, key].filter((part) => part !== undefined && part !== '').join(' '),
    difference,
    judgement: meaning.judgement,
    loosens: meaning.loosens,
    consequence: difference.consequence ?? meaning.consequence,
    location: contract.positions.at(path, 'key'),
    baseLocation: basePath && base.positions.at(basePath, 'key'),
  };
}

function countsOf(all: readonly Judged[]): ContractDiff['counts'] {
  const count = (judgement: Judgement) => all.filter((each) => each.judgement === judgement).length;
  return {
    breaking: count('breaking'),
    loosening: count('loosening'),
    compatible: count('compatible'),
    loosens: all.filter(({ loosens }) => loosens).length,
  };
}

function headlineOf(contract: Contract, base: Contract, counts: ContractDiff['counts'], isPullRequest: boolean): string {
  const what = `${contract.file} ${contract.version} against ${base.file} ${base.version}`;
  const found = judgements.filter((judgement) => counts[judgement] > 0).map((judgement) => `${counts[judgement]} ${judgement}`);
  if (found.length === 0) return `${what}: no difference.`;
  const sum = counts.breaking + counts.loosening + counts.compatible;
  const differences = `${found.join(', ')} ${sum === 1 ? 'difference' : 'differences'}`;
  return `${what}: ${differences}.${counts.loosens > 0 ? ` ${loosened(isPullRequest)}.` : ''}`;
}

function loosened(isPullRequest: boolean): string {
  return `${isPullRequest ? 'This pull request' : 'The new contract'} lets through data that the base refused`;
}

function callOut(all: readonly Judged[], advice: string | undefined, isPullRequest: boolean): Section[] {
  const items = all
    .filter(({ loosens }) => loosens)
    .map((each) => `${subjectOf(each)}: ${each.difference.words} (${each.consequence})`);
  const shown = items.slice(0, MOST_CALLED_OUT);
  const rest = items.length - shown.length;
  const list: Block = { kind: 'list', items: [...shown, ...(rest > 0 ? [`and ${formatCount(rest, 'more difference')}`] : [])] };
  return [
    ...(items.length === 0 ? [] : [{ heading: loosened(isPullRequest), blocks: [list] }]),
    ...(advice === undefined ? [] : [{ heading: 'Version', blocks: [{ kind: 'text', text: sentence(advice) } as const] }]),
  ];
}

const MOST_CALLED_OUT = 20;

function tableOf(all: readonly Judged[]): Section[] {
  if (all.length === 0) return [];
  const rows = all.map((each): Cell[] => [
    { status: statuses[each.judgement] },
    each.judgement,
    { code: subjectOf(each) },
    each.difference.words,
    each.consequence,
    { code: describePlace({ message: '', location: each.location }) },
    each.baseLocation === undefined ? '' : { code: describePlace({ message: '', location: each.baseLocation }) },
  ]);
  const titles = ['', 'Judgement', 'Where', 'Difference', 'What it means', 'Contract', 'Base'];
  return [{ heading: 'Differences', blocks: [{ kind: 'table', columns: titles.map((title) => ({ title })), rows }] }];
}

function subjectOf({ difference }: Judged): string {
  return difference.subject === '' ? 'contract' : difference.subject;
}

function findingOf(each: Judged): Finding {
  const { difference, consequence, baseLocation } = each;
  const before = baseLocation === undefined ? '' : ` Base: ${describePlace({ message: '', location: baseLocation })}.`;
  return {
    rule: ruleId(difference.rule),
    level: levels[each.judgement],
    title: `${each.judgement}: ${subjectOf(each)}`,
    message: `${difference.words}${consequence === '' ? '' : `; ${consequence}`}.${before}`,
    location: each.location,
    identity: each.id,
  };
}

function versionFinding(advice: string, location: Location): Finding {
  const rule = ruleId('diff-version');
  return { rule, level: 'warning', title: 'version', message: sentence(advice), location, identity: 'diff-version' };
}

/** One case a difference, and one that passes for every rule by which there is none. */
function casesOf(all: readonly Judged[], advice: string | undefined, versionPlace: Location): Case[] {
  const found = all.map(
    (each): Case => ({
      ...caseOf(each.difference.rule, each.id, statuses[each.judgement]),
      message: `${each.difference.words}${each.consequence === '' ? '' : `; ${each.consequence}`}`,
      location: each.location,
    }),
  );
  const version: Case[] =
    advice === undefined ? [] : [{ ...caseOf('diff-version', 'version', 'warn'), message: advice, location: versionPlace }];
  const seen = new Set([...found, ...version].map(({ rule }) => rule));
  const names = Object.keys(diffRules) as (keyof typeof diffRules)[];
  return [...found, ...version, ...names.filter((rule) => !seen.has(ruleId(rule))).map((rule) => caseOf(rule, rule, 'pass'))];
}

function caseOf(rule: keyof typeof diffRules, name: string, status: Status): Case {
  return { rule: ruleId(rule), ruleDescription: diffRules[rule], suite: 'contract diff', name, status };
}

function ruleId(rule: keyof typeof diffRules): string {
  return `validate-data/${rule}`;
}

function entryOf({ id, difference, judgement, loosens, consequence, location, baseLocation }: Judged) {
  const place = ({ file, line, column }: Location) => ({
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  return {
    id,
    rule: difference.rule,
    judgement,
    loosens,
    subject: difference.subject,
    change: difference.words,
    consequence,
    place: place(location),
    ...(baseLocation === undefined ? {} : { basePlace: place(baseLocation) }),
  };
}

function identityOf({ file, id, version: contractVersion, apiVersion, digest }: Contract) {
  return { file, id, version: contractVersion, apiVersion, digest };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function outcomeOf(value: Report, document: ContractDiff, contract: Contract, options: ReportOptions): Outcome<Output> {
  const isFailing =
    value.verdict === 'fail' ? options.failOn !== 'never' : value.verdict === 'warn' && options.failOn === 'warning';
  const sarif = () => `${stableJson(renderSarif(value, { version, anchor: { file: contract.file, line: 1 } }), 2)}\n`;
  return {
    outputs: {
      verdict: value.verdict,
      checks: String(value.cases.length),
      'failed-checks': String(value.cases.filter(({ status }) => status === 'fail').length),
      'not-measurable': String(value.cases.filter(({ status }) => status === 'not measurable').length),
    },
    report: value,
    files: [
      { name: 'report.json', content: `${stableJson(document, 2)}\n`, output: 'report' },
      { name: 'report.html', content: renderHtml(value) },
      ...(options.sarif ? [{ name: 'validate-data.sarif', content: sarif(), output: 'sarif' } as const] : []),
      ...(options.junit ? [{ name: 'validate-data.junit.xml', content: renderJunit(value), output: 'junit' } as const] : []),
    ],
    ...(isFailing ? { failure: new GateFailure(value.headline) } : {}),
  };
}
