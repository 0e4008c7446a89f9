/** A step on a runner of GitHub: workflow commands, annotations, job summary, outputs. */
import type * as actionsCore from '@actions/core';
import { annotationMessage, neutraliseLine, neutraliseText } from '../../escape/command.ts';
import { renderMarkdown, renderProblems } from '../../report/markdown.ts';
import type { Finding, Level } from '../../report/report.ts';
import { renderProblemsTerminal, renderTerminal } from '../../report/terminal.ts';
import { ANNOTATIONS_PER_LEVEL, problemToFinding, toAnnotations } from './annotations.ts';
import type { Clock } from './clock.ts';
import { masksOf } from './masks.ts';
import { createProgress, describeTask } from './progress.ts';
import type { Surface } from './surface.ts';

/** The part of `@actions/core` that is used, so that a test can record the calls. */
export type Core = Pick<
  typeof actionsCore,
  'debug' | 'info' | 'notice' | 'warning' | 'error' | 'startGroup' | 'endGroup' | 'setSecret' | 'setOutput'
> & { readonly summary: { addRaw(text: string): unknown; write(): Promise<unknown> } };

export interface GithubOptions {
  readonly core: Core;
  readonly clock: Clock;
  /** Paths of annotations are relative to it. */
  readonly workspace: string;
}

/** Columns of the log view before it scrolls. */
const LOG_WIDTH = 120;
const PROGRESS_EVERY = 5000;
/** Warnings of the log share the ten annotations of a step with the findings; more than these are plain lines. */
const LOGGED_WARNINGS = 3;

export function createGithubSurface({ core, clock, workspace }: GithubOptions): Surface {
  const used: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const say = (text: string) => core.info(neutraliseText(text));

  const fail = (message: string) => {
    used.error += 1;
    core.error(annotationMessage(message));
  };

  const warn = (message: string) => {
    if (used.warning >= LOGGED_WARNINGS) return say(`warning: ${message}`);
    used.warning += 1;
    core.warning(annotationMessage(message));
  };

  const annotate = (findings: readonly Finding[], keptForFailure: number) => {
    const free = (level: Level, kept: number) => Math.max(1, ANNOTATIONS_PER_LEVEL - used[level] - kept);
    const room = { error: free('error', keptForFailure), warning: free('warning', 0), notice: free('notice', 0) };
    for (const { level, message, properties } of toAnnotations(findings, room, workspace)) {
      used[level] += 1;
      core[level](message, { ...properties });
    }
  };

  const summarise = async (markdown: string) => {
    try {
      core.summary.addRaw(markdown);
      await core.summary.write();
    } catch (error) {
      warn(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return {
    log: {
      debug: (message) => core.debug(neutraliseText(message)),
      info: say,
      warning: warn,
      async group(title, work) {
        core.startGroup(neutraliseLine(title));
        try {
          return await work();
        } finally {
          core.endGroup();
        }
      },
    },
    progress: createProgress(clock, {
      everyMilliseconds: PROGRESS_EVERY,
      show: (tasks, now) => {
        for (const task of tasks) core.info(neutraliseLine(describeTask(task, now)));
      },
      clear: () => undefined,
    }),
    mask(secret) {
      for (const part of masksOf(secret)) core.setSecret(part);
    },
    output: (name, value) => core.setOutput(name, value),
    async finish({ report, files, failure }) {
      await summarise(renderMarkdown(report));
      say(renderTerminal(report, { colour: false, width: LOG_WIDTH }));
      if (files.length > 0) say(['Written:', ...files.map((file) => `  ${file}`)].join('\n'));
      annotate(report.findings, failure === undefined ? 0 : 1);
      if (failure !== undefined) fail(failure);
    },
    async showProblems(action, problems) {
      await summarise(renderProblems(action, problems));
      say(renderProblemsTerminal(action, problems, { colour: false }));
      annotate(
        problems.map((problem) => problemToFinding(action, problem)),
        0,
      );
    },
  };
}
