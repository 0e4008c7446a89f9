/** Options of columns that contradict each other, their type, or sense; and the values that enums allow. */
import type { Path } from '../../../../shared/config/positions.ts';
import { shown, whatIs } from '../../../../shared/config/sentences.ts';
import type { Property, Scalar } from '../contract.ts';
import { everyProperty, everyRule, type Finding, guess, type Lint, type LintedContract } from './lint.ts';
import { formatPattern, isoMoment } from './moments.ts';

const MOMENTS = ['date', 'timestamp', 'time'];
const BOUNDS = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'] as const;
const STRING_FORMATS = ['password', 'byte', 'binary', 'email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6'];

function optionPath(property: Property, name: string): Path {
  return [...property.path, 'logicalTypeOptions', name];
}

/** Types whose options the standard leaves open: whatever is said there, nobody can check it. */
function unusedOptions(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    if (property.logicalType !== 'boolean' && property.logicalType !== 'map') return [];
    return [...property.options.keys()].map((option) => ({
      path: optionPath(property, option),
      at: 'key' as const,
      message: `option "${option}" of column "${name}" has no effect: the type ${property.logicalType} has no options`,
    }));
  });
}

function unknownFormats(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const format = property.options.get('format');
    if (property.logicalType !== 'string' || typeof format !== 'string' || STRING_FORMATS.includes(format)) return [];
    const message = `format ${shown(format)} of column "${name}" is none that can be checked${guess(format, STRING_FORMATS)}`;
    return [{ path: optionPath(property, 'format'), message, hints: [`Known: ${STRING_FORMATS.join(', ')}`] }];
  });
}

function boundsThatAreNoMoments(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const type = property.logicalType ?? '';
    if (!MOMENTS.includes(type)) return [];
    const format = property.options.get('format');
    const pattern = typeof format === 'string' ? formatPattern(format) : undefined;
    if (typeof format === 'string' && pattern === undefined) return [];
    return BOUNDS.flatMap((bound) => {
      const value = property.options.get(bound);
      if (typeof value !== 'string' || isoMoment(type, value) !== undefined || pattern?.test(value)) return [];
      const wanted = pattern ? `as its format ${shown(format)} says` : `such as ${MOMENT_EXAMPLES[type]}`;
      return [
        {
          path: optionPath(property, bound),
          message: `${bound} of column "${name}" must be a ${type} ${wanted}, but is ${shown(value)}`,
        },
      ];
    });
  });
}

const MOMENT_EXAMPLES: Readonly<Record<string, string>> = {
  date: '"2026-01-31"',
  timestamp: '"2026-01-31T12:00:00Z"',
  time: '"12:00:00"',
};

interface Bound {
  readonly option: string;
  readonly value: number;
  readonly shown: string;
  readonly open: boolean;
}

/** A bound as the property writes it: a number or a moment; since 3.1 the exclusive ones are values, before they were flags. */
function boundOf(property: Property, end: 'minimum' | 'maximum'): Bound[] {
  const exclusive = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const open = property.options.get(exclusive);
  const bound = (option: string, isOpen: boolean): Bound[] => {
    const written = property.options.get(option);
    const value = typeof written === 'string' ? isoMoment(property.logicalType ?? '', written) : written;
    return typeof value === 'number' ? [{ option, value, shown: shown(written), open: isOpen }] : [];
  };
  return [...bound(end, open === true), ...bound(exclusive, true)];
}

function emptyRanges(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const pairs = boundOf(property, 'minimum').flatMap((low) => boundOf(property, 'maximum').map((high) => [low, high] as const));
    const empty = pairs.find(([low, high]) => isEmpty(low, high, property.logicalType === 'integer'));
    const sizes = SIZES.flatMap(([least, most]) => {
      const [low, high] = [property.options.get(least), property.options.get(most)];
      return typeof low === 'number' && typeof high === 'number' && low > high ? [[least, low, most, high] as const] : [];
    });
    return [...(empty ? [[empty[0].option, empty[0].shown, empty[1].option, empty[1].shown] as const] : []), ...sizes].map(
      ([low, lowValue, high, highValue]) => ({
        path: optionPath(property, high),
        message: `no value of column "${name}" can have ${low} ${lowValue} and ${high} ${highValue}`,
      }),
    );
  });
}

const SIZES = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

