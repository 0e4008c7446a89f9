/** What is suggested from which evidence, and what is not. */
import { describe, expect, test } from '@jest/globals';
import { type ColumnDraft, draftTable } from '../../../actions/validate-data/infer/judge.ts';
import type { ColumnStatistics } from '../../../actions/validate-data/infer/statistics.ts';

type Given = Partial<Omit<ColumnStatistics, 'column'>> & { readonly name?: string; readonly stored?: string };

function column({ name = 'c', stored, ...known }: Given): ColumnStatistics {
  return {
    column: stored
      ? { name, storage: 'typed', family: 'integer', engineType: stored }
      : { name, storage: 'text', family: 'text', engineType: 'VARCHAR' },
    reading: 'string',
    present: 1000,
    low: undefined,
    high: undefined,
    distinct: undefined,
    rarest: undefined,
    shortest: undefined,
    longest: undefined,
    shape: undefined,
    spelled: 0,
    misses: [],
    examples: [],
    ...known,
  };
}

function draft(given: Given, rows = 1000): ColumnDraft {
  const [, only] = draftTable({ rows, columns: [column({ name: 'first', present: 0, reading: undefined }), column(given)] });
  if (!only) throw new Error('no draft');
  return only;
}

const optionsOf = (drafted: ColumnDraft) => Object.fromEntries(drafted.options.map(({ name, value }) => [name, value]));
const texts = (...entries: readonly (readonly [string, number])[]) => entries.map(([text, times]) => ({ text, times }));

describe('required', () => {
  test('a column without a missing value is required', () => {
    expect(draft({}).required).toEqual({ value: true, reason: 'none of 1,000 is missing' });
  });

  test('one missing value is enough not to be, and is told', () => {
    const drafted = draft({ present: 999 });
    expect(drafted.required).toBeUndefined();
    expect(drafted.notes).toContain('not required: 0.1 % of 1,000 are missing');
  });
});

describe('enum', () => {
  const values = texts(['fault', 5], ['ok', 995]);

  test('few values that all occur often are a list, in the order of their characters', () => {
    expect(draft({ distinct: 2, rarest: values }).enum).toEqual({
      value: ['fault', 'ok'],
      reason: '2 different values in 1,000, the rarest 5 times',
    });
  });

  test('a value that occurs only a few times may be a mistake, so there is no list', () => {
    const drafted = draft({ distinct: 2, rarest: texts(['?', 1], ['ok', 999]) });
    expect(drafted.enum).toBeUndefined();
    expect(drafted.notes).toContain('no enum: 2 different values, but the rarest occurs only once');
  });

  test('more than 20 values are no list', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ text: `v${index}`, times: 40 }));
    expect(draft({ distinct: 21, rarest: many }).enum).toBeUndefined();
  });

  test('less than 100 rows prove no list', () => {
    expect(draft({ distinct: 2, rarest: texts(['a', 40], ['b', 59]), present: 99 }, 99).enum).toBeUndefined();
  });

  test('a list replaces lengths and patterns', () => {
    const drafted = draft({ distinct: 2, rarest: values, shortest: 2, longest: 5, shape: { pattern: '^[a-z]+$' } });
    expect(drafted.options).toEqual([]);
  });
});

describe('data about persons', () => {
  test('values that look personal are never listed', () => {
    const drafted = draft({ distinct: 2, rarest: texts(['jo@example.org', 500], ['al@example.org', 500]) });
    expect(drafted.enum).toBeUndefined();
    expect(JSON.stringify(drafted)).not.toContain('example.org');
  });

  test('a column called like a person is classified, and nothing of its values written', () => {
    const drafted = draft({ name: 'customer_name', distinct: 2, rarest: texts(['Jo', 500], ['Al', 500]) });
    expect(drafted.classification?.value).toBe('restricted');
    expect(drafted.enum).toBeUndefined();
    expect(drafted.notes).toContain('no value is written here');
  });

  test('texts that look personal classify a column of any name', () => {
    const drafted = draft({ name: 'x', examples: ['jo@example.org', 'al@example.org'] });
    expect(drafted.classification?.value).toBe('restricted');
  });

  test('days of birth have no range', () => {
    expect(draft({ name: 'birth_date', reading: 'date', low: '1950-01-01', high: '2001-01-01' }).options).toEqual([]);
  });
});

