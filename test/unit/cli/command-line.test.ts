import { expect, test } from '@jest/globals';
import { parseFlags } from '../../../shared/cli/command-line.ts';
import { sampleAction } from './sample-action.ts';

function parse(...argv: string[]) {
  const { inputs, problems, help } = parseFlags(argv, sampleAction);
  return { inputs: Object.fromEntries(inputs), problems: [...problems], help };
}

test('a value follows its flag or an equals sign', () => {
  expect(parse('--label', 'a.yaml', '--fail-on=never').inputs).toEqual({ label: 'a.yaml', 'fail-on': 'never' });
  expect(parse('--label=a=b').inputs).toEqual({ label: 'a=b' });
  expect(parse('--label', '-').inputs).toEqual({ label: '-' });
});

test('a flag given again adds a line', () => {
  expect(parse('--data', 'a.csv', '--data=b.csv', '--data', 'c d.csv').inputs).toEqual({ data: 'a.csv\nb.csv\nc d.csv' });
});

test('a switch is set by its name, unset by its name with no-, and set again when given again', () => {
  expect(parse('--strict').inputs).toEqual({ strict: 'true' });
  expect(parse('--no-strict').inputs).toEqual({ strict: 'false' });
  expect(parse('--strict=false').inputs).toEqual({ strict: 'false' });
  expect(parse('--strict', 'false', '--label', 'x').inputs).toEqual({ strict: 'false', label: 'x' });
  expect(parse('--strict', '--no-strict').inputs).toEqual({ strict: 'false' });
});

test('an unknown flag is named with the one that was probably meant, and its value is no second problem', () => {
  expect(parse('--lable', 'a.yaml', '--no-strct').problems).toEqual([
    'unknown flag "--lable" of check-sample. Did you mean "--label"?',
    'unknown flag "--no-strct" of check-sample. Did you mean "--no-strict"?',
  ]);
  expect(parse('--something-else-entirely=1').problems).toEqual([
    'unknown flag "--something-else-entirely" of check-sample. mlops-actions check-sample --help lists all flags.',
  ]);
});

test('only a switch can be negated', () => {
  expect(parse('--no-label').problems).toHaveLength(1);
});

test('a flag without its value and a value without a flag are told', () => {
  expect(parse('--label', '--strict')).toMatchObject({
    inputs: { strict: 'true' },
    problems: ['--label needs a value: --label VALUE, or --label=VALUE when the value begins with --.'],
  });
  expect(parse('a.csv').problems).toEqual(['"a.csv" belongs to no flag. Every input has one, for example --label VALUE.']);
});

test('help is asked for anywhere', () => {
  expect(parse('--label', 'x', '-h').help).toBe(true);
  expect(parse('--help').help).toBe(true);
});
