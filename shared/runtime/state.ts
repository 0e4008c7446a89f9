/** What `run` leaves for `post`: small JSON values, saved at once so that they survive a cancelled run. */
import type { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface State {
  /**
   * Saves before it returns; save what cleaning up needs before the thing exists that must be cleaned up.
   *
   * @throws Error when the value holds a secret input: the runner keeps state in a plain file
   */
  save(name: string, value: Json): void;
  /**
   * What was saved under this name, checked; undefined when nothing was.
   *
   * @throws z.ZodError when the saved value is not what the schema says
   */
  read<T>(name: string, schema: z.ZodType<T>): T | undefined;
}

/** Where the texts are kept: the runner's state file, or memory where there is no `post`. */
export interface StateStore {
  save(name: string, text: string): void;
  read(name: string): string | undefined;
}

/** Set by the runtime itself in `main`, so that one stub can serve as `main` and as `post`. */
export const IS_POST = 'isPost';

export function createState(store: StateStore, secrets: readonly string[]): State {
  const escaped = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return {
    save(name, value) {
      if (name === IS_POST) throw new Error(`the state "${IS_POST}" belongs to the runtime`);
      const text = JSON.stringify(value);
      if (escaped.some((secret) => text.includes(secret))) {
        throw new Error(`the state "${name}" would hold a secret; save what it is for, and read the secret again in post`);
      }
      store.save(name, text);
    },
    read(name, schema) {
      const text = store.read(name);
      return text === undefined ? undefined : schema.parse(JSON.parse(text));
    },
  };
}

/** Keeps state for the life of the process; `earlier` is what a previous one left. */
export function memoryStore(earlier: Readonly<Record<string, string>> = {}): StateStore {
  const texts = new Map(Object.entries(earlier));
  return {
    save: (name, text) => void texts.set(name, text),
    read: (name) => texts.get(name),
  };
}
