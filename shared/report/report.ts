/** What an action says in the end. A value first: Markdown, HTML, terminal text, SARIF, JUnit and annotations are forms of it. */
import type { Location } from '../runtime/errors.ts';

export type Verdict = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'error';

/** The outcome of one check. `not measurable` is never green: it is counted and shown. */
export type Status = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'not measurable';

export interface Report {
  /** Name of the action, e.g. `validate-data`. */
  readonly action: string;
  readonly verdict: Verdict;
  /** One sentence that a non-expert can act on. */
  readonly headline: string;
  readonly sections: readonly Section[];
  /** What to show beside the line it concerns, in any order. */
  readonly findings: readonly Finding[];
  /** Every check that was asked for, for JUnit and SARIF. */
  readonly cases: readonly Case[];
}

export interface Section {
  readonly heading?: string;
  /** Folded sections show their heading only, until opened. */
  readonly folded?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly Bar[] };

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/**
 * Plain text, text in code type, a status with its symbol, or a small picture: columns of the heights in `spark` (≥ 0, in order,
 * drawn from zero) and beside it what they say in words. All text is escaped by the form that shows it.
 */
export type Cell =
  | string
  | { readonly code: string }
  | { readonly status: Status }
  | { readonly spark: readonly number[]; readonly text: string };

/** One horizontal bar; the largest value of its block is the longest. */
export interface Bar {
  readonly label: string;
  /** ≥ 0 */
  readonly value: number;
  /** The value as people read it, with its unit. */
  readonly text: string;
}

export type Level = 'error' | 'warning' | 'notice';

/** One thing to show beside a line of a file: an annotation, a SARIF result. */
export interface Finding {
  /** Stable rule id, e.g. `validate-data/minimum`. */
  readonly rule: string;
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly location?: Location;
  /** What makes this finding the same finding in the next run; no line numbers, no counts. */
  readonly identity: string;
}

/** One check and how it ended. */
export interface Case {
  readonly rule: string;
  /** One line that says what the rule demands, the same for every case of the rule. */
  readonly ruleDescription: string;
  readonly suite: string;
  readonly name: string;
  readonly status: Status;
  readonly message?: string;
  readonly location?: Location;
}