function isEmpty(low: Bound, high: Bound, whole: boolean): boolean {
  if (low.value > high.value) return true;
  if (low.value === high.value) return low.open || high.open;
  if (!whole) return false;
  const first = low.open ? Math.floor(low.value) + 1 : Math.ceil(low.value);
  const last = high.open ? Math.ceil(high.value) - 1 : Math.floor(high.value);
  return first > last;
}

function flagsWithoutBounds(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) =>
    (['minimum', 'maximum'] as const).flatMap((end) => {
      const flag = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
      if (property.options.get(flag) !== true || property.options.has(end)) return [];
      return [{ path: optionPath(property, flag), message: `${flag} of column "${name}" has no effect without ${end}` }];
    }),
  );
}

interface Pattern {
  readonly text: string;
  readonly path: Path;
  readonly owner: string;
}

function patternsOf(contract: LintedContract): Pattern[] {
  const ofColumns = everyProperty(contract).flatMap(({ property, name }) => {
    const text = property.options.get('pattern');
    return typeof text === 'string' ? [{ text, path: optionPath(property, 'pattern'), owner: `column "${name}"` }] : [];
  });
  const ofRules = everyRule(contract).flatMap(({ rule, name }) => {
    const text = rule.arguments.get('pattern');
    return typeof text === 'string' ? [{ text, path: [...rule.path, 'arguments', 'pattern'], owner: name }] : [];
  });
  return [...ofColumns, ...ofRules];
}

/** @returns why the pattern is none, or undefined */
function faultOf(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^Invalid regular expression: .*?\/[a-z]*: /s, '');
  }
}

function invalidPatterns(contract: LintedContract): Finding[] {
  return patternsOf(contract).flatMap(({ text, path, owner }) => {
    const fault = faultOf(text, 'u');
    if (fault === undefined || faultOf(text, '') === undefined) return [];
    return [{ path, message: `the pattern ${shown(text)} of ${owner} is no regular expression (ECMA-262): ${fault}` }];
  });
}

function patternsWithoutUnicode(contract: LintedContract): Finding[] {
  return patternsOf(contract).flatMap(({ text, path, owner }) => {
    const fault = faultOf(text, 'u');
    if (fault === undefined || faultOf(text, '') !== undefined) return [];
    const message = `the pattern ${shown(text)} of ${owner} is a regular expression only without Unicode mode: ${fault}`;
    return [{ path, message, hints: ['Engines differ in what such a pattern matches.'] }];
  });
}

function repeatedEnumValues(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const seen = new Set<Scalar>();
    return (property.enum ?? []).flatMap(({ value, path }) => {
      if (seen.has(value)) return [{ path, message: `the enum of column "${name}" lists ${shown(value)} twice` }];
      seen.add(value);
      return [];
    });
  });
}

/** Whether a value may be one of a column of the type. */
const FITS: Readonly<Record<string, (value: Scalar) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string',
  timestamp: (value) => typeof value === 'string',
  time: (value) => typeof value === 'string',
};

function enumValuesOfOtherTypes(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const type = property.logicalType;
    if (type === undefined) return [];
    const fits = FITS[type] ?? (() => false);
    return (property.enum ?? [])
      .filter(({ value }) => value !== null && !fits(value))
      .map(({ value, path }) => ({ path, message: `the enum of column "${name}" lists ${whatIs(value)}, which is no ${type}` }));
  });
}

function nullInRequiredEnum(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const allowsNull = property.enum?.find(({ value }) => value === null);
    if (!property.required || !allowsNull) return [];
    return [{ path: allowsNull.path, message: `the enum of column "${name}" lists null, but the column is required` }];
  });
}

export const OPTION_LINTS: readonly Lint[] = [
  { code: 'option-without-effect', level: 'warning', find: unusedOptions },
  { code: 'unknown-string-format', level: 'warning', find: unknownFormats },
  { code: 'bound-is-no-moment', level: 'error', find: boundsThatAreNoMoments },
  { code: 'impossible-bounds', level: 'error', find: emptyRanges },
  { code: 'exclusive-without-bound', level: 'warning', find: flagsWithoutBounds },
  { code: 'invalid-pattern', level: 'error', find: invalidPatterns },
  { code: 'pattern-without-unicode', level: 'warning', find: patternsWithoutUnicode },
  { code: 'repeated-enum-value', level: 'error', find: repeatedEnumValues },
  { code: 'enum-value-of-other-type', level: 'error', find: enumValuesOfOtherTypes },
  { code: 'null-in-required-enum', level: 'warning', find: nullInRequiredEnum },
];
