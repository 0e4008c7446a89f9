/** The inputs of an action: one field each. What a field says here is the truth in code; action.yml says the same to users. */
import { z } from 'zod';
import { ConfigurationError, type Problem } from './errors.ts';
import { nearestMatch } from './nearest.ts';

/** How one input is written and what it becomes. `Present`: `true` when there always is a value. */
export interface Field<T, Present extends boolean = boolean> {
  /** Text as the user gave it (never blank, outer white space removed) to the value. */
  readonly schema: z.ZodType<T, string>;
  /** What may be written, in one line, for documentation and error messages. */
  readonly syntax: string;
  readonly required: boolean;
  /** The default as text, as action.yml has it. */
  readonly default: string | undefined;
  /** The value is masked in every log and never shown. */
  readonly secret: boolean;
  /** The input is required or has a default: after reading, a value is there. */
  readonly present: Present;
}

/** Inputs by their name in code: `failOn` is the input `fail-on`. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What `run` gets: every input converted, undefined where it was not given and has no default. */
export type InputsOf<F extends Fields> = {
  readonly [Key in keyof F]: F[Key] extends Field<infer T, infer Present> ? (Present extends true ? T : T | undefined) : never;
};

export interface FieldOptions {
  readonly required?: true;
  readonly default?: string;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

type IsPresent<O> = O extends { required: true } | { default: string } ? true : false;
type Environment = Readonly<Record<string, string | undefined>>;

/** Any text. */
export function text<const O extends FieldOptions>(options?: O): Field<string, IsPresent<O>> {
  return field('text', (given) => given, options);
}

/** One path, absolute or relative to the workspace, forward slashes; kept as it was written. */
export function path<const O extends FieldOptions>(options?: O): Field<string, IsPresent<O>> {
  const syntax = 'one path, absolute or relative to the workspace';
  const read = (given: string) => (/[\0\r\n]/.test(given) ? refuse(given, `is not ${syntax}`) : given);
  return field(syntax, read, options);
}

/**
 * One item per line. White space around an item is removed, blank lines are ignored; commas, quotes and `#` are part of the item,
 * because paths and URLs hold them.
 */
export function list<const O extends FieldOptions>(options?: O): Field<readonly string[], IsPresent<O>> {
  const read = (given: string) => given.split(/\r\n|\r|\n/).map((line) => line.trim());
  return field('a list, one item per line', (given) => read(given).filter((item) => item !== ''), options);
}

/** One of the given words, in exactly this spelling. */
export function oneOf<const Choice extends string, const O extends FieldOptions>(
  choices: readonly Choice[],
  options?: O,
): Field<Choice, IsPresent<O>> {
  const syntax = `one of: ${choices.join(', ')}`;
  const read = (given: string) => {
    const choice = choices.find((word) => word === given);
    if (choice !== undefined) return choice;
    const nearest = nearestMatch(given, choices);
    return refuse(given, nearest === undefined ? 'is not known here' : `is not known here. Did you mean "${nearest}"?`);
  };
  return field(syntax, read, options);
}

/** `true` or `false` in any case, and nothing else: no `yes`, no `1`. */
export function flag<const O extends FieldOptions>(options?: O): Field<boolean, IsPresent<O>> {
  const values = new Map([
    ['true', true],
    ['false', false],
  ]);
  const read = (given: string) => values.get(given.toLowerCase()) ?? refuse(given, 'is neither true nor false');
  return field('true or false', read, options);
}

/** A whole number in decimal digits, exact in a double, within the bounds (both inclusive). */
export function integer<const O extends FieldOptions & Bounds>(options?: O): Field<number, IsPresent<O>> {
  const syntax = `a whole number${describeBounds(options)}`;
  const read = (given: string) => {
    const value = /^[+-]?\d+$/.test(given) ? Number(given) : Number.NaN;
    return Number.isSafeInteger(value) && isWithin(value, options) ? value : refuse(given, `is not ${syntax}`);
  };
  return field(syntax, read, options);
}

/** A decimal number such as `0.05` or `1e-3`, within the bounds (both inclusive). */
export function number<const O extends FieldOptions & Bounds>(options?: O): Field<number, IsPresent<O>> {
  const syntax = `a number${describeBounds(options)}`;
  const read = (given: string) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
    return Number.isFinite(value) && isWithin(value, options) ? value : refuse(given, `is not ${syntax}`);
  };
  return field(syntax, read, options);
}

const UNITS = new Map([
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['tb', 1e12],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
  ['tib', 2 ** 40],
]);

