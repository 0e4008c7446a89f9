import type { Case, Cell, Finding, Report, Status } from '../../../shared/report/report.ts';

interface Row {
  readonly status: Status;
  readonly column: string;
  readonly check: string;
  readonly demand: string;
  readonly found: string;
  readonly line: number;
}

const failing: readonly Row[] = [
  {
    status: 'fail',
    column: 'flight_id',
    check: 'unique',
    demand: 'every value once',
    found: '1,204 of 3 M rows (0.04 %)',
    line: 14,
  },
  { status: 'fail', column: 'delay', check: 'maximum', demand: 'at most 1440', found: '17 of 3 M rows (< 0.001 %)', line: 31 },
  {
    status: 'fail',
    column: 'origin | @octocat `x`',
    check: 'pattern',
    demand: '^[A-Z]{3}|[0-9]$',
    found: '2 rows: "::error::x", "表"',
    line: 52,
  },
  { status: 'warn', column: 'carrier', check: 'enum', demand: 'one of AA, DL, UA', found: '12 rows: "aa"', line: 60 },
  {
    status: 'not measurable',
    column: 'route',
    check: 'sql',
    demand: 'custom SQL',
    found: 'not enforced yet: custom SQL',
    line: 70,
  },
  {
    status: 'not measurable',
    column: 'date',
    check: 'freshness',
    demand: 'at most 2 days old',
    found: 'the contract names no column',
    line: 74,
  },
];

const passing: readonly Row[] = Array.from({ length: 14 }, (_, index) => ({
  status: 'pass',
  column: ['distance', 'destination', 'date', 'tail'][index % 4] ?? '',
  check: ['required', 'type', 'minimum', 'length'][Math.floor(index / 4)] ?? '',
  demand: 'as declared',
  found: '3 M rows',
  line: 80 + index,
}));

/** A report as validate-data writes it: 20 checks, some failing, some not measurable, hostile names. */
export const sample: Report = {
  action: 'validate-data',
  verdict: 'fail',
  headline: 'Do not train on flights.csv: 3 of 20 checks fail, the worst is that flight_id is not unique (1,204 of 3 M rows).',
  sections: [
    {
      blocks: [
        {
          kind: 'text',
          text: 'Contract contract.yaml (sha256:5feceb66), data flights.csv: 3 M rows, 219 MB, checked in 3.4 s.\n18 of 20 declared constraints enforced.',
        },
        checksTable([...failing]),
      ],
    },
    {
      heading: 'Examples of failing rows',
      blocks: [
        {
          kind: 'table',
          columns: [{ title: 'line', align: 'right' }, { title: 'column' }, { title: 'value' }],
          rows: [
            ['1,204', { code: 'flight_id' }, { code: '0042' }],
            ['9', { code: 'origin | @octocat `x`' }, { code: '::error::x' }],
            ['10', { code: 'origin | @octocat `x`' }, { code: '<img src=x onerror=alert(1)>\u202e' }],
          ],
        },
      ],
    },
    {
      heading: 'What to do next',
      blocks: [
        {
          kind: 'list',
          items: [
            'Mend the rows above, or change the contract where it asks too much.',
            'Run `npx mlops-actions validate-data` to check again.',
          ],
        },
      ],
    },
    { heading: '14 checks that passed', folded: true, blocks: [checksTable(passing)] },
    {
      heading: 'SQL that was run',
      folded: true,
      blocks: [{ kind: 'code', language: 'sql', text: 'select count(*) as n\nfrom data -- ```\n' }],
    },
  ],
  findings: failing.filter(({ status }) => status !== 'not measurable').map(findingOf),
  cases: [...failing, ...passing].map(caseOf),
};

function checksTable(rows: readonly Row[]) {
  return {
    kind: 'table' as const,
    columns: [{ title: 'result' }, { title: 'column' }, { title: 'check' }, { title: 'demanded' }, { title: 'found' }],
    rows: rows.map((row): Cell[] => [{ status: row.status }, { code: row.column }, row.check, row.demand, row.found]),
  };
}

function findingOf(row: Row): Finding {
  return {
    rule: `validate-data/${row.check}`,
    level: row.status === 'fail' ? 'error' : 'warning',
    title: `${row.check} of ${row.column}`,
    message: `${row.column} is to be ${row.demand}, found ${row.found}`,
    location: { file: 'contracts/flüge & co.yaml', line: row.line, column: 9 },
    identity: `flights/${row.column}/${row.check}`,
  };
}

function caseOf(row: Row): Case {
  return {
    rule: `validate-data/${row.check}`,
    ruleDescription: `Values satisfy the ${row.check} that the contract declares.`,
    suite: 'flights',
    name: `${row.column}: ${row.check}`,
    status: row.status,
    ...(row.status === 'pass' ? {} : { message: row.found }),
    location: { file: 'contract.yaml', line: row.line },
  };
}
