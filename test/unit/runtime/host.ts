/** A host whose surface only writes down what it was asked to do, in order. */
import type { Problem } from '../../../shared/runtime/errors.ts';
import type { Host } from '../../../shared/runtime/run.ts';
import { memoryStore } from '../../../shared/runtime/state.ts';
import type { Surface } from '../../../shared/runtime/surface/surface.ts';

export interface RecordedHost extends Host {
  /** `output verdict=pass`, `finish pass files=…`, `fail …`, … */
  readonly events: string[];
  readonly problems: Problem[];
}

export function recordedHost(overrides: Partial<Host> = {}): RecordedHost {
  const events: string[] = [];
  const problems: Problem[] = [];
  const surface: Surface = {
    log: {
      debug: (message) => void events.push(`debug ${message}`),
      info: (message) => void events.push(`info ${message}`),
      warning: (message) => void events.push(`warning ${message}`),
      group: (_, work) => work(),
    },
    progress: { start: () => ({ update: () => undefined, end: () => undefined }) },
    mask: (secret) => void events.push(`mask ${secret}`),
    output: (name, value) => void events.push(`output ${name}=${value}`),
    async finish({ report, files, failure }) {
      events.push(`finish ${report.verdict} files=${files.join(',')}`);
      if (failure !== undefined) events.push(`fail ${failure}`);
    },
    async showProblems(action, list) {
      events.push(`problems of ${action}`);
      problems.push(...list);
    },
  };
  return {
    environment: {},
    surface,
    store: memoryStore(),
    workspace: '/nowhere/work',
    temporary: '/nowhere/temp',
    signal: new AbortController().signal,
    interrupted: new Promise<never>(() => undefined),
    events,
    problems,
    ...overrides,
  };
}
