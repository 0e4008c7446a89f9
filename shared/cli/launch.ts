import { spawn } from 'node:child_process';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a script on this Node with the terminal of this process, and passes signals on.
 *
 * @returns its exit code when that is 0, 1 or 2, else 2: it could not be started, was killed, or broke
 */
export function launch(script: string, environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'inherit', env: environment });
    const handlers = forwarded.map((signal) => {
      // A terminal sends Ctrl-C to both processes; a second one from here would look like impatience.
      const handler = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
      process.on(signal, handler);
      return () => process.off(signal, handler);
    });
    const finish = (code: number) => {
      for (const remove of handlers) remove();
      resolve(code);
    };
    child.once('error', () => finish(2));
    child.once('close', (code) => finish(code === 0 || code === 1 ? code : 2));
  });
}
