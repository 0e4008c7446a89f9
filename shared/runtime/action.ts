/** The definition of an action: what it reads, what it writes, and one `run` between them. */
import type { Report } from '../report/report.ts';
import type { Context } from './context.ts';
import type { GateFailure } from './errors.ts';
import type { Fields, InputsOf } from './inputs.ts';

/** A file that the runtime writes below the output folder before the step ends. */
export interface OutputFile<Output extends string> {
  /** Path below the output folder, forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The output of the action that is set to this file's path. */
  readonly output?: Output;
}

/** What `run` returns. The runtime writes files, outputs, summary and annotations first, and fails the step after. */
export interface Outcome<Output extends string = string> {
  readonly outputs: Readonly<Partial<Record<Output, string>>>;
  readonly report: Report;
  readonly files: readonly OutputFile<Output>[];
  /** Set when the verdict is to fail the step. */
  readonly failure?: GateFailure;
}

export interface ActionDefinition<F extends Fields, Output extends string> {
  readonly name: string;
  readonly inputs: F;
  /** The output names, kebab-case as in action.yml. */
  readonly outputs: readonly Output[];
  run(inputs: InputsOf<F>, context: Context): Promise<Outcome<Output>>;
  /** Cleans up after `run`, also after a cancelled one; `context.state` holds what `run` saved. */
  post?(inputs: InputsOf<F>, context: Context): Promise<void>;
}

/** Gives the definition its types; the runtime's `runAction` does the rest. */
export function defineAction<const F extends Fields, const Output extends string>(
  definition: ActionDefinition<F, Output>,
): ActionDefinition<F, Output> {
  return definition;
}
