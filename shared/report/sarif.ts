/** A report as a SARIF 2.1.0 log, for GitHub's code scanning and editors. */
import { createHash } from 'node:crypto';
import { cut, showInvisible, showInvisibleInLines } from '../escape/visible.ts';
import type { Location } from '../runtime/errors.ts';
import type { Finding, Level, Report } from './report.ts';
import { levels } from './symbols.ts';

export interface SarifOptions {
  /** Version of the tool. */
  readonly version: string;
  /** Where findings are shown that stand nowhere in particular: code scanning refuses a file with a result without location. */
  readonly anchor?: Location;
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [SarifRun];
}

interface SarifRun {
  readonly tool: {
    readonly driver: { readonly name: string; readonly semanticVersion: string; readonly rules: readonly SarifRule[] };
  };
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
  readonly properties?: { readonly omittedResults: number };
}

interface Text {
  readonly text: string;
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: Text;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: '%SRCROOT%' };
    readonly region?: { startLine: number; startColumn?: number; endLine?: number; endColumn?: number };
  };
}

type SarifLevel = 'error' | 'warning' | 'note';

const sarifLevels: Readonly<Record<Level, SarifLevel>> = { error: 'error', warning: 'warning', notice: 'note' };
/** Code scanning takes no more results of one run, and no longer messages. */
const limits = { results: 25_000, message: 10_000 };
/** Our own name: `primaryLocationLineHash` is computed by GitHub's upload, which warns about any value it finds there. */
const fingerprint = 'mlopsActionsIdentity/v1';

/** The log as a value: rules from the cases, one result a finding, worst first, 25,000 at most (the number of the rest is noted). */
export function renderSarif(report: Report, { version, anchor }: SarifOptions): SarifLog {
  const sorted = levels.flatMap((level) => report.findings.filter((finding) => finding.level === level));
  const shown = sorted.slice(0, limits.results);
  const rules = rulesOf(report);
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  const omitted = sorted.length - shown.length;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: `mlops-actions/${report.action}`, semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results: shown.map((finding) => resultOf(finding, places.get(finding.rule) ?? -1, anchor)),
        ...(omitted === 0 ? {} : { properties: { omittedResults: omitted } }),
      },
    ],
  };
}

/** Every rule that was asked for or found, sorted by id, so that the list does not depend on the data. */
function rulesOf(report: Report): SarifRule[] {
  const descriptions = new Map(report.findings.map((finding) => [finding.rule, finding.title]));
  for (const { rule, ruleDescription } of report.cases) descriptions.set(rule, ruleDescription);
  return [...descriptions]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, description]) => {
      const text = { text: showInvisible(description) };
      const worst = levels.find((level) => report.findings.some((finding) => finding.rule === id && finding.level === level));
      return {
        id,
        shortDescription: text,
        fullDescription: text,
        help: text,
        defaultConfiguration: { level: sarifLevels[worst ?? 'error'] },
      };
    });
}

function resultOf(finding: Finding, ruleIndex: number, anchor: Location | undefined): SarifResult {
  const location = finding.location ?? anchor;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: sarifLevels[finding.level],
    message: { text: plainMessage(finding.message) },
    locations: location === undefined ? [] : [locationOf(location)],
    partialFingerprints: { [fingerprint]: createHash('sha256').update(`${finding.rule}\n${finding.identity}`).digest('hex') },
  };
}

/** SARIF reads `[text](target)` in a message as a link; a space between the brackets takes that from untrusted text. */
function plainMessage(text: string): string {
  return cut(showInvisibleInLines(text).replaceAll('](', '] ('), limits.message);
}

function locationOf({ file, line, column, endLine, endColumn }: Location): SarifLocation {
  const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  const outside = path.startsWith('/') || /^[a-z]:\//i.test(path) || path.split('/').includes('..');
  const region =
    line === undefined
      ? undefined
      : {
          startLine: line,
          ...(column === undefined ? {} : { startColumn: column }),
          ...(endLine === undefined ? {} : { endLine }),
          ...(endColumn === undefined ? {} : { endColumn }),
        };
  return {
    physicalLocation: {
      artifactLocation: outside ? { uri: outsideUri(uri) } : { uri, uriBaseId: '%SRCROOT%' },
      ...(region === undefined ? {} : { region }),
    },
  };
}

function outsideUri(uri: string): string {
  if (uri.startsWith('/')) return `file://${uri}`;
  return /^[a-z]%3A\//i.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}
