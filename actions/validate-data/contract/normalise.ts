/** From the document as written to the contract as the planner needs it. */
import type { YamlDocument } from '../../../shared/config/yaml.ts';
import type {
  Contract,
  CustomProperties,
  EnumValue,
  LogicalType,
  Property,
  QualityRule,
  Relationship,
  RuleOperator,
  Scalar,
  SchemaObject,
  Server,
  ServiceLevel,
} from './contract.ts';
import { Raw } from './raw.ts';
import { METRICS, type Metric, OPERATOR_NAMES, RULE_TYPES } from './schema/quality.ts';
import type { Rules } from './versions.ts';

/** Everything of the contract that stands in the document; wrong parts are left out, so that the rest can be looked at too. */
export function normalise(document: YamlDocument, rules: Rules): Omit<Contract, 'warnings' | 'digest'> {
  const root = new Raw(document.value, []);
  return {
    file: document.file,
    apiVersion: root.text('apiVersion') ?? '',
    rules,
    id: root.text('id') ?? '',
    name: root.text('name'),
    version: root.text('version') ?? '',
    status: root.text('status'),
    objects: root.mappings('schema').map(objectOf),
    servers: root.mappings('servers').map(serverOf),
    serviceLevels: root.mappings('slaProperties').map(serviceLevelOf),
    custom: customPropertiesOf(root),
    positions: document.positions,
  };
}

function objectOf(raw: Raw): SchemaObject {
  const name = raw.text('name') ?? '';
  return {
    name,
    physicalName: raw.text('physicalName') ?? name,
    physicalType: raw.text('physicalType'),
    path: raw.path,
    id: raw.text('id'),
    description: raw.text('description'),
    properties: raw.mappings('properties').map((property) => propertyOf(property, name)),
    quality: raw.mappings('quality').map(ruleOf),
    relationships: raw
      .mappings('relationships')
      .map((relationship) => relationshipOf(relationship, ends(relationship.get('from')))),
    custom: customPropertiesOf(raw),
  };
}

/** @param parent names down to this property, e.g. `flights` or `flights.origin` */
function propertyOf(raw: Raw, parent: string): Property {
  const name = raw.text('name') ?? '';
  const reference = `${parent}.${name}`;
  const position = raw.number('primaryKeyPosition');
  const map = raw.mapping('map');
  return {
    name,
    column: raw.text('physicalName') ?? name,
    path: raw.path,
    id: raw.text('id'),
    description: raw.text('description'),
    logicalType: raw.text('logicalType') as LogicalType | undefined,
    physicalType: raw.text('physicalType'),
    options: raw.mapping('logicalTypeOptions').asMap(),
    required: raw.flag('required'),
    unique: raw.flag('unique'),
    primaryKey: raw.flag('primaryKey'),
    primaryKeyPosition: position === -1 ? undefined : position,
    partitioned: raw.flag('partitioned'),
    classification: raw.text('classification'),
    criticalDataElement: raw.flag('criticalDataElement'),
    encryptedName: raw.text('encryptedName'),
    transformLogic: raw.text('transformLogic'),
    transformSourceObjects: raw.texts('transformSourceObjects'),
    semanticType: (raw.text('semanticType') as Property['semanticType'] | undefined) ?? 'column',
    deprecated: raw.flag('deprecated'),
    examples: raw.list('examples'),
    enum: enumOf(raw),
    quality: raw.mappings('quality').map(ruleOf),
    relationships: raw.mappings('relationships').map((relationship) => relationshipOf(relationship, [reference])),
    properties: raw.mappings('properties').map((property) => propertyOf(property, reference)),
    items: raw.has('items') ? propertyOf(raw.mapping('items'), reference) : undefined,
    map: raw.has('map')
      ? { key: propertyOf(map.mapping('key'), reference), value: propertyOf(map.mapping('value'), reference) }
      : undefined,
    custom: customPropertiesOf(raw),
  };
}

function enumOf(raw: Raw): EnumValue[] | undefined {
  if (!raw.has('enum')) return undefined;
  return raw
    .mappings('enum')
    .filter((entry) => entry.has('value'))
    .map((entry) => ({ value: entry.get('value') as Scalar, path: [...entry.path, 'value'] }));
}

