import { expect, test } from '@jest/globals';
import { parseActionMetadata } from '../../../shared/cli/action-metadata.ts';
import { sampleAction, sampleYaml } from './sample-action.ts';

test('inputs keep the order of the file, with their default as written', () => {
  expect(sampleAction.inputs.map(({ name, required, default: plain }) => [name, required, plain])).toEqual([
    ['label', true, undefined],
    ['data', false, undefined],
    ['strict', false, 'true'],
    ['fail-on', false, 'error'],
    ['token', false, `\${{ github.token }}`],
  ]);
  expect(sampleAction.outputs).toEqual([{ name: 'verdict', description: 'pass or fail' }]);
  expect(sampleAction).toMatchObject({ name: 'check-sample', title: 'Check sample', runs: { using: 'node24' } });
});

test('a file that is not as it should be is named with every place', () => {
  const broken = sampleYaml
    .replace("default: 'true'", 'default: true')
    .replace('  fail-on:', '  failOn:')
    .replace('author:', 'autor:');
  const read = () => parseActionMetadata('check-sample', broken);
  expect(read).toThrow('actions/check-sample/action.yml is not valid:');
  expect(read).toThrow('inputs.strict.default');
  expect(read).toThrow('failOn');
  expect(read).toThrow('autor');
});
