import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Work } from '../../../src/core/steps.js';
import { createLook } from '../../../src/page/look.js';
import type { Reading } from '../../../src/page/read/reading.js';
import { collectReports } from './fixture.js';

let time: number;
const then = vi.fn();
const forget = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

/** Work of some steps, each of which takes some milliseconds. */
function lookThat(steps: number, each: number, fails = false) {
  const [report, errors] = collectReports();
  function* look(): Work<void> {
    for (let step = 0; step < steps; step++) {
      time += each;
      if (fails) throw new Error('no');
      yield;
    }
  }
  return { look: createLook(Object.assign(report, { look, sources: { forget } }) as unknown as Reading, then), errors };
}

describe('reading what is new', () => {
  test('is done at once where it takes no time', () => {
    const { look } = lookThat(10, 0.1);
    look.begin();
    expect(then).toHaveBeenCalledOnce();
    expect(look.isUnderWay()).toBe(false);
  });

  test('gives the page its turn where it takes long', () => {
    const { look } = lookThat(10, 3);
    look.begin();
    expect(then).not.toHaveBeenCalled();
    expect(look.isUnderWay()).toBe(true);
    vi.runAllTimers();
    expect(then).toHaveBeenCalledOnce();
  });

  test('is done to its end when the page is about to go', () => {
    const { look } = lookThat(10, 3);
    look.begin();
    look.finish();
    expect(then).toHaveBeenCalledOnce();
    vi.runAllTimers();
    look.finish();
    expect(then).toHaveBeenCalledOnce();
  });

  test('is done once more for what comes meanwhile, however often it comes', () => {
    const { look } = lookThat(10, 3);
    look.begin();
    look.begin();
    look.begin();
    vi.runAllTimers();
    expect(then).toHaveBeenCalledTimes(2);
    expect(look.isUnderWay()).toBe(false);
  });

  test('that fails is told, and what was to follow follows', () => {
    const { look, errors } = lookThat(1, 0, true);
    look.begin();
    expect(errors.map(({ code }) => code)).toEqual(['page-failed']);
    expect(then).toHaveBeenCalledOnce();
  });

  test('ends when it is stopped; stopping twice is harmless', () => {
    const { look } = lookThat(10, 3);
    look.begin();
    look.stop();
    look.stop();
    vi.runAllTimers();
    expect(then).not.toHaveBeenCalled();
  });
});
