/** plan: the checks that a contract asks of a table, and the columns they are asked of. */
import type { Positions } from '../../shared/config/positions.ts';
import type { Dialect } from '../../shared/data/dialect.ts';
import type { Table, TableColumn } from '../../shared/data/table.ts';
import type { Contract, Property, QualityRule, SchemaObject } from './contract/contract.ts';
import { type Check, type Frame, type Measure, rawName, valueName } from './plan/check.ts';
import { type Declaration, declarationsOf, insideValues } from './plan/constraints.ts';
import { sqlRules, sqlSemantics } from './plan/contract-sql.ts';
import { type Framing, frameFor } from './plan/frame.ts';
import { comparePhysicalType } from './plan/physical-type.ts';
import { isDocumentation, rulesOf } from './plan/quality.ts';
import { columnChecks, type Draft, impliedChecks, isStored, matchColumns } from './plan/structure.ts';

export interface TablePlan {
  readonly object: SchemaObject;
  readonly table: Table;
  readonly frames: readonly Frame[];
  readonly checks: readonly Check[];
}

export interface PlanOptions {
  /** Columns that the contract does not declare are an error, and the order counts. */
  readonly strictColumns: boolean;
  /** Why SQL of the contract is not run; undefined when it is. */
  readonly contractSqlOff?: string | undefined;
}

/** All checks of one schema object on its table, in the order of the contract. */
export function planTable(
  dialect: Dialect,
  contract: Contract,
  object: SchemaObject,
  table: Table,
  options: PlanOptions,
): TablePlan {
  const columns = matchColumns(object.properties, table);
  const frames: Frame[] = [];
  const framings = new Map<Property, { framing: Framing; index: number }>();
  for (const [property, column] of columns) {
    const index = frames.length;
    const framing = frameFor(dialect, property, column);
    frames.push(framing.frame);
    framings.set(property, { framing, index });
  }
  // Text columns that the contract does not know are read all the same: what is no text in them damages the file.
  const known = new Set(columns.values());
  const unknown = table.columns.filter((column) => column.storage === 'text' && !known.has(column));
  frames.push(...unknown.map((column): Frame => ({ column, raw: (field) => field, value: (raw) => raw, type: 'none' })));
  const { contractSqlOff } = options;
  const plan: Planning = { dialect, object, table, positions: contract.positions, columns, frames, framings, contractSqlOff };
  const drafts = [
    ...impliedChecks(object, table),
    ...columnChecks(object, table, columns, options.strictColumns),
    ...object.properties.flatMap((property) => propertyChecks(plan, property)),
    ...keyChecks(plan),
    ...object.quality.flatMap((rule) => qualityChecks(plan, rule, undefined)),
    ...object.relationships.map((relationship) =>
      unmeasured(plan, 'relationship', relationship.path, 'references between tables are not followed'),
    ),
  ];
  return { object, table, frames, checks: withIds(drafts) };
}

/** The checks of a schema object for which no data was named: counted, and not measured. */
export function planWithoutData(dialect: Dialect, contract: Contract, object: SchemaObject): readonly Check[] {
  const nothing: Table = {
    title: object.name,
    columns: [],
    from: '',
    preview: '',
    bytes: 0,
    parts: [],
    position: '',
    defects: [],
  };
  const { checks } = planTable(dialect, contract, object, nothing, { strictColumns: false });
  const reason = `no data was named for ${object.name}`;
  return checks.filter((check) => check.declared).map((check) => ({ ...check, measure: { kind: 'not measurable', reason } }));
}

/** The checks of a contract that concern no table: all of them say why they are not measured. */
export function planServiceLevels(contract: Contract): readonly Check[] {
  return withIds(
    contract.serviceLevels.map((level) => ({
      rule: 'service-level',
      object: contract.name ?? contract.id,
      demand: `${level.property} of ${String(level.value)}${level.unit === undefined ? '' : ` ${level.unit}`}`,
      severity: 'error',
      declared: true,
      path: level.path,
      masked: false,
      measure: { kind: 'not measurable', reason: 'service levels are not measured' },
    })),
  );
}

interface Planning {
  readonly contractSqlOff: string | undefined;
  readonly dialect: Dialect;
  readonly object: SchemaObject;
  readonly table: Table;
  readonly positions: Positions;
  readonly columns: ReadonlyMap<Property, TableColumn>;
  readonly frames: readonly Frame[];
  readonly framings: ReadonlyMap<Property, { readonly framing: Framing; readonly index: number }>;
}

function propertyChecks(plan: Planning, property: Property): Draft[] {
  return [
    ...typeChecks(plan, property),
    ...declarationsOf(property, plan.positions).map((declaration) => declared(plan, property, declaration)),
    ...(property.unique ? [uniqueCheck(plan, property)] : []),
    ...property.quality.flatMap((rule) => qualityChecks(plan, rule, property)),
    ...property.relationships.map((relationship) =>
      unmeasured(plan, 'relationship', relationship.path, 'references between tables are not followed'),
    ),
    ...nestedChecks(plan, property),
  ];
}

