/** What a contract demands of a table, as data: each check with its rule, its place in the contract and how it is measured. */
import type { Path } from '../../../shared/config/positions.ts';
import type { TableColumn } from '../../../shared/data/table.ts';
import type { RuleName } from '../rules.ts';

export interface Check {
  /** Stable over runs and edits elsewhere: made of the rule and the names it concerns, or of the contract's own `id`. */
  readonly id: string;
  readonly rule: RuleName;
  readonly object: string;
  readonly column?: string;
  /** What has to hold, in words: `delay is at least -120`. */
  readonly demand: string;
  readonly severity: 'error' | 'warning';
  /** The contract says so; else it follows from having data at all. */
  readonly declared: boolean;
  /** Where the contract says so. */
  readonly path: Path;
  /** Values of the column are shown masked. */
  readonly masked: boolean;
  /** The meaning chosen where tools disagree, for the report. */
  readonly semantics?: string;
  readonly measure: Measure;
}

export type Measure =
  /** Known from the table's shape: holds when there is no problem. */
  | { readonly kind: 'shape'; readonly problem?: string }
  /** Rows that the reader could not take apart into columns. */
  | { readonly kind: 'rejects' }
  /** Rows for which `fails` is true, in terms of the frame's names. */
  | {
      readonly kind: 'rows';
      readonly frame: number;
      readonly fails: string;
      readonly threshold?: Threshold;
    }
  /** Rows that share their values in these frames; NULL is never equal to anything. */
  | { readonly kind: 'duplicates'; readonly frames: readonly number[]; readonly threshold?: Threshold }
  | { readonly kind: 'row count'; readonly threshold: Threshold }
  /** The result of a query that the contract brings along. */
  | { readonly kind: 'sql'; readonly query: string; readonly expected: Expected }
  | { readonly kind: 'not measurable'; readonly reason: string };

/** An operator of the contract's quality rules, applied to a count or a share of rows. */
export interface Threshold {
  readonly operator: Operator;
  readonly bounds: readonly number[];
  readonly unit: 'rows' | 'percent';
}

/** What the result of a query has to be. */
export type Expected =
  | { readonly kind: 'number'; readonly operator: Operator; readonly bounds: readonly number[] }
  | { readonly kind: 'value'; readonly operator: 'mustBe' | 'mustNotBe'; readonly value: boolean | string };

export type Operator =
  | 'mustBe'
  | 'mustNotBe'
  | 'mustBeGreaterThan'
  | 'mustBeGreaterOrEqualTo'
  | 'mustBeLessThan'
  | 'mustBeLessOrEqualTo'
  | 'mustBeBetween'
  | 'mustNotBeBetween';

/** What values of a frame can be compared as. */
export type ValueType =
  | 'integer'
  | 'large integer'
  | 'double'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'text'
  | 'none';

/** One column inside a query: `raw` is what the file holds (NULL when missing), `value` what it means (NULL when it means nothing). */
export interface Frame {
  readonly column: TableColumn;
  /** SQL for what is there, out of the field as the file has it. */
  raw(field: string): string;
  /** SQL for the typed value, out of the raw one. */
  value(raw: string): string;
  readonly type: ValueType;
}

export const rawName = (frame: number): string => `r${frame}`;
export const valueName = (frame: number): string => `v${frame}`;
