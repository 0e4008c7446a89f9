/** An action with one input that says how it ends, to see the runtime in a real process. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { defineAction } from '../../../../shared/runtime/action.ts';
import { GateFailure } from '../../../../shared/runtime/errors.ts';
import { exec } from '../../../../shared/runtime/exec.ts';
import { oneOf, secret, text } from '../../../../shared/runtime/inputs.ts';
import { start } from '../../../../shared/runtime/start.ts';

const never = () => new Promise<never>(() => undefined);
const keepAlive = () => setInterval(() => undefined, 1000);
const sleeper = (name: string) => `process.stdout.write('${name} ' + process.pid + '\\n'); setInterval(() => undefined, 1000)`;

const action = defineAction({
  name: 'toy',
  inputs: {
    ending: oneOf(['pass', 'fail', 'hang', 'ignore', 'obey', 'crash', 'reject', 'block', 'family'], { default: 'pass' }),
    say: text({ default: 'hello' }),
    token: secret(),
  },
  outputs: ['verdict', 'report'],
  async run({ ending, say }, { log, signal, temporary, state, environment }) {
    state.save('temporary', temporary);
    await writeFile(join(temporary, 'scratch'), 'x');
    log.info(say);
    log.info(`sees ${Object.keys(environment).join(' ')}`);
    await log.group(say, async () => log.warning(say));
    log.info('ready');
    if (ending === 'hang') await never();
    if (ending === 'ignore') {
      keepAlive();
      await never();
    }
    if (ending === 'obey')
      await new Promise((_, reject) => {
        keepAlive();
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    if (ending === 'crash') {
      setTimeout(() => {
        throw new Error('thrown by a timer');
      }, 1);
      keepAlive();
      await never();
    }
    if (ending === 'reject') {
      void Promise.reject(new Error('rejected and forgotten'));
      keepAlive();
      await never();
    }
    if (ending === 'family') {
      const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper('grandchild'))}], { stdio: 'inherit' }); ${sleeper('child')}`;
      await exec(process.execPath, ['-e', grandchild], { signal, grace: 200, onLine: (line) => log.info(line) });
    }
    const failed = ending === 'fail';
    return {
      outputs: { verdict: failed ? 'fail' : 'pass' },
      report: {
        action: 'toy',
        verdict: failed ? 'fail' : 'pass',
        headline: say,
        sections: [{ heading: say, blocks: [{ kind: 'text', text: say }] }],
        findings: [
          { rule: 'toy/said', level: 'error', title: say, message: say, identity: 'said', location: { file: say, line: 1 } },
        ],
        cases: [],
      },
      files: [{ name: 'toy/report.json', content: '{}\n', output: 'report' }],
      ...(failed ? { failure: new GateFailure(`the gate says no: ${say}`) } : {}),
    };
  },
  async post(_, { log, state }) {
    log.info(`cleans up ${state.read('temporary', z.string())}`);
  },
});

await start(async () => ({ action }));
