/** The results as Markdown, and the page that holds them. Pure. */
import type { Goal } from './goals.ts';
import { type Case, type Quantity, type Result, ratio, resultOf, typical } from './results.ts';

const begin = '<!-- results: written by npm run bench -->';
const end = '<!-- end of results -->';

export interface Measured {
  readonly machine: readonly string[];
  readonly cases: readonly Case[];
  readonly goals: readonly Goal[];
  readonly repeats: number;
  readonly coldStart: { readonly cpu: number; readonly wall: number; readonly repeats: number } | undefined;
}

export function resultsPage({ machine, cases, goals, repeats, coldStart }: Measured): string {
  const blocks = [
    machine.map((line) => `- ${line}`).join('\n'),
    `Medians of ${repeats === 1 ? '1 run' : `${repeats} runs`}; ratios are taken within each repeat.`,
    ...cases.flatMap((one) => [`### ${titleOf(one)}`, caseTable(one)]),
  ];
  if (coldStart) {
    const { wall, cpu, repeats: starts } = coldStart;
    const took = `${wall.toFixed(2)} s (${cpu.toFixed(2)} s of CPU time)`;
    blocks.push(
      '### Start',
      `From the start of the process to its end on 1,000 rows, all reports written: ${took}, median of ${starts}.`,
    );
  }
  if (goals.some(({ reached }) => reached !== undefined)) blocks.push('### Goals', goalTable(goals));
  return blocks.join('\n\n');
}

/** @throws Error when the page has no place for results */
export function withResults(page: string, results: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no lines "${begin}" and "${end}"`);
  return `${page.slice(0, from)}${begin}\n\n${results}\n\n${page.slice(to)}`;
}

function titleOf({ file }: Case): string {
  const format = file.format === 'csv' ? 'CSV' : 'Parquet';
  return `${format}, ${file.rows / 1e6} million rows, ${(file.bytes / 1e6).toFixed(0)} MB`;
}

function caseTable(one: Case): string {
  const [bare, ours] = [resultOf(one, 'bare'), resultOf(one, 'ours')];
  const head = ['', 'checks', 'CPU', 'wall', 'peak memory', 'CPU, wall to bare scan', 'CPU, wall to ours'];
  const rows = one.results.map((result) => [result.title, ...cells(result, bare, ours)]);
  return table(head, rows);
}

function cells(result: Result, bare: Result | undefined, ours: Result | undefined): string[] {
  if (result.failure !== undefined) return [`could not run: ${plain(result.failure)}`, '', '', '', '', ''];
  return [
    String(result.checks ?? ''),
    `${typical(result, 'cpu').toFixed(2)} s`,
    `${typical(result, 'wall').toFixed(2)} s`,
    `${(typical(result, 'peak') / 1e6).toFixed(0)} MB`,
    result.name === 'bare' ? '' : ratios(result, bare),
    result.name === 'ours' ? '' : ratios(result, ours),
  ];
}

function ratios(result: Result, base: Result | undefined): string {
  const both = (['cpu', 'wall'] satisfies Quantity[]).map((quantity) => ratio(result, base, quantity));
  return both.flatMap((value) => (value === undefined ? [] : `${value.toFixed(value < 10 ? 2 : 1)}×`)).join(', ');
}

function goalTable(goals: readonly Goal[]): string {
  const verdict = ({ reached }: Goal) => (reached === undefined ? 'not measured' : reached ? 'reached' : '**missed**');
  return table(
    ['Goal', 'Measured', ''],
    goals.map((goal) => [goal.text, goal.measured ?? '', verdict(goal)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What a tool has printed last, harmless in a table and without folders of this machine. */
function plain(text: string): string {
  return text
    .replace(/(\/[\w.-]+){2,}/g, (path) => `…/${path.split('/').at(-1)}`)
    .replace(/[|<>`*_[\]]/g, ' ')
    .slice(0, 200);
}
