/** The versions of the Open Data Contract Standard, and which rules a contract is judged by. */

import { shown } from '../../../shared/config/sentences.ts';
import type { YamlDocument } from '../../../shared/config/yaml.ts';
import type { Problem } from '../../../shared/runtime/errors.ts';
import { nearestMatch } from '../../../shared/runtime/nearest.ts';

/** One set of rules for each published schema of the standard; corrections (3.0.1, 3.0.2) share one. */
export type Rules = '3.0' | '3.1' | '3.2';

export const API_VERSIONS: Readonly<Record<string, Rules>> = {
  'v3.2.0': '3.2',
  'v3.1.0': '3.1',
  'v3.0.2': '3.0',
  'v3.0.1': '3.0',
  'v3.0.0': '3.0',
};

const ALLOWED = `Allowed: ${Object.keys(API_VERSIONS).join(', ')}`;

/** The versions that are judged by `rules`. */
export function apiVersionsOf(rules: Rules): string[] {
  return Object.keys(API_VERSIONS).filter((version) => API_VERSIONS[version] === rules);
}

export function atLeast(rules: Rules, wanted: Rules): boolean {
  return Number(rules) >= Number(wanted);
}

/** The rules that the contract's own `apiVersion` asks for: an older contract is not always right under newer rules. */
export function rulesOf(document: YamlDocument): { rules: Rules } | { problem: Problem } {
  const root = document.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    return { problem: { message: 'the file is not a data contract: it must be a mapping', location: document.positions.at([]) } };
  }
  const given: unknown = Object.hasOwn(root, 'apiVersion') ? (root as Record<string, unknown>).apiVersion : undefined;
  if (given === undefined) {
    const hints = ['Add the version of the standard, e.g.  apiVersion: v3.2.0', ALLOWED];
    return { problem: { message: 'missing key "apiVersion" in the contract', location: document.positions.at([]), hints } };
  }
  const rules = typeof given === 'string' && Object.hasOwn(API_VERSIONS, given) ? API_VERSIONS[given] : undefined;
  return rules ? { rules } : { problem: unknownVersion(given, document) };
}

function unknownVersion(given: unknown, document: YamlDocument): Problem {
  const location = document.positions.at(['apiVersion']);
  if (typeof given === 'string' && /^v?[12]\./.test(given)) {
    return {
      message: `apiVersion ${shown(given)} is not supported: contracts of version 3 are read`,
      location,
      hints: ['Migrate the contract to version 3 of the standard.', ALLOWED],
    };
  }
  const nearest = typeof given === 'string' ? nearestMatch(given, Object.keys(API_VERSIONS)) : undefined;
  const guess = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
  return { message: `apiVersion ${shown(given)} is unknown${guess}`, location, hints: [ALLOWED] };
}
