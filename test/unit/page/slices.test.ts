import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../../src/page/slices.js';

let clock = 0;

beforeEach(() => {
  clock = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Steps that take so many milliseconds each; counts those done. */
function* stepsOf(durations: readonly number[], done: number[]): Generator<undefined, void> {
  for (const [index, duration] of durations.entries()) {
    clock += duration;
    done.push(index);
    yield;
  }
}

function* endless(step: () => void): Generator<undefined, void> {
  for (;;) {
    step();
    yield;
  }
}

test('work begins with the next task, and short work is done in one', () => {
  const done: number[] = [];
  inSlices(stepsOf([1, 1, 1], done));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([0, 1, 2]);
  expect(vi.getTimerCount()).toBe(0);
});

test('long work lets the page have its turn, and no stretch of it grows with its length', () => {
  const done: number[] = [];
  inSlices(stepsOf(Array.from({ length: 100 }, () => 3), done));
  const stretches: number[] = [];
  while (vi.getTimerCount() > 0) {
    const before = clock;
    vi.advanceTimersToNextTimer();
    stretches.push(clock - before);
  }
  expect(done).toHaveLength(100);
  expect(Math.max(...stretches)).toBeLessThanOrEqual(16);
  expect(stretches.length).toBeGreaterThan(10);
});

test('work that is stopped, also by one of its own steps and more than once, goes no further', () => {
  const done: number[] = [];
  const stop = inSlices(stepsOf([10, 10, 10], done));
  vi.advanceTimersToNextTimer();
  stop();
  stop();
  vi.runAllTimers();
  expect(done).toEqual([0]);

  let count = 0;
  let stopItself = () => {};
  stopItself = inSlices(endless(() => {
    count++;
    stopItself();
  }));
  vi.runAllTimers();
  expect(count).toBe(1);
});
