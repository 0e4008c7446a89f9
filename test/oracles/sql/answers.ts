/** Answers of engines to the same statements, brought to one form and compared with DuckDB's. */

export type Answer =
  | { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly name: string; readonly error: string };

export interface Difference {
  readonly name: string;
  readonly what: string;
}

/** Where two answers differ: what one engine alone answers, and how it writes values for people, is left out. */
export function differences(expected: readonly Answer[], actual: readonly Answer[]): Difference[] {
  const reference = new Map(expected.map((answer) => [answer.name, answer]));
  return actual.flatMap((answer): Difference[] => {
    const { name } = answer;
    const other = reference.get(name);
    if (!other) return [{ name, what: 'it was not asked of DuckDB' }];
    if ('error' in answer) return [{ name, what: answer.error }];
    if ('error' in other) return [{ name, what: `DuckDB: ${other.error}` }];
    if (answer.rows.length !== other.rows.length) return [{ name, what: unequal(other.rows, answer.rows) }];
    return answer.rows.flatMap((row, index) => {
      const wanted = other.rows[index] ?? {};
      const columns = Object.keys(row).filter((column) => column in wanted && !column.startsWith('key_'));
      return columns.flatMap((column) => {
        const [theirs, ours] = [plain(row[column], name), plain(wanted[column], name)];
        return theirs === ours ? [] : [{ name, what: `${column} of row ${index}: ${theirs}, in DuckDB ${ours}` }];
      });
    });
  });
}

function unequal(expected: readonly object[], actual: readonly object[]): string {
  const [ours, theirs] = [expected, actual].map((rows) => rows.map((row) => JSON.stringify(Object.values(row), bigints)));
  const extra = theirs?.filter((row) => !ours?.includes(row));
  const missed = ours?.filter((row) => !theirs?.includes(row));
  return `more: ${extra?.join(' ')}; missing: ${missed?.join(' ')}`;
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Examples are lists of row and value; what a typed value looks like is each engine's own. */
function plain(value: unknown, name: string): string {
  if (value === null) return '[]';
  if (!Array.isArray(value)) return String(value);
  const examples = value.map((example: unknown) => {
    const [row, shown] = Array.isArray(example)
      ? example
      : [(example as { row: unknown }).row, (example as { value: unknown }).value];
    return name.startsWith('typed/') ? [String(row)] : [String(row), shown];
  });
  return JSON.stringify(examples);
}
