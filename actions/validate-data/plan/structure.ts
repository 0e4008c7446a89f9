/** Checks on the shape of a table: which columns are there, in which order, and what is wrong before any row is looked at. */
import type { Defect, Table, TableColumn } from '../../../shared/data/table.ts';
import type { Property, SchemaObject } from '../contract/contract.ts';
import type { RuleName } from '../rules.ts';
import type { Check, Measure } from './check.ts';

export type Draft = Omit<Check, 'id'> & {
  /** The contract's own id of a quality rule: it stays when rules move. */
  readonly key?: string;
};

/** The columns of the table that hold the properties; names compare exactly, else without regard to case. A column is not taken for a second property by case alone. */
export function matchColumns(properties: readonly Property[], table: Table): ReadonlyMap<Property, TableColumn> {
  const exact = new Map(table.columns.map((column) => [column.name, column]));
  const wanted = new Set(properties.map((property) => property.column));
  const free = table.columns.filter((column) => !wanted.has(column.name));
  const folded = new Map(free.map((column) => [column.name.toLowerCase(), column]));
  const found = new Map<Property, TableColumn>();
  for (const property of properties) {
    const column = exact.get(property.column) ?? folded.get(property.column.toLowerCase());
    if (!column) continue;
    folded.delete(property.column.toLowerCase());
    found.set(property, column);
  }
  return found;
}

/** A measure or dimension that is computed has no column of its own. */
export function isStored(property: Property): boolean {
  return property.semanticType === 'column' || property.transformLogic === undefined;
}

/** What every table has to be, whether the contract says so or not. */
export function impliedChecks(object: SchemaObject, table: Table): Draft[] {
  const defective = (kind: Defect['kind']) => table.defects.filter((defect) => defect.kind === kind);
  const shape = (rule: RuleName, demand: string, kind: Defect['kind']): Draft => ({
    ...implied(object, rule, demand),
    measure: problemOf(defective(kind)),
  });
  const rejects: Draft = {
    ...implied(object, 'well-formed', `every row of ${table.title} is well formed`),
    measure: { kind: 'rejects' },
  };
  return [
    shape('readable', `${table.title} can be read`, 'unreadable'),
    shape('unique-header', `no column name of ${table.title} occurs twice`, 'duplicate column'),
    // In JSON every object has its own keys, so a file has no columns that another one could differ from.
    ...(table.parts.length > 1 && table.columns.every((column) => column.storage !== 'json')
      ? [shape('same-columns', `all ${table.parts.length} files have the same columns`, 'columns differ')]
      : []),
    ...(table.parts.some((part) => part.file.format !== 'parquet') ? [rejects] : []),
    ...(allowsNoRows(object) ? [] : [notEmpty(object)]),
  ];
}

/** An empty data set proves nothing, so it fails unless a rule on the number of rows names a least number, and 0 is not below it. */
function allowsNoRows(object: SchemaObject): boolean {
  const operators = object.quality
    .filter((rule) => rule.type === 'library' && rule.metric === 'rowCount')
    .flatMap((rule) => rule.operators);
  return operators.some(({ name, value }) => {
    const [least = Number.NaN] = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number');
    if (name === 'mustBeGreaterThan') return least < 0;
    return ['mustBe', 'mustBeGreaterOrEqualTo', 'mustBeBetween'].includes(name) && least <= 0;
  });
}

function notEmpty(object: SchemaObject): Draft {
  const threshold = { operator: 'mustBeGreaterThan', bounds: [0], unit: 'rows' } as const;
  return {
    ...implied(object, 'not-empty', `${object.physicalName} has at least one row`),
    measure: { kind: 'row count', threshold },
  };
}

function problemOf(defects: readonly Defect[]): Measure {
  const [first] = defects;
  if (!first) return { kind: 'shape' };
  const place = first.line === undefined ? first.file : `${first.file}:${first.line}`;
  const more = defects.length > 1 ? ` (and ${defects.length - 1} more)` : '';
  return { kind: 'shape', problem: `${place}: ${first.message}${more}` };
}

/** The declared columns are there, no others are, and with `strict` they stand in the declared order. */
export function columnChecks(
  object: SchemaObject,
  table: Table,
  columns: ReadonlyMap<Property, TableColumn>,
  strict: boolean,
): Draft[] {
  const stored = object.properties.filter(isStored);
  const present = stored.map((property): Draft => {
    const there = columns.has(property);
    const problem = `no column "${property.column}" in ${table.title}, which has ${namesOf(table.columns)}${table.hint === undefined ? '' : `; ${table.hint}`}`;
    return {
      rule: 'column-present',
      object: object.name,
      column: property.column,
      demand: `the column ${property.column} is there`,
      severity: 'error',
      declared: true,
      path: [...property.path, 'name'],
      masked: false,
      measure: there ? { kind: 'shape' } : { kind: 'shape', problem },
    };
  });
  if (object.properties.length === 0) return [];
  const known = new Set(columns.values());
  const extra = table.columns.filter((column) => !known.has(column));
  const extraCheck: Draft = {
    ...implied(object, 'no-extra-column', `${table.title} has only declared columns`),
    severity: strict ? 'error' : 'warning',
    measure: extra.length === 0 ? { kind: 'shape' } : { kind: 'shape', problem: `not in the contract: ${namesOf(extra)}` },
  };
  return [...present, extraCheck, ...(strict ? [orderCheck(object, table, columns)] : [])];
}

function orderCheck(object: SchemaObject, table: Table, columns: ReadonlyMap<Property, TableColumn>): Draft {
  const declared = object.properties.flatMap((property) => columns.get(property) ?? []);
  const found = table.columns.filter((column) => declared.includes(column));
  const at = found.findIndex((column, index) => column !== declared[index]);
  const problem = `"${found[at]?.name}" stands where the contract has "${declared[at]?.name}"`;
  return {
    ...implied(object, 'column-order', 'the columns stand in the order of the contract'),
    measure: at === -1 ? { kind: 'shape' } : { kind: 'shape', problem },
  };
}

function implied(object: SchemaObject, rule: RuleName, demand: string): Omit<Draft, 'measure'> {
  const path = [...object.path, 'name'];
  return { rule, object: object.name, demand, severity: 'error', declared: false, path, masked: false };
}

/** At most ten names, in the order of the file. */
function namesOf(columns: readonly TableColumn[]): string {
  const shown = columns.slice(0, 10).map((column) => `"${column.name}"`);
  if (columns.length > 10) shown.push(`${columns.length - 10} more`);
  return shown.length === 0 ? 'no columns' : shown.join(', ');
}
