/** mode diff as a runner sees it: two files, or a file and its base commit in a real repository. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { validateData } from '../../../actions/validate-data/action.ts';
import { type ContractDiff, contractDiff } from '../../../shared/report/documents/contract-diff.ts';
import type { SarifLog } from '../../../shared/report/sarif.ts';
import { runAction } from '../../../shared/runtime/run.ts';
import { memoryStore } from '../../../shared/runtime/state.ts';
import { type Core, createGithubSurface } from '../../../shared/runtime/surface/github.ts';

const base = `apiVersion: v3.2.0
kind: DataContract
id: flights
version: 1.2.0
schema:
  - name: flights
    properties:
      - name: id
        logicalType: integer
        primaryKey: true
      - name: delay
        logicalType: integer
        required: true
        logicalTypeOptions:
          minimum: 0
      - name: carrier
        logicalType: string
        description: two letters
`;
const loosened = base.replace('minimum: 0', 'minimum: -60').replace('        required: true\n', '');
const described = base.replace('two letters', 'of two letters');
const broken = base.slice(0, base.indexOf('      - name: carrier'));

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A folder with these files, by path. */
async function workspaceOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'diff-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'work', name)), { recursive: true });
    await writeFile(join(folder, 'work', name), content);
  }
  return join(folder, 'work');
}

function git(workspace: string, ...args: string[]): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: workspace, encoding: 'utf8' }).trim();
}

/** Commits what is there. @returns the commit */
async function commit(workspace: string): Promise<string> {
  git(workspace, 'init', '--quiet');
  git(workspace, 'add', '.');
  git(workspace, 'commit', '--quiet', '-m', 'base');
  return git(workspace, 'rev-parse', 'HEAD');
}

interface Ran {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly { level: string; message: string; file?: string; startLine?: number }[];
  readonly summary: string;
  readonly report: ContractDiff;
  readonly sarif: SarifLog;
  readonly junit: string;
}

async function run(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  facts: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const outputs: Record<string, string> = {};
  const annotations: { level: string; message: string }[] = [];
  const summary: string[] = [];
  const annotate =
    (level: string): Core['error'] =>
    (message, properties) =>
      void annotations.push({ level, message: String(message), ...(properties as object) });
  const quiet = () => undefined;
  const core: Core = {
    ...{ debug: quiet, info: quiet, startGroup: quiet, endGroup: quiet, setSecret: quiet },
    ...{ notice: annotate('notice'), warning: annotate('warning'), error: annotate('error') },
    setOutput: (name, value) => {
      outputs[name] = String(value);
    },
    summary: { addRaw: (text) => summary.push(text), write: async () => undefined },
  };
  const given = Object.entries({ mode: 'diff', contract: 'contract.yaml', ...inputs });
  const code = await runAction(validateData, {
    environment: { ...facts, ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])) },
    surface: createGithubSurface({ core, clock: { now: () => 0, every: () => quiet }, workspace }),
    store: memoryStore(),
    workspace,
    temporary: join(workspace, '..', 'temporary'),
    signal: new AbortController().signal,
    interrupted: new Promise<never>(() => undefined),
  });
  const read = (name: string) => (outputs[name] ? readFile(join(workspace, outputs[name]), 'utf8') : Promise.resolve(''));
  const [report, sarif, junit] = await Promise.all([read('report'), read('sarif'), read('junit')]);
  return {
    code,
    outputs,
    annotations,
    summary: summary.join('\n'),
    get report() {
      return contractDiff.parse(JSON.parse(report));
    },
    get sarif() {
      return JSON.parse(sarif) as SarifLog;
    },
    junit,
  };
}

/** The new contract in the workspace, the base in its only commit, and the event that names it. */
async function pullRequest(
  next: string,
  sha?: string,
): Promise<{ workspace: string; facts: Record<string, string>; commit: string }> {
  const workspace = await workspaceOf({ 'contract.yaml': base });
  const made = await commit(workspace);
  await writeFile(join(workspace, 'contract.yaml'), next);
  return { workspace, facts: await factsOf(workspace, sha ?? made), commit: made };
}

