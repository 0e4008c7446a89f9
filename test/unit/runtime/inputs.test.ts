import { expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../shared/runtime/errors.ts';
import {
  describeUnknownInputs,
  type Field,
  flag,
  type InputsOf,
  inputName,
  integer,
  list,
  number,
  oneOf,
  path,
  readInputs,
  readSecrets,
  secret,
  size,
  text,
} from '../../../shared/runtime/inputs.ts';

/** The value of one input that is written as `given`. */
function read<T>(field: Field<T>, given: string): T | undefined {
  return readInputs({ value: field }, { INPUT_VALUE: given }).value;
}

/** What the user is told about one wrong input. */
function refusal(field: Field<unknown>, given: string): string {
  return messageOf(() => read(field, given));
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('was accepted');
}

test('an input is found under the name that the runner gives it: upper case, hyphens kept', () => {
  expect(inputName('maxExampleRows')).toBe('max-example-rows');
  expect(readInputs({ failOn: text() }, { 'INPUT_FAIL-ON': 'error', INPUT_FAIL_ON: 'no' })).toEqual({ failOn: 'error' });
});

test.each(['', ' ', '\n', ' \t\r\n '])(
  'blank text %j is not given: the default or undefined holds, before any conversion',
  (blank) => {
    const fields = { threshold: number(), level: number({ default: '0.5' }), strict: flag(), memory: size(), items: list() };
    const blanks = { INPUT_THRESHOLD: blank, INPUT_LEVEL: blank, INPUT_STRICT: blank, INPUT_MEMORY: blank, INPUT_ITEMS: blank };
    expect(readInputs(fields, blanks)).toEqual({
      threshold: undefined,
      level: 0.5,
      strict: undefined,
      memory: undefined,
      items: undefined,
    });
  },
);

test('the types of inputs follow from their options', () => {
  const fields = { contract: path({ required: true }), failOn: oneOf(['error', 'never'], { default: 'error' }), data: list() };
  const inputs: InputsOf<typeof fields> = readInputs(fields, { INPUT_CONTRACT: 'contract.yaml' });
  const contract: string = inputs.contract;
  const failOn: 'error' | 'never' = inputs.failOn;
  // @ts-expect-error: without default and not required, it may be missing
  const data: readonly string[] = inputs.data;
  expect([contract, failOn, data]).toEqual(['contract.yaml', 'error', undefined]);
});

test.each(['false', 'False', 'FALSE', ' false '])('the text %j is false', (given) => {
  expect(read(flag(), given)).toBe(false);
});

test.each(['true', 'True', 'TRUE'])('the text %j is true', (given) => {
  expect(read(flag(), given)).toBe(true);
});

test.each(['yes', 'no', '1', '0', 'on', 'truefalse', 'constructor'])('the text %j is no boolean', (given) => {
  expect(refusal(flag(), given)).toBe(`input "value"  "${given}" is neither true nor false.\n    Allowed: true or false.`);
});

test.each([
  ['0.05', 0.05],
  ['-3', -3],
  ['+.5', 0.5],
  ['1e-3', 0.001],
  ['5.', 5],
])('the text %j is the number %d', (given, value) => {
  expect(read(number(), given)).toBe(value);
});

test.each(['NaN', 'Infinity', '-Infinity', '1e999', '0x10', '0b1', '1_000', '1,5', '5 %', '.', 'e5', '١'])(
  'the text %j is no number',
  (given) => {
    expect(refusal(number(), given)).toContain(`${JSON.stringify(given)} is not a number.`);
  },
);

test('a number outside of its bounds is refused with the bounds', () => {
  expect(read(number({ min: 0, max: 1 }), '1')).toBe(1);
  expect(refusal(number({ min: 0, max: 1 }), '1.01')).toContain('"1.01" is not a number from 0 to 1.');
  expect(refusal(integer({ min: 1 }), '0')).toContain('"0" is not a whole number of at least 1.');
  expect(refusal(integer({ max: 9 }), '10')).toContain('"10" is not a whole number of at most 9.');
});

test.each(['1.5', '1e3', '0x10', '9007199254740992', 'NaN', 'ten'])('the text %j is no whole number', (given) => {
  expect(refusal(integer(), given)).toContain(`"${given}" is not a whole number.`);
});

test.each([
  ['2GB', 2_000_000_000],
  ['500 MB', 500_000_000],
  ['1.5gib', 1_610_612_736],
  ['512 KiB', 524_288],
  ['1B', 1],
])('the size %j is %d bytes', (given, bytes) => {
  expect(read(size(), given)).toBe(bytes);
});

test.each(['500', '2 parsecs', 'GB', '-1GB', '0 B', '0.1B', '1e3MB', 'NaN MB', '1constructor', '99999999TB'])(
  'the text %j is no size',
  (given) => {
    expect(refusal(size(), given)).toContain(`"${given}" is not a size with its unit.`);
  },
);

test('a list has one item per line; commas, quotes and # belong to the item', () => {
  expect(read(list(), '  a,b.csv \r\n\n# not a comment\n"quoted"\n')).toEqual(['a,b.csv', '# not a comment', '"quoted"']);
});

test('a path is one line', () => {
  expect(read(path(), 'data/a b.csv')).toBe('data/a b.csv');
  expect(refusal(path(), 'a\nb')).toContain('"a\\nb" is not one path');
});

test('a word that is not among the choices is refused with the nearest match and all choices', () => {
  expect(refusal(oneOf(['error', 'warning', 'never']), 'warnings')).toBe(
    'input "value"  "warnings" is not known here. Did you mean "warning"?\n    Allowed: one of: error, warning, never.',
  );
  expect(refusal(oneOf(['error', 'never']), 'Error')).toContain('Did you mean "error"?');
  expect(refusal(oneOf(['error', 'never']), 'sometimes')).toContain('"sometimes" is not known here.\n');
});

test('a required input that is missing or blank is an error in code, because the runner does not enforce it', () => {
  expect(messageOf(() => readInputs({ contract: path({ required: true }) }, { INPUT_CONTRACT: ' ' }))).toBe(
    'input "contract"  is required but was not given.\n    Give one path, absolute or relative to the workspace.',
  );
});

test('all problems of all inputs come at once', () => {
  const fields = { contract: path({ required: true }), failOn: oneOf(['error']), threads: integer() };
  const message = messageOf(() => readInputs(fields, { 'INPUT_FAIL-ON': 'x', INPUT_THREADS: 'many' }));
  expect(message.match(/^input "[a-z-]+"/gm)).toEqual(['input "contract"', 'input "fail-on"', 'input "threads"']);
});

test('a huge wrong value is shown in part', () => {
  expect(refusal(number(), 'x'.repeat(5000)).length).toBeLessThan(300);
});

test('secrets are found even when other inputs are wrong, and defaults are no secrets', () => {
  const fields = { token: secret(), other: secret({ default: 'public' }), threads: integer() };
  expect(readSecrets(fields, { INPUT_TOKEN: ' s3cr3t\n', INPUT_THREADS: 'many' })).toEqual(['s3cr3t']);
});

test('an unknown input is named with its nearest match, and its value is not shown', () => {
  const fields = { contract: path(), failOn: text() };
  expect(describeUnknownInputs(fields, { INPUT_FAIL_ON: 'hidden', INPUT_CONTRACT: 'c', PATH: '/bin', INPUT_BLANK: '' })).toEqual([
    'input "fail_on" is not known and was ignored. Did you mean "fail-on"?',
  ]);
  expect(describeUnknownInputs(fields, { INPUT_COLOUR: 'red' })).toEqual([
    'input "colour" is not known and was ignored. Known inputs: contract, fail-on',
  ]);
});
