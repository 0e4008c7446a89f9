/** Starts a program exactly as the runner of GitHub starts the `main` or `post` of a step, and collects all it leaves behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const node24 = process.env.NODE24 ?? process.execPath;

export interface StepOptions {
  /** Arguments of the program; actions have none. */
  readonly args?: readonly string[];
  /** Inputs by their name in action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables to add; undefined removes one that the runner sets. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Files of the workspace, by their path in it. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** The state that `main` saved, for a run of `post`. */
  readonly state?: Readonly<Record<string, string>>;
  /** Cancels the step when this text has been printed: SIGINT, SIGTERM after 7.5 s, SIGKILL after another 2.5 s. */
  readonly cancelAt?: string;
  /** Signals to send one after the other, as soon as this text has been printed. */
  readonly signalAt?: { readonly text: string; readonly signals: readonly NodeJS.Signals[] };
}

export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly RunnerAnnotation[];
  /** Every workflow command on standard output, decoded, annotations included. */
  readonly commands: readonly WorkflowCommand[];
  /** Files of the workspace after the step, by their path in it. */
  readonly files: Readonly<Record<string, string>>;
  /** Names left in RUNNER_TEMP. */
  readonly leftovers: readonly string[];
  /** The signals that it took to end the step. */
  readonly signals: readonly NodeJS.Signals[];
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface RunnerAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** Copies what a user of an action gets to a folder with no node_modules near it: dist/, actions/ and package.json. Remove it in the end. */
export async function copyPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  for (const name of ['dist', 'actions', 'package.json'])
    await cp(join(repository, name), join(folder, name), { recursive: true });
  return folder;
}

/** Runs a program to its end in an empty folder, with the environment of a step and nothing of ours. */
export async function runStep(program: string, options: StepOptions = {}): Promise<StepResult> {
  const home = await mkdtemp(join(tmpdir(), 'step-'));
  try {
    return await runStepIn(home, program, options);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function runStepIn(home: string, program: string, options: StepOptions): Promise<StepResult> {
  const folder = (name: string) => join(home, name);
  for (const name of ['work', 'temp', 'tools', 'commands', 'home']) await mkdir(folder(name));
  const command = (name: string) => join(folder('commands'), name);
  for (const name of ['output', 'state', 'summary', 'env', 'path']) await writeFile(command(name), '');
  for (const [path, content] of Object.entries(options.workspace ?? {})) {
    await mkdir(join(folder('work'), path, '..'), { recursive: true });
    await writeFile(join(folder('work'), path), content);
  }

  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const child = spawn(node24, ['--disable-warning=ExperimentalWarning', program, ...(options.args ?? [])], {
    cwd: folder('work'),
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: folder('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder('work'),
      GITHUB_OUTPUT: command('output'),
      GITHUB_STATE: command('state'),
      GITHUB_STEP_SUMMARY: command('summary'),
      GITHUB_ENV: command('env'),
      GITHUB_PATH: command('path'),
      RUNNER_TEMP: folder('temp'),
      RUNNER_TOOL_CACHE: folder('tools'),
      ...Object.fromEntries([...inputs, ...state]),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, stdout, stderr, signals } = await untilEnd(child, options);
  const commands = parseCommands(stdout);
  return {
    code,
    stdout,
    stderr,
    signals,
    commands,
    annotations: commands.flatMap(toAnnotation),
    outputs: parseFileCommand(await readFile(command('output'), 'utf8')),
    state: parseFileCommand(await readFile(command('state'), 'utf8')),
    environment: parseFileCommand(await readFile(command('env'), 'utf8')),
    summary: await readFile(command('summary'), 'utf8'),
    files: await readAll(folder('work')),
    leftovers: await readdir(folder('temp')),
  };
}

function untilEnd(child: ChildProcess, { cancelAt, signalAt }: StepOptions) {
  const signals: NodeJS.Signals[] = [];
  const timers: NodeJS.Timeout[] = [];
  const send = (signal: NodeJS.Signals) => {
    signals.push(signal);
    child.kill(signal);
  };
  let [stdout, stderr] = ['', ''];
  let started = false;
  const watch = () => {
    const text = cancelAt ?? signalAt?.text;
    if (started || text === undefined || !(stdout + stderr).includes(text)) return;
    started = true;
    if (signalAt) signalAt.signals.forEach(send);
    else send('SIGINT');
    timers.push(setTimeout(send, 7500, 'SIGTERM'), setTimeout(send, 10_000, 'SIGKILL'));
  };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    watch();
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    watch();
  });
  type End = { code: number | null; stdout: string; stderr: string; signals: readonly NodeJS.Signals[] };
  return new Promise<End>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      timers.forEach(clearTimeout);
      resolve({ code, stdout, stderr, signals });
    });
  });
}

/** `name<<delimiter`, lines, `delimiter`: the form in which the toolkit writes outputs, state and variables. */
function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)) {
    values[name] = value;
  }
  return values;
}

/** As the runner does: white space before `::` is ignored, `##[` is found anywhere in the line. */
function parseCommands(stdout: string): WorkflowCommand[] {
  return stdout.split(/\r\n|\n|\r/).flatMap((line): WorkflowCommand[] => {
    const found = /^\s*::([\w-]+)(?:\s+(.*?))?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?:\s+([^\]]*))?\](.*)$/.exec(line);
    if (found === null) return [];
    const [, name = '', properties = '', value = ''] = found;
    const pairs = properties.split(',').filter((pair) => pair.includes('='));
    return [
      {
        name,
        value: decode(value),
        properties: Object.fromEntries(
          pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), decode(pair.slice(pair.indexOf('=') + 1))]),
        ),
      },
    ];
  });
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function toAnnotation({ name, properties, value }: WorkflowCommand): RunnerAnnotation[] {
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
  const { title, file, line } = properties;
  return [{ level: name, message: value, title, file, line: line === undefined ? undefined : Number(line) }];
}

async function readAll(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(read));
}
