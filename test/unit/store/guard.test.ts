import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../src/core/profile/profile.js';
import { createGuard } from '../../../src/store/guard.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import { collectReports, flaky, ids, NOW, refuse, view } from './visits.js';

function guarded() {
  const store = flaky(createMemoryStore());
  const [report, reports] = collectReports();
  const guard = createGuard(store, report, () => ({ profile: emptyProfile(7), events: [view('rescued', 1)] }));
  return { store, guard, reports };
}

describe('a guarded store', () => {
  test('hands calls on while all is well', async () => {
    const { store, guard, reports } = guarded();
    expect((await guard.call((on) => on.read(5, NOW))).profile.seed).toBe(5);
    expect(guard.store).toBe(store);
    expect(guard.failure).toBe(null);
    expect(reports).toEqual([]);
  });

  test('is closed and asked once more when the connection was lost', async () => {
    const { store, guard, reports } = guarded();
    store.fail('read', refuse('InvalidStateError'));
    expect((await guard.call((on) => on.read(5, NOW))).profile.seed).toBe(5);
    expect(store.calls).toEqual(['read', 'close', 'read']);
    expect(guard.store).toBe(store);
    expect(reports).toEqual([]);
  });

  test('gives way to memory, with what must not be lost, when the second try fails too', async () => {
    const { store, guard, reports } = guarded();
    store.fail('read', refuse('AbortError'), 2);
    const { profile, events } = await guard.call((on) => on.read(5, NOW));
    expect(profile.seed).toBe(7);
    expect(ids(events)).toEqual(['rescued']);
    expect(store.calls).toEqual(['read', 'close', 'read', 'close']);
    expect(guard.store.kind).toBe('memory');
    expect(guard.failure).toBe('transient');
    expect(reports).toEqual([expect.objectContaining({ code: 'store-unavailable', cause: expect.objectContaining({ name: 'AbortError' }) as unknown })]);
  });

  test.each([
    ['SecurityError', 'denied'],
    ['VersionError', 'newer'],
    ['TimeoutError', 'timeout'],
    ['UnknownError', 'corrupt'],
  ])('gives way to memory at once on a %s', async (name, failure) => {
    const { store, guard } = guarded();
    store.fail('read', refuse(name));
    expect((await guard.call((on) => on.read(5, NOW))).profile.seed).toBe(7);
    expect(store.calls).toEqual(['read', 'close']);
    expect(guard.failure).toBe(failure);
  });

  test('makes room and is asked once more where there is none', async () => {
    const { store, guard, reports } = guarded();
    store.fail('read', refuse('QuotaExceededError'));
    expect((await guard.call((on) => on.read(5, NOW))).profile.seed).toBe(5);
    expect(store.calls).toEqual(['read', 'makeRoom', 'read']);
    expect(guard.failure).toBe(null);
    expect(reports).toEqual([]);
  });

  test.each([
    ['gives way to memory where there is no room even then', { read: 2 }, ['read', 'makeRoom', 'read', 'close']],
    ['gives way to memory where no room can be made', { read: 1, makeRoom: 1 }, ['read', 'makeRoom', 'close']],
  ] as const)('%s', async (_, times, calls) => {
    const { store, guard } = guarded();
    for (const [method, count] of Object.entries(times)) store.fail(method as 'read', refuse('QuotaExceededError'), count);
    expect((await guard.call((on) => on.read(5, NOW))).profile.seed).toBe(7);
    expect(store.calls).toEqual(calls);
    expect(guard.failure).toBe('capacity');
  });

  test('comes back to the store when it answers again, and not before', async () => {
    const { store, guard } = guarded();
    store.fail('read', refuse('TimeoutError'), 2);
    await guard.call((on) => on.read(5, NOW));
    expect(await guard.comeBack((on) => on.read(5, NOW))).toBe(undefined);
    expect([guard.store.kind, guard.failure]).toEqual(['memory', 'timeout']);
    expect((await guard.comeBack((on) => on.read(5, NOW)))?.profile.seed).toBe(5);
    expect([guard.store.kind, guard.failure]).toEqual(['indexeddb', null]);
  });

  test.each(['SecurityError', 'VersionError', 'DataError'])('does not come back after a %s: it would be so again', async (name) => {
    const { store, guard } = guarded();
    store.fail('read', refuse(name));
    await guard.call((on) => on.read(5, NOW));
    expect(await guard.comeBack((on) => on.read(5, NOW))).toBe(undefined);
    expect(store.calls).toEqual(['read', 'close']);
  });

  test('gives way once, whoever fails, and is told of once', async () => {
    const { store, guard, reports } = guarded();
    store.fail('read', refuse('SecurityError'), Infinity);
    const read = await Promise.all([guard.call((on) => on.read(1, NOW)), guard.call((on) => on.read(2, NOW))]);
    expect(read.map(({ profile }) => profile.seed)).toEqual([7, 7]);
    await guard.call((on) => on.append({ generation: 7, events: [view('later', 2)] }));
    expect(ids((await guard.call((on) => on.read(3, NOW))).events)).toEqual(['rescued', 'later']);
    expect(store.calls).toEqual(['read', 'read', 'close']);
    expect(reports).toHaveLength(1);
  });

  test('that is memory by choice passes its errors on', async () => {
    const [report, reports] = collectReports();
    const guard = createGuard(createMemoryStore(), report, () => ({ profile: emptyProfile(7), events: [] }));
    const broken = new Error('broken');
    await expect(guard.call(() => Promise.reject(broken))).rejects.toBe(broken);
    expect(guard.failure).toBe(null);
    expect(reports).toEqual([]);
  });
});
