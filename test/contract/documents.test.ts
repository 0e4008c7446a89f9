/** What a newcomer reads and copies holds: workflows parse, name inputs that exist, and are pinned; links lead somewhere; rules are described. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import { readContract } from '../../actions/validate-data/contract/read.ts';
import { rules } from '../../actions/validate-data/rules.ts';
import { readActions } from '../../shared/cli/action-metadata.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const actions = new Map(readActions(root).map((action) => [action.name, action]));

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'bench/README.md'],
  ...[...actions.keys()].map((name) => `actions/${name}/README.md`),
  ...filesBelow('docs', '.md'),
  ...filesBelow('examples', '.md'),
];
const workflows = [...filesBelow('.github/workflows', '.yml'), ...filesBelow('examples', '.yml')];
const blocks = pages.flatMap((page) => yamlBlocks(page));

interface Yaml {
  /** The file and the line where the text begins. */
  readonly at: string;
  readonly text: string;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending) && !name.includes('/node_modules/') && !name.includes('/.venv/'))
    .sort();
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function yamlBlocks(page: string): Yaml[] {
  const text = textOf(page);
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(({ index, 1: block = '' }) => ({
    at: `${page}:${text.slice(0, index).split('\n').length}`,
    text: block,
  }));
}

function parsed({ at, text }: Yaml): unknown {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) throw new Error(`${at}: ${document.errors[0]?.message}`);
  return document.toJS();
}

/** Every mapping with `uses` in it, wherever it stands: steps of whole workflows, of jobs alone, and steps alone. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

/** What is wrong with the way in which steps use actions and reusable workflows, one sentence each. */
function problemsOf(yaml: Yaml): string[] {
  return stepsIn(parsed(yaml)).flatMap(({ uses = '', with: given = {} }) => {
    const name = /(?:^\$|^OWNER\/mlops-actions)\/actions\/([^@]+)/.exec(uses)?.[1];
    if (name === undefined) {
      const isPinned =
        /@[0-9a-f]{40}$/.test(uses) || /^OWNER\/mlops-actions\/\.github\/workflows\/[a-z-]+\.yml@<sha>$/.test(uses);
      return isPinned ? [] : [`${yaml.at}: ${uses} is not pinned to a commit`];
    }
    const action = actions.get(name);
    if (action === undefined) return [`${yaml.at}: there is no action ${name}`];
    const known = action.inputs.map((input) => input.name);
    const missing = action.inputs.filter((input) => input.required && !(input.name in given));
    return [
      ...(uses.startsWith('OWNER/') && !uses.endsWith('@<sha>') ? [`${yaml.at}: ${uses} is to end with @<sha>`] : []),
      ...Object.keys(given)
        .filter((input) => !known.includes(input))
        .map((input) => `${yaml.at}: ${name} has no input ${input}`),
      ...missing.map((input) => `${yaml.at}: ${name} needs the input ${input.name}`),
    ];
  });
}

test('there are workflows and examples to look at', () => {
  expect(blocks.flatMap((block) => stepsIn(parsed(block))).length).toBeGreaterThan(3);
  expect(workflows).toEqual(
    expect.arrayContaining(['.github/workflows/ci.yml', 'examples/flights/.github/workflows/data-gate.yml']),
  );
});

test('a step that names an unknown action, an unknown input, or a tag is found', () => {
  const text = [
    'steps:',
    '  - uses: OWNER/mlops-actions/actions/validate-dat@<sha>',
    '  - uses: $/actions/validate-data',
    '    with: { contrct: a.yaml }',
    '  - uses: actions/checkout@v7',
  ].join('\n');
  expect(problemsOf({ at: 'sample:1', text })).toEqual([
    'sample:1: there is no action validate-dat',
    'sample:1: validate-data has no input contrct',
    'sample:1: actions/checkout@v7 is not pinned to a commit',
  ]);
});

describe('YAML that people copy', () => {
  test.each(blocks.map((block) => [block.at, block] as const))('%s parses, and its steps are right', (_at, block) => {
    expect(problemsOf(block)).toEqual([]);
  });
});

describe('workflows', () => {
  test.each(workflows)('%s parses, and its steps are right', (path) => {
    expect(problemsOf({ at: path, text: textOf(path) })).toEqual([]);
  });

  test.each(workflows)('%s grants nothing to all jobs, and limits the time of each', (path) => {
    const workflow = parsed({ at: path, text: textOf(path) }) as { permissions: unknown; jobs: Record<string, object> };
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job).toHaveProperty('timeout-minutes', expect.any(Number));
  });

  test('use our own actions by "$/", which is right also when another repository calls them', () => {
    const local = workflows.filter((path) => /uses:\s*\.\//.test(textOf(path)));
    expect(local).toEqual([]);
  });

  test('hand no expression to a shell: values come through the environment', () => {
    const scripts = workflows.flatMap((path) => runsIn(parsed({ at: path, text: textOf(path) })).map((run) => `${path}: ${run}`));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

function runsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'run' in value && typeof value.run === 'string' ? [value.run] : [];
  return [...own, ...Object.values(value).flatMap(runsIn)];
}

const contracts = filesBelow('examples', '.yaml');

test.each(contracts.filter((path) => !path.includes('mistakes')))('%s is a contract without a mistake', async (path) => {
  expect((await readContract(readFileSync(join(root, path)), path)).warnings).toEqual([]);
});

test('the example of a contract with mistakes has four, all of them named at once', () => {
  const path = 'examples/sensors/contract-with-mistakes.yaml';
  const read = async () => readContract(readFileSync(join(root, path)), path);
  return expect(read()).rejects.toMatchObject({
    problems: ['"requird"', '"numeric"', '"minimun"', 'mustBe'].map((name) => ({ message: expect.stringContaining(name) })),
  });
});

describe('links', () => {
  test.each(pages)('every local link of %s leads to something', (page) => {
    const text = textOf(page).replace(/^```[\s\S]*?^```$/gm, '');
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? join(root, page) : resolve(root, dirname(page), path);
        return !existsSync(file) || (anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor));
      });
    expect(broken).toEqual([]);
  });
});

/** As GitHub makes them from headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('docs/validate-data.md describes every rule that is measured, and no other', () => {
  /** Rules whose checks are never measured stand in the list of what is not measured yet, by what declares them. */
  const unmeasured = ['relationship', 'array-items', 'object-properties', 'custom-check', 'sql-check', 'service-level'];
  const [described = ''] = textOf('docs/validate-data.md').split('## Types in text');
  const names = [...described.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \|/gm)].flatMap(([, cell = '']) =>
    cell.replaceAll('`', '').split(', '),
  );
  expect(names.sort()).toEqual(
    Object.keys(rules)
      .filter((rule) => !unmeasured.includes(rule))
      .sort(),
  );
});

test('README.md names the commands that package.json has', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf('README.md').matchAll(/`npm run ([a-z]+)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(textOf('README.md')).toContain('`npm test`');
});
