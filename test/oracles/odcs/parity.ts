// Judges contracts with the standard's own JSON Schemas and writes their verdicts to test/fixtures/odcs/verdicts.json, where the test finds them.
// The schemas come from the PyPI wheel named below; they are not part of this repository.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { Rules } from '../../../actions/validate-data/contract/versions.ts';
import { bits, casesOf, fingerprint, ourVerdict, RULES, rulesFor } from './cases.ts';
import { explanationOf } from './differences.ts';
import type { Case } from './mutations.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const cache = join(root, '.cache', 'odcs');
const WHEEL = 'vowl==0.0.7';
const SCHEMAS: Readonly<Record<Rules, { file: string; sha256: string }>> = {
  '3.0': { file: 'odcs-json-schema-v3.0.2.json', sha256: 'fc9d774ea73d13b473a52868eb8e66784f3a031794d1d22dd94d76f8c9c07c79' },
  '3.1': { file: 'odcs-json-schema-v3.1.0.json', sha256: '2cb7dd6fe43344d2233e0406438622681dc3ebadcf8f0d606a15b40c8f6752c0' },
  '3.2': { file: 'odcs-json-schema-v3.2.0.json', sha256: 'edb41f33ec46e84780e99872ab2bd67f074959d2bf3e9c9fc54e61f8982b0d93' },
};

const say = (line: string) => process.stdout.write(`${line}\n`);

type Judge = (contract: unknown) => boolean;

function fetchSchemas(): string {
  const folder = join(cache, 'vowl', 'contracts', 'models', 'schemas');
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const python = process.env.PYTHON ?? 'python3';
  execFileSync(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', cache, WHEEL], { stdio: 'inherit' });
  const wheel = readdirSync(cache).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip has left no wheel in ${cache}`);
  execFileSync(python, ['-m', 'zipfile', '-e', join(cache, wheel), cache]);
  return folder;
}

function loadJudges(): Readonly<Record<Rules, Judge>> {
  const folder = fetchSchemas();
  const judges = RULES.map((rules) => {
    const { file, sha256 } = SCHEMAS[rules];
    const bytes = readFileSync(join(folder, file));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) throw new Error(`${file} has sha256 ${found}, expected ${sha256}`);
    const ajv = new Ajv2019({ strict: false, allErrors: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(bytes.toString('utf8')));
    return [rules, (contract: unknown) => validate(contract) === true] as const;
  });
  return Object.fromEntries(judges) as Record<Rules, Judge>;
}

const judges = loadJudges();
let unexplained = 0;

function verdictsOn(cases: readonly Case[], original: Rules) {
  const verdicts = cases.map(({ contract }) => judges[rulesFor(contract, original)](contract));
  for (const [index, { name, contract }] of cases.entries()) {
    const ours = ourVerdict(contract, original);
    if (ours === verdicts[index] || explanationOf(contract, ours)) continue;
    unexplained++;
    say(`${original} ${name}: the standard says ${verdicts[index] ? 'valid' : 'invalid'}, we say ${ours ? 'valid' : 'invalid'}`);
    if (process.argv.includes('--show')) say(JSON.stringify(contract));
  }
  return {
    cases: cases.length,
    valid: verdicts.filter(Boolean).length,
    fingerprint: fingerprint(cases),
    verdicts: bits(verdicts),
  };
}

const result = Object.fromEntries(
  RULES.map((rules) => {
    const groups = Object.entries(casesOf(rules)).map(([group, cases]) => [group, verdictsOn(cases, rules)] as const);
    for (const [group, { cases, valid }] of groups) say(`${rules} ${group}: ${cases} cases, ${valid} valid`);
    return [rules, { schema: SCHEMAS[rules], ...Object.fromEntries(groups) }];
  }),
);
if (unexplained > 0) {
  say(`${unexplained} verdicts differ without an explanation; nothing is written`);
  process.exitCode = 1;
} else {
  const folder = join(root, 'test', 'fixtures', 'odcs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'verdicts.json'), `${JSON.stringify({ source: WHEEL, ...result }, null, 1)}\n`);
}
