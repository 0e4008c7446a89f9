/** judge of mode infer: statistics in, suggested constraints with their reasons out. Pure. */
import { formatExact, formatShare } from '../../../shared/report/numbers.ts';
import { boundsOf } from './judge/range.ts';
import { areMostlyPersonal, hasPersonal, isNamedPersonal, mayNamePersons } from './personal.ts';
import { type Reading, readings } from './readings.ts';
import { type ColumnStatistics, longestEnum, type TableStatistics } from './statistics.ts';

export interface Suggestion<T> {
  readonly value: T;
  /** Why, in counts; never a value of a text. */
  readonly reason: string;
}

export type OptionName = 'format' | 'minimum' | 'maximum' | 'pattern' | 'minLength' | 'maxLength';

export interface ColumnDraft {
  readonly name: string;
  readonly logicalType: Suggestion<string> | undefined;
  readonly options: readonly (Suggestion<string | number | bigint> & { readonly name: OptionName })[];
  readonly required: Suggestion<true> | undefined;
  readonly primaryKey: Suggestion<true> | undefined;
  readonly unique: Suggestion<true> | undefined;
  readonly classification: Suggestion<'restricted'> | undefined;
  readonly enum: Suggestion<readonly string[]> | undefined;
  /** What was not suggested though one might expect it. */
  readonly notes: readonly string[];
}

/** Fewer values prove no list, shape or key. */
const leastValues = 100;
/** Each value of an enum has to occur this often: a rarer one may be a mistake, or one of many to come. */
const leastTimes = 5;
const longestEnumValue = 80;
const longestKey = 64;

/** The draft of a table, column by column, in the order of the file. */
export function draftTable({ rows, columns }: TableStatistics): readonly ColumnDraft[] {
  const keys = columns.filter((column, index) => isKey(column, rows, index === 0));
  const primary = keys.find(({ column }) => /^(?:id|uuid|guid|key)$/i.test(column.name)) ?? keys[0];
  return columns.map((column) =>
    draftColumn(column, rows, column === primary ? 'primary' : keys.includes(column) ? 'unique' : 'none'),
  );
}

type KeyRole = 'primary' | 'unique' | 'none';

/** Every row has another value, and the column is called like a key or stands first. */
function isKey({ column, reading, present, distinct, longest = 0 }: ColumnStatistics, rows: number, isFirst: boolean): boolean {
  const isCalledSo = /(?:^|[^a-z])(?:id|uuid|guid|key|code|number|no|nr)$/i.test(
    column.name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2'),
  );
  const isKeyType = reading === 'integer' || reading === 'large integer' || (reading === 'string' && longest <= longestKey);
  return rows >= leastValues && present === rows && distinct === rows && isKeyType && (isCalledSo || isFirst);
}

function draftColumn(statistics: ColumnStatistics, rows: number, key: KeyRole): ColumnDraft {
  const { column, reading, present } = statistics;
  const isPersonal = isNamedPersonal(column.name) || (reading === 'string' && areMostlyPersonal(statistics.examples));
  const isSilent = isPersonal || mayNamePersons(column.name);
  const list = isSilent ? undefined : enumOf(statistics);
  const isUnique: Suggestion<true> = { value: true, reason: `all ${formatExact(rows)} values are different` };
  return {
    name: column.name,
    logicalType: typeOf(statistics),
    options: [
      ...formatOf(reading),
      ...(isSilent ? [] : boundsOf(statistics, key !== 'none')),
      ...(list ? [] : textOptions(statistics)),
    ],
    required: present === rows ? { value: true, reason: `none of ${formatExact(rows)} is missing` } : undefined,
    primaryKey: key === 'primary' ? isUnique : undefined,
    unique: key === 'unique' ? isUnique : undefined,
    classification: isPersonal
      ? { value: 'restricted', reason: 'it looks like data about persons, so reports mask its values' }
      : undefined,
    enum: list,
    notes: notesOf(statistics, rows, isSilent),
  };
}

