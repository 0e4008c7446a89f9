/** The Open Data Contract Standard as one schema a version, written from its facts; parity with the standard's own is tested. */
import { z } from 'zod';
import { apiVersionsOf, type Rules } from '../versions.ts';
import { describeProperty } from './property.ts';
import { describeQuality } from './quality.ts';
import { describeRelationships } from './relationships.ts';
import { describeSections } from './sections.ts';
import { describeServers } from './servers.ts';
import { allOptional, dateTime, text, Vocabulary } from './vocabulary.ts';

const built = new Map<Rules, z.ZodType>();

/** The schema of contracts that are judged by `rules`, built when it is first asked for. */
export function contractSchema(rules: Rules): z.ZodType {
  const known = built.get(rules);
  if (known) return known;
  const schema = describeContract(new Vocabulary(rules));
  built.set(rules, schema);
  return schema;
}

/** Contracts of every version, for editors. */
export function anyContractSchema(): z.ZodType {
  return z.union([contractSchema('3.2'), contractSchema('3.1'), contractSchema('3.0')]);
}

function describeContract(words: Vocabulary): z.ZodType {
  const sections = describeSections(words);
  const { tags, customProperties, authoritativeDefinitions, context } = sections;
  const quality = describeQuality(words, sections);
  const relationships = describeRelationships(words, sections);
  const column = describeProperty(words, { sections, quality, relationships: relationships.ofProperty });

  const object = z.strictObject({
    name: text,
    ...allOptional({
      ...words.id(),
      logicalType: z.literal('object'),
      physicalName: text,
      physicalType: text,
      description: text,
      businessName: text,
      dataGranularityDescription: text,
      properties: z.array(column),
      quality,
      tags,
      customProperties,
      authoritativeDefinitions,
      ...words.since('3.1', { relationships: relationships.ofObject }),
      ...words.since('3.2', { synonyms: sections.synonyms, deprecated: sections.deprecated, context }),
    }),
  });

  const status: Record<string, z.ZodType> = { status: text };
  const statusIsRequired = words.rules !== '3.2';
  return z.strictObject({
    version: text,
    apiVersion: z.enum(apiVersionsOf(words.rules)),
    kind: z.literal('DataContract'),
    id: text,
    ...(statusIsRequired ? status : allOptional(status)),
    ...allOptional({
      name: text,
      tenant: text,
      domain: text,
      dataProduct: text,
      tags,
      description: sections.description,
      schema: z.array(object),
      servers: z.array(describeServers(words, sections)),
      support: z.array(sections.support),
      price: sections.price,
      team: sections.team,
      roles: z.array(sections.role),
      slaDefaultElement: text,
      slaProperties: z.array(sections.serviceLevel),
      authoritativeDefinitions,
      customProperties,
      contractCreatedTs: dateTime,
      ...words.since('3.2', { context }),
    }),
  });
}
