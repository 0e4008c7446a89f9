/** A page in headless Chromium, driven through the DevTools protocol over a pipe: no port, no further package. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that CHROMIUM names, or one on the path. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

export interface Page {
  /** Loads the page and waits until nothing more is being loaded. */
  open(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page, as JSON can hold it. */
  evaluate(expression: string): Promise<unknown>;
  /** What the reader's system asks for, and the width of the window in pixels. */
  setReader(reader: { readonly scheme: 'light' | 'dark'; readonly width: number }): Promise<void>;
  /** Addresses of all requests since the start, also of refused ones. */
  readonly requests: readonly string[];
  /** Errors that the console would show. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

const options = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-pipe',
];

export async function startPage(chromium: string): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const browser = spawn(chromium, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const requests: string[] = [];
  const errors: string[] = [];
  const settled = new Set<unknown>();
  let wake = () => {};

  const listeners: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => void>> = {
    'Network.requestWillBeSent': (params) => requests.push((params.request as { url: string }).url),
    'Log.entryAdded': (params) => {
      const entry = params.entry as { level: string; text: string };
      if (entry.level === 'error') errors.push(entry.text);
    },
    'Runtime.exceptionThrown': (params) => errors.push(JSON.stringify(params)),
    'Page.lifecycleEvent': (params) => {
      if (params.name !== 'networkIdle') return;
      settled.add(params.loaderId);
      wake();
    },
  };
  const send = connect(browser, (method, params) => listeners[method]?.(params));

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params = {}) => send(method, params, String(sessionId));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await ask(`${domain}.enable`);
  await ask('Page.setLifecycleEventsEnabled', { enabled: true });

  return {
    requests,
    errors,
    async open(url) {
      const { loaderId } = await ask('Page.navigate', { url });
      while (!settled.has(loaderId)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async evaluate(expression) {
      const answer = await ask('Runtime.evaluate', { expression, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value: unknown }).value;
    },
    async setReader({ scheme, width }) {
      await ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      await ask('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON, each ended by a zero byte: to the browser on its descriptor 3, from it on 4. */
function connect(browser: ChildProcess, listen: (method: string, params: Readonly<Record<string, unknown>>) => void) {
  const [, , , toBrowser, fromBrowser] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve(result: Readonly<Record<string, unknown>>): void; reject(error: Error): void }>();
  let rest = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const { id, method, params, result, error } of messages.map((message): Message => JSON.parse(message))) {
      if (method !== undefined) listen(method, params ?? {});
      if (id === undefined) continue;
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result ?? {});
      waiting.delete(id);
    }
  });
  const fail = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
  };
  browser.once('exit', (code) => fail(`the browser ended with code ${code}`));
  browser.once('error', (error) => fail(`the browser did not start: ${error.message}`));
  let last = 0;
  return (method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  };
}
