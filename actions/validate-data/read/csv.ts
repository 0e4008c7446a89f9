/** How the CSV files of a table are written: the action's inputs, else the contract's `mlops.` properties, else plain RFC 4180. */
import type { CsvReading } from '../../../shared/data/files.ts';
import type { Encoding } from '../../../shared/data/text/csv-dialect.ts';
import { ConfigurationError, type Problem } from '../../../shared/runtime/errors.ts';
import type { Contract, CustomProperties } from '../contract/contract.ts';

export interface GivenCsv {
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  readonly escape: string | undefined;
  readonly encoding: Encoding | undefined;
  readonly nullValues: readonly string[] | undefined;
}

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'latin-1'];

/**
 * @param contract where `custom` stands; undefined when there is none
 * @throws ConfigurationError when a character is none, or an encoding is unknown
 */
export function csvReading(
  custom: CustomProperties,
  contract: Pick<Contract, 'positions'> | undefined,
  given: GivenCsv,
  fallback: CsvReading,
): CsvReading {
  const problems: Problem[] = [];
  const place = (input: string, isGiven: boolean) =>
    isGiven || !contract ? { input } : { location: contract.positions.at(['schema']) };
  const character = (input: string, value: unknown, isGiven: boolean, standard: string): string => {
    if (value === undefined) return standard;
    const text = words[String(value).toLowerCase()] ?? String(value);
    if (text === '' && input !== 'delimiter') return '';
    if (/^[\t -~]$/.test(text)) return text;
    problems.push({
      ...place(input, isGiven),
      message: `the ${input} ${JSON.stringify(value)} is not one ASCII character.`,
      hints: ['Write the character itself, or one of: tab, comma, semicolon, pipe, none.'],
    });
    return standard;
  };
  const delimiter = character(
    'delimiter',
    given.delimiter ?? custom.get('mlops.delimiter'),
    given.delimiter !== undefined,
    fallback.delimiter,
  );
  const quote = character('quote', given.quote ?? custom.get('mlops.quote'), given.quote !== undefined, fallback.quote);
  const escape_ = character('escape', given.escape ?? custom.get('mlops.escape'), given.escape !== undefined, quote);
  const encoding = given.encoding ?? custom.get('mlops.encoding') ?? fallback.encoding;
  const known = encodings.find((each) => each === encoding);
  if (known === undefined) {
    problems.push({
      ...place('encoding', false),
      message: `the encoding ${JSON.stringify(encoding)} is not read.`,
      hints: [`Known: ${encodings.join(', ')}.`],
    });
  }
  const nullValues = given.nullValues ?? custom.get('mlops.nullValues') ?? fallback.nullValues;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    delimiter,
    quote,
    escape: escape_,
    encoding: known ?? 'utf-8',
    nullValues: Array.isArray(nullValues) ? nullValues.map(String) : [String(nullValues)],
  };
}

/** Characters that are awkward to write in YAML. */
const words: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|', none: '' };