function typeChecks(plan: Planning, property: Property): Draft[] {
  const checks: Draft[] = [];
  if (property.logicalType !== undefined) {
    const demand = `${property.column} is ${/^[aeiou]/.test(property.logicalType) ? 'an' : 'a'} ${property.logicalType}`;
    checks.push({ ...about(plan, property, 'logical-type', demand, ['logicalType']), measure: logicalType(plan, property) });
  }
  if (property.physicalType !== undefined) {
    const column = plan.columns.get(property);
    const compared = column ? comparePhysicalType(property.physicalType, column) : { unknown: absent(plan, property) };
    checks.push({
      ...about(plan, property, 'physical-type', `${property.column} is stored as ${property.physicalType}`, ['physicalType']),
      measure: 'unknown' in compared ? { kind: 'not measurable', reason: compared.unknown } : { kind: 'shape', ...compared },
    });
  }
  return checks;
}

function logicalType(plan: Planning, property: Property): Measure {
  const found = plan.framings.get(property);
  if (!found) return { kind: 'not measurable', reason: absent(plan, property) };
  const { framing, index } = found;
  if ('mismatch' in framing) return { kind: 'shape', problem: framing.mismatch };
  if ('unknown' in framing) return { kind: 'not measurable', reason: framing.unknown };
  if (framing.typed === 'always') return { kind: 'shape' };
  return { kind: 'rows', frame: index, fails: `${rawName(index)} is not null and ${valueName(index)} is null` };
}

function declared(plan: Planning, property: Property, declaration: Declaration): Draft {
  const { rule, demand, at, semantics } = declaration;
  return {
    ...about(plan, property, rule, demand, at, semantics),
    measure: onFrame(plan, property, rule !== 'required', declaration.measure),
  };
}

/** @param ofValue the measure looks at the typed value, which a column of another type does not have */
function onFrame(
  plan: Planning,
  property: Property,
  ofValue: boolean,
  measure: (dialect: Dialect, frame: Frame, index: number) => Measure,
): Measure {
  const found = plan.framings.get(property);
  if (!found) return { kind: 'not measurable', reason: absent(plan, property) };
  const { framing, index } = found;
  if (ofValue && 'mismatch' in framing) return { kind: 'not measurable', reason: framing.mismatch };
  return measure(plan.dialect, framing.frame, index);
}

function uniqueCheck(plan: Planning, property: Property): Draft {
  return {
    ...about(plan, property, 'unique', `no value of ${property.column} occurs twice`, ['unique'], 'NULL is never equal to NULL'),
    measure: onFrame(plan, property, false, (_dialect, _frame, index) => ({ kind: 'duplicates', frames: [index] })),
  };
}

/** The primary key: each member is there on every row, and together they occur once. */
function keyChecks(plan: Planning): Draft[] {
  const members = plan.object.properties
    .filter((property) => property.primaryKey)
    .sort((a, b) => (a.primaryKeyPosition ?? Number.MAX_SAFE_INTEGER) - (b.primaryKeyPosition ?? Number.MAX_SAFE_INTEGER));
  const [first] = members;
  if (!first) return [];
  const names = members.map((property) => property.column).join(', ');
  const complete = members.map((property): Draft => {
    const demand = `${property.column} is never missing, being part of the primary key`;
    const fails = (index: number) => `${rawName(index)} is null`;
    return {
      ...about(plan, property, 'primary-key', demand, ['primaryKey']),
      measure: onFrame(plan, property, false, (_dialect, _frame, index) => ({ kind: 'rows', frame: index, fails: fails(index) })),
    };
  });
  const indexes = members.map((property) => plan.framings.get(property)?.index);
  const missing = members.find((_property, at) => indexes[at] === undefined);
  const whole: Draft = {
    ...about(plan, first, 'primary-key', `the primary key (${names}) occurs once`, ['primaryKey']),
    masked: members.some(isMasked),
    measure: missing
      ? { kind: 'not measurable', reason: absent(plan, missing) }
      : { kind: 'duplicates', frames: indexes.filter((index) => index !== undefined) },
  };
  return [...complete, whole];
}

function keyOf({ id }: QualityRule): Pick<Draft, 'key'> {
  return id === undefined ? {} : { key: id };
}

/** @param property the column that the rule stands at; undefined for a rule of the table */
function qualityChecks(plan: Planning, rule: QualityRule, property: Property | undefined): Draft[] {
  if (isDocumentation(rule)) return [];
  if (rule.type === 'sql') return sqlChecks(plan, rule, property);
  return rulesOf(rule, property?.column ?? plan.object.physicalName, plan.positions).map((definition): Draft => {
    const draft = property
      ? about(plan, property, definition.rule, definition.demand, [], definition.semantics)
      : ofTable(plan, definition.rule, definition.demand, definition.semantics);
    const names = definition.columns ?? (property ? [property.name] : []);
    const named = names.map((name) => plan.object.properties.find((candidate) => candidate.name === name));
    const found = named.map((candidate) => (candidate ? plan.framings.get(candidate) : undefined));
    const lacking = names[found.indexOf(undefined)];
    return {
      ...draft,
      ...keyOf(rule),
      severity: rule.severity,
      path: rule.path,
      masked: named.some((candidate) => candidate !== undefined && isMasked(candidate)),
      measure:
        lacking !== undefined
          ? { kind: 'not measurable', reason: `there is no column "${lacking}"` }
          : definition.measure(
              plan.dialect,
              found.flatMap((each) => each?.framing.frame ?? []),
              found.flatMap((each) => each?.index ?? []),
            ),
    };
  });
}

