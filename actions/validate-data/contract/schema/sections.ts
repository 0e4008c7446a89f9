/** The sections that describe: people, prices, support, service levels, definitions. */
import { z } from 'zod';
import { oneOfKind } from '../../../../shared/config/one-of-kind.ts';
import { atLeast } from '../versions.ts';
import { allOptional, anything, date, flag, number, optional, scalar, text, texts, type Vocabulary } from './vocabulary.ts';

export type Sections = ReturnType<typeof describeSections>;

export function describeSections(words: Vocabulary) {
  const authoritativeDefinitions = z.array(
    words.section({ url: text, type: text }, { ...words.since('3.1', { id: words.stableId, description: text }) }),
  );
  const customProperties = z.array(describeCustomProperty(words));
  const tags = texts;
  const shared = { tags, customProperties, authoritativeDefinitions };

  const role = words.section(
    { role: text },
    { ...words.id(), description: text, access: text, firstLevelApprovers: text, secondLevelApprovers: text, customProperties },
  );
  const support = words.section(atLeast(words.rules, '3.1') ? { channel: text } : { channel: text, url: text }, {
    ...words.id(),
    ...words.since('3.1', { url: text }),
    description: text,
    tool: text,
    scope: text,
    invitationUrl: text,
    ...words.since('3.1', { customProperties }),
  });
  const price = words.section({}, { ...words.id(), priceAmount: number, priceCurrency: text, priceUnit: text });
  const serviceLevel = words.section(
    { property: text, value: scalar },
    {
      ...words.id(),
      valueExt: scalar,
      unit: text,
      element: text,
      driver: text,
      ...words.since('3.1', { description: text, scheduler: text, schedule: text }),
      ...words.since('3.2', { customProperties, authoritativeDefinitions }),
    },
  );
  // Open to unknown keys in every version.
  const description = z.looseObject(
    allOptional({ usage: text, purpose: text, limitations: text, authoritativeDefinitions, customProperties }),
  );
  const synonyms = z.array(
    z.strictObject({
      synonym: text,
      ...allOptional({ id: words.stableId, description: text, locale: text, source: text, status: text, customProperties }),
    }),
  );

  return {
    ...shared,
    role,
    support,
    price,
    serviceLevel,
    description,
    synonyms,
    team: describeTeam(words, shared),
    context: describeContext(shared),
    deprecated: flag,
  };
}

type Shared = Readonly<Record<'tags' | 'customProperties' | 'authoritativeDefinitions', z.ZodType>>;

function describeCustomProperty(words: Vocabulary): z.ZodType {
  if (!atLeast(words.rules, '3.1')) return words.section({}, { property: text, value: anything });
  return words.section(
    { property: text, value: anything },
    { id: words.stableId, description: text, ...words.since('3.2', { vendor: text }) },
  );
}

/** A list of people; since 3.1 rather a mapping with `members`. */
function describeTeam(words: Vocabulary, shared: Shared): z.ZodType {
  const person = { name: text, description: text, role: text, dateIn: date, dateOut: date, replacedByUsername: text };
  if (!atLeast(words.rules, '3.1')) return z.array(words.section({}, { username: text, ...person }));
  const members = z.array(words.section({ username: text }, { id: words.stableId, ...person, ...shared }));
  const team = words.section({}, { id: words.stableId, name: text, description: text, members, ...shared });
  return oneOfKind({ team, members }, (value) => (Array.isArray(value) ? 'members' : 'team'), team);
}

/** What an assistant should know (3.2): text, or instructions with statements and constraints. */
function describeContext({ tags, customProperties, authoritativeDefinitions }: Shared): z.ZodType {
  const common = allOptional({ id: text, tags, customProperties, authoritativeDefinitions });
  const full = z.strictObject(
    allOptional({
      instructions: text,
      verifiedStatements: z.array(z.strictObject({ question: text, answer: optional(text), ...common })),
      constraints: z.array(z.strictObject({ constraint: text, ...common })),
    }),
  );
  return oneOfKind({ text, full }, (value) => (typeof value === 'string' ? 'text' : 'full'), full);
}
