/** Names that stand for two things, or for nothing. */
import type { Property, SchemaObject } from '../contract.ts';
import { type ExtensionPlace, knownExtensions, PREFIX } from '../extensions.ts';
import { everyProperty, everyRule, type Finding, guess, type Lint, type LintedContract, listed, repeated } from './lint.ts';

type Named = Pick<SchemaObject | Property, 'name' | 'path'>;

/** Lists in which a name must be the only one of its kind: schema objects, and columns beside each other. */
function siblings(contract: LintedContract): { kind: string; items: readonly Named[] }[] {
  const inner = everyProperty(contract).map(({ property }) => property.properties);
  const columns = [...contract.objects.map(({ properties }) => properties), ...inner];
  return [{ kind: 'schema object', items: contract.objects }, ...columns.map((items) => ({ kind: 'column', items }))];
}

function sameNames(contract: LintedContract, kind: string): Finding[] {
  return siblings(contract)
    .filter((list) => list.kind === kind)
    .flatMap(({ items }) => repeated(items.filter(isNamed), ({ name }) => name))
    .map(({ first, again }) => ({
      path: [...again.path, 'name'],
      message: `${kind} "${again.name}" is described twice: first on line ${lineOf(contract, first)}`,
    }));
}

function isNamed({ name }: Named): boolean {
  return name !== '';
}

function lineOf(contract: LintedContract, { path }: Pick<Named, 'path'>): number | undefined {
  return contract.positions.at(path).line;
}

function emptyNames(contract: LintedContract): Finding[] {
  const at = (path: Named['path']) => contract.positions.textAt([...path, 'name']) !== undefined;
  return siblings(contract).flatMap(({ kind, items }) =>
    items
      .filter(({ name, path }) => name.trim() === '' && at(path))
      .map(({ path }) => ({ path: [...path, 'name'], message: `the name of a ${kind} is empty` })),
  );
}

function caseOnly(contract: LintedContract): Finding[] {
  return siblings(contract).flatMap(({ kind, items }) =>
    repeated(items.filter(isNamed), ({ name }) => name.toLowerCase())
      .filter(({ first, again }) => first.name !== again.name)
      .map(({ first, again }) => ({
        path: [...again.path, 'name'],
        message: `${kind}s "${first.name}" and "${again.name}" differ in upper and lower case only`,
        hints: ['Most engines take them for the same name.'],
      })),
  );
}

function sameColumns(contract: LintedContract): Finding[] {
  return contract.objects.flatMap(({ properties }) =>
    repeated(
      properties.filter(({ column }) => column !== ''),
      ({ column }) => column,
    )
      .filter(({ first, again }) => first.name !== again.name)
      .map(({ first, again }) => ({
        path: [...again.path, 'physicalName'],
        message: `columns "${first.name}" and "${again.name}" both stand for the physical column "${again.column}"`,
      })),
  );
}

function sameServers(contract: LintedContract): Finding[] {
  return repeated(
    contract.servers.filter(({ server }) => server !== ''),
    ({ server }) => server,
  ).map(({ first, again }) => ({
    path: [...again.path, 'server'],
    message: `server "${again.server}" is described twice: first on line ${lineOf(contract, first)}`,
  }));
}

/** An id must be the only one of its list; in another list it is merely confusing. */
function sameRuleIds(contract: LintedContract, inOneList: boolean): Finding[] {
  const rules = everyRule(contract).filter(({ rule }) => rule.id !== undefined);
  const list = ({ rule }: (typeof rules)[number]) => rule.path.slice(0, -1).join('/');
  return repeated(rules, ({ rule }) => rule.id ?? '')
    .filter(({ first, again }) => (list(first) === list(again)) === inOneList)
    .map(({ first, again }) => ({
      path: [...again.rule.path, 'id'],
      message: `the id "${again.rule.id}" of ${again.name} is taken: line ${lineOf(contract, first.rule)} has it already`,
    }));
}

function unknownRequired(contract: LintedContract): Finding[] {
  return everyProperty(contract).flatMap(({ property, name }) => {
    const required = property.options.get('required');
    if (property.logicalType !== 'object' || property.properties.length === 0 || !Array.isArray(required)) return [];
    const known = property.properties.map((inner) => inner.name);
    return required.flatMap((wanted, index) =>
      typeof wanted !== 'string' || known.includes(wanted)
        ? []
        : [
            {
              path: [...property.path, 'logicalTypeOptions', 'required', index],
              message: `column "${name}" requires "${wanted}", which is none of its properties${guess(wanted, known)}`,
              hints: [`Its properties: ${listed(known)}`],
            },
          ],
    );
  });
}

function unknownExtensions(contract: LintedContract): Finding[] {
  type Owner = { readonly path: readonly (string | number)[]; readonly custom: ReadonlyMap<string, unknown> };
  const owners: readonly (readonly [ExtensionPlace, Owner])[] = [
    ['contract', { path: [], custom: contract.custom }],
    ...contract.servers.map((server) => ['server', server] as const),
    ...contract.objects.map((object) => ['schemaObject', object] as const),
    ...everyProperty(contract).map(({ property }) => ['property', property] as const),
    ...everyRule(contract).map(({ rule }) => ['qualityRule', rule] as const),
  ];
  return owners.flatMap(([place, { path, custom }]) => {
    const known = Object.keys(knownExtensions[place]);
    return [...custom.keys()]
      .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
      .map((name) => ({
        path: [...path, 'customProperties'],
        at: 'key' as const,
        message: `custom property "${name}" means nothing here${guess(name, known)}`,
        ...(known.length > 0 && { hints: [`Known: ${known.join(', ')}`] }),
      }));
  });
}

export const NAME_LINTS: readonly Lint[] = [
  { code: 'duplicate-schema-object', level: 'error', find: (contract) => sameNames(contract, 'schema object') },
  { code: 'duplicate-property', level: 'error', find: (contract) => sameNames(contract, 'column') },
  { code: 'empty-name', level: 'error', find: emptyNames },
  { code: 'names-differ-in-case-only', level: 'warning', find: caseOnly },
  { code: 'duplicate-column', level: 'warning', find: sameColumns },
  { code: 'duplicate-server', level: 'error', find: sameServers },
  { code: 'duplicate-rule-id', level: 'error', find: (contract) => sameRuleIds(contract, true) },
  { code: 'rule-id-elsewhere', level: 'warning', find: (contract) => sameRuleIds(contract, false) },
  { code: 'unknown-required-property', level: 'error', find: unknownRequired },
  { code: 'unknown-extension', level: 'warning', find: unknownExtensions },
];
