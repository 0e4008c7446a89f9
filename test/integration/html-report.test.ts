import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { renderHtml } from '../../shared/report/html.ts';
import type { Block, Report } from '../../shared/report/report.ts';
import { sample } from '../unit/report/sample.ts';
import { findChromium, type Page, startPage } from './chromium.ts';

const hostile = '"><img src=http://127.0.0.1:9/x.png onerror=console.error(1)><script src="http://127.0.0.1:9/x.js"></script>';

const pictures: readonly Block[] = [
  {
    kind: 'bars',
    title: hostile,
    bars: [
      { label: hostile, value: 0.5, text: '50 %' },
      { label: 'origin is known', value: 0.1, text: '10 %' },
    ],
  },
  { kind: 'table', columns: [{ title: hostile }], rows: [[{ spark: [0, 3, 9, 2], text: hostile }], ['x'.repeat(3000)]] },
];

/** Everything that a page can show, with hostile text in it. */
const report: Report = {
  ...sample,
  headline: hostile,
  sections: [...sample.sections, { heading: hostile, blocks: pictures }, { heading: 'folded', folded: true, blocks: pictures }],
};

const unfold = 'for (const each of document.querySelectorAll("details")) each.open = true';
const contrasts = readFile(new URL('./contrasts.js', import.meta.url), 'utf8');

const chromium = findChromium();
if (chromium === undefined) {
  test.todo('the report in a browser: there is no Chromium here; install it, or name one in CHROMIUM');
} else {
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'html-report-'));
    page = await startPage(chromium);
  });
  afterAll(async () => {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (html: string): Promise<string> => {
    const file = join(folder, 'report.html');
    await writeFile(file, html);
    const url = pathToFileURL(file).href;
    await page.open(url);
    return url;
  };

  test('the report asks for nothing but itself and leaves no error in the console', async () => {
    const [requests, errors] = [page.requests.length, page.errors.length];
    const url = await open(renderHtml(report));
    expect(page.requests.slice(requests).filter((each) => each !== 'data:,')).toEqual([url]);
    expect(page.errors.slice(errors)).toEqual([]);
    expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
  });

  test('a page without our escapes and policy is seen to ask, so the test above can fail', async () => {
    const before = page.requests.length;
    await open(`<!DOCTYPE html><title>x</title><p title="${hostile}">`);
    expect(page.requests.slice(before)).toContain('http://127.0.0.1:9/x.png');
  });

  test('the policy of the page stops what should ever get in', async () => {
    const before = page.errors.length;
    await open(renderHtml(report).replace('</main>', '<img src="http://127.0.0.1:9/y.png"></main>'));
    expect(page.errors.slice(before).join('\n')).toMatch(/Content Security Policy/);
  });

  test.each(['light', 'dark'] as const)('every text of the %s page stands out from its background by 4.5 : 1', async (scheme) => {
    await page.setReader({ scheme, width: 1200 });
    await open(renderHtml(report));
    await page.evaluate(unfold);
    const measured = (await page.evaluate(await contrasts)) as { text: string; ratio: number }[];
    expect(measured.length).toBeGreaterThan(100);
    expect(measured.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      { light: 'rgb(255, 255, 255)', dark: 'rgb(13, 17, 23)' }[scheme],
    );
  });

  test('nothing is wider than the screen of a telephone; wide tables scroll in their frame', async () => {
    await page.setReader({ scheme: 'light', width: 360 });
    await open(renderHtml(report));
    await page.evaluate(unfold);
    const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(tooWide)).toBe(0);
    expect(await page.evaluate('innerWidth')).toBe(360);
  });
}
