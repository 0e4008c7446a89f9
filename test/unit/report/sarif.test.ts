import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { renderSarif } from '../../../shared/report/sarif.ts';
import { sample } from './sample.ts';

const options = { version: '1.2.3' };

/** The schema of SARIF 2.1.0 is written in draft 4; what it uses of it means the same in the draft that the validator reads. */
function sarifSchema(): object {
  const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const schema = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', `file://${main}`), 'utf8'));
  const { id, ...rest } = schema;
  return { ...rest, $id: id, $schema: 'http://json-schema.org/draft-07/schema#' };
}

test('the log is valid by the schema of SARIF 2.1.0', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(sarifSchema());
  validate(JSON.parse(JSON.stringify(renderSarif(sample, options))));
  expect(validate.errors).toBeNull();
  validate(JSON.parse(JSON.stringify(renderSarif({ ...sample, findings: [] }, options))));
  expect(validate.errors).toBeNull();
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('every rule asked for is described, whatever the data', () => {
  const clean = renderSarif({ ...sample, findings: [] }, options).runs[0].tool.driver;
  const broken = renderSarif(sample, options).runs[0].tool.driver;
  expect(clean.rules.map(({ id }) => id)).toEqual(broken.rules.map(({ id }) => id));
  expect(broken.rules.find(({ id }) => id === 'validate-data/unique')?.shortDescription.text).toBe(
    'Values satisfy the unique that the contract declares.',
  );
  expect(broken).toMatchObject({ name: 'mlops-actions/validate-data', semanticVersion: '1.2.3' });
});

test('a result points to its rule and to the encoded path below the repository', () => {
  const { results, tool } = renderSarif(sample, options).runs[0];
  expect(results).toHaveLength(4);
  for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
  expect(results[0]).toMatchObject({
    ruleId: 'validate-data/unique',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'contracts/fl%C3%BCge%20%26%20co.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 14, startColumn: 9 },
        },
      },
    ],
  });
});

test('the fingerprint follows the identity, not line or message', () => {
  const fingerprints = (line: number, identity: string) => {
    const [first, ...rest] = sample.findings;
    if (first === undefined) throw new Error('the sample has findings');
    const findings = [{ ...first, identity, message: `line ${line}`, location: { file: 'a', line } }, ...rest];
    return renderSarif({ ...sample, findings }, options).runs[0].results[0]?.partialFingerprints['mlopsActionsIdentity/v1'];
  };
  expect(fingerprints(1, 'a')).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprints(1, 'a')).toBe(fingerprints(2, 'a'));
  expect(fingerprints(1, 'a')).not.toBe(fingerprints(1, 'b'));
});

test('of too many results the worst are kept and the rest is counted', () => {
  const [error] = sample.findings;
  if (error === undefined) throw new Error('the sample has findings');
  const notices = Array.from({ length: 25_000 }, () => ({ ...error, level: 'notice' as const }));
  const [run] = renderSarif({ ...sample, findings: [...notices, error] }, options).runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.results[0]?.level).toBe('error');
  expect(run.results[1]?.level).toBe('note');
  expect(run.properties).toEqual({ omittedResults: 1 });
});

test('a finding that stands nowhere is shown at the anchor', () => {
  const [error] = sample.findings;
  if (error === undefined) throw new Error('the sample has findings');
  const { location: _, ...nowhere } = error;
  const report = { ...sample, findings: [nowhere] };
  expect(renderSarif(report, options).runs[0].results[0]?.locations).toEqual([]);
  const anchored = renderSarif(report, { ...options, anchor: { file: './contract.yaml', line: 1 } }).runs[0].results[0];
  expect(anchored?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('contract.yaml');
});

test('a file outside of the repository is not said to be inside', () => {
  const [error] = sample.findings;
  if (error === undefined) throw new Error('the sample has findings');
  const uriOf = (file: string) =>
    renderSarif({ ...sample, findings: [{ ...error, location: { file } }] }, options).runs[0].results[0]?.locations[0]
      ?.physicalLocation.artifactLocation;
  expect(uriOf('/data/a b.csv')).toEqual({ uri: 'file:///data/a%20b.csv' });
  expect(uriOf('../a.csv')).toEqual({ uri: '../a.csv' });
  expect(uriOf('C:\\data\\a.csv')).toEqual({ uri: 'file:///C:/data/a.csv' });
  expect(uriOf('data\\a:b.csv')).toEqual({ uri: 'data/a%3Ab.csv', uriBaseId: '%SRCROOT%' });
});

test('a message cannot carry a link, and shows what it hides', () => {
  const [error] = sample.findings;
  if (error === undefined) throw new Error('the sample has findings');
  const message = '[fix](https://evil.example)\u202e\u0000';
  expect(renderSarif({ ...sample, findings: [{ ...error, message }] }, options).runs[0].results[0]?.message.text).toBe(
    '[fix] (https://evil.example)\\u{202e}\\0',
  );
});
