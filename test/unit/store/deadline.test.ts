import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from '../../../src/store/deadline.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('an answer in time is the answer, and leaves no timer behind', async () => {
  expect(await withDeadline(Promise.resolve('here'), 100)).toBe('here');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a failure in time is the failure, and leaves no timer behind', async () => {
  await expect(withDeadline(Promise.reject(new Error('broken')), 100)).rejects.toThrow('broken');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('no answer becomes a TimeoutError at the deadline, not before', async () => {
  const settled = vi.fn();
  withDeadline(new Promise(() => undefined), 100).catch(settled);
  await vi.advanceTimersByTimeAsync(99);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'TimeoutError', message: 'no answer within 100 ms' }));
});

test('an answer that comes too late changes nothing', async () => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 101));
  const settled = withDeadline(late, 100).catch((error: Error) => error.name);
  await vi.advanceTimersByTimeAsync(101);
  expect(await settled).toBe('TimeoutError');
});
