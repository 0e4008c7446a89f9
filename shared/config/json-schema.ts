/** JSON Schemas for editors: completion and squiggles while a file is written. The zod schema stays what judges. */
import { z } from 'zod';

export interface JsonSchemaHead {
  /** Where the schema can be had, an absolute URI. */
  readonly id: string;
  readonly title: string;
}

/** The input of `schema` as JSON Schema 2020-12. What only code can judge (cross-field rules) is left out, so it may allow more. */
export function exportJsonSchema(schema: z.ZodType, { id, title }: JsonSchemaHead): Record<string, unknown> {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
    cycles: 'ref',
    unrepresentable: 'any',
  });
  return { $schema, $id: id, title, ...body };
}
