/** What is known about the columns of a table when its contract is drafted. */
import type { Value } from '../../../shared/data/engine.ts';
import type { TableColumn } from '../../../shared/data/table.ts';
import type { ReadingName } from './readings.ts';
import type { Shape } from './shapes.ts';

export interface TableStatistics {
  readonly rows: number;
  /** In the order of the file. */
  readonly columns: readonly ColumnStatistics[];
}

/** All counts are exact and of all rows, unless they say otherwise. */
export interface ColumnStatistics {
  readonly column: TableColumn;
  /** The narrowest type that every value can be read as; undefined when there is no value, or none fits. */
  readonly reading: ReadingName | undefined;
  /** Values that are there. An empty quoted field of a CSV file is one of text, and of nothing else. */
  readonly present: number;
  /** Smallest and largest value; days and times as text. Undefined where values have no order that matters. */
  readonly low: Value | undefined;
  readonly high: Value | undefined;
  /** Different values; undefined when they were not counted. */
  readonly distinct: number | undefined;
  /** The rarest texts first, one more than an enum may have; undefined when they were not counted. */
  readonly rarest: readonly TimesOfText[] | undefined;
  /** Code points of the shortest and longest text. */
  readonly shortest: number | undefined;
  readonly longest: number | undefined;
  /** What all texts look like. */
  readonly shape: Shape | undefined;
  /** Digits that a number would lose: values that begin with a plus, or with a zero before another digit. */
  readonly spelled: number;
  /** Types that most values, but not all, can be read as. */
  readonly misses: readonly Miss[];
  /** Texts of the first rows, never to be shown: only to recognise data about persons. */
  readonly examples: readonly string[];
}

export interface TimesOfText {
  readonly text: string;
  readonly times: number;
}

export interface Miss {
  readonly reading: ReadingName;
  readonly fitting: number;
  readonly of: number;
  /** Counted in the first rows only. */
  readonly inFirstRows: boolean;
}

/** The longest enum that is suggested. */
export const longestEnum = 20;
