/** One failing row in words. */
import { formatExact } from '../../../shared/report/numbers.ts';
import type { Judgement } from '../judge.ts';
import type { Example } from '../measure/evidence.ts';
import { shownValue } from './mask.ts';

/** `flights.csv:17: "abc"`, or with the row number where the file has no lines. */
export function describeExample({ check }: Judgement, example: Example): string {
  const place =
    example.line === undefined ? `${example.file} row ${formatExact(example.row)}` : `${example.file}:${example.line}`;
  // What is shown of a row that cannot be taken apart is the reader's reason, not a value.
  if (check.measure.kind === 'rejects') return `${place}: ${example.values.join(', ')}`;
  const values = example.values.map((value) => (value === null ? 'NULL' : `"${shownValue(value, check.masked)}"`)).join(', ');
  const times = example.times === undefined ? '' : `, ${formatExact(example.times)} times`;
  return `${place}: ${values}${times}`;
}
