/** The constraints of one property: each entry of the table is one declaration of the contract and how it is measured on a frame. */

import type { Positions } from '../../../shared/config/positions.ts';
import type { Dialect } from '../../../shared/data/dialect.ts';
import { portablePattern } from '../../../shared/data/pattern.ts';
import type { Property } from '../contract/contract.ts';
import type { RuleName } from '../rules.ts';
import { type Frame, type Measure, rawName, type ValueType, valueName } from './check.ts';
import { textFormats } from './formats.ts';
import { literalOf } from './literal.ts';

/** One declaration of a property, before it is known where its values are. */
export interface Declaration {
  readonly rule: RuleName;
  readonly demand: string;
  /** Below the property. */
  readonly at: readonly (string | number)[];
  readonly semantics?: string;
  measure(dialect: Dialect, frame: Frame, index: number): Measure;
}

/** All constraints on single values that the property declares, in the order of the contract's own words. */
export function declarationsOf(property: Property, positions: Positions): Declaration[] {
  return [...requiredOf(property), ...enumOf(property, positions), ...optionsOf(property, positions)];
}

function requiredOf(property: Property): Declaration[] {
  if (!property.required) return [];
  return [
    {
      rule: 'required',
      demand: `${property.column} is never missing`,
      at: ['required'],
      measure: (_dialect, _frame, index) => ({ kind: 'rows', frame: index, fails: `${rawName(index)} is null` }),
    },
  ];
}

function enumOf(property: Property, positions: Positions): Declaration[] {
  if (!property.enum) return [];
  const values = property.enum.filter((entry) => entry.value !== null);
  return [
    {
      rule: 'enum',
      demand: `${property.column} is one of ${listed(values.map((entry) => String(entry.value)))}`,
      at: ['enum'],
      measure(dialect, frame, index) {
        const literals = values.map((entry) => literalOf(dialect, frame.type, entry.value, positions.textAt(entry.path)));
        const sql = literals.flatMap((literal) => ('sql' in literal ? [literal.sql] : []));
        const [bad] = literals.filter((literal) => 'reason' in literal);
        if (bad) return { kind: 'not measurable', reason: bad.reason };
        const isListed = sql.length === 0 ? 'false' : `coalesce(${valueName(index)} in (${sql.join(', ')}), false)`;
        // What is not even of its type has a NULL value and is none of the declared ones.
        return { kind: 'rows', frame: index, fails: `${rawName(index)} is not null and not ${isListed}` };
      },
    },
  ];
}

type Option = (given: Given) => Declaration;

interface Given {
  readonly property: Property;
  readonly name: string;
  readonly value: unknown;
  /** The characters in the contract. */
  readonly text: string | undefined;
}