/** What such a query says may be about any column of the table. */
function sqlChecks(plan: Planning, rule: QualityRule, property: Property | undefined): Draft[] {
  const { object, contractSqlOff: off } = plan;
  const column = property && (plan.columns.get(property)?.name ?? property.column);
  const lacking = property && !plan.columns.has(property) ? absent(plan, property) : undefined;
  return sqlRules(rule, { table: object.physicalName, column, off }).map(({ demand, measure }): Draft => {
    const draft = property
      ? about(plan, property, 'sql-check', demand, [], sqlSemantics)
      : ofTable(plan, 'sql-check', demand, sqlSemantics);
    return {
      ...draft,
      ...keyOf(rule),
      severity: rule.severity,
      path: rule.path,
      masked: object.properties.some(isMasked),
      measure: lacking === undefined ? measure : { kind: 'not measurable', reason: lacking },
    };
  });
}

/** What the contract says of the inside of objects, lists and maps, counted and shown as not measured. */
function nestedChecks(plan: Planning, property: Property): Draft[] {
  const inside = [
    ...property.properties,
    ...(property.items ? [property.items] : []),
    ...(property.map ? [property.map.key, property.map.value] : []),
  ];
  return inside.flatMap((nested) => {
    const named: Property = { ...nested, column: `${property.column}.${nested.column || 'items'}` };
    const notLookedAt = (rule: Draft['rule'], demand: string, at: readonly (string | number)[]): Draft => ({
      ...about(plan, named, rule, demand, at),
      measure: { kind: 'not measurable', reason: insideValues },
    });
    return [
      ...(named.logicalType === undefined
        ? []
        : [notLookedAt('logical-type', `${named.column} is of type ${named.logicalType}`, ['logicalType'])]),
      ...(named.physicalType === undefined
        ? []
        : [notLookedAt('physical-type', `${named.column} is stored as ${named.physicalType}`, ['physicalType'])]),
      ...(named.primaryKey ? [notLookedAt('primary-key', `${named.column} is part of the primary key`, ['primaryKey'])] : []),
      ...declarationsOf(named, plan.positions).map(({ rule, demand, at }) => notLookedAt(rule, demand, at)),
      ...(named.unique ? [notLookedAt('unique', `no value of ${named.column} occurs twice`, ['unique'])] : []),
      ...named.quality
        .filter((rule) => !isDocumentation(rule))
        .map((rule) => ({
          ...notLookedAt('custom-check', rule.name ?? `a quality rule of ${named.column}`, []),
          path: rule.path,
        })),
      ...named.relationships.map((relationship) => ({
        ...notLookedAt('relationship', `a relationship of ${named.column} holds`, []),
        path: relationship.path,
      })),
      ...nestedChecks(plan, named),
    ];
  });
}

function about(
  plan: Planning,
  property: Property,
  rule: Draft['rule'],
  demand: string,
  at: readonly (string | number)[],
  semantics?: string,
): Omit<Draft, 'measure'> {
  return {
    rule,
    object: plan.object.name,
    column: property.column,
    demand,
    severity: 'error',
    declared: true,
    path: [...property.path, ...at],
    masked: isMasked(property),
    ...(semantics === undefined ? {} : { semantics }),
  };
}

function ofTable(plan: Planning, rule: Draft['rule'], demand: string, semantics?: string): Omit<Draft, 'measure'> {
  const base = {
    rule,
    object: plan.object.name,
    demand,
    severity: 'error',
    declared: true,
    path: plan.object.path,
    masked: false,
  } as const;
  return semantics === undefined ? base : { ...base, semantics };
}

function unmeasured(plan: Planning, rule: Draft['rule'], path: Draft['path'], reason: string): Draft {
  return {
    ...ofTable(plan, rule, `a relationship of ${plan.object.name} holds`),
    path,
    measure: { kind: 'not measurable', reason },
  };
}

function absent(plan: Planning, property: Property): string {
  return isStored(property)
    ? `the column "${property.column}" is not in the data`
    : `${property.column} is computed (${plan.object.name}), not stored`;
}

/** A classification other than public says that values are not for everyone who can read a report. */
export function isMasked(property: Property): boolean {
  const { classification, encryptedName } = property;
  return encryptedName !== undefined || (classification !== undefined && classification.trim().toLowerCase() !== 'public');
}

/** Ids from the contract's own id, else from the names that a check concerns; the second check of the same name gets a number. */
function withIds(drafts: readonly Draft[]): Check[] {
  const seen = new Map<string, number>();
  return drafts.map(({ key, ...draft }) => {
    const base = [draft.object, ...(draft.column === undefined ? [] : [draft.column]), key ?? draft.rule].join('.');
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base}.${count}`, ...draft };
  });
}
