import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyProfile } from '../../../src/core/profile/profile.js';
import { createGuard } from '../../../src/store/guard.js';
import { createIndexedDbStore } from '../../../src/store/indexeddb.js';
import { nameOf } from '../../../src/store/name.js';
import { collectReports, ids, NOW, view } from './visits.js';

const SEED = 7;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The connections that are opened from here on. */
function watchConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return connections;
}

function guarded() {
  const [report, reports] = collectReports();
  const guard = createGuard(createIndexedDbStore(''), report, () => ({ profile: emptyProfile(SEED), events: [] }));
  return { guard, reports };
}

async function openStore() {
  const store = createIndexedDbStore('');
  await store.read(SEED, NOW);
  return store;
}

describe('the store in IndexedDB', () => {
  test('opens nothing before the first call', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const store = createIndexedDbStore('');
    expect(open).not.toHaveBeenCalled();
    await Promise.all([store.read(SEED, NOW), store.dump()]);
    expect(open).toHaveBeenCalledOnce();
  });

  test('keeps scopes apart', async () => {
    await createIndexedDbStore('').read(SEED, NOW);
    expect((await createIndexedDbStore('outlet').read(8, NOW)).profile.seed).toBe(8);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['selvedge', 'selvedge-outlet']);
    expect([nameOf(''), nameOf('outlet')]).toEqual(['selvedge', 'selvedge-outlet']);
  });

  test('writes a batch without waiting for an answer first', async () => {
    const store = await openStore();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const endOfTask = new Promise<number[]>((resolve) => setImmediate(() => resolve([put.mock.calls.length, commit.mock.calls.length])));
    const written = store.append({ generation: SEED, events: [view('shoe', 1)] });
    expect(await endOfTask).toEqual([1, 1]);
    await written;
  });

  test('opens again after the browser closed the connection by force', async () => {
    const connections = watchConnections();
    const store = await openStore();
    await store.append({ generation: SEED, events: [view('shoe', 1)] });
    forceCloseDatabase(connections[0] as never); // its types take the class, not the connection
    expect(ids((await store.read(SEED, NOW)).events)).toEqual(['shoe']);
    expect(connections).toHaveLength(2);
  });

  test('behind its guard outlives a connection that closes without a word', async () => {
    const connections = watchConnections();
    const { guard, reports } = guarded();
    await guard.call((on) => on.read(SEED, NOW));
    connections[0]!.close();
    expect((await guard.call((on) => on.read(8, NOW))).profile.seed).toBe(SEED);
    expect(guard.store.kind).toBe('indexeddb');
    expect(reports).toEqual([]);
  });

  test('makes way for a newer version of itself', async () => {
    const store = await openStore();
    const newer = await openDB(nameOf(''), 2, { blocked: () => expect.unreachable() });
    await expect(store.read(SEED, NOW)).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }));
    newer.close();
  });

  test('behind its guard goes on in memory where a newer version has been, and leaves that alone', async () => {
    const newer = await openDB(nameOf(''), 2);
    const { guard, reports } = guarded();
    expect((await guard.call((on) => on.read(8, NOW))).profile.seed).toBe(SEED);
    expect(guard.failure).toBe('newer');
    expect(reports.map(({ code }) => code)).toEqual(['store-unavailable']);
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([2]);
    newer.close();
  });

  test('behind its guard goes on in memory where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { guard, reports } = guarded();
    expect((await guard.call((on) => on.read(8, NOW))).profile.seed).toBe(SEED);
    expect(guard.failure).toBe('denied');
    expect(reports).toHaveLength(1);
  });

  test('closes a connection that comes after it was closed', async () => {
    const connections = watchConnections();
    const store = createIndexedDbStore('');
    const reading = store.read(SEED, NOW).catch(() => null);
    store.close();
    await reading;
    await vi.waitFor(() => expect(connections).toHaveLength(1));
    // An open connection would hold this up.
    await openDB(nameOf(''), 2, { blocked: () => expect.unreachable() }).then((newer) => newer.close());
  });

  test('empties what it cannot delete', async () => {
    const store = await openStore();
    await store.append({ generation: SEED, events: [view('shoe', 1)] });
    // A page that does not let go: no `versionchange` listener.
    const stubborn = await openDB(nameOf(''));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const cleared = vi.spyOn(indexedDB, 'deleteDatabase');
    const erasing = store.erase().catch((error: Error) => error.name);
    await vi.waitUntil(() => cleared.mock.calls.length > 0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await erasing).toBe('TimeoutError');
    vi.useRealTimers();
    expect(await Promise.all([stubborn.getAll('batches'), stubborn.getAll('state'), stubborn.getAll('items')])).toEqual([[], [], []]);
    stubborn.close();
  });
});