function typeOf({ column, reading, present }: ColumnStatistics): Suggestion<string> | undefined {
  if (reading === undefined) return undefined;
  const { logicalType } = readings[reading];
  if (column.storage === 'typed') return { value: logicalType, reason: `stored as ${column.engineType}` };
  const reason = reading === 'string' ? 'text' : `all ${formatExact(present)} values can be read so`;
  return { value: logicalType, reason };
}

function formatOf(name: ColumnStatistics['reading']): ColumnDraft['options'] {
  const reading: Reading | undefined = name === undefined ? undefined : readings[name];
  return reading?.format === undefined
    ? []
    : [{ name: 'format', value: reading.format, reason: 'some values need more than 64 bits' }];
}

/** A short list of texts that all occur often. */
function enumOf({ reading, present, distinct, rarest }: ColumnStatistics): Suggestion<readonly string[]> | undefined {
  const [least] = rarest ?? [];
  if (reading !== 'string' || !rarest || !least || present < leastValues) return undefined;
  if (distinct === undefined || distinct > longestEnum || rarest.length !== distinct) return undefined;
  const texts = rarest.map(({ text }) => text).sort();
  const isShort = texts.every((text) => text.length <= longestEnumValue);
  if (least.times < leastTimes || !isShort || hasPersonal(texts)) return undefined;
  const reason = `${distinct} different values in ${formatExact(present)}, the rarest ${formatExact(least.times)} times`;
  return { value: texts, reason };
}

function textOptions({ reading, present, shape, shortest, longest }: ColumnStatistics): ColumnDraft['options'] {
  if (reading !== 'string' || shortest === undefined || longest === undefined) return [];
  if (shape && present >= leastValues) {
    const reason = `all ${formatExact(present)} values have this shape`;
    return 'format' in shape
      ? [{ name: 'format', value: shape.format, reason }]
      : [{ name: 'pattern', value: shape.pattern, reason }];
  }
  const room = 2 ** Math.ceil(Math.log2(Math.max(longest, 1)));
  const most = {
    name: 'maxLength',
    value: room,
    reason: `the longest has ${formatExact(longest)}, out to a power of two`,
  } as const;
  return shortest === 0 ? [most] : [{ name: 'minLength', value: 1, reason: 'no value is empty' }, most];
}

/** Why a short list of values is no enum. */
function rareValues({ reading, present, distinct, rarest }: ColumnStatistics): string[] {
  const [least] = rarest ?? [];
  if (reading !== 'string' || !least || distinct === undefined || distinct > longestEnum || least.times >= leastTimes) return [];
  if (present < leastValues) return [];
  const times = least.times === 1 ? 'once' : `${formatExact(least.times)} times`;
  return [`no enum: ${distinct} different values, but the rarest occurs only ${times}`];
}

function notesOf(statistics: ColumnStatistics, rows: number, isSilent: boolean): string[] {
  const { column, reading, present, spelled, misses } = statistics;
  const missing = rows - present;
  const stored =
    column.storage === 'typed' && reading === undefined ? [`${column.engineType} is no logical type that can be asked`] : [];
  return [
    ...(present === 0 ? ['no value is there'] : []),
    ...(missing > 0 && present > 0 ? [`not required: ${formatShare(missing, rows)} of ${formatExact(rows)} are missing`] : []),
    ...misses.slice(0, 1).map((miss) => {
      const { logicalType } = readings[miss.reading];
      const where = miss.inFirstRows ? ' of the first rows' : '';
      const share = `${formatExact(miss.fitting)} of ${formatExact(miss.of)} values${where}`;
      return `${share} can be read as ${logicalType}; if the others stand for a missing value, name them with null-values`;
    }),
    ...(misses.length === 0 && present > 0 ? stored : []),
    ...(reading === undefined && column.storage === 'json' && present > 0
      ? ['values of several types, so none is suggested']
      : []),
    ...(reading === 'string' && spelled > 0
      ? [`text, because ${formatExact(spelled)} begin with a zero or a plus that a number would lose`]
      : []),
    ...(isSilent ? ['no value is written here'] : rareValues(statistics)),
  ];
}
