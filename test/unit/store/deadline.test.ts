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
  expect(settled).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'TimeoutError', message: 'no answer in time' }));
});

test('an answer that comes too late changes nothing', async () => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 101));
  const settled = withDeadline(late, 100).catch((error: Error) => error.name);
  await vi.advanceTimersByTimeAsync(101);
  expect(await settled).toBe('TimeoutError');
});

test('an answer that stands in the queue behind the deadline, since the page itself was busy that long, still counts', async () => {
  vi.useRealTimers();
  await new Promise((resolve) => setImmediate(resolve)); // behind it timers come first, then messages
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string>((resolve) => (port1.onmessage = () => resolve('here')));
  const settled = withDeadline(answer, 40);
  port2.postMessage('');
  const begin = performance.now();
  while (performance.now() - begin < 60);
  expect(await settled).toBe('here');
  port1.close();
});
