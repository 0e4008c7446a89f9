/** Where something stands in a file of the user. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One thing that is wrong in what the user gave: what, where, the value, what is allowed, what to do. */
export interface Problem {
  /** One sentence that names the value. */
  readonly message: string;
  /** The stable name of the rule that found it, e.g. `duplicate-property`, where rules have names. */
  readonly code?: string;
  /** The file and line, or … */
  readonly location?: Location;
  /** … the input of the action (kebab-case) that holds the value. */
  readonly input?: string;
  /** What would be right, and what to do: shown below the message, a line each. */
  readonly hints?: readonly string[];
}

/** `contract.yaml:14:9`, `input "memory-limit"`, or '' when the problem stands nowhere in particular. */
export function placeOf(problem: Problem): string {
  if (problem.location) {
    const { file, line, column } = problem.location;
    return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  }
  return problem.input === undefined ? '' : `input "${problem.input}"`;
}

/** The problem as people read it: `place  message`, then its hints on indented lines. */
export function describeProblem(problem: Problem): string {
  const place = placeOf(problem);
  const first = place === '' ? problem.message : `${place}  ${problem.message}`;
  return [first, ...(problem.hints ?? []).map((hint) => `    ${hint}`)].join('\n');
}

/** The user can mend it: an input, a file, a permission. Carries every problem found, worst first. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: { cause?: unknown }) {
    const list = 'message' in problems ? [problems] : problems;
    super(list.map(describeProblem).join('\n'), options);
    this.problems = list;
  }
}

/** A gate has judged and said no. Not a defect: the message is the verdict in one line. */
export class GateFailure extends Error {
  override readonly name = 'GateFailure';
}
