/** Judges a document by a schema, and says what is wrong in the words of the person who wrote the file. */
import type { z } from 'zod';
import type { Problem } from '../runtime/errors.ts';
import { nearestMatch } from '../runtime/nearest.ts';
import type { Path } from './positions.ts';
import { shown, whatIs, withArticle } from './sentences.ts';
import type { Reading, YamlDocument } from './yaml.ts';

export interface CheckOptions {
  /**
   * What the value at `path` is to the user, e.g. `logicalTypeOptions of column "age"`; the sentences put it behind "in" or "of".
   * Unless given, it is the path itself: `thresholds[2].name`.
   */
  readonly nameOf?: (path: Path, root: unknown) => string;
}

/** An issue as the schema raises it, before zod words it: it still knows the schema and the value. */
type Issue = z.core.$ZodRawIssue;

/**
 * Judges `document` by `schema`.
 *
 * @returns the schema's output, or every problem with its place, in the order of the file
 */
export function check<S extends z.ZodType>(schema: S, document: YamlDocument, options: CheckOptions = {}): Reading<z.output<S>> {
  const result = schema._zod.run({ value: document.value, issues: [] }, { async: false });
  if (result instanceof Promise) throw new TypeError('schemas of files must not be asynchronous');
  if (result.issues.length === 0) return { ok: true, value: result.value as z.output<S> };
  const wording = new Wording(document, options.nameOf ?? dotted);
  const problems = result.issues.flatMap((issue) => wording.problemsOf(issue, (issue.path ?? []) as Path));
  return { ok: false, problems: inFileOrder(problems) };
}

/** By line and column; what has no place comes first. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const line = ({ location }: Problem) => location?.line ?? 0;
  const column = ({ location }: Problem) => location?.column ?? 0;
  return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}

class Wording {
  private readonly document: YamlDocument;
  private readonly nameOf: (path: Path, root: unknown) => string;

  constructor(document: YamlDocument, nameOf: (path: Path, root: unknown) => string) {
    this.document = document;
    this.nameOf = nameOf;
  }

  problemsOf(issue: Issue, path: Path): Problem[] {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.unknownKey(knownKeys(issue.inst), path, key));
    if (issue.code === 'invalid_type' && issue.input === undefined) return [this.missingKey(path)];
    return [this.wrongValue(issue, path)];
  }

  private unknownKey(known: readonly string[], path: Path, key: string): Problem {
    const nearest = nearestMatch(key, known);
    return {
      message: `unknown key ${shown(key)}${this.inside(path)}${nearest === undefined ? '' : `. Did you mean "${nearest}"?`}`,
      location: this.document.positions.at([...path, key], 'key'),
      ...(known.length > 0 && { hints: [`Known keys: ${known.join(', ')}`] }),
    };
  }

  private missingKey(path: Path): Problem {
    const parent = path.slice(0, -1);
    return {
      message: `missing key "${path.at(-1)}"${this.inside(parent)}`,
      location: this.document.positions.at(parent, 'key'),
    };
  }

  private wrongValue(issue: Issue, path: Path): Problem {
    const subject = this.subject(path);
    const location = this.document.positions.at(path);
    const own = authorsWords(issue);
    if (own?.startsWith('must ')) return { message: `${subject} ${own}`, location };
    const { expected, allowed, nearest }: Expectation = own === undefined ? expectation(issue) : { expected: own };
    const guess = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
    return {
      message: `${subject} must be ${expected}, but is ${whatIs(issue.input)}${guess}`,
      location,
      ...(allowed && { hints: [`Allowed: ${allowed.join(', ')}`] }),
    };
  }

  /** `minLength in logicalTypeOptions of column "age"` */
  private subject(path: Path): string {
    const last = path.at(-1);
    if (last === undefined) return 'the file';
    if (typeof last === 'number') return this.nameOf(path, this.document.value);
    return `${last}${this.inside(path.slice(0, -1))}`;
  }

  private inside(path: Path): string {
    const name = this.nameOf(path, this.document.value);
    return name === '' ? '' : ` in ${name}`;
  }
}

interface Expectation {
  readonly expected: string;
  readonly allowed?: readonly string[];
  readonly nearest?: string | undefined;
}

/** What the schema wanted, to be read behind "must be". */
function expectation(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: withArticle(issue.expected) };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (allowed.length === 1) return { expected: `"${allowed[0]}"` };
      const nearest = typeof issue.input === 'string' ? nearestMatch(issue.input, allowed) : undefined;
      return { expected: 'one of the allowed values', allowed, nearest };
    }
    case 'too_small':
      return { expected: sized(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least') };
    case 'too_big':
      return { expected: sized(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most') };
    case 'not_multiple_of':
      return { expected: `a multiple of ${issue.divisor}` };
    case 'invalid_format':
      return { expected: issue.pattern === undefined ? `a valid ${issue.format}` : `text like ${issue.pattern}` };
    case 'invalid_union':
      return { expected: eitherOf(issue.errors) };
    default:
      return { expected: 'a valid value' };
  }
}

/**
 * What the schema's author says (zod's `error` parameter); it goes before our words.
 * `a whole number` is read behind "must be"; words that begin with "must " end the sentence themselves.
 */
function authorsWords(issue: Issue): string | undefined {
  if (issue.message !== undefined) return issue.message;
  const definition = (issue.inst as z.core.$ZodType | undefined)?._zod.def;
  const words = (definition?.error as z.core.$ZodErrorMap | undefined)?.(issue);
  return typeof words === 'string' ? words : words?.message;
}

function sized(origin: string, limit: number | bigint, comparison: string): string {
  const unit = { string: 'character', array: 'item', set: 'item', object: 'key', map: 'key' }[origin];
  if (unit === undefined) return `${comparison} ${limit}`;
  return `${comparison} ${limit} ${unit}${Number(limit) === 1 ? '' : 's'} long`;
}

/** `text, a number or null`: what would have been right at this very place; deeper faults of a form are left out. */
function eitherOf(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const kinds = errors.flatMap((issues) =>
    issues.flatMap((issue) => (issue.path.length === 0 && issue.code === 'invalid_type' ? [withArticle(issue.expected)] : [])),
  );
  const unique = [...new Set(kinds)];
  if (unique.length === 0) return 'a valid value';
  return unique.length === 1 ? `${unique[0]}` : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

function knownKeys(schema: unknown): string[] {
  const definition = (schema as z.core.$ZodType | undefined)?._zod.def as { shape?: Record<string, unknown> } | undefined;
  return Object.keys(definition?.shape ?? {}).toSorted();
}

/** `thresholds[2].name` */
function dotted(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
