/** The one entry of the bundle, and the only place where `shared/` names actions. Each is loaded when it is needed, and nothing before. */
import type { ActionModule } from './runtime/start.ts';

const actions: Readonly<Record<string, () => Promise<ActionModule>>> = {
  'validate-data': () => import('../actions/validate-data/main.ts'),
};

/** The build writes one stub for each. */
export const actionNames: readonly string[] = Object.keys(actions);

/** Runs an action, as `main` or as `post` of a step, and ends the process. */
export async function main(name: string): Promise<void> {
  const load = actions[name];
  if (load === undefined) throw new RangeError(`no action is named "${name}"`);
  const { start } = await import('./runtime/start.ts');
  await start(load);
}

/** Runs one query of a contract, as the process that `runConfined` starts. */
export async function sqlChild(): Promise<void> {
  const { runChild } = await import('./data/duckdb/confined/child.ts');
  await runChild();
}

/** Runs the local front end. @returns the exit code */
export async function cli(argv: readonly string[]): Promise<number> {
  const { cli } = await import('./cli/main.ts');
  return await cli(argv);
}