const options: Readonly<Record<string, Option>> = {
  minimum: bound('minimum', 'is at least', '<'),
  exclusiveMinimum: bound('minimum', 'is greater than', '<='),
  maximum: bound('maximum', 'is at most', '>'),
  exclusiveMaximum: bound('maximum', 'is less than', '>='),
  minLength: lengthBound('minimum-length', 'has at least', '<'),
  maxLength: lengthBound('maximum-length', 'has at most', '>'),
  multipleOf: ({ property, name, value, text }) => ({
    rule: 'multiple-of',
    demand: `${property.column} is a multiple of ${text ?? String(value)}`,
    at: ['logicalTypeOptions', name],
    semantics: 'computed in decimals with 12 places after the point',
    measure(dialect, frame, index) {
      const literal = literalOf(dialect, 'decimal', value, text);
      if ('reason' in literal) return { kind: 'not measurable', reason: literal.reason };
      if (!numeric.includes(frame.type)) return { kind: 'not measurable', reason: notNumbers };
      if (Number(value) !== Number(Number(value).toFixed(12)))
        return { kind: 'not measurable', reason: `${text ?? String(value)} has more than 12 places after the point` };
      const digits = frame.column.storage === 'typed' ? valueName(index) : rawName(index);
      const decimal = dialect.tryCast(digits, 'decimal');
      const remainder = dialect.remainder(decimal, dialect.tryCast(literal.sql, 'decimal'));
      // A number too large for the decimal has a NULL remainder: it is not shown to be a multiple, so it fails.
      const fails = `${valueName(index)} is not null and coalesce(${remainder} <> 0, true)`;
      return { kind: 'rows', frame: index, fails };
    },
  }),
  pattern: ({ property, name, value }) => ({
    rule: 'pattern',
    demand: `${property.column} matches ${String(value)}`,
    at: ['logicalTypeOptions', name],
    semantics: 'an ECMA-262 pattern, found anywhere in the text unless it is anchored',
    measure(dialect, frame, index) {
      if (frame.type !== 'text') return { kind: 'not measurable', reason: 'patterns are for text' };
      const pattern = portablePattern(String(value));
      if ('reason' in pattern)
        return { kind: 'not measurable', reason: `the query engine cannot ask this pattern: ${pattern.reason}` };
      return { kind: 'rows', frame: index, fails: `not ${dialect.contains(valueName(index), pattern.pattern)}` };
    },
  }),
  format: ({ property, name, value }) => {
    const format = String(value);
    const range = integerFormats[format];
    const named = Object.hasOwn(textFormats, format) ? textFormats[format] : undefined;
    const meaning = named && 'pattern' in named ? named.meaning : `of the format ${format}`;
    return {
      rule: range ? 'integer-format' : 'format',
      demand: `${property.column} is ${range ? `an integer of the format ${format}` : meaning}`,
      at: ['logicalTypeOptions', name],
      measure(dialect, frame, index) {
        if (range && integers.includes(frame.type)) {
          const fails = outside(dialect, frame.type, valueName(index), range);
          // Having been read as an integer of that size shows that a value fits.
          return fails === undefined ? { kind: 'shape' } : { kind: 'rows', frame: index, fails };
        }
        if (format === 'f32' && numeric.includes(frame.type)) {
          return { kind: 'rows', frame: index, fails: `abs(${valueName(index)}) > ${largestSingle}` };
        }
        // Every finite double is an f64, and reading it as a number has shown that it is one.
        if (format === 'f64' && numeric.includes(frame.type)) return { kind: 'shape' };
        if (frame.type === 'text' && named && 'pattern' in named) {
          const fails = `not ${dialect.matchesWhole(valueName(index), named.pattern)}`;
          return { kind: 'rows', frame: index, fails };
        }
        return { kind: 'not measurable', reason: `the format "${format}" is not known for this column` };
      },
    };
  },
  // The zone of times without one: it changes how values are read, and is no demand of its own unless it is not UTC.
  defaultTimezone: ({ property, name, value }) => ({
    rule: 'format',
    demand: `${property.column} without an offset is in the zone ${String(value)}`,
    at: ['logicalTypeOptions', name],
    measure: () => ({ kind: 'not measurable', reason: 'times without an offset are always read as UTC' }),
  }),
  timezone: ({ property, name, value }) => ({
    rule: 'format',
    demand: `${property.column} ${value === true ? 'has' : 'has no'} zone`,
    at: ['logicalTypeOptions', name],
    measure(dialect, frame, index) {
      if (frame.type !== 'timestamp' && frame.type !== 'time')
        return { kind: 'not measurable', reason: 'the column holds no times' };
      if (frame.column.storage === 'typed') {
        const zoned = /time zone/i.test(frame.column.engineType);
        return zoned === value ? { kind: 'shape' } : { kind: 'shape', problem: `it is stored as ${frame.column.engineType}` };
      }
      const zoned = dialect.contains(rawName(index), '(Z|[+-][0-9]{2}(:?[0-9]{2})?)"?\\z');
      const timed = dialect.contains(rawName(index), '[0-9]:[0-9]');
      const fails = `${timed} and ${value === true ? `not ${zoned}` : zoned}`;
      return { kind: 'rows', frame: index, fails };
    },
  }),
};

const numeric: readonly ValueType[] = ['integer', 'large integer', 'double', 'decimal'];
const integers: readonly ValueType[] = ['integer', 'large integer'];
const notNumbers = 'the column holds no numbers';
/** The largest finite number of IEEE 754 binary32. */
const largestSingle = '3.4028234663852886e38';

interface IntegerRange {
  readonly low: bigint;
  readonly high: bigint;
}

const integerFormats: Readonly<Record<string, IntegerRange>> = Object.fromEntries(
  [8, 16, 32, 64, 128].flatMap((bits) => {
    const size = 2n ** BigInt(bits);
    return [
      [`i${bits}`, { low: -size / 2n, high: size / 2n - 1n }],
      [`u${bits}`, { low: 0n, high: size - 1n }],
    ];
  }),
);

