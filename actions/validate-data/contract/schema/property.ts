/** Columns and what is inside of them: structs, lists, maps, vectors. */
import { z } from 'zod';
import { oneOfKind, textOf } from '../../../../shared/config/one-of-kind.ts';
import { atLeast } from '../versions.ts';
import type { Sections } from './sections.ts';
import {
  allOptional,
  anything,
  count,
  flag,
  mapping,
  number,
  optional,
  scalar,
  text,
  texts,
  type Vocabulary,
  whole,
} from './vocabulary.ts';

type Shape = Record<string, z.ZodType>;

export interface PropertyParts {
  readonly sections: Sections;
  readonly quality: z.ZodType;
  /** Of a column; there are none before 3.1. */
  readonly relationships: z.ZodType;
}

/** A column has a name; the item of a list, and the key and value of a map, need none. */
export function describeProperty(words: Vocabulary, parts: PropertyParts): z.ZodType {
  const common = commonKeys(words, parts);
  const kinds = describeKinds(words, { columns: () => columns, item: () => item });
  const column = byLogicalType(kinds, { ...common, name: text });
  const columns = z.array(column);
  // Up to 3.0 an item of any type may have properties.
  const itemKeys = atLeast(words.rules, '3.1') ? {} : { properties: optional(columns) };
  const item = byLogicalType(kinds, { ...common, ...itemKeys, name: optional(text) });
  return column;
}

const NO_TYPE = 'no logicalType';

/** The form is chosen by `logicalType`; a type that does not exist is judged with every key that some type knows. */
function byLogicalType(kinds: Readonly<Record<string, Shape>>, common: Shape): z.ZodType {
  const types = Object.keys(kinds).filter((kind) => kind !== NO_TYPE);
  const members = Object.fromEntries(
    Object.entries(kinds).map(([kind, own]) => [kind, z.lazy(() => z.strictObject({ ...common, ...own }))]),
  );
  const everyKey = Object.keys(Object.assign({}, ...Object.values(kinds)));
  const fallback = z.lazy(() =>
    z.strictObject({
      ...common,
      ...Object.fromEntries(everyKey.map((key) => [key, optional(anything)])),
      logicalType: z.enum(types),
    }),
  );
  return oneOfKind(
    members,
    (value) => {
      if (typeof value === 'object' && value !== null && !Object.hasOwn(value, 'logicalType')) return NO_TYPE;
      const type = textOf(value, 'logicalType');
      return type !== undefined && types.includes(type) ? type : undefined;
    },
    fallback,
  );
}

function commonKeys(words: Vocabulary, { sections, quality, relationships }: PropertyParts): Shape {
  const texted = ['physicalName', 'physicalType', 'description', 'businessName', 'classification', 'encryptedName'];
  const enumValue = z.strictObject({
    value: scalar,
    ...allOptional({
      label: text,
      id: words.stableId,
      description: text,
      tags: sections.tags,
      customProperties: sections.customProperties,
      authoritativeDefinitions: sections.authoritativeDefinitions,
    }),
  });
  return allOptional({
    ...words.id(),
    ...Object.fromEntries([...texted, 'transformLogic', 'transformDescription'].map((key) => [key, text])),
    ...Object.fromEntries(['primaryKey', 'required', 'unique', 'partitioned', 'criticalDataElement'].map((key) => [key, flag])),
    primaryKeyPosition: whole,
    partitionKeyPosition: whole,
    transformSourceObjects: texts,
    examples: z.array(anything),
    quality,
    tags: sections.tags,
    customProperties: sections.customProperties,
    authoritativeDefinitions: sections.authoritativeDefinitions,
    ...words.since('3.1', { relationships }),
    ...words.since('3.2', {
      enum: z
        .array(enumValue)
        .min(1)
        .refine(allDifferent, { error: 'a list without repeated entries', when: ({ value }) => Array.isArray(value) })
        .meta({ uniqueItems: true }),
      semanticType: z.enum(['column', 'measure', 'dimension']),
      synonyms: sections.synonyms,
      deprecated: sections.deprecated,
    }),
  });
}

interface Inner {
  readonly columns: () => z.ZodType;
  readonly item: () => z.ZodType;
}

/** What each logical type adds: its options, and what it is made of. */
function describeKinds(words: Vocabulary, inner: Inner): Readonly<Record<string, Shape>> {
  const properties = optional(z.lazy(inner.columns));
  const items = optional(z.lazy(inner.item));
  const kind = (type: string, options: z.ZodType, own: Shape = {}): Shape => ({
    logicalType: z.literal(type),
    logicalTypeOptions: optional(options),
    ...own,
  });
  const options = (shape: Shape) => z.strictObject(allOptional(shape));
  const exclusive = (bound: z.ZodType) => (atLeast(words.rules, '3.1') ? bound : flag);
  const bounds = (bound: z.ZodType): Shape => ({
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: exclusive(bound),
    exclusiveMaximum: exclusive(bound),
  });
  const step = number.positive({ error: 'a number above 0' });
  const numeric = (formats: readonly [string, ...string[]]) =>
    options({ ...bounds(number), multipleOf: step, format: z.enum(formats) });
  const moment = options({ ...bounds(text), format: text, timezone: flag, defaultTimezone: text });
  const names = texts.min(1).refine(allDifferent, { error: 'a list without repeated names' }).meta({ uniqueItems: true });

  return {
    string: kind('string', options({ minLength: count, maxLength: count, pattern: text, format: text })),
    date: kind('date', options({ ...bounds(text), format: text })),
    ...(atLeast(words.rules, '3.1') && { timestamp: kind('timestamp', moment), time: kind('time', moment) }),
    number: kind('number', numeric(['f32', 'f64'])),
    integer: kind('integer', numeric(['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128'])),
    object: kind('object', options({ minProperties: count, maxProperties: count, required: names }), { properties }),
    array: kind('array', options({ minItems: count, maxItems: count, uniqueItems: flag }), { items }),
    boolean: kind('boolean', mapping),
    ...(atLeast(words.rules, '3.2') && {
      map: kind('map', mapping, { map: z.strictObject({ key: z.lazy(inner.item), value: z.lazy(inner.item) }) }),
      vector: kind('vector', describeVector()),
    }),
    // The standard's conditions all hold when there is no type, so that every option is one too many.
    [NO_TYPE]: { logicalTypeOptions: optional(noOptions()), properties, items },
  };
}

function describeVector(): z.ZodType {
  return z.strictObject({
    dimensions: count.refine((value) => value >= 1, { error: 'a whole number from 1' }).meta({ minimum: 1 }),
    ...allOptional({
      elementType: z.enum(['bfloat16', 'binary', 'float16', 'float32', 'float64', 'int8', 'uint8']),
      distanceMetric: z.enum(['cosine', 'dotProduct', 'euclidean', 'hamming', 'manhattan']),
      embeddingModel: text,
      embeddingModelVersion: text,
      normalized: flag,
    }),
  });
}

function noOptions(): z.ZodType {
  return mapping
    .refine((value) => Object.keys(value).length === 0, {
      error: 'must be empty as long as there is no logicalType (add it, e.g. logicalType: integer)',
    })
    .meta({ maxProperties: 0 });
}

/** Compares values as JSON does, keys in any order. */
function allDifferent(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value, sortKeys))).size === values.length;
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
