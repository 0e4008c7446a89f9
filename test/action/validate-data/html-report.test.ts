import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Checked, check, contractOf } from './check.ts';

const contract = contractOf({
  id: { logicalType: 'integer', required: true },
  score: { logicalType: 'number', logicalTypeOptions: { maximum: 100 } },
});

/** The run and the page beside its report.json. */
async function checkWithPage(csv: string): Promise<{ run: Checked; page: string }> {
  let workspace = '';
  const prepare = async (folder: string) => {
    workspace = folder;
  };
  const run = await check({ contract, files: { 'data.csv': csv }, prepare });
  return { run, page: await readFile(join(workspace, '.mlops', 'out', 'report.html'), 'utf8') };
}

test('the page says the verdict, what to do, and shows the failing rows and the SQL', async () => {
  const { run, page } = await checkWithPage('id,score\n1,50\n,101\n3,<b>102</b>\n4,103\n');
  expect(run.outputs.verdict).toBe('fail');
  expect(page).toContain('</span> fail</span></h1>');
  expect(page).toContain(run.report.headline);
  expect(page).toContain('<p>To do: mend the failing rows listed below.');
  expect(page).toContain('<li>data.csv:4: &quot;&lt;b&gt;102&lt;/b&gt;&quot;</li>');
  expect(page).toMatch(/<summary><h2>SQL on data\.csv /);
});

test('checks that fail in different shares of the rows stand side by side, largest first', async () => {
  const { run, page } = await checkWithPage('id,score\n1,101\n,102\n3,103\n4,1\n');
  expect(page).toMatch(/<caption>What fails where: share of failing rows<\/caption>.*?at most 100.*?width="100".*?3 rows, 75 %/s);
  expect(page).toMatch(/<th scope="row">id is never missing<\/th><td><svg .*?width="33\.33".*?1 row, 25 %/s);
  expect(run.summary).toMatch(
    /\| score is at most 100 \| █{16} \| 3 rows, 75 % \|\n\| id is never missing \| █████▍ \| 1 row, 25 % \|/,
  );
});

test('equal shares are not drawn: the table says it already', async () => {
  const { page } = await checkWithPage('id,score\n,101\n2,5\n');
  expect(page).toContain('50 %');
  expect(page).not.toContain('What fails where');
});

test('data that keep their contract get a page too', async () => {
  const { page } = await checkWithPage('id,score\n1,2\n');
  expect(page).toContain('</span> pass</span></h1>');
  expect(page).not.toContain('To do');
});