describe('numbers', () => {
  test('whole numbers that all occur are a closed range', () => {
    const drafted = draft({ reading: 'integer', low: 1, high: 5, distinct: 5 });
    expect(optionsOf(drafted)).toEqual({ minimum: 1n, maximum: 5n });
  });

  test('others get room, and the reason says what occurred', () => {
    const drafted = draft({ reading: 'integer', low: 10, high: 90, distinct: 40 });
    expect(optionsOf(drafted)).toEqual({ minimum: 0n, maximum: 130n });
    expect(drafted.options[0]?.reason).toBe('10 to 90 occur, with room');
  });

  test('what a name says by nature is taken when the data keeps it', () => {
    expect(optionsOf(draft({ name: 'latitude', reading: 'number', low: 7.3, high: 71.2 }))).toEqual({
      minimum: -90,
      maximum: 90,
    });
    expect(optionsOf(draft({ name: 'latitude', reading: 'number', low: 7.3, high: 91 }))).toEqual({ minimum: 0, maximum: 140 });
  });

  test('integers beyond 64 bits say so', () => {
    const drafted = draft({ reading: 'large integer', low: 0, high: 2n ** 64n });
    expect(optionsOf(drafted).format).toBe('i128');
  });

  test('with many places after the point are not taken for telephones', () => {
    const given = { reading: 'number', low: 31.95376472, high: 89.15234411, examples: ['31.95376472', '89.15234411'] } as const;
    const drafted = draft(given);
    expect(drafted.classification).toBeUndefined();
    expect(optionsOf(drafted)).toEqual({ minimum: 0, maximum: 120 });
  });

  test('that may be payment cards have no range', () => {
    expect(draft({ reading: 'integer', low: 4111111111111111, high: 5500005555555559 }).options).toEqual([]);
  });

  test('leading zeros keep a column text, and it is told why', () => {
    const drafted = draft({ spelled: 12, shape: { pattern: '^[0-9]{5}$' }, shortest: 5, longest: 5 });
    expect(drafted.logicalType?.value).toBe('string');
    expect(drafted.notes).toContain('text, because 12 begin with a zero or a plus that a number would lose');
  });

  test('a column that is nearly a number says how nearly', () => {
    const drafted = draft({ misses: [{ reading: 'integer', fitting: 990, of: 1000, inFirstRows: false }] });
    expect(drafted.notes[0]).toBe(
      '990 of 1,000 values can be read as integer; if the others stand for a missing value, name them with null-values',
    );
  });
});

describe('keys', () => {
  const unique = { present: 1000, distinct: 1000, reading: 'integer', low: 1, high: 1000 } as const;

  test('a column called id whose values all differ is the primary key, and has no maximum', () => {
    const [, id] = draftTable({
      rows: 1000,
      columns: [column({ ...unique, name: 'row_code' }), column({ ...unique, name: 'id' })],
    });
    expect(id?.primaryKey).toEqual({ value: true, reason: 'all 1,000 values are different' });
    expect(id && optionsOf(id)).toEqual({ minimum: 0 });
  });

  test('another such column is unique', () => {
    const [code] = draftTable({
      rows: 1000,
      columns: [column({ ...unique, name: 'row_code' }), column({ ...unique, name: 'id' })],
    });
    expect(code?.primaryKey).toBeUndefined();
    expect(code?.unique?.value).toBe(true);
  });

  test('the first column needs no such name', () => {
    expect(draftTable({ rows: 1000, columns: [column({ ...unique, name: 'tail' })] })[0]?.primaryKey?.value).toBe(true);
  });

  test('values that merely happen to differ are no key', () => {
    expect(draft({ ...unique, name: 'distance' }).unique).toBeUndefined();
  });

  test('less than 100 rows prove no key', () => {
    expect(draft({ ...unique, name: 'id', present: 99, distinct: 99 }, 99).primaryKey).toBeUndefined();
  });

  test('a column with one value twice is no key', () => {
    expect(draft({ ...unique, name: 'id', distinct: 999 }).primaryKey).toBeUndefined();
  });
});

describe('text', () => {
  test('of one shape has a pattern', () => {
    expect(optionsOf(draft({ shape: { pattern: '^[A-Z]{3}$' }, shortest: 3, longest: 3 }))).toEqual({ pattern: '^[A-Z]{3}$' });
  });

  test('of no shape has lengths with room', () => {
    expect(optionsOf(draft({ shortest: 2, longest: 41 }))).toEqual({ minLength: 1, maxLength: 64 });
  });

  test('that may be empty has no smallest length', () => {
    expect(optionsOf(draft({ shortest: 0, longest: 0 }))).toEqual({ maxLength: 1 });
  });
});

test('a column without any value has no type, and says so', () => {
  const drafted = draft({ reading: undefined, present: 0 });
  expect(drafted.logicalType).toBeUndefined();
  expect(drafted.notes).toEqual(['no value is there']);
});