/**
 * An amount of memory or storage with its unit, such as `500 MB` or `1.5GiB`; becomes whole bytes, at least 1.
 * kB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1024s; any case. A bare number is refused, because its unit would be a guess.
 */
export function size<const O extends FieldOptions>(options?: O): Field<number, IsPresent<O>> {
  const syntax = 'a size with its unit (B, kB, MB, GB, TB, KiB, MiB, GiB, TiB), such as 500MB or 1.5 GiB';
  const read = (given: string) => {
    const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(given) ?? [];
    const bytes = Math.round(Number(digits) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN));
    return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : refuse(given, 'is not a size with its unit');
  };
  return field(syntax, read, options);
}

/** A token or password: masked before anything is printed, refused by the state, never part of a message. */
export function secret<const O extends FieldOptions>(options?: O): Field<string, IsPresent<O>> {
  return { ...field('a secret', (given) => given, options), secret: true };
}

/** `failOn` is written `fail-on` by users. */
export function inputName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Reads every input from the variables that the runner sets (`INPUT_FAIL-ON`). Blank text counts as not given.
 *
 * @throws ConfigurationError with all problems of all inputs, in the order of the fields
 */
export function readInputs<F extends Fields>(fields: F, environment: Environment): InputsOf<F> {
  const problems: Problem[] = [];
  const values = Object.entries(fields).map(([key, field]) => {
    const given = givenText(key, environment) ?? field.default;
    if (given === undefined) {
      if (field.required) problems.push(missing(key, field));
      return [key, undefined];
    }
    const result = field.schema.safeParse(given);
    if (!result.success) problems.push(...result.error.issues.map((issue) => malformed(key, field, issue.message)));
    return [key, result.data];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return Object.fromEntries(values);
}

/** The secrets among the given inputs, read before anything else so that they can be masked even when other inputs are wrong. */
export function readSecrets(fields: Fields, environment: Environment): readonly string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.secret)
    .map(([key]) => givenText(key, environment))
    .filter((value) => value !== undefined);
}

/** One sentence for every given input that the action does not have: runners pass such variables through in silence. */
export function describeUnknownInputs(fields: Fields, environment: Environment): readonly string[] {
  const known = Object.keys(fields).map(inputName);
  return Object.entries(environment)
    .filter(([variable, value]) => variable.startsWith('INPUT_') && (value ?? '').trim() !== '')
    .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => {
      const nearest = nearestMatch(name, known);
      const meant = nearest === undefined ? `Known inputs: ${known.join(', ')}` : `Did you mean "${nearest}"?`;
      return `input "${name}" is not known and was ignored. ${meant}`;
    });
}

/** The text of an input, or undefined when it is absent or blank. */
function givenText(key: string, environment: Environment): string | undefined {
  const given = environment[`INPUT_${inputName(key).toUpperCase()}`]?.trim();
  return given === '' ? undefined : given;
}

function missing(key: string, field: Field<unknown>): Problem {
  return { input: inputName(key), message: 'is required but was not given.', hints: [`Give ${field.syntax}.`] };
}

function malformed(key: string, field: Field<unknown>, message: string): Problem {
  return { input: inputName(key), message, hints: [`Allowed: ${field.syntax}.`] };
}

/** What a reader returns instead of a value: why the text cannot be one. */
class Refusal {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const LONGEST_SHOWN = 120;

function refuse(given: string, why: string): Refusal {
  const shown = given.length > LONGEST_SHOWN ? `${given.slice(0, LONGEST_SHOWN)}…` : given;
  return new Refusal(`${JSON.stringify(shown)} ${why}${why.endsWith('?') ? '' : '.'}`);
}

function field<T, O extends FieldOptions>(
  syntax: string,
  read: (given: string) => T | Refusal,
  options: O | undefined,
): Field<T, IsPresent<O>> {
  const required = options?.required === true;
  const schema = z.string().transform((given, context): T => {
    const value = read(given);
    if (!(value instanceof Refusal)) return value;
    context.addIssue({ code: 'custom', message: value.message });
    return z.NEVER;
  });
  // The type already follows from the options that were written; here it is the same fact as a value.
  const present = (required || options?.default !== undefined) as IsPresent<O>;
  return { schema, syntax, required, default: options?.default, secret: false, present };
}

function isWithin(value: number, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Bounds = {}): boolean {
  return value >= min && value <= max;
}

function describeBounds({ min, max }: Bounds = {}): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}
