/** The report that people read: what does not hold first, with rows to look at; then what could not be measured; the rest folded. */

import type { Positions } from '../../../shared/config/positions.ts';
import { formatBytes, formatCount, formatSeconds, formatShare } from '../../../shared/report/numbers.ts';
import type { Block, Section } from '../../../shared/report/report.ts';
import { placeOf as describePlace } from '../../../shared/runtime/errors.ts';
import type { Judgement, Overall, TableJudgement } from '../judge.ts';
import { describeExample } from './example.ts';
import { placeOf } from './findings.ts';

/** `flights.yaml against flights.csv: 3 of 44 checks do not hold. …` in one sentence. */
export function headlineOf(overall: Overall, tables: readonly TableJudgement[]): string {
  const { failed, warned, passed, enforced, declared, notMeasurable, rows } = overall;
  const judged = failed + warned + passed;
  const titles = tables.map((table) => table.plan.table.title).join(', ');
  const data = `${titles} (${formatCount(rows, 'row')})`;
  const coverage = `${enforced} of ${declared} declared constraints enforced`;
  const unmeasured = notMeasurable === 0 ? '' : `, ${notMeasurable} not measurable`;
  const outcome =
    failed + warned === 0
      ? `all ${judged} checks hold`
      : `${failed} of ${judged} checks failed${warned === 0 ? '' : `, ${warned} gave a warning`}`;
  return `${data}: ${outcome}; ${coverage}${unmeasured}.`;
}

export function sectionsOf(tables: readonly TableJudgement[], others: readonly Judgement[], positions: Positions): Section[] {
  const all = [...tables.flatMap((table) => table.judgements), ...others];
  const rowsOf = new Map(tables.flatMap((table) => table.judgements.map((judgement) => [judgement, table.evidence.rows])));
  return [
    ...broken(all, rowsOf, positions),
    ...unmeasured(all, positions),
    ...holding(all),
    ...meanings(all),
    ...tables.map(costs).filter((section) => section.blocks.length > 0),
  ];
}

function broken(all: readonly Judgement[], rowsOf: ReadonlyMap<Judgement, number | undefined>, positions: Positions): Section[] {
  const shown = all
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .sort((a, b) => Number(a.status === 'warn') - Number(b.status === 'warn'));
  if (shown.length === 0) return [];
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '' },
      { title: 'What has to hold' },
      { title: 'What was found' },
      { title: 'Share', align: 'right' },
      { title: 'Contract' },
    ],
    rows: shown.map((judgement) => [
      { status: judgement.status },
      judgement.check.demand,
      judgement.found,
      shareOf(judgement, rowsOf.get(judgement)),
      { code: describePlace({ message: '', location: placeOf(judgement, positions) }) },
    ]),
  };
  const examples: Block[] = shown
    .filter((judgement) => judgement.examples.length > 0)
    .flatMap((judgement): Block[] => [
      { kind: 'text', text: `${judgement.check.demand}:` },
      { kind: 'list', items: judgement.examples.map((example) => describeExample(judgement, example)) },
    ]);
  const next: Block = {
    kind: 'text',
    text: 'To do: mend the failing rows listed below. Where the contract asks too much, change its line, named in the last column.',
  };
  return [
    { heading: 'What does not hold', blocks: [next, table, ...whereItFails(shown, rowsOf)] },
    ...(examples.length === 0 ? [] : [{ heading: 'Failing rows', folded: shown.length > 10, blocks: examples }]),
  ];
}

/** The largest shares of failing rows side by side, when they differ: a picture of equals says nothing that the table does not. */
function whereItFails(shown: readonly Judgement[], rowsOf: ReadonlyMap<Judgement, number | undefined>): Block[] {
  const most = 12;
  const bars = shown
    .flatMap((judgement) => {
      const rows = rowsOf.get(judgement);
      const share = shareOf(judgement, rows);
      if (share === '' || rows === undefined || judgement.failing === undefined) return [];
      const text = `${formatCount(judgement.failing, 'row')}, ${share}`;
      return [{ label: judgement.check.demand, value: judgement.failing / rows, text }];
    })
    .sort((a, b) => b.value - a.value);
  const [largest] = bars;
  if (largest === undefined || bars.every(({ value }) => value === largest.value)) return [];
  const which = bars.length > most ? `the ${most} largest shares` : 'share';
  return [{ kind: 'bars', title: `What fails where: ${which} of failing rows`, bars: bars.slice(0, most) }];
}

function shareOf(judgement: Judgement, rows: number | undefined): string {
  const isRows = judgement.check.measure.kind === 'rows';
  return isRows && rows !== undefined && rows > 0 && judgement.failing !== undefined ? formatShare(judgement.failing, rows) : '';
}

function unmeasured(all: readonly Judgement[], positions: Positions): Section[] {
  const shown = all.filter(({ status }) => status === 'not measurable');
  if (shown.length === 0) return [];
  const rows = shown.map((judgement) => [
    { status: judgement.status },
    judgement.check.demand,
    judgement.found,
    { code: describePlace({ message: '', location: placeOf(judgement, positions) }) },
  ]);
  const columns = [{ title: '' }, { title: 'Declared' }, { title: 'Why it was not measured' }, { title: 'Contract' }];
  return [{ heading: `Not measured (${shown.length})`, blocks: [{ kind: 'table', columns, rows }] }];
}

function holding(all: readonly Judgement[]): Section[] {
  const shown = all.filter(({ status }) => status === 'pass');
  if (shown.length === 0) return [];
  const rows = shown.map(({ status, check, found }) => [{ status }, check.demand, found === 'it does' ? '' : found]);
  const columns = [{ title: '' }, { title: 'What has to hold' }, { title: 'What was found' }];
  return [{ heading: `What holds (${shown.length})`, folded: true, blocks: [{ kind: 'table', columns, rows }] }];
}

/** Where tools disagree about a rule, the meaning that was used. */
function meanings(all: readonly Judgement[]): Section[] {
  const used = new Map(
    all.flatMap(({ check }) => (check.semantics === undefined ? [] : [[check.rule, check.semantics] as const])),
  );
  if (used.size === 0) return [];
  const items = [...used].map(([rule, meaning]) => `${rule}: ${meaning}`);
  return [{ heading: 'How the rules were read', folded: true, blocks: [{ kind: 'list', items }] }];
}

function costs({ plan, evidence }: TableJudgement): Section {
  const total = evidence.statements.reduce((sum, statement) => sum + statement.seconds, 0);
  const blocks = evidence.statements.flatMap((statement, index): Block[] => [
    {
      kind: 'text',
      text: `${index + 1}. ${statement.purpose}: ${formatSeconds(statement.seconds)}, ${formatBytes(statement.bytes)}`,
    },
    { kind: 'code', language: 'sql', text: statement.sql },
  ]);
  return {
    heading: `SQL on ${plan.table.title} (${formatCount(evidence.statements.length, 'statement')}, ${formatSeconds(total)})`,
    folded: true,
    blocks,
  };
}
