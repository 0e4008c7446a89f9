import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { createState, memoryStore } from '../../../shared/runtime/state.ts';

test('what run saves, post reads with its type', () => {
  const store = memoryStore();
  createState(store, []).save('job', { id: 7, tries: [1, 2] });
  const job = createState(store, []).read('job', z.object({ id: z.number(), tries: z.array(z.number()) }));
  expect(job).toEqual({ id: 7, tries: [1, 2] });
});

test('what was never saved is undefined', () => {
  expect(createState(memoryStore(), []).read('job', z.string())).toBeUndefined();
});

test('a saved value of another shape is an error, not a guess', () => {
  expect(() => createState(memoryStore({ job: '"seven"' }), []).read('job', z.number())).toThrow(z.ZodError);
});

test.each(['s3cr3t', 'two\nlines', 'quo"te'])('a value that holds the secret %j is refused, also deep inside', (secret) => {
  const store = memoryStore();
  expect(() => createState(store, [secret]).save('job', { url: [`https://host/?key=${secret}`] })).toThrow(
    'the state "job" would hold a secret; save what it is for, and read the secret again in post',
  );
  expect(store.read('job')).toBeUndefined();
});

test('the name that tells main from post cannot be taken', () => {
  expect(() => createState(memoryStore(), []).save('isPost', 'true')).toThrow('the state "isPost" belongs to the runtime');
});