/** What every engine's integers of a type hold at most; no bound is asked that a value cannot pass. */
const furthest: Partial<Record<ValueType, bigint>> = { integer: 2n ** 63n - 1n, 'large integer': 2n ** 127n - 1n };

function outside(dialect: Dialect, type: ValueType, value: string, { low, high }: IntegerRange): string | undefined {
  const limit = furthest[type] ?? high;
  const beyond = [
    ...(low < -limit ? [] : [{ sign: '<', bound: low }]),
    ...(high >= limit ? [] : [{ sign: '>', bound: high }]),
  ].flatMap(({ sign, bound }) => {
    const literal = literalOf(dialect, type, Number(bound), String(bound));
    return 'sql' in literal ? [`${value} ${sign} ${literal.sql}`] : [];
  });
  return beyond.length === 0 ? undefined : `(${beyond.join(' or ')})`;
}

/** Options that say how values are written: the logical type is read by them, they are no checks of their own. */
function isReadingHint(property: Property, name: string, value: unknown): boolean {
  if (name === 'format' && ['date', 'timestamp', 'time'].includes(property.logicalType ?? '')) return true;
  if (name === 'format')
    return Object.hasOwn(textFormats, String(value)) && 'demandsNothing' in (textFormats[String(value)] ?? {});
  return name === 'defaultTimezone' && ['UTC', 'Etc/UTC', 'Z'].includes(String(value));
}

function optionsOf(property: Property, positions: Positions): Declaration[] {
  return [...property.options].flatMap(([name, value]) => {
    if (isReadingHint(property, name, value)) return [];
    const text = positions.textAt([...property.path, 'logicalTypeOptions', name]);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    return [option ? option({ property, name, value, text }) : notLookedAt(property, name, value)];
  });
}

function notLookedAt(property: Property, name: string, value: unknown): Declaration {
  return {
    rule: property.logicalType === 'object' ? 'object-properties' : 'array-items',
    demand: `${property.column} has ${name} ${JSON.stringify(value)}`,
    at: ['logicalTypeOptions', name],
    measure: () => ({ kind: 'not measurable', reason: insideValues }),
  };
}

export const insideValues = 'what is inside objects and arrays is not looked at';

function bound(rule: RuleName, words: string, fails: string): Option {
  return ({ property, name, value, text }) => ({
    rule,
    demand: `${property.column} ${words} ${text ?? String(value)}`,
    at: ['logicalTypeOptions', name],
    ...precisionOf(property),
    measure(dialect, frame, index) {
      const literal = literalOf(dialect, frame.type, value, text);
      if ('reason' in literal) return { kind: 'not measurable', reason: literal.reason };
      return { kind: 'rows', frame: index, fails: `${valueName(index)} ${fails} ${literal.sql}` };
    },
  });
}

/** How finely values are compared, where that is less than a file can hold. */
function precisionOf({ logicalType }: Property): { readonly semantics?: string } {
  if (logicalType === 'number')
    return { semantics: 'numbers are compared as 64-bit floating point, to about 15 digits; integers and decimals exactly' };
  return logicalType === 'timestamp' || logicalType === 'time' ? { semantics: 'times are compared to the microsecond' } : {};
}

function lengthBound(rule: RuleName, words: string, fails: string): Option {
  return ({ property, name, value }) => ({
    rule,
    demand: `${property.column} ${words} ${String(value)} characters`,
    at: ['logicalTypeOptions', name],
    semantics: 'length in Unicode code points',
    measure(dialect, frame, index) {
      if (frame.type !== 'text') return { kind: 'not measurable', reason: 'lengths are for text' };
      const literal = literalOf(dialect, 'integer', value);
      if ('reason' in literal) return { kind: 'not measurable', reason: literal.reason };
      return {
        kind: 'rows',
        frame: index,
        fails: `${dialect.length(valueName(index))} ${fails} ${literal.sql}`,
      };
    },
  });
}

/** At most eight values, so that a long list stays one line. */
function listed(values: readonly string[]): string {
  const shown = values.slice(0, 8).join(', ');
  return values.length > 8 ? `${shown}, … (${values.length} values)` : shown;
}