async function factsOf(workspace: string, sha: unknown): Promise<Record<string, string>> {
  const event = join(workspace, '..', 'event.json');
  await writeFile(event, JSON.stringify({ pull_request: { base: { sha } } }));
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
}

const against = { 'base-contract': 'base.yaml' };

describe('two files', () => {
  test('no difference is a pass', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': base, 'base.yaml': base });
    const { code, outputs, report } = await run(workspace, against);
    expect([code, outputs.verdict, outputs['failed-checks']]).toEqual([0, 'pass', '0']);
    expect(report.headline).toBe('contract.yaml 1.2.0 against base.yaml 1.2.0: no difference.');
  });

  test('a new description passes, and is said', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': described, 'base.yaml': base });
    const { code, outputs, report } = await run(workspace, against);
    expect([code, outputs.verdict]).toEqual([0, 'pass']);
    expect(report.counts).toEqual({ breaking: 0, loosening: 0, compatible: 1, loosens: 0 });
  });

  test('a loosened constraint warns, and is called out beside its line', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': loosened, 'base.yaml': base });
    const { code, outputs, report, annotations, summary } = await run(workspace, against);
    expect([code, outputs.verdict]).toEqual([0, 'warn']);
    expect(report.headline).toContain('2 loosening differences. The new contract lets through data that the base refused.');
    expect(report.differences).toContainEqual({
      id: 'diff-minimum flights.delay',
      rule: 'diff-minimum',
      judgement: 'loosening',
      loosens: true,
      subject: 'flights.delay',
      change: 'minimum from 0 to -60',
      consequence: 'data passes that the base refused',
      place: { file: 'contract.yaml', line: 14, column: 11 },
      basePlace: { file: 'base.yaml', line: 15, column: 11 },
    });
    expect(annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', file: 'contract.yaml', startLine: 14, title: 'loosening: flights.delay' }),
    );
    expect(summary).toContain('The new contract lets through data that the base refused');
  });

  test('a loosened constraint fails where warnings do', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': loosened, 'base.yaml': base });
    expect((await run(workspace, { ...against, 'fail-on': 'warning' })).code).toBe(1);
  });

  test('a removed column fails, with its line in the base, and the version it takes', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': broken, 'base.yaml': base });
    const { code, outputs, report, sarif, junit } = await run(workspace, against);
    expect([code, outputs.verdict, outputs['failed-checks']]).toEqual([1, 'fail', '1']);
    expect(report.differences[0]).toMatchObject({
      judgement: 'breaking',
      change: 'column "carrier" removed',
      basePlace: { file: 'base.yaml', line: 16 },
    });
    expect(report.versionAdvice).toBe('the contract breaks, and its version is still 1.2.0: it should be 2.0.0');
    expect(sarif.runs[0].results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['validate-data/diff-column-removed', 'error'],
      ['validate-data/diff-version', 'warning'],
    ]);
    expect(junit).toContain('column &quot;carrier&quot; removed');
  });

  test('a breaking difference does not fail the step when nothing is to', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': broken, 'base.yaml': base });
    const { code, outputs } = await run(workspace, { ...against, 'fail-on': 'never' });
    expect([code, outputs.verdict]).toEqual([0, 'fail']);
  });

  test('names of a contract are text in the summary, and no command in the log', async () => {
    const hostile = base.replace('name: carrier', 'name: "<img src=x>\\n::set-output name=verdict::pass"');
    const workspace = await workspaceOf({ 'contract.yaml': broken, 'base.yaml': hostile });
    const { summary, code } = await run(workspace, against);
    expect(code).toBe(1);
    expect(await readFile(join(workspace, '.mlops/out/report.html'), 'utf8')).not.toContain('<img');
    // In code type it is text as it stands; anywhere else it is escaped.
    expect(summary.replace(/`[^`\n]*`/g, '')).not.toContain('<img');
    expect(summary.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });

  test('the same contracts give the same bytes', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': broken, 'base.yaml': base });
    const [one, other] = [await run(workspace, against), await run(workspace, against)];
    expect(one.report.digest).toBe(other.report.digest);
  });

  test('a base that is not there is named', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': base });
    const { code, annotations } = await run(workspace, { 'base-contract': 'old.yaml' });
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('there is no file "old.yaml".');
  });
});

describe('in a pull request', () => {
  test('the base is the same path at the base commit', async () => {
    const { workspace, facts, commit: sha } = await pullRequest(loosened);
    const { code, report } = await run(workspace, {}, facts);
    expect(code).toBe(0);
    expect(report.headline).toBe(
      `contract.yaml 1.2.0 against ${sha.slice(0, 7)}:contract.yaml 1.2.0: 2 loosening differences. This pull request lets through data that the base refused.`,
    );
    expect(report.differences.map(({ basePlace }) => basePlace?.file)).toContain(`${sha.slice(0, 7)}:contract.yaml`);
  });

  test('a contract in a folder of a workspace below the root of its repository is found', async () => {
    const root = await workspaceOf({ 'project/contracts/c.yaml': base });
    const facts = await factsOf(root, await commit(root));
    await writeFile(join(root, 'project/contracts/c.yaml'), broken);
    expect((await run(join(root, 'project'), { contract: 'contracts/c.yaml', 'base-contract': 'git' }, facts)).code).toBe(1);
  });

  test('a contract that is new is no pass: nothing was compared', async () => {
    const { workspace, facts } = await pullRequest(base);
    await writeFile(join(workspace, 'new.yaml'), base);
    const { code, outputs, report } = await run(workspace, { contract: 'new.yaml' }, facts);
    expect([code, outputs.verdict, outputs['not-measurable'], report.base]).toEqual([0, 'warn', '1', null]);
    expect(report.headline).toContain('nothing was compared');
    expect((await run(workspace, { contract: 'new.yaml', 'fail-on': 'warning' }, facts)).code).toBe(1);
  });

  test('a commit that was not fetched is named, with what to do', async () => {
    const missing = '0123456789'.repeat(4);
    const { workspace, facts } = await pullRequest(loosened, missing);
    const { code, annotations } = await run(workspace, {}, facts);
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain(`the base commit ${missing} is not in this checkout`);
    expect(annotations[0]?.message).toContain('Give actions/checkout "fetch-depth: 0"');
  });

  test.each(['--output=/etc/passwd', 'HEAD', 'main; rm -rf .', 7, null])(
    'an event with the commit %j is not believed',
    async (sha) => {
      const { workspace } = await pullRequest(loosened);
      const { code, annotations } = await run(workspace, {}, await factsOf(workspace, sha));
      expect(code).toBe(2);
      expect(annotations[0]?.message).toContain('there is no base commit to compare with');
    },
  );

  test('a contract outside of the workspace has no base commit', async () => {
    const { workspace, facts } = await pullRequest(base);
    await writeFile(join(workspace, '..', 'c.yaml'), base);
    const { code, annotations } = await run(workspace, { contract: '../c.yaml' }, facts);
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('"../c.yaml" is not inside of the workspace');
  });

  test('a workspace without a checkout is told apart from a shallow one', async () => {
    const workspace = await workspaceOf({ 'contract.yaml': base });
    const { code, annotations } = await run(workspace, {}, await factsOf(workspace, '0'.repeat(40)));
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('not a git repository');
  });
});

test('outside of a pull request the base has to be named', async () => {
  const workspace = await workspaceOf({ 'contract.yaml': base });
  const { code, annotations } = await run(workspace, {}, { GITHUB_EVENT_NAME: 'push' });
  expect(code).toBe(2);
  expect(annotations[0]?.message).toContain('this run is not of a pull request (event: push)');
});
