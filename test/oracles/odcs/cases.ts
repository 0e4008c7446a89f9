/** All cases of one version, the same on every machine, and our verdict on a case. */
import { createHash } from 'node:crypto';
import { contractSchema } from '../../../actions/validate-data/contract/schema/contract.ts';
import { API_VERSIONS, type Rules } from '../../../actions/validate-data/contract/versions.ts';
import { documentsOf, type Json, type Mapping } from './documents.ts';
import { type Case, everyFault, randomFault, seeded } from './mutations.ts';
import { negativesOf } from './negatives.ts';

export const RULES: readonly Rules[] = ['3.0', '3.1', '3.2'];
const SEED = 20_260_901;
const RANDOM_CASES = 3000;

export interface Cases {
  readonly valid: readonly Case[];
  readonly negative: readonly Case[];
  readonly faults: readonly Case[];
  readonly random: readonly Case[];
}

export function casesOf(rules: Rules): Cases {
  const documents = Object.entries(documentsOf(rules));
  const random = seeded(SEED + Number(rules) * 10);
  return {
    valid: documents.map(([name, contract]) => ({ name, contract })),
    negative: negativesOf(rules),
    faults: documents.flatMap(([name, contract]) => everyFault(name, contract)),
    random: Array.from({ length: RANDOM_CASES }, (_, index) => {
      const [name, contract] = documents[Math.floor(random() * documents.length)] as [string, Mapping];
      return { name: `random ${index} of ${name}`, contract: randomFault(contract, random) };
    }),
  };
}

/** The rules that the contract's version asks for; those of the original contract when it names none. */
export function rulesFor(contract: Json, original: Rules): Rules {
  const version = String((contract as Mapping).apiVersion);
  return (Object.hasOwn(API_VERSIONS, version) ? API_VERSIONS[version] : undefined) ?? original;
}

export function ourVerdict(contract: Json, original: Rules): boolean {
  return contractSchema(rulesFor(contract, original)).safeParse(contract).success;
}

/** `1` for each valid case and `0` for each other one. */
export function bits(verdicts: readonly boolean[]): string {
  return verdicts.map((valid) => (valid ? '1' : '0')).join('');
}

/** Tells whether the cases are those that the verdicts were given on. */
export function fingerprint(cases: readonly Case[]): string {
  const hash = createHash('sha256');
  for (const { contract } of cases) hash.update(`${JSON.stringify(contract)}\n`);
  return hash.digest('hex').slice(0, 16);
}
