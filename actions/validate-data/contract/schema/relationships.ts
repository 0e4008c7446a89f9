/** Foreign keys (since 3.1): of a column to another, or of several columns of a schema object at once. */
import { z } from 'zod';
import { oneOfKind } from '../../../../shared/config/one-of-kind.ts';
import { atLeast } from '../versions.ts';
import type { Sections } from './sections.ts';
import { optional, text, type Vocabulary } from './vocabulary.ts';

/** `table.column`, by names */
const SHORT = {
  '3.1': /^[A-Za-z_][A-Za-z0-9_]*\.[A-Za-z_][A-Za-z0-9_]*$/,
  '3.2': /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)+$/,
};
/** `schema/<id>/properties/<id>`, by ids, perhaps of another contract's file */
const FULL = {
  '3.1': fullReference('yaml', '[A-Za-z0-9_-]+'),
  '3.2': fullReference('ya?ml', '[^\\s.#/\\\\@!%&^]+'),
};

function fullReference(extension: string, id: string): RegExp {
  const step = `[A-Za-z_][A-Za-z0-9_]*/${id}`;
  return new RegExp(`^(?:(?:https?://)?[A-Za-z0-9._\\-/]+\\.${extension}#)?/?${step}(?:/${step})*$`);
}

export function describeRelationships(words: Vocabulary, { customProperties }: Sections) {
  const version = atLeast(words.rules, '3.2') ? '3.2' : '3.1';
  const reference = text
    .refine((value) => SHORT[version].test(value) || FULL[version].test(value), {
      error: 'a reference such as "customers.id" or "schema/customers/properties/id"',
    })
    .meta({ pattern: `${SHORT[version].source}|${FULL[version].source}` });
  const references = z.array(reference).min(1);
  const one = { from: reference, to: reference };
  const many = { from: references, to: references };
  const common = {
    type: optional(z.literal('foreignKey')),
    customProperties: optional(customProperties),
    ...(version === '3.2' && { id: optional(text) }),
  };

  const single = z.strictObject({ ...common, ...one });
  const composite = z.strictObject({ ...common, ...many });
  const ofObject = oneOfKind({ single, composite }, (value) => (isComposite(value) ? 'composite' : 'single'), single);
  const to = oneOfKind({ one: reference, many: references }, (value) => (Array.isArray(value) ? 'many' : 'one'), reference);
  const ofProperty = z.strictObject({ ...common, to });
  return { ofObject: z.array(ofObject), ofProperty: z.array(ofProperty) };
}

/** Both ends must be lists, or neither: the first end says which is meant. */
function isComposite(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Array.isArray((value as { from?: unknown }).from);
}
