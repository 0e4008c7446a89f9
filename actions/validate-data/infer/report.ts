/** report of mode infer: what is suggested and why, the contract itself, and how it did on its own data. */
import { formatCount } from '../../../shared/report/numbers.ts';
import type { Block, Cell, Section } from '../../../shared/report/report.ts';
import type { Outcome } from '../../../shared/runtime/action.ts';
import { GateFailure } from '../../../shared/runtime/errors.ts';
import type { Output } from '../report.ts';
import type { ColumnDraft, Suggestion } from './judge.ts';
import type { ContractDraft, TableDraft } from './write.ts';

/** The draft's name in the output folder. */
export const contractName = 'contract.yaml';

/** @param check how the draft did on the data it was drafted from */
export function reportDraft({ tables }: ContractDraft, yaml: string, check: Outcome<Output>): Outcome<Output> {
  const suggestions = tables.flatMap((table) => table.columns).reduce((sum, column) => sum + suggestionsOf(column).length, 0);
  const read = tables.map(
    ({ name, rows, columns }) => `${name} (${formatCount(rows, 'row')}, ${formatCount(columns.length, 'column')})`,
  );
  const isHeld = check.report.verdict === 'pass' || check.report.verdict === 'warn';
  const held = isHeld ? 'the draft holds on its own data' : 'the draft does not hold on its own data';
  const headline = `${contractName} drafted from ${read.join(', ')}: ${formatCount(suggestions, 'suggestion')}; ${held}.`;
  const report = {
    ...check.report,
    headline,
    sections: [
      ...tables.map((table) => suggestionsSection(table, tables.length > 1)),
      { heading: contractName, folded: true, blocks: [{ kind: 'code', language: 'yaml', text: yaml }] } as const,
      ...check.report.sections,
    ],
  };
  return {
    ...check,
    report,
    files: [{ name: contractName, content: yaml }, ...check.files],
    ...(check.failure ? { failure: new GateFailure(headline) } : {}),
  };
}

function suggestionsSection({ name, columns }: TableDraft, isOneOfSeveral: boolean): Section {
  const rows = columns.map((column): Cell[] => {
    const suggestions = suggestionsOf(column);
    const reasons = [...new Set([...suggestions.map(({ reason }) => reason), ...column.notes])];
    return [{ code: column.name }, suggestions.map(({ text }) => text).join(', ') || '–', reasons.join('; ')];
  });
  const table: Block = { kind: 'table', columns: [{ title: 'Column' }, { title: 'Suggested' }, { title: 'Why' }], rows };
  const next = `Nothing of it is enforced until the file is in the repository and named by the input "contract".`;
  return {
    heading: isOneOfSeveral ? `Suggestions for ${name}` : 'Suggestions',
    blocks: [table, { kind: 'text', text: next }],
  };
}

function suggestionsOf(column: ColumnDraft): { readonly text: string; readonly reason: string }[] {
  const said = (text: string, suggestion: Suggestion<unknown> | undefined) =>
    suggestion ? [{ text, reason: suggestion.reason }] : [];
  return [
    ...said(column.logicalType?.value ?? '', column.logicalType),
    ...said('required', column.required),
    ...said('primary key', column.primaryKey),
    ...said('unique', column.unique),
    ...said(`classified ${column.classification?.value}`, column.classification),
    ...column.options.flatMap((option) => said(`${option.name} ${option.value}`, option)),
    ...said(`one of ${column.enum?.value.length} values`, column.enum),
  ];
}
