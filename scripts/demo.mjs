// npm run demo: sets itself up, then validates a CSV file and the real flights data against the contracts in examples/ with the committed
// bundle: through the local front end as in a terminal, and once as a step on a runner. Fails when a run does not end as it must.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureDependencies, ensureNode24, root } from './setup.mjs';

const flights = 'node_modules/vega-datasets/data/flights-3m.parquet';
const sensors = 'examples/sensors';

/** Each with the exit code it must end with: 0 pass, 1 fail, 2 cannot run. */
const scenes = [
  {
    name: 'csv-clean',
    title: 'A CSV file that keeps its contract',
    about: [
      '24 readings of four sensors, checked against types, bounds, patterns, a primary key and two quality rules.',
      'Look at: the coverage, "… declared constraints enforced"; what is not enforced is never counted as passed.',
    ],
    contract: `${sensors}/contract.yaml`,
    data: `${sensors}/data/clean.csv`,
    code: 0,
  },
  {
    name: 'csv-broken',
    title: 'The same file, broken in eight ways',
    about: [
      'A row with a field too few, a text among numbers, a doubled key, a missing time, and four more.',
      'Look at: file and line of each failing row, and the e-mail address, which is masked because its column is restricted.',
    ],
    contract: `${sensors}/contract.yaml`,
    data: `${sensors}/data/broken.csv`,
    code: 1,
  },
  {
    name: 'flights',
    title: 'Three million real flights that keep their contract',
    about: [
      'flights-3m.parquet (13 MB, US domestic flights of 2001) against the bounds it has always kept.',
      'Look at: the time; all row checks are answered by one scan.',
    ],
    contract: 'examples/flights/contracts/flights.yaml',
    data: flights,
    code: 0,
  },
  {
    name: 'flights-training',
    title: 'The same flights, and what training asks of them',
    about: [
      'Sharper: no arrival two hours early, nothing after June, no flight twice, and a rule in SQL.',
      'Look at: delays of -953 and -1116 minutes, the warning beside the errors, and the rule that is not measured.',
    ],
    contract: 'examples/flights/contracts/training.yaml',
    data: flights,
    code: 1,
  },
  {
    name: 'mistakes',
    title: 'A contract with mistakes',
    about: [
      'Misspelled keys, a type that does not exist, a rule without an operator: nothing is judged, and nothing is green.',
      'Look at: all mistakes at once, each with file, line, column and the nearest match. The exit code is 2, not 1.',
    ],
    contract: `${sensors}/contract-with-mistakes.yaml`,
    data: `${sensors}/data/clean.csv`,
    code: 2,
  },
];

ensureDependencies();
const node24 = ensureNode24();
const started = performance.now();
const wrong = [];
rmSync(join(root, '.mlops', 'demo'), { recursive: true, force: true });

for (const [index, scene] of scenes.entries()) {
  announce(`${index + 1}/${scenes.length + 1}`, scene.title, scene.about);
  const args = ['validate-data', '--contract', scene.contract, '--data', scene.data, '--output-dir', `.mlops/demo/${scene.name}`];
  console.log(`$ npx mlops-actions ${args.join(' ')}\n`);
  const front = join(root, 'bin', 'mlops-actions.mjs');
  const { status } = spawnSync(process.execPath, [front, ...args], { cwd: root, stdio: 'inherit', env: plainEnvironment() });
  expectCode(scene.title, status, scene.code);
}
asOnTheRunner(scenes[1]);

const seconds = ((performance.now() - started) / 1000).toFixed(0);
if (wrong.length > 0) {
  console.error(`\n${wrong.join('\n')}\nThe demo has not gone as it must.`);
  process.exitCode = 1;
} else {
  console.log(`\nAll ${scenes.length + 1} runs ended as they must, in ${seconds} s. Their reports are in .mlops/demo/.`);
  console.log('Next: the contracts in examples/, and how to use the action in a workflow in README.md.');
}

/** The broken file once more, started as the runner starts a step; shows what the runner would make of it. */
function asOnTheRunner({ contract, data, code }) {
  announce(`${scenes.length + 1}/${scenes.length + 1}`, 'The broken file as a step on a runner', [
    'The bundle on Node 24 with the variables that the runner sets.',
    'Look at: the job summary, the annotations on lines of contract and data, and the outputs that later steps can branch on.',
  ]);
  const folder = join(root, '.mlops', 'demo', 'runner');
  const temporary = mkdtempSync(join(tmpdir(), 'mlops-demo-'));
  mkdirSync(folder, { recursive: true });
  const summary = join(folder, 'summary.md');
  const outputs = join(folder, 'outputs.txt');
  for (const file of [summary, outputs]) writeFileSync(file, '');
  const { status, stdout } = spawnSync(node24, [join(root, 'dist', 'validate-data.js')], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...plainEnvironment(),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: root,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
      RUNNER_TEMP: temporary,
      INPUT_CONTRACT: contract,
      INPUT_DATA: data,
      'INPUT_OUTPUT-DIR': '.mlops/demo/runner',
    },
  });
  rmSync(temporary, { recursive: true, force: true });

  show(`Job summary (all of it in ${relative(root, summary)})`, readFileSync(summary, 'utf8').split('\n').slice(0, 24), '…');
  const commands = stdout.split('\n').filter((line) => /^::(error|warning|notice)/.test(line));
  show(`Annotations (${commands.length})`, commands.slice(0, 3), '…');
  show('Outputs', outputsOf(readFileSync(outputs, 'utf8')));
  expectCode('The broken file as a step on a runner', status, code);
}

function announce(number, title, about) {
  console.log(`\n${'─'.repeat(100)}\n${number}  ${title}\n${about.map((line) => `     ${line}`).join('\n')}\n`);
}

function expectCode(title, code, expected) {
  const meaning = ['pass', 'fail', 'cannot run'][expected];
  if (code === expected) console.log(`\n→ exit code ${code} (${meaning}), as it must be`);
  else wrong.push(`${title}: exit code ${code} instead of ${expected} (${meaning}).`);
}

/** Behind a bar, so that a runner on which the demo itself runs takes no line for a command. */
function show(title, lines, end) {
  console.log(
    [title, ...lines, ...(end === undefined ? [] : [end])].map((line, index) => (index === 0 ? line : `  │ ${line}`)).join('\n'),
  );
  console.log('');
}

/** Outputs as the runner's file holds them: `name<<delimiter`, the value, `delimiter`. */
function outputsOf(text) {
  return [...text.matchAll(/^(\S+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name, , value]) => `${name} = ${value}`);
}

/** Without what a runner sets, so that the demo shows the same everywhere. */
function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GITHUB_|RUNNER_|INPUT_)/i.test(name)));
}
