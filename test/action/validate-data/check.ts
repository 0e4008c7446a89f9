/** Runs validate-data on files in a workspace of its own, with a real engine, as a runner of GitHub would see it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import { validateData } from '../../../actions/validate-data/action.ts';
import { type Validation, validation } from '../../../shared/report/documents/validation.ts';
import type { SarifLog } from '../../../shared/report/sarif.ts';
import { runAction } from '../../../shared/runtime/run.ts';
import { memoryStore } from '../../../shared/runtime/state.ts';
import { type Core, createGithubSurface } from '../../../shared/runtime/surface/github.ts';

export interface Given {
  /** YAML, or what `contractOf` makes. */
  readonly contract: string | Uint8Array;
  /** By path below the workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Inputs by their names in action.yml; `data` names all files when it is left out, `null` leaves it out altogether. */
  readonly inputs?: Readonly<Record<string, string | null>>;
  /** Variables of the step beside its inputs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Prepares the workspace further: links, Parquet files. */
  readonly prepare?: (workspace: string) => Promise<void>;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
}

export type CheckResult = Validation['checks'][number];

export interface Checked {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, Markdown. */
  readonly summary: string;
  /** Everything printed to the log. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  /** `report.json`; throws when there is none, because nothing could be judged. */
  readonly report: Validation;
  readonly sarif: SarifLog;
  readonly sarifText: string;
  readonly junit: string;
  readonly reportText: string;
  /** Everything a person or a tool could read of the run. */
  readonly everything: string;
  /** The one check of a rule, of a column when it is named. */
  result(rule: string, column?: string): CheckResult;
  results(rule: string, column?: string): readonly CheckResult[];
}

const workspaces: string[] = [];
afterEach(async () => {
  await Promise.all(workspaces.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

export async function temporaryFolder(name = 'validate-'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  workspaces.push(folder);
  return folder;
}

export async function check({
  contract,
  files = {},
  inputs = {},
  environment: variables = {},
  prepare,
}: Given): Promise<Checked> {
  const workspace = join(await temporaryFolder(), 'work');
  await mkdir(workspace);
  await writeFile(join(workspace, 'contract.yaml'), contract);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), content);
  }
  await prepare?.(workspace);

  const given = { contract: 'contract.yaml', data: Object.keys(files).join('\n'), ...inputs };
  const named = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [[`INPUT_${name.toUpperCase()}`, value]],
  );
  const environment = { ...variables, ...Object.fromEntries(named) };
  const seen = recording();
  const code = await runAction(validateData, {
    environment,
    surface: createGithubSurface({ core: seen.core, clock: { now: () => 0, every: () => () => undefined }, workspace }),
    store: memoryStore(),
    workspace,
    temporary: join(workspace, '..', 'temporary'),
    signal: new AbortController().signal,
    interrupted: new Promise<never>(() => undefined),
  });
  const read = (output: string) => {
    const path = seen.outputs[output];
    return path ? readFile(join(workspace, path), 'utf8') : Promise.resolve('');
  };
  const [reportText, sarifText, junit] = await Promise.all([read('report'), read('sarif'), read('junit')]);
  const report = () => {
    if (reportText === '') throw new Error(`nothing was judged: ${seen.log.join('\n')}`);
    return validation.parse(JSON.parse(reportText));
  };
  const results = (rule: string, column?: string) =>
    report().checks.filter((each) => each.rule === rule && (column === undefined || each.column === column));
  const [summary, log] = [seen.summary.join('\n'), seen.log.join('\n')];
  return {
    code,
    outputs: seen.outputs,
    summary,
    log,
    annotations: seen.annotations,
    get report() {
      return report();
    },
    get sarif() {
      return JSON.parse(sarifText) as SarifLog;
    },
    sarifText,
    junit,
    reportText,
    everything: [summary, log, JSON.stringify(seen.annotations), reportText, sarifText, junit].join('\n'),
    results,
    result(rule, column) {
      const found = results(rule, column);
      const [only] = found;
      if (found.length !== 1 || !only) {
        const known = report().checks.map((each) => each.id);
        throw new Error(`${found.length} checks ${rule} ${column ?? ''}, out of: ${known.join(', ')}`);
      }
      return only;
    },
  };
}

function recording() {
  const outputs: Record<string, string> = {};
  const annotations: Annotation[] = [];
  const log: string[] = [];
  const summary: string[] = [];
  const annotate =
    (level: Annotation['level']): Core['error'] =>
    (message, properties) =>
      void annotations.push({ level, message: String(message), ...(properties as Partial<Annotation>) });
  const say = (message: string) => void log.push(message);
  const core: Core = {
    debug: say,
    info: say,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    startGroup: say,
    endGroup: () => undefined,
    setSecret: () => undefined,
    setOutput(name, value) {
      outputs[name] = String(value);
    },
    summary: { addRaw: (text) => summary.push(text), write: async () => undefined },
  };
  return { core, outputs, annotations, log, summary };
}

export type Properties = Readonly<Record<string, object>>;

/** A contract of one schema object `t` (JSON is YAML), with columns by name. */
export function contractOf(properties: Properties, more: object = {}, document: object = {}): string {
  const columns = Object.entries(properties).map(([name, property]) => ({ name, ...property }));
  return documentOf([{ name: 't', properties: columns, ...more }], document);
}

export function documentOf(schema: readonly object[], document: object = {}): string {
  const head = { apiVersion: 'v3.2.0', kind: 'DataContract', id: 'test', version: '1.0.0', status: 'active' };
  return JSON.stringify({ ...head, ...document, schema }, undefined, 1);
}

/** The step fails, and the verdict says so. */
export function expectRed({ code, outputs, log }: Checked): void {
  if (code === 0) throw new Error(`green: ${log}`);
  expect(outputs.verdict).toMatch(/^(fail|error)$/);
}

/** Everything holds. */
export function expectGreen({ code, outputs, log }: Checked, rows?: number): void {
  if (code !== 0 || outputs.verdict !== 'pass') throw new Error(`not green: ${log}`);
  if (rows !== undefined) expect(outputs.rows).toBe(String(rows));
}
