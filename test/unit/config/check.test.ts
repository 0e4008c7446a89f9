import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { check } from '../../../shared/config/check.ts';
import { exportJsonSchema } from '../../../shared/config/json-schema.ts';
import { oneOfKind, textOf } from '../../../shared/config/one-of-kind.ts';
import { shown } from '../../../shared/config/sentences.ts';
import { readYaml } from '../../../shared/config/yaml.ts';
import { describeProblem } from '../../../shared/runtime/errors.ts';

const reader = z.strictObject({ kind: z.literal('reader'), path: z.string() });
const writer = z.strictObject({ kind: z.literal('writer'), target: z.string(), retries: z.int().optional() });
const unknownKind = z.looseObject({ kind: z.enum(['reader', 'writer']) });
const policy = z.strictObject({
  name: z.string(),
  level: z.enum(['error', 'warning', 'never']).default('error'),
  threshold: z.number().min(0).max(1).optional(),
  steps: z.array(
    oneOfKind(
      { reader, writer },
      (value) => ['reader', 'writer'].find((kind) => kind === textOf(value, 'kind')) as 'reader' | undefined,
      unknownKind,
    ),
  ),
  limit: z.union([z.number(), z.string(), z.null()]).optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, { error: 'an even number' })
    .optional(),
  tags: z.array(z.string()).min(1).optional(),
});

function read(source: string) {
  const reading = readYaml(source, 'p.yaml');
  if (!reading.ok) throw new Error('not readable');
  return reading.value;
}

function faultsOf(source: string, schema: z.ZodType = policy): string[] {
  const result = check(schema, read(source));
  return result.ok ? [] : result.problems.map(describeProblem);
}

test('a right document gives the typed value with its defaults', () => {
  const result = check(policy, read('name: x\nsteps: [{kind: reader, path: a}]\n'));
  expect(result).toEqual({ ok: true, value: { name: 'x', level: 'error', steps: [{ kind: 'reader', path: 'a' }] } });
});

test('all problems come at once, in the order of the file', () => {
  const source = 'steps:\n  - {kind: writer, targt: x, retries: 1.5}\nlevel: eror\nthreshold: 2\nname: 5\n';
  expect(faultsOf(source)).toEqual([
    'p.yaml:2:5  missing key "target" in steps[0]',
    'p.yaml:2:20  unknown key "targt" in steps[0]. Did you mean "target"?\n    Known keys: kind, retries, target',
    'p.yaml:2:39  retries in steps[0] must be a whole number, but is the number 1.5',
    'p.yaml:3:8  level must be one of the allowed values, but is the text "eror". Did you mean "error"?\n    Allowed: error, warning, never',
    'p.yaml:4:12  threshold must be at most 1, but is the number 2',
    'p.yaml:5:7  name must be text, but is the number 5',
  ]);
});

describe('sentences', () => {
  const base = 'name: x\nsteps: []\n';

  test.each([
    ['text instead of a number', 'threshold: ten', 'p.yaml:3:12  threshold must be a number, but is the text "ten"'],
    ['a list instead of a number', 'threshold: [1, 2]', 'p.yaml:3:12  threshold must be a number, but is the list [1,2]'],
    ['nothing instead of a number', 'threshold:', 'p.yaml:3:1  threshold must be a number, but is empty (null)'],
    ['none of several types', 'limit: {a: 1}', 'p.yaml:3:8  limit must be a number, text or null, but is a mapping'],
    ["words of the schema's author", 'even: 3', 'p.yaml:3:7  even must be an even number, but is the number 3'],
    ['a list that is too short', 'tags: []', 'p.yaml:3:7  tags must be at least 1 item long, but is the list []'],
    ['an item of a list', 'tags: [a, 1]', 'p.yaml:3:11  tags[1] must be text, but is the number 1'],
    ['a key that every object has', '__proto__: 1', expect.stringContaining('unknown key "__proto__"')],
  ])('%s', (_, line, sentence) => {
    expect(faultsOf(`${base}${line}\n`)).toEqual([sentence]);
  });

  test('a kind that does not exist is the only thing said of it', () => {
    expect(faultsOf('name: x\nsteps: [{kind: reder, path: 5}]\n')).toEqual([
      'p.yaml:2:16  kind in steps[0] must be one of the allowed values, but is the text "reder". Did you mean "reader"?\n    Allowed: reader, writer',
    ]);
  });

  test('a file that is no mapping', () => {
    expect(faultsOf('')).toEqual(['p.yaml:1:1  the file must be a mapping, but is empty (null)']);
    expect(faultsOf('- a\n')).toEqual(['p.yaml:1:1  the file must be a mapping, but is the list ["a"]']);
  });

  test('long values are cut at some 60 characters, whole ones', () => {
    expect([...shown('😀'.repeat(1000))]).toHaveLength(60);
    expect(shown('short')).toBe('"short"');
  });

  test('the caller can say what a place is called', () => {
    const result = check(policy, read('name: x\nsteps: [{kind: reader}]\n'), {
      nameOf: (path) => (path.length === 0 ? 'the policy' : `step ${path[1]}`),
    });
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual(['missing key "path" in step 0']);
  });
});

test('the schema for editors knows every form of a union', () => {
  const schema = exportJsonSchema(policy, { id: 'urn:x', title: 'Policy' });
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:x',
    title: 'Policy',
    required: ['name', 'steps'],
  });
  expect(JSON.stringify(schema)).toContain('"const":"writer"');
});
