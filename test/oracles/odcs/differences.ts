/** Where we judge on purpose otherwise than the standard's JSON Schemas. A difference that no rule here explains fails the parity test. */
import type { Json, Mapping } from './documents.ts';

export interface Difference {
  readonly rule: string;
  readonly reason: string;
  /** What we say; the standard's schema says the opposite. */
  readonly ours: boolean;
  /** Whether the rule has a say in a contract, looked at as a whole. */
  applies(contract: Json): boolean;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    rule: 'version 2 is refused',
    reason: 'The schemas of version 3 still list v2.2.x, but a contract of version 2 has another shape; it has to be migrated.',
    ours: false,
    applies: (contract) => /^v2\./.test(String((contract as Mapping).apiVersion)),
  },
  {
    rule: 'placeholders in a URI',
    reason:
      'Braces are no URI characters, but {model} in locations is common practice, and with a dollar sign they are the variables of 3.2.',
    ours: true,
    applies: (contract) => uriTexts(contract).some((text) => /\{[^{}]*\}/.test(text)),
  },
  {
    rule: 'keys that every JavaScript object has',
    reason:
      'ajv looks evaluated keys up in a plain object and so takes "constructor" and "__proto__" for known; they are unknown keys.',
    ours: false,
    applies: (contract) => keysOf(contract).some((key) => key === 'constructor' || key === '__proto__'),
  },
];

/** The difference that explains why we say `ours` where the standard says the opposite. */
export function explanationOf(contract: Json, ours: boolean): Difference | undefined {
  return DIFFERENCES.find((difference) => difference.ours === ours && difference.applies(contract));
}

function uriTexts(contract: Json): string[] {
  const servers = (contract as Mapping).servers;
  if (!Array.isArray(servers)) return [];
  return servers.flatMap((server) =>
    Object.values(typeof server === 'object' && server !== null ? server : {}).filter((value) => typeof value === 'string'),
  );
}

function keysOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysOf)];
}