/** What the rules of 3.0's library are called since 3.1. Other names were never described and stand for no metric. */
const METRIC_OF_RULE: Readonly<Record<string, Metric>> = {
  duplicateCount: 'duplicateValues',
  validValues: 'invalidValues',
  nullCheck: 'nullValues',
  rowCount: 'rowCount',
};
/** Rules of 3.0 that are written without an operator and mean that there is no such value. */
const MEANS_NONE = ['validValues', 'nullCheck'];

function ruleOf(raw: Raw): QualityRule {
  const ruleName = raw.text('rule');
  const written = METRICS.find((name) => name === raw.text('metric'));
  const metric =
    written ?? (ruleName !== undefined && Object.hasOwn(METRIC_OF_RULE, ruleName) ? METRIC_OF_RULE[ruleName] : undefined);
  return {
    type: RULE_TYPES.find((type) => type === raw.text('type')) ?? 'library',
    metric,
    ruleName,
    arguments: argumentsOf(raw),
    operators: operatorsOf(raw),
    unit: raw.text('unit'),
    severity: severityOf(raw.text('severity')),
    dimension: raw.text('dimension'),
    id: raw.text('id'),
    name: raw.text('name'),
    description: raw.text('description'),
    path: raw.path,
    query: raw.text('query'),
    engine: raw.text('engine'),
    implementation: raw.get('implementation'),
    custom: customPropertiesOf(raw),
  };
}

/** Up to 3.0 the list of valid values stands in the rule itself. */
function argumentsOf(raw: Raw): ReadonlyMap<string, unknown> {
  const written = raw.mapping('arguments').asMap();
  if (raw.text('rule') !== 'validValues' || !raw.has('validValues') || written.has('validValues')) return written;
  return new Map([...written, ['validValues', raw.get('validValues')]]);
}

function operatorsOf(raw: Raw): RuleOperator[] {
  const operators = OPERATOR_NAMES.filter((name) => raw.has(name)).map((name) => ({
    name,
    value: raw.get(name),
    path: [...raw.path, name],
  }));
  const meansNone = operators.length === 0 && MEANS_NONE.includes(raw.text('rule') ?? '');
  return meansNone ? [{ name: 'mustBe', value: 0, path: [...raw.path, 'rule'] }] : operators;
}

const WARNINGS = ['info', 'warning', 'warn', 'low', 'minor', 'trivial'];

/** The standard leaves severities free; these words are the mild ones, everything else (also nothing) is an error. */
function severityOf(text: string | undefined): 'error' | 'warning' {
  return WARNINGS.includes((text ?? '').trim().toLowerCase()) ? 'warning' : 'error';
}

function relationshipOf(raw: Raw, from: readonly string[]): Relationship {
  return { from, to: ends(raw.get('to')), path: raw.path };
}

function ends(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((end) => typeof end === 'string');
}

const SERVER_KEYS = ['id', 'server', 'type', 'description', 'environment', 'roles', 'customProperties'];

function serverOf(raw: Raw): Server {
  return {
    server: raw.text('server') ?? '',
    type: raw.text('type') ?? '',
    environment: raw.text('environment'),
    fields: new Map([...raw.asMap()].filter(([key]) => !SERVER_KEYS.includes(key))),
    path: raw.path,
    custom: customPropertiesOf(raw),
  };
}

function serviceLevelOf(raw: Raw): ServiceLevel {
  return {
    property: raw.text('property') ?? '',
    value: (raw.get('value') ?? null) as Scalar,
    valueExt: raw.get('valueExt') as Scalar | undefined,
    unit: raw.text('unit'),
    element: raw.text('element'),
    path: raw.path,
  };
}

/** `customProperties` by name; the first of two with the same name counts. */
function customPropertiesOf(raw: Raw): CustomProperties {
  const custom = new Map<string, unknown>();
  for (const entry of raw.mappings('customProperties')) {
    const name = entry.text('property');
    if (name !== undefined && !custom.has(name)) custom.set(name, entry.get('value'));
  }
  return custom;
}
