import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validation } from '../../shared/report/documents/validation.ts';
import { copyPackage, repository, runStep } from './runner.ts';

let program: string;
let folder: string;
beforeAll(async () => {
  folder = await copyPackage();
  program = join(folder, 'dist', 'validate-data.js');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The engine from this repository: what is tested here is the bundle, not the network. */
const engine = { 'engine-path': repository };

const contract = (properties: string) => `apiVersion: v3.1.0
kind: DataContract
id: people
version: 1.0.0
status: active
schema:
  - name: people
    properties:
${properties}`;

const people = contract(`      - name: id
        logicalType: integer
        required: true
        unique: true
      - name: age
        logicalType: integer
        logicalTypeOptions:
          minimum: 0
`);

const validate = (files: Record<string, string>, inputs: Record<string, string> = {}) =>
  runStep(program, { inputs: { ...engine, contract: 'contract.yaml', data: 'people.csv', ...inputs }, workspace: files });

test('data that keep their contract pass, with outputs, summary and report files', async () => {
  const step = await validate({ 'contract.yaml': people, 'people.csv': 'id,age\n1,30\n2,\n' });
  expect(step).toMatchObject({ code: 0, stderr: '', annotations: [], leftovers: [] });
  expect(step.outputs).toMatchObject({ verdict: 'pass', rows: '2', 'failed-checks': '0', report: '.mlops/out/report.json' });
  expect(step.summary).toContain('all 12 checks hold; 7 of 7 declared constraints enforced');
  const report = validation.parse(JSON.parse(step.files['.mlops/out/report.json'] ?? ''));
  expect(report.verdict).toBe('pass');
  expect(Object.keys(step.files)).toEqual(
    expect.arrayContaining(['.mlops/out/validate-data.sarif', '.mlops/out/validate-data.junit.xml']),
  );
});

test('data that break their contract fail the step, and the lines of contract and data are marked', async () => {
  const step = await validate({ 'contract.yaml': people, 'people.csv': 'id,age\n1,30\n1,-4\n' });
  expect(step.code).toBe(1);
  expect(step.outputs).toMatchObject({ verdict: 'fail', 'failed-checks': '2' });
  const places = step.annotations.map(({ level, file, line }) => `${level} ${file}:${line}`);
  expect(places).toEqual(
    expect.arrayContaining(['error contract.yaml:12', 'error people.csv:3', 'error contract.yaml:16', 'error people.csv:3']),
  );
  expect(step.summary).toContain('people.csv:3');
});

test('the same data as Parquet give the same verdict, with row numbers instead of lines', async () => {
  const flights = join(repository, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');
  const late = contract(`      - name: delay
        logicalType: integer
        logicalTypeOptions:
          minimum: -900
`);
  const step = await validate({ 'contract.yaml': late }, { data: flights });
  expect(step.outputs).toMatchObject({ verdict: 'fail', rows: '3000000', 'failed-checks': '1' });
  expect(step.summary).toMatch(/row [\d,]+: "-1116"/);
});

test('a contract with a typo cannot be judged: file, line and the word that was probably meant', async () => {
  const step = await validate({ 'contract.yaml': people.replace('minimum', 'minimun'), 'people.csv': 'id,age\n1,2\n' });
  expect(step.code).toBe(2);
  expect(step.outputs.verdict).toBe('error');
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ file: 'contract.yaml', line: 16, message: expect.stringContaining('Did you mean "minimum"?') }),
  );
});

test('a SQL rule of the contract runs in a process of the bundle', async () => {
  const rule = (query: string, mustBe: number) => `          - {type: sql, query: "${query}", mustBe: ${mustBe}}\n`;
  const rules = `      - name: age
        logicalType: integer
        quality:
${rule('select sum({property}) from {object}', 50)}${rule("select count(*) from read_text('people.csv')", 1)}`;
  const step = await validate({ 'contract.yaml': contract(rules), 'people.csv': 'age\n20\n30\n' });
  const report = validation.parse(JSON.parse(step.files['.mlops/out/report.json'] ?? ''));
  const found = report.checks.filter((each) => each.rule === 'sql-check').map((each) => each.found);
  expect(found).toEqual(['50', expect.stringContaining('it uses the table function read_text')]);
  expect(step).toMatchObject({ code: 1, stderr: '', leftovers: [] });
});

test('names and values from a pull request never become a workflow command', async () => {
  const name = '::error::x';
  const hostile = contract(`      - name: '${name}'
        logicalType: integer
      - name: '##[add-mask]b'
        logicalType: integer
`);
  const data = `"${name}",##[add-mask]b\n"::set-env name=A::b",1\n"a\n::stop-commands::t",2\n`;
  const step = await validate({ 'contract.yaml': hostile, 'people.csv': data });
  expect(step.outputs.verdict).toBe('fail');
  expect(new Set(step.commands.map((command) => command.name))).toEqual(new Set(['error']));
  expect(step.environment).toEqual({});
});

test('a cancelled run ends at the first signal, cleans up and gives no verdict', async () => {
  const slow = contract(`      - name: text
        logicalType: string
        logicalTypeOptions:
          pattern: '(a?){200}a{200}b'
        customProperties:
          - property: mlops.nothing
            value: to warn about
`);
  const rows = Array.from({ length: 60_000 }, () => 'a'.repeat(400));
  const step = await runStep(program, {
    inputs: { ...engine, contract: 'contract.yaml', data: 'people.csv' },
    workspace: { 'contract.yaml': slow, 'people.csv': `text\n${rows.join('\n')}\n` },
    cancelAt: 'mlops.nothing',
  });
  expect(step).toMatchObject({ code: 130, signals: ['SIGINT'], leftovers: [], outputs: { verdict: 'error' } });
});

test('the front end runs the same bundle and tells pass, fail and cannot run apart', async () => {
  const cli = join(folder, 'dist', 'cli.js');
  const run = (data: string, name = 'people.csv') =>
    runStep(cli, {
      args: ['validate-data', '--contract', 'contract.yaml', '--data', name, '--engine-path', repository],
      env: { GITHUB_ACTIONS: undefined },
      workspace: { 'contract.yaml': people, 'people.csv': data },
    });
  const fine = await run('id,age\n1,2\n');
  expect(fine.code).toBe(0);
  expect(fine.stdout).toContain('validate-data: pass');
  const broken = await run('id,age\n1,-2\n');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain('people.csv:2: "-2"');
  const missing = await run('id,age\n1,2\n', 'poeple.csv');
  expect(missing.code).toBe(2);
  expect(missing.stdout + missing.stderr).toContain('people.csv');
});

test('the version that reports name is the version of the package', async () => {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const step = await validate({ 'contract.yaml': people, 'people.csv': 'id,age\n1,30\n' });
  const [run] = JSON.parse(step.files['.mlops/out/validate-data.sarif'] ?? '{}').runs;
  expect(run.tool.driver.semanticVersion).toBe(version);
});
