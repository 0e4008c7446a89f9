/** The draft as YAML: an ODCS contract in which every constraint says, in a comment, that it is a suggestion and why. Same draft, same bytes. */
import { Document, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type CsvReading, plainCsv } from '../../../shared/data/files.ts';
import type { Format } from '../../../shared/data/source.ts';
import { formatExact } from '../../../shared/report/numbers.ts';
import type { ColumnDraft, Suggestion } from './judge.ts';

export interface TableDraft {
  readonly name: string;
  readonly rows: number;
  readonly format: Format;
  readonly csv: CsvReading;
  readonly columns: readonly ColumnDraft[];
}

export interface ContractDraft {
  readonly tables: readonly TableDraft[];
  /** The path of the only table's data, when a contract may name it. */
  readonly path: string | undefined;
}

const introduction = ` A draft, made from data by validate-data (mode: infer). Every constraint is a suggestion: it holds on the data that was read,
 and says nothing about what is right. Read it, mend it, remove the comments, and give it a version.`;

export function writeContract({ tables, path }: ContractDraft): string {
  const document = new Document({});
  const only = tables.length === 1 ? tables[0] : undefined;
  document.commentBefore = introduction;
  document.contents = mapOf(document, [
    ['apiVersion', 'v3.2.0'],
    ['kind', 'DataContract'],
    ['id', `${only?.name ?? 'tables'}-draft`],
    ['version', '0.1.0'],
    ['status', 'draft'],
    [
      'description',
      mapOf(document, [['limitations', 'Drafted from data: every constraint is a suggestion until somebody has read it.']]),
    ],
    ...(only && path !== undefined
      ? [
          [
            'servers',
            listOf(document, [
              mapOf(document, [
                ['server', 'local'],
                ['type', 'local'],
                ['path', path],
                ['format', only.format],
              ]),
            ]),
          ] as const,
        ]
      : []),
    [
      'schema',
      listOf(
        document,
        tables.map((table) => tableOf(document, table)),
      ),
    ],
  ]);
  return document.toString({ lineWidth: 0 });
}

type Entry = readonly [key: string, value: unknown, suggestion?: Suggestion<unknown> | undefined];

function tableOf(document: Document, { name, rows, format, csv, columns }: TableDraft): YAMLMap {
  const custom = format === 'csv' || format === 'tsv' ? dialectOf(csv, format) : [];
  const map = mapOf(document, [
    ['name', name],
    ['physicalType', 'file'],
    ...(custom.length === 0
      ? []
      : [
          [
            'customProperties',
            listOf(
              document,
              custom.map(([property, value]) =>
                mapOf(document, [
                  ['property', property],
                  ['value', value],
                ]),
              ),
            ),
          ] as const,
        ]),
    [
      'properties',
      listOf(
        document,
        columns.map((column) => columnOf(document, column)),
      ),
    ],
  ]);
  map.commentBefore = ` from ${formatExact(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  return map;
}

/** How the file is written, where it is not plain: without it nobody could read the data by the contract alone. */
function dialectOf(csv: CsvReading, format: Format): [string, unknown][] {
  const plain = { ...plainCsv, ...(format === 'tsv' ? { delimiter: csv.delimiter } : {}) };
  return [
    ...(csv.delimiter === plain.delimiter ? [] : [['mlops.delimiter', csv.delimiter] as [string, unknown]]),
    ...(csv.quote === plain.quote ? [] : [['mlops.quote', csv.quote] as [string, unknown]]),
    ...(csv.escape === csv.quote ? [] : [['mlops.escape', csv.escape] as [string, unknown]]),
    ...(csv.encoding === plain.encoding ? [] : [['mlops.encoding', csv.encoding] as [string, unknown]]),
    ...(csv.nullValues.length === 0 ? [] : [['mlops.nullValues', csv.nullValues] as [string, unknown]]),
  ];
}

function columnOf(document: Document, column: ColumnDraft): YAMLMap {
  const { name, logicalType, options, required, primaryKey, unique, classification } = column;
  const flags: Entry[] = [
    ['logicalType', logicalType?.value, logicalType],
    ['required', required?.value, required],
    ['primaryKey', primaryKey?.value, primaryKey],
    ['unique', unique?.value, unique],
    ['classification', classification?.value, classification],
  ];
  const values = listOf(
    document,
    (column.enum?.value ?? []).map((value) => mapOf(document, [['value', value]])),
  );
  const map = mapOf(document, [
    ['name', name],
    ...flags.filter(([, value]) => value !== undefined),
    ...(options.length === 0
      ? []
      : [
          [
            'logicalTypeOptions',
            mapOf(
              document,
              options.map((option): Entry => [option.name, option.value, option]),
            ),
          ] as const,
        ]),
    ...(column.enum ? [['enum', values, column.enum] as const] : []),
  ]);
  if (column.notes.length > 0) map.commentBefore = column.notes.map((note) => ` ${note}`).join('\n');
  return map;
}

function mapOf(document: Document, entries: readonly Entry[]): YAMLMap {
  const map = document.createNode({}) as YAMLMap;
  map.flow = false;
  for (const [key, value, suggestion] of entries) map.items.push(pairOf(document, key, value, suggestion));
  return map;
}

function pairOf(document: Document, key: string, value: unknown, suggestion: Suggestion<unknown> | undefined): Pair {
  const isPlain = typeof value !== 'object' || value === null;
  const node = isPlain ? scalarOf(value) : value;
  const pair = document.createPair(key, node) as Pair<Scalar, Scalar>;
  if (suggestion) {
    const comment = ` suggested: ${suggestion.reason}`;
    if (isPlain && pair.value) pair.value.comment = comment;
    else pair.key.commentBefore = comment;
  }
  return pair;
}

function listOf(document: Document, items: readonly unknown[]): YAMLSeq {
  const list = document.createNode([]) as YAMLSeq;
  list.flow = false;
  list.items.push(...items);
  return list;
}

/** Text that any reader of YAML, also of version 1.1, takes for text. */
const isSafe = /^[A-Za-z][A-Za-z0-9_./ -]*$/;
const means = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

function scalarOf(value: unknown): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && (!isSafe.test(value) || value.endsWith(' ') || means.test(value)))
    scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
