import { expect, test } from '@jest/globals';
import type { Clock } from '../../../shared/runtime/surface/clock.ts';
import { createProgress, describeTask, type RunningTask } from '../../../shared/runtime/surface/progress.ts';

function task(share: number | undefined, done = {}, total = {}): RunningTask {
  return { title: 'scan flights.csv', startedAt: 0, share, done, total };
}

test('a line says the share, the rows, the bytes and the time left', () => {
  const running = task(0.25, { rows: 750_000, bytes: 55e6 }, { rows: 3_000_000, bytes: 219e6 });
  expect(describeTask(running, 4000)).toBe('scan flights.csv: 25 %, 750,000 of 3 M rows, 55 MB of 219 MB, about 12 s left');
});

test('work of unknown size says what is done and for how long', () => {
  expect(describeTask(task(undefined, { rows: 12 }), 65_000)).toBe('scan flights.csv: 12 rows, running for 1 min 5 s');
});

test('no time is guessed from next to nothing', () => {
  expect(describeTask(task(0.01), 60_000)).toBe('scan flights.csv: 1 %, running for 1 min');
  expect(describeTask(task(0.5), 1000)).toBe('scan flights.csv: 50 %, running for 1 s');
});

test('work that is not finished is never shown as 100 %', () => {
  expect(describeTask(task(0.9999), 10_000)).toContain(': 99 %');
});

/** A clock whose time passes by hand. */
function handClock() {
  let now = 0;
  const repeated = new Map<() => void, number>();
  const clock: Clock = {
    now: () => now,
    every(milliseconds, work) {
      repeated.set(work, milliseconds);
      return () => void repeated.delete(work);
    },
  };
  const tick = () => {
    for (const [work, milliseconds] of repeated) {
      now += milliseconds;
      work();
    }
  };
  return { clock, tick, timers: () => repeated.size };
}

function recorded() {
  const { clock, tick, timers } = handClock();
  const shown: string[] = [];
  const progress = createProgress(clock, {
    everyMilliseconds: 5000,
    show: (tasks, now) => void shown.push(tasks.map((running) => describeTask(running, now)).join(' | ')),
    clear: () => void shown.push('cleared'),
  });
  return { progress, tick, timers, shown };
}

test('however often a task is updated, it is shown at a steady pace, and cleared in the end', () => {
  const { progress, tick, timers, shown } = recorded();
  const scan = progress.start('scan', { rows: 10 });
  for (let rows = 0; rows < 1000; rows++) scan.update(0.5, { rows: 5 });
  expect(shown).toEqual([]);
  tick();
  scan.end();
  expect(shown).toEqual(['scan: 50 %, 5 of 10 rows, about 5 s left', 'cleared']);
  expect(timers()).toBe(0);
});

test('tasks that run at the same time are shown together, until the last one ends', () => {
  const { progress, tick, shown } = recorded();
  const [first, second] = [progress.start('first'), progress.start('second')];
  tick();
  first.end();
  first.end();
  tick();
  second.end();
  expect(shown).toEqual(['first: running for 5 s | second: running for 5 s', 'second: running for 10 s', 'cleared']);
});

test('an impossible share is shown as the nearest possible one', () => {
  const { progress, tick, shown } = recorded();
  const scan = progress.start('scan');
  for (const share of [1.5, -1, Number.NaN]) {
    scan.update(share);
    tick();
  }
  expect(shown.map((line) => line.split(',')[0])).toEqual(['scan: 100 %', 'scan: 0 %', 'scan: running for 15 s']);
});
