/** Two contracts of one table, and what has changed between them. */

import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { compareContracts } from '../../../actions/validate-data/diff/contract.ts';
import { type Difference, meanings } from '../../../actions/validate-data/diff/difference.ts';
import type { Side } from '../../../actions/validate-data/diff/side.ts';

export function sideOf(contract: object, file = 'contract.yaml'): Side {
  const document = { apiVersion: 'v3.2.0', kind: 'DataContract', id: 'x', version: '1.0.0', ...contract };
  return { contract: readContract(JSON.stringify(document, undefined, 1), file), document };
}

/** `breaking diff-minimum flights.delay: minimum from 0 to 5` */
export function sentenceOf({ rule, effect, subject, words }: Difference): string {
  return `${meanings[effect].judgement} ${rule} ${subject === '' ? 'contract' : subject}: ${words}`;
}

export function compareDocuments(base: object, next: object): string[] {
  return compareContracts(sideOf(base, 'base.yaml'), sideOf(next)).map(sentenceOf);
}

/** Two tables `t` with these keys. */
export function compareTables(base: object, next: object): string[] {
  const tableOf = (keys: object) => ({ schema: [{ name: 't', properties: [{ name: 'c' }], ...keys }] });
  return compareDocuments(tableOf(base), tableOf(next));
}

/** Two columns `c` with these keys. */
export function compareColumns(base: object, next: object): string[] {
  const columnOf = (keys: object) => ({ properties: [{ name: 'c', ...keys }] });
  return compareTables(columnOf(base), columnOf(next));
}

/** Two columns `c` of one type with these options. */
export function compareOptions(logicalType: string, base: object, next: object): string[] {
  const columnOf = (options: object) =>
    Object.keys(options).length === 0 ? { logicalType } : { logicalType, logicalTypeOptions: options };
  return compareColumns(columnOf(base), columnOf(next));
}

/** Two quality rules of the column `c`. */
export function compareRules(base: object, next: object): string[] {
  return compareColumns({ quality: [base] }, { quality: [next] });
}
