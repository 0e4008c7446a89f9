import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemaFiles } from '../../../scripts/schemas.ts';
import { casesOf, RULES } from '../../oracles/odcs/cases.ts';

const [[path, text] = ['', '{}']] = Object.entries(schemaFiles());
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(text));

test('the committed schema for editors is what the code would write (npm: node scripts/with-node24.mjs scripts/schemas.ts)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../..', path), 'utf8')).toBe(text);
});

describe.each(RULES)('editors and rules of %s', (rules) => {
  const { valid, negative } = casesOf(rules);

  test('no valid contract is underlined', () => {
    expect(valid.filter(({ contract }) => !validate(contract)).map(({ name }) => name)).toEqual([]);
  });

  test('most broken contracts are underlined; what is left to the action is known', () => {
    const missed = negative.filter(({ contract }) => validate(contract)).map(({ name }) => name);
    expect(missed.filter((name) => !LEFT_TO_THE_ACTION.includes(name))).toEqual([]);
  });
});

/** Rules that only code judges. */
const LEFT_TO_THE_ACTION: readonly string[] = ['a location that is no URI'];
