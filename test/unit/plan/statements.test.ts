import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dialects, fingerprint, statementsOf } from '../../oracles/sql/statements.ts';

interface Fixture {
  readonly parser: string;
  readonly engines: Readonly<Record<string, { readonly statements: number; readonly differences: readonly unknown[] }>>;
  readonly statements: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
const fixture: Fixture = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/sql/statements.json'), 'utf8'));

const again = 'The SQL has changed since sqlglot parsed it: run `npm run oracles` and commit test/fixtures/sql/statements.json';

test.each(dialects)('every statement for $name is one that sqlglot has parsed', (dialect) => {
  const statements = statementsOf(dialect);
  const parsed = fixture.statements[dialect.name] ?? {};
  const changed = statements.filter(({ name, sql }) => parsed[name] !== fingerprint(sql)).map(({ name }) => name);
  const gone = Object.keys(parsed).filter((name) => !statements.some((statement) => statement.name === name));
  expect({ again, changed, gone }).toEqual({ again, changed: [], gone: [] });
  expect(statements.length).toBeGreaterThan(70);
});

test.each(['spark', 'trino'])('%s has answered statements of all kinds as DuckDB does', (name) => {
  const engine = fixture.engines[name];
  expect(engine?.differences).toEqual([]);
  expect(engine?.statements).toBeGreaterThan(70);
});
