/** Our own custom properties. Names that begin with `mlops.` are ours; what stands in no table here means nothing to us. */
import type { CustomProperties } from './contract.ts';

export const PREFIX = 'mlops.';

/** How the text files of a table are written. A schema object's own go before those of the server. */
const CSV_DIALECT: Readonly<Record<string, string>> = {
  'mlops.delimiter': 'the character between two fields, e.g. "," or "\\t"',
  'mlops.quote': 'the character around fields that hold a delimiter, or "" for none',
  'mlops.escape': 'the character before a quote inside of quotes; a doubled quote unless given',
  'mlops.nullValues': 'texts that stand for NULL, e.g. ["", "NA"]',
  'mlops.encoding': 'the encoding of the file, e.g. "utf-8" or "latin-1"',
};

const SCHEMA_OBJECT: Readonly<Record<string, string>> = {
  ...CSV_DIALECT,
  'mlops.timeColumn': 'the date or timestamp column by whose days or weeks the profile counts the others, e.g. "flight_date"',
};

/** What each place of a contract may say to us, with its meaning. */
export const knownExtensions = {
  contract: {},
  server: CSV_DIALECT,
  schemaObject: SCHEMA_OBJECT,
  property: {},
  qualityRule: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ExtensionPlace = keyof typeof knownExtensions;

/** The value of one of our extensions; undefined when the contract does not say it. */
export function customOf(owner: { readonly custom: CustomProperties }, name: string): unknown {
  return owner.custom.get(name);
}
