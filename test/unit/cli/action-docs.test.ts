import { expect, test } from '@jest/globals';
import { withActionList, withActionTables, withGenerated } from '../../../shared/cli/action-docs.ts';
import { sampleAction } from './sample-action.ts';

const markers = (name: string) => `<!-- ${name}:begin (made by npm run docs) -->\nold\n<!-- ${name}:end -->`;

test('the tables of an action stand between their markers, the rest of the page stays', () => {
  const page = `# Title\n\n${markers('inputs')}\n\ntext\n\n${markers('outputs')}\n\nend\n`;
  const made = withActionTables(page, sampleAction);
  expect(made).toBe(
    [
      '# Title',
      '',
      '<!-- inputs:begin (made by npm run docs) -->',
      '',
      '| Input | Description | Required | Default |',
      '| --- | --- | --- | --- |',
      '| `label` | Path of the label. | **yes** | – |',
      '| `data` | Files to check, one a line.<br>A \\| stands for itself. | no | – |',
      '| `strict` | Refuse what the label does not name. | no | `true` |',
      '| `fail-on` | When to fail. | no | `error` |',
      `| \`token\` | Token of the job. | no | \`\${{ github.token }}\` |`,
      '',
      '<!-- inputs:end -->',
      '',
      'text',
      '',
      '<!-- outputs:begin (made by npm run docs) -->',
      '',
      '| Output | Description |',
      '| --- | --- |',
      '| `verdict` | pass or fail |',
      '',
      '<!-- outputs:end -->',
      '',
      'end',
      '',
    ].join('\n'),
  );
  expect(withActionTables(made, sampleAction)).toBe(made);
});

test('the list of actions links to their pages', () => {
  expect(withActionList(markers('actions'), [sampleAction])).toContain(
    '| [`check-sample`](actions/check-sample/README.md) | Checks a sample against its label. |',
  );
});

test('a page without its markers, or with two of one, says which lines it needs', () => {
  const needed =
    'the page needs these two lines once, in this order:\n<!-- inputs:begin (made by npm run docs) -->\n<!-- inputs:end -->';
  expect(() => withGenerated('# Title', 'inputs', 'x')).toThrow(needed);
  expect(() => withGenerated(markers('inputs') + markers('inputs'), 'inputs', 'x')).toThrow(needed);
});
