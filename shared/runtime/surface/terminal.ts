/** A terminal, a pipe, or the log of any other CI: plain readable lines, and a live bar where somebody watches. */
import { escapeTerminal, escapeTerminalLines } from '../../escape/terminal.ts';
import { selectAnnotations } from '../../report/annotations.ts';
import type { Finding } from '../../report/report.ts';
import { renderProblemsTerminal, renderTerminal } from '../../report/terminal.ts';
import { wrap } from '../../report/width.ts';
import { placeOf } from '../errors.ts';
import type { Clock } from './clock.ts';
import { masksOf } from './masks.ts';
import { createProgress, describeTask, type RunningTask } from './progress.ts';
import type { Surface } from './surface.ts';

export interface TerminalSurfaceOptions {
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly clock: Clock;
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** Somebody watches: progress is one line that changes, instead of a line every few seconds. */
  readonly live: boolean;
  /** Debug lines are shown. */
  readonly debug: boolean;
  /** Takes the outputs where something reads them, e.g. the file that GITHUB_OUTPUT names. */
  readonly output: (name: string, value: string) => void;
}

export interface Writer {
  write(text: string): unknown;
}

const LIVE_EVERY = 100;
const LINE_EVERY = 5000;
const BAR_WIDTH = 24;
const FINDINGS_PER_LEVEL = 10;
const ERASE_LINE = '\r\u001b[2K';

export function createTerminalSurface(options: TerminalSurfaceOptions): Surface {
  const { stdout, stderr, clock, colour, width, live, debug } = options;
  const secrets: string[] = [];
  let barIsShown = false;

  const eraseBar = () => {
    if (barIsShown) stdout.write(ERASE_LINE);
    barIsShown = false;
  };
  const print = (writer: Writer, text: string) => {
    eraseBar();
    writer.write(`${redact(text, secrets)}\n`);
  };
  const say = (text: string) => print(stdout, escapeTerminalLines(text).join('\n'));
  const warn = (label: string, text: string) => print(stderr, `${label}: ${escapeTerminalLines(text).join('\n')}`);
  const drawBar = (tasks: readonly RunningTask[], now: number) => {
    const task = tasks.at(-1);
    if (task === undefined) return;
    const line = `${bar(task.share)} ${redact(escapeTerminal(describeTask(task, now)), secrets)}`;
    // One column stays free: a full line would wrap, and only its last row could be erased.
    stdout.write(`${ERASE_LINE}${wrap(line, width - 1)[0] ?? ''}`);
    barIsShown = true;
  };

  return {
    log: {
      debug: (message) => (debug ? warn('debug', message) : undefined),
      info: say,
      warning: (message) => warn('warning', message),
      async group(title, work) {
        say(title);
        return await work();
      },
    },
    progress: createProgress(clock, {
      everyMilliseconds: live ? LIVE_EVERY : LINE_EVERY,
      show: live ? drawBar : (tasks, now) => tasks.forEach((task) => void say(describeTask(task, now))),
      clear: eraseBar,
    }),
    mask: (secret) => void secrets.push(...masksOf(secret)),
    output: options.output,
    async finish({ report, files, failure }) {
      print(stdout, renderTerminal(report, { colour, width }));
      const findings = selectAnnotations(report.findings, FINDINGS_PER_LEVEL);
      if (findings.length > 0) print(stdout, `${findings.map(describeFinding).join('\n')}\n`);
      if (files.length > 0) print(stdout, ['Written:', ...files.map((file) => `  ${escapeTerminal(file)}`)].join('\n'));
      if (failure !== undefined) warn(report.action, failure);
    },
    async showProblems(action, problems) {
      print(stderr, renderProblemsTerminal(action, problems, { colour }).trimEnd());
    },
  };
}

function describeFinding({ level, title, message, location }: Finding): string {
  const place = location === undefined ? '' : `${placeOf({ message, location })}  `;
  return (
    escapeTerminal(`${place}${level}: ${title}`) +
    escapeTerminalLines(message)
      .map((line) => `\n    ${line}`)
      .join('')
  );
}

function bar(share: number | undefined): string {
  const filled = Math.round((share ?? 0) * BAR_WIDTH);
  return '━'.repeat(filled) + '─'.repeat(BAR_WIDTH - filled);
}

function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
