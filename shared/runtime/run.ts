/** How every action runs: inputs, the work, files, outputs, summary and annotations, and only then the step fails. */
import type { ActionDefinition, Outcome } from './action.ts';
import type { Context } from './context.ts';
import { defectToProblem, tracesOf } from './defect.ts';
import { factsOf } from './environment.ts';
import { ConfigurationError, GateFailure } from './errors.ts';
import { DEFAULT_OUTPUT_DIR, OUTPUT_DIR_INPUT, writeFiles } from './files.ts';
import { describeUnknownInputs, type Fields, type InputsOf, inputName, readInputs, readSecrets } from './inputs.ts';
import { createState, IS_POST, type StateStore } from './state.ts';
import type { Surface } from './surface/surface.ts';

/** The world around an action, as the process or a test provides it. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly surface: Surface;
  readonly store: StateStore;
  /** Absolute. */
  readonly workspace: string;
  /** Absolute; the host removes it when the process ends. */
  readonly temporary: string;
  /** Aborted with a {@link Cancelled} when the step is cancelled. */
  readonly signal: AbortSignal;
  /** Rejects when the run cannot go on: an error outside of any promise, a run that can never settle, a cancellation that is ignored. */
  readonly interrupted: Promise<never>;
}

/** The process was told to end. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  /** 128 + the number of the signal, as shells have it. */
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`cancelled by ${signal}`);
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

/** What the process ends with; the local front end tells a verdict from a run that could not judge. */
export const ExitCode = { pass: 0, gateFailed: 1, cannotRun: 2 } as const;

/** Runs `main` of an action, or its `post` when `main` has run before. Never throws. @returns the exit code */
export async function runAction<F extends Fields, Output extends string>(
  definition: ActionDefinition<F, Output>,
  host: Host,
): Promise<number> {
  for (const secret of readSecrets(definition.inputs, host.environment)) host.surface.mask(secret);
  return host.store.read(IS_POST) === 'true' ? await runPost(definition, host) : await runMain(definition, host);
}

async function runMain<F extends Fields, Output extends string>(
  definition: ActionDefinition<F, Output>,
  host: Host,
): Promise<number> {
  try {
    if (definition.post) host.store.save(IS_POST, 'true');
    for (const warning of describeUnknownInputs(definition.inputs, host.environment)) host.surface.log.warning(warning);
    const inputs = readInputs(definition.inputs, host.environment);
    const outcome = await Promise.race([definition.run(inputs, contextOf(definition, host)), host.interrupted]);
    // Whatever a cancelled run has come to, it has not seen everything: that is no verdict.
    host.signal.throwIfAborted();
    return await conclude(outcome, host, inputs);
  } catch (error) {
    return await failRun(definition, error, host);
  }
}

/** Inputs that `main` has refused mean that there is nothing to clean up. */
async function runPost<F extends Fields, Output extends string>(
  definition: ActionDefinition<F, Output>,
  host: Host,
): Promise<number> {
  const { surface, environment, interrupted } = host;
  let inputs: InputsOf<F>;
  try {
    inputs = readInputs(definition.inputs, environment);
  } catch (error) {
    surface.log.debug(`nothing to clean up: ${asError(error).message}`);
    return ExitCode.pass;
  }
  try {
    await Promise.race([definition.post?.(inputs, contextOf(definition, host)), interrupted]);
    return ExitCode.pass;
  } catch (error) {
    return await failRun(definition, error, host);
  }
}

function contextOf(definition: ActionDefinition<Fields, string>, host: Host): Context {
  const { surface, environment, store, workspace, temporary, signal } = host;
  const secrets = readSecrets(definition.inputs, environment);
  return {
    signal,
    log: surface.log,
    progress: surface.progress,
    state: createState(store, secrets),
    workspace,
    temporary,
    environment: factsOf(environment, secrets),
  };
}

/** Writes and shows everything the outcome holds, also when a file cannot be written: hours of work end with their report. */
async function conclude<Output extends string>(
  { outputs, report, files, failure }: Outcome<Output>,
  { surface, workspace }: Host,
  inputs: InputsOf<Fields>,
): Promise<number> {
  const folder = Object.entries(inputs).find(([key]) => inputName(key) === OUTPUT_DIR_INPUT)?.[1];
  const written = await writeFiles(typeof folder === 'string' ? folder : DEFAULT_OUTPUT_DIR, workspace, files).catch(asError);
  const paths = written instanceof Error ? [] : written;

  for (const [name, value] of Object.entries<string | undefined>(outputs)) surface.output(name, value ?? '');
  for (const [index, { output }] of files.entries()) {
    if (output !== undefined) surface.output(output, paths[index] ?? '');
  }
  await surface.finish({ report, files: paths, failure: failure?.message });

  if (written instanceof Error) throw written;
  return failure === undefined ? ExitCode.pass : ExitCode.gateFailed;
}

/** Ends a run that has no outcome: verdict, summary and annotations first, as for any other end. */
async function failRun(definition: ActionDefinition<Fields, string>, error: unknown, host: Host): Promise<number> {
  const { name } = definition;
  const { surface, signal } = host;
  const gateFailed = error instanceof GateFailure;

  if (definition.outputs.includes('verdict')) {
    await attempt(surface, () => surface.output('verdict', gateFailed ? 'fail' : 'error'));
  }
  if (signal.reason instanceof Cancelled) {
    if (error !== signal.reason) surface.log.debug(tracesOf(error));
    surface.log.info(`${name}: ${signal.reason.message}; there is no verdict`);
    return signal.reason.exitCode;
  }
  if (gateFailed) {
    const report = { action: name, verdict: 'fail', headline: error.message, sections: [], findings: [], cases: [] } as const;
    await attempt(surface, () => surface.finish({ report, files: [], failure: error.message }));
    return ExitCode.gateFailed;
  }
  if (!(error instanceof ConfigurationError)) surface.log.debug(tracesOf(error));
  const problems = error instanceof ConfigurationError ? error.problems : [defectToProblem(name, error)];
  await attempt(surface, () => surface.showProblems(name, problems));
  return ExitCode.cannotRun;
}

/** Telling what went wrong must not itself stop the telling: what cannot be written is said in the log. */
async function attempt(surface: Surface, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    surface.log.warning(asError(error).message);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
