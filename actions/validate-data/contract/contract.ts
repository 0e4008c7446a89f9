/** A contract as the rest of the action sees it: names resolved, defaults filled in, every part with its path in the file. */
import type { Path, Positions } from '../../../shared/config/positions.ts';
import type { Problem } from '../../../shared/runtime/errors.ts';
import type { Metric, Operator, RuleType } from './schema/quality.ts';
import type { Rules } from './versions.ts';

export interface Contract {
  readonly file: string;
  readonly apiVersion: string;
  /** The version of the standard that the contract was judged by. */
  readonly rules: Rules;
  readonly id: string;
  readonly name: string | undefined;
  readonly version: string;
  readonly status: string | undefined;
  readonly objects: readonly SchemaObject[];
  readonly servers: readonly Server[];
  readonly serviceLevels: readonly ServiceLevel[];
  readonly custom: CustomProperties;
  readonly positions: Positions;
  /** What is allowed but probably not meant. */
  readonly warnings: readonly Problem[];
  /** `sha256:…` of the file's bytes. */
  readonly digest: string;
}

/** `customProperties` by name, with their values. */
export type CustomProperties = ReadonlyMap<string, unknown>;

export interface SchemaObject {
  readonly name: string;
  /** The table's real name: `physicalName`, else `name`. */
  readonly physicalName: string;
  readonly physicalType: string | undefined;
  readonly path: Path;
  readonly id: string | undefined;
  readonly description: string | undefined;
  readonly properties: readonly Property[];
  readonly quality: readonly QualityRule[];
  readonly relationships: readonly Relationship[];
  readonly custom: CustomProperties;
}

export interface Property {
  /** Empty for the item of a list and the key and value of a map, unless they are named. */
  readonly name: string;
  /** The column's real name: `physicalName`, else `name`. */
  readonly column: string;
  readonly path: Path;
  readonly id: string | undefined;
  readonly description: string | undefined;
  readonly logicalType: LogicalType | undefined;
  readonly physicalType: string | undefined;
  /** `logicalTypeOptions` by name. The place of one is `[...path, 'logicalTypeOptions', name]`. */
  readonly options: ReadonlyMap<string, unknown>;
  readonly required: boolean;
  readonly unique: boolean;
  readonly primaryKey: boolean;
  /** From 1; undefined unless the contract says one (the standard's −1 means none). */
  readonly primaryKeyPosition: number | undefined;
  readonly partitioned: boolean;
  readonly classification: string | undefined;
  readonly criticalDataElement: boolean;
  readonly encryptedName: string | undefined;
  readonly transformLogic: string | undefined;
  readonly transformSourceObjects: readonly string[];
  readonly semanticType: 'column' | 'measure' | 'dimension';
  readonly deprecated: boolean;
  readonly examples: readonly unknown[];
  /** Allowed values (3.2). Undefined when the contract lists none. */
  readonly enum: readonly EnumValue[] | undefined;
  readonly quality: readonly QualityRule[];
  readonly relationships: readonly Relationship[];
  /** Of a struct. */
  readonly properties: readonly Property[];
  /** Of a list. */
  readonly items: Property | undefined;
  /** Of a map. */
  readonly map: { readonly key: Property; readonly value: Property } | undefined;
  readonly custom: CustomProperties;
}

export type LogicalType =
  | 'string'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'number'
  | 'integer'
  | 'object'
  | 'array'
  | 'boolean'
  | 'map'
  | 'vector';

export type Scalar = string | number | boolean | null;

export interface EnumValue {
  readonly value: Scalar;
  readonly path: Path;
}

export interface QualityRule {
  readonly type: RuleType;
  /** Of a library rule; undefined when the contract names a rule of 3.0 that no metric stands for (see `ruleName`). */
  readonly metric: Metric | undefined;
  /** The `rule` of the contract (3.0), as written. */
  readonly ruleName: string | undefined;
  readonly arguments: ReadonlyMap<string, unknown>;
  /** What the number is compared with. 3.0 allows several, all of which must hold. */
  readonly operators: readonly RuleOperator[];
  /** As written, e.g. `rows` or `percent`; undefined means rows. */
  readonly unit: string | undefined;
  readonly severity: 'error' | 'warning';
  readonly dimension: string | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly path: Path;
  readonly query: string | undefined;
  readonly engine: string | undefined;
  readonly implementation: unknown;
  readonly custom: CustomProperties;
}

export interface RuleOperator {
  readonly name: Operator;
  /** A number, two numbers for the `…Between`, or anything for `mustBe` and `mustNotBe`. */
  readonly value: unknown;
  readonly path: Path;
}

export interface Relationship {
  /** References as written; of a column it is `<schema object>.<column>`. Several form a composite key. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly path: Path;
}

export interface Server {
  readonly server: string;
  readonly type: string;
  readonly environment: string | undefined;
  /** The fields of its type, e.g. `path` and `format` of a local one. */
  readonly fields: ReadonlyMap<string, unknown>;
  readonly path: Path;
  readonly custom: CustomProperties;
}

export interface ServiceLevel {
  readonly property: string;
  readonly value: Scalar;
  readonly valueExt: Scalar | undefined;
  readonly unit: string | undefined;
  readonly element: string | undefined;
  readonly path: Path;
}
