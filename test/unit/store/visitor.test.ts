import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { declare, type DeclareInput } from '../../../src/core/declare.js';
import { emptyProfile, type Profile } from '../../../src/core/profile/profile.js';
import type { Batch, EventStore } from '../../../src/store/event-store.js';
import { PRESETS } from '../../../src/core/rank/settings.js';
import { projectProfile } from '../../../src/core/rank/projection.js';
import { createIndexedDbStore } from '../../../src/store/indexeddb.js';
import type { Journal } from '../../../src/store/journal.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import { openVisitor, type Visitor } from '../../../src/store/visitor.js';
import { collectReports, flaky, ids, look, NOW, refuse, view } from './visits.js';

beforeEach(() => {
  // The clock and timers only: what waits on the store goes on as it does.
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A visitor on a store; random numbers go on from the first one, so that each visitor is another tab. */
function open(store: EventStore = flaky(createMemoryStore()), random = 0.25, journal?: Journal, isErasedElsewhere?: () => boolean) {
  const [report, reports] = collectReports();
  const onChange = vi.fn();
  const onErasedElsewhere = vi.fn();
  let drawn = random;
  const visitor = openVisitor({ store, now: Date.now, random: () => (drawn += 2 ** -20), report, onChange, onErasedElsewhere, check: (profile) => projectProfile(profile, PRESETS.shop, Date.now()) }, () => journal, isErasedElsewhere);
  return { visitor, reports, onChange, onErasedElsewhere };
}

function actions(visitor: Visitor): string[] {
  return visitor.profile()!.actions.map(({ id }) => id);
}

function lookAt(visitor: Visitor, ...items: readonly string[]): void {
  for (const id of items) visitor.record(look(id));
}

/** A flush when a fold is due. */
async function flushAndFold(visitor: Visitor): Promise<void> {
  vi.setSystemTime(Date.now() + 30_000);
  await visitor.flush();
}

async function stored(store: EventStore) {
  const { profile, events } = await store.dump();
  return { folded: profile?.actions.map(({ id }) => id), events: ids(events) };
}

describe('a visitor', () => {
  test('has no profile before the store is read, and what was recorded before is in it then', async () => {
    const { visitor } = open();
    lookAt(visitor, 'early');
    expect(visitor.profile()).toBe(null);
    await visitor.read;
    expect(actions(visitor)).toEqual(['early']);
  });

  test('has what was recorded in the profile at once, and tells of each change', async () => {
    const { visitor, onChange } = open();
    await visitor.read;
    onChange.mockClear();
    lookAt(visitor, 'shoe', 'hat');
    expect(actions(visitor)).toEqual(['shoe', 'hat']);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('goes on from what other tabs left waiting', async () => {
    const store = createMemoryStore();
    const { profile } = await store.read(3, NOW);
    await store.append({ generation: profile.seed, events: [view('shoe', 1)] });
    const { visitor } = open(store);
    await visitor.read;
    expect(visitor.profile()!.seed).toBe(3);
    expect(actions(visitor)).toEqual(['shoe']);
    await flushAndFold(visitor);
    expect(await stored(store)).toEqual({ folded: ['shoe'], events: ['shoe'] });
  });

  test('writes within a second, in one record', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe', 'hat');
    await vi.advanceTimersByTimeAsync(999);
    expect(store.calls).toEqual(['read']);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.calls).toEqual(['read', 'append']);
    expect(await stored(store)).toEqual({ folded: [], events: ['shoe', 'hat'] });
    lookAt(visitor, 'coat');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await stored(store)).toEqual({ folded: [], events: ['shoe', 'hat', 'coat'] });
  });

  test('flushes when the write is committed, not before', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    const append = store.append;
    let commit = () => undefined as void;
    vi.spyOn(store, 'append').mockImplementation(async (batch) => {
      await new Promise<void>((resolve) => (commit = resolve));
      return append(batch);
    });
    lookAt(visitor, 'shoe');
    const flushed = vi.fn();
    const flushing = visitor.flush().then(flushed);
    await vi.advanceTimersByTimeAsync(500);
    expect(flushed).not.toHaveBeenCalled();
    commit();
    await flushing;
    expect(ids((await store.dump()).events)).toEqual(['shoe']);
  });

  test('writes nothing twice and nothing when there is nothing', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    await visitor.flush();
    await visitor.flush();
    visitor.flushNow();
    await visitor.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.calls.filter((call) => call === 'append')).toHaveLength(1);
  });

  test('starts the write in the same task when the page is left, and no fold, which would keep the page from being kept', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    expect(store.calls).toEqual(['read', 'append']);
    await visitor.flush();
    expect(store.calls).toEqual(['read', 'append']);
    expect(await stored(store)).toEqual({ folded: [], events: ['shoe'] });
  });

  test('loses nothing when the page is hidden before the store is read', async () => {
    const store = createMemoryStore();
    const { visitor } = open(store);
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    lookAt(visitor, 'hat');
    await visitor.read;
    await visitor.flush();
    expect((await stored(store)).events).toEqual(['shoe', 'hat']);
  });

  test('folds at 200 events', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    for (let index = 1; index < 200; index++) lookAt(visitor, `item-${index}`);
    await visitor.flush();
    expect(store.calls).not.toContain('fold');
    lookAt(visitor, 'item-200');
    await visitor.flush();
    expect(store.calls).toContain('fold');
    expect(actions(visitor).at(-1)).toBe('item-200');
    lookAt(visitor, 'item-201');
    await visitor.flush();
    expect(store.calls.filter((call) => call === 'fold')).toHaveLength(1);
  });

  test('folds what is waiting after 30 seconds', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    await vi.advanceTimersByTimeAsync(28_999);
    lookAt(visitor, 'shoe');
    await vi.advanceTimersByTimeAsync(1000);
    expect((await stored(store)).folded).toEqual([]);
    lookAt(visitor, 'hat');
    await vi.advanceTimersByTimeAsync(1000);
    expect((await stored(store)).folded).toEqual(['shoe', 'hat']);
    expect(actions(visitor)).toEqual(['shoe', 'hat']);
    lookAt(visitor, 'coat');
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.calls.filter((call) => call === 'fold')).toHaveLength(1);
  });

  test('folds on the first page of a day, so that what is too old goes', async () => {
    const store = flaky(createMemoryStore());
    const first = open(store);
    await first.visitor.read;
    lookAt(first.visitor, 'shoe');
    await first.visitor.flush();
    for (const [days, calls] of [[0.9, 0], [1.2, 1]] as const) {
      vi.setSystemTime(NOW + days * 86_400_000);
      const { visitor } = open(store, days / 2);
      await visitor.read;
      lookAt(visitor, 'hat');
      await visitor.flush();
      expect(store.calls.filter((call) => call === 'fold')).toHaveLength(calls);
    }
  });

  test('sees what another tab recorded after the next fold', async () => {
    const store = createMemoryStore();
    const [{ visitor: one }, { visitor: two }] = [open(store, 0.1), open(store, 0.6)];
    await Promise.all([one.read, two.read]);
    lookAt(one, 'shoe');
    await one.flush();
    lookAt(two, 'hat');
    await flushAndFold(two);
    expect(actions(two)).toHaveLength(2);
    await flushAndFold(one);
    expect((await stored(store)).folded).toHaveLength(2);
  });
});

/** As `declare()` of the handle does. */
function amend(visitor: Visitor, wishes: DeclareInput): void {
  void visitor.amend((profile) => ({ ...profile, declared: declare(profile.declared, wishes) }));
}

describe('what the visitor declares', () => {
  const BLUE = { colour: ['colour:blue'] };

  test('counts at once and survives a fold', async () => {
    const store = createMemoryStore();
    const { visitor } = open(store);
    await visitor.read;
    amend(visitor, { colour: 'blue' });
    expect(visitor.profile()!.declared).toEqual(BLUE);
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    await visitor.flush();
    expect(visitor.profile()!.declared).toEqual(BLUE);
    expect((await store.dump()).profile!.declared).toEqual(BLUE);
  });

  test('counts before what was declared just before it, also while that is being stored', async () => {
    const { visitor } = open(createMemoryStore());
    await visitor.read;
    amend(visitor, { colour: 'red' });
    amend(visitor, { colour: 'blue' });
    for (let turn = 0; turn < 50; turn++) {
      expect(visitor.profile()!.declared).toEqual(BLUE);
      await Promise.resolve();
    }
    await visitor.flush();
    expect(visitor.profile()!.declared).toEqual(BLUE);
  });

  test('is added to what another tab declared meanwhile', async () => {
    const store = createMemoryStore();
    const [{ visitor: one }, { visitor: two }] = [open(store, 0.1), open(store, 0.6)];
    await Promise.all([one.read, two.read]);
    amend(one, { size: 42 });
    await one.flush();
    amend(two, { colour: 'blue' });
    await two.flush();
    expect(two.profile()!.declared).toEqual({ ...BLUE, size: ['size:42'] });
  });

  test('is taken when it is said before the store is read', async () => {
    const store = createMemoryStore();
    const { visitor } = open(store);
    amend(visitor, { colour: 'blue' });
    await visitor.flush();
    expect(visitor.profile()!.declared).toEqual(BLUE);
    expect((await store.dump()).profile!.declared).toEqual(BLUE);
  });

  test('is refused when it is a mistake, and nothing is changed', async () => {
    const { visitor } = open();
    await visitor.read;
    expect(() => amend(visitor, { colour: '' })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(visitor.profile()!.declared).toEqual({});
  });
});

describe('a visitor who is dropped', () => {
  test('is known no more and records nothing more; what is stored stays', async () => {
    const store = flaky(createMemoryStore());
    const { visitor, onChange } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    await visitor.flush();
    lookAt(visitor, 'waiting');
    visitor.drop();
    onChange.mockClear();
    lookAt(visitor, 'hat');
    expect(visitor.profile()).toBe(null);
    await vi.advanceTimersByTimeAsync(60_000);
    await visitor.flush();
    visitor.flushNow();
    expect(await stored(store)).toEqual({ folded: [], events: ['shoe'] });
    expect(store.calls.filter((call) => call === 'append')).toHaveLength(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('before the store is read stays unknown', async () => {
    const { visitor, onChange } = open();
    visitor.drop();
    await visitor.read;
    expect(visitor.profile()).toBe(null);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('while a fold runs stays unknown', async () => {
    const memory = createMemoryStore();
    const store: EventStore = {
      ...memory,
      async fold(...parts) {
        visitor.drop();
        return memory.fold(...parts);
      },
    };
    const { visitor, onChange } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    onChange.mockClear();
    await flushAndFold(visitor);
    expect(visitor.profile()).toBe(null);
    expect(onChange).not.toHaveBeenCalled();
  });
});

test('an erasure elsewhere is noticed at the next write', async () => {
  const store = createMemoryStore();
  const { visitor, onErasedElsewhere } = open(store);
  await visitor.read;
  await store.erase();
  lookAt(visitor, 'shoe');
  expect(onErasedElsewhere).not.toHaveBeenCalled();
  await visitor.flush();
  expect(onErasedElsewhere).toHaveBeenCalledOnce();
});

describe('a stored profile that is none', () => {
  test.each<[string, unknown]>([
    ['a text', 'profile'],
    ['nothing but a seed', { seed: 5 }],
    ['actions that are none', { ...emptyProfile(5), actions: [null] }],
    ['sums that are none', { ...emptyProfile(5), taste: null }],
  ])('%s: it begins anew, and says so', async (_, profile) => {
    const memory = createMemoryStore();
    let isDamaged = true;
    const store: EventStore = { ...memory, kind: 'indexeddb', read: async (...all) => (isDamaged ? { profile: profile as Profile, events: [] } : memory.read(...all)), erase: async () => !(isDamaged = false) };
    const { visitor, reports } = open(store);
    await visitor.read;
    expect(reports.map(({ code }) => code)).toEqual(['store-failed']);
    lookAt(visitor, 'shoe');
    await visitor.flush();
    expect(actions(visitor)).toEqual(['shoe']);
  });

  test('nor do events that are none stay', async () => {
    const memory = createMemoryStore();
    let isDamaged = true;
    const store: EventStore = { ...memory, kind: 'indexeddb', read: async (...all) => ({ ...(await memory.read(...all)), ...(isDamaged && { events: [null as never] }) }), erase: async () => !(isDamaged = false) };
    const { visitor } = open(store);
    await visitor.read;
    expect(visitor.profile()!.actions).toEqual([]);
  });
});

describe('when the store fails', () => {
  test('what was recorded before, during and after is in the profile exactly once', async () => {
    const store = flaky(createMemoryStore());
    const { visitor, reports } = open(store);
    await visitor.read;
    lookAt(visitor, 'acknowledged');
    await visitor.flush();
    store.fail('append', refuse('QuotaExceededError'), Infinity);
    lookAt(visitor, 'during');
    const flushing = visitor.flush();
    lookAt(visitor, 'meanwhile');
    await flushing;
    lookAt(visitor, 'after');
    await flushAndFold(visitor);
    expect(actions(visitor)).toEqual(['acknowledged', 'during', 'meanwhile', 'after']);
    expect(visitor.guard.store.kind).toBe('memory');
    expect((await stored(visitor.guard.store)).folded).toEqual(['acknowledged', 'during', 'meanwhile', 'after']);
    expect(reports.map(({ code }) => code)).toEqual(['store-unavailable']);
  });

  test('what was kept in memory goes into the store when it answers again, each thing once', async () => {
    const store = flaky(createMemoryStore());
    const { visitor, reports } = open(store);
    await visitor.read;
    lookAt(visitor, 'acknowledged');
    await visitor.flush();
    store.fail('append', async () => {
      throw new DOMException('', 'TimeoutError');
    });
    lookAt(visitor, 'during');
    await flushAndFold(visitor);
    amend(visitor, { colour: 'blue' });
    lookAt(visitor, 'after');
    await visitor.flush();
    expect([visitor.guard.store.kind, visitor.guard.failure]).toEqual(['memory', 'timeout']);
    vi.setSystemTime(Date.now() + 4000);
    await visitor.flush();
    expect(visitor.guard.store.kind).toBe('memory'); // it is not asked with each event
    vi.setSystemTime(Date.now() + 2000);
    lookAt(visitor, 'last');
    await visitor.flush();
    expect([visitor.guard.store.kind, visitor.guard.failure]).toEqual(['indexeddb', null]);
    expect(actions(visitor)).toEqual(['acknowledged', 'during', 'after', 'last']);
    expect(visitor.profile()!.declared).toEqual({ colour: ['colour:blue'] });
    await flushAndFold(visitor);
    expect((await stored(store)).folded).toEqual(['acknowledged', 'during', 'after', 'last']);
    expect((await store.dump()).profile!.declared).toEqual({ colour: ['colour:blue'] });
    expect(reports.map(({ code }) => code)).toEqual(['store-unavailable']);
  });

  test('a write that came too late counts once when the store answers again', async () => {
    const inner = createMemoryStore();
    const store = flaky(inner);
    const { visitor } = open(store);
    await visitor.read;
    const append = inner.append.bind(inner);
    const late: Batch[] = [];
    store.append = async (batch) => {
      late.push(batch);
      throw new DOMException('', 'TimeoutError');
    };
    lookAt(visitor, 'late');
    await visitor.flush();
    for (const batch of late) await append(batch); // it was written after all
    await flushAndFold(visitor); // in memory
    await flushAndFold(visitor);
    expect(visitor.guard.store.kind).toBe('indexeddb');
    expect(visitor.profile()!.actions).toHaveLength(1);
    expect((await stored(store)).folded).toEqual(['late']);
  });

  test('a profile that could not be read is there when the store answers again, with what was done meanwhile', async () => {
    const inner = createMemoryStore({ profile: emptyProfile(7), events: [view('before', 1)] });
    const store = flaky(inner);
    store.fail('read', refuse('TimeoutError'));
    const { visitor } = open(store);
    await visitor.read;
    vi.setSystemTime(NOW + 10);
    lookAt(visitor, 'meanwhile');
    await visitor.flush();
    expect(actions(visitor)).toEqual(['meanwhile']);
    await flushAndFold(visitor);
    expect(actions(visitor)).toEqual(['before', 'meanwhile']);
    expect(visitor.profile()!.seed).toBe(7);
  });

  test('what was erased elsewhere meanwhile does not come back with the store', async () => {
    const inner = createMemoryStore();
    const store = flaky(inner);
    const { visitor, onErasedElsewhere } = open(store);
    await visitor.read;
    store.fail('append', refuse('TimeoutError'));
    lookAt(visitor, 'shoe');
    await visitor.flush();
    await inner.erase();
    await inner.read(99, NOW);
    await flushAndFold(visitor);
    await flushAndFold(visitor);
    expect(onErasedElsewhere).toHaveBeenCalled();
    expect(await stored(inner)).toEqual({ folded: [], events: [] });
  });

  test.each([['was read', false], ['was never read', true]])('what was erased meanwhile and is not there any more is not made anew by a page whose store %s', async (_, isUnread) => {
    const inner = createMemoryStore();
    const store = flaky(inner);
    if (isUnread) store.fail('read', refuse('TimeoutError'));
    let isErased = false;
    const { visitor, onErasedElsewhere } = open(store, 0.25, undefined, () => isUnread && isErased);
    await visitor.read;
    if (!isUnread) store.fail('append', refuse('TimeoutError'));
    lookAt(visitor, 'secret');
    await visitor.flush();
    amend(visitor, { colour: 'blue' });
    await visitor.flush();
    await inner.erase();
    isErased = true;
    await flushAndFold(visitor);
    await flushAndFold(visitor);
    expect(onErasedElsewhere).toHaveBeenCalled();
    expect(await stored(inner)).toEqual({ folded: undefined, events: [] });
  });

  test('what is written beside the queue while the store is asked again, since the page is hidden, is not lost', async () => {
    const inner = createMemoryStore();
    const store = flaky(inner);
    const { visitor } = open(store);
    await visitor.read;
    store.fail('append', refuse('TimeoutError'));
    lookAt(visitor, 'a');
    await visitor.flush();
    const read = store.read.bind(store);
    let answer = () => {};
    store.read = async (...given) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return read(...given);
    };
    await flushAndFold(visitor); // in memory
    vi.setSystemTime(Date.now() + 30_000);
    lookAt(visitor, 'b', 'c');
    const flushing = visitor.flush();
    await new Promise((later) => setImmediate(later)); // it is being asked
    lookAt(visitor, 'd');
    visitor.flushNow();
    lookAt(visitor, 'e');
    visitor.flushNow(); // hidden again
    lookAt(visitor, 'f');
    await new Promise((later) => setImmediate(later));
    answer();
    await flushing;
    await visitor.flush();
    await flushAndFold(visitor);
    expect(visitor.guard.store.kind).toBe('indexeddb');
    expect(actions(visitor)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const { folded, events } = await stored(inner);
    expect(folded).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect([...events].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('an import that cannot be stored changes nothing', async () => {
    const store = flaky(createMemoryStore());
    const { visitor, onErasedElsewhere } = open(store);
    await visitor.read;
    lookAt(visitor, 'before');
    await visitor.flush();
    store.fail('refill', refuse('QuotaExceededError'));
    await expect(visitor.refill({ profile: emptyProfile(9), events: [], items: [] })).rejects.toMatchObject({ code: 'store-failed' });
    lookAt(visitor, 'after');
    await flushAndFold(visitor);
    expect(onErasedElsewhere).not.toHaveBeenCalled();
    expect((await stored(store)).folded).toEqual(['before', 'after']);
    expect(store.calls).not.toContain('makeRoom');
  });

  test('a fold that fails folds in memory, and what was declared is kept', async () => {
    const store = flaky(createMemoryStore());
    const { visitor } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    await visitor.flush();
    store.fail('fold', refuse('UnknownError'), Infinity);
    amend(visitor, { colour: 'blue' });
    await visitor.flush();
    expect(actions(visitor)).toEqual(['shoe']);
    expect(visitor.profile()!.declared).toEqual({ colour: ['colour:blue'] });
  });

  test('a connection that was lost once is not noticed', async () => {
    const store = flaky(createMemoryStore());
    const { visitor, reports } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    store.fail('append', refuse('InvalidStateError'));
    await visitor.flush();
    expect(await stored(store)).toEqual({ folded: [], events: ['shoe'] });
    expect(reports).toEqual([]);
  });

  test('at reading, a profile in memory begins with what was recorded', async () => {
    const store = flaky(createMemoryStore());
    store.fail('read', refuse('SecurityError'), Infinity);
    const { visitor, reports } = open(store);
    lookAt(visitor, 'shoe');
    await visitor.read;
    expect(actions(visitor)).toEqual(['shoe']);
    expect(reports).toHaveLength(1);
  });

  test('a read that never settles gives way to memory after the deadline', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const { visitor, reports } = open(createIndexedDbStore('default'));
    lookAt(visitor, 'shoe');
    await vi.advanceTimersByTimeAsync(1499);
    expect(visitor.profile()).toBe(null);
    await vi.advanceTimersByTimeAsync(1);
    await visitor.read;
    expect(actions(visitor)).toEqual(['shoe']);
    expect(visitor.guard.failure).toBe('timeout');
    expect(reports.map(({ code }) => code)).toEqual(['store-unavailable']);
  });

  test('in a way that memory cannot mend, it is told and the next write is tried', async () => {
    const store: EventStore = { ...createMemoryStore(), append: () => Promise.reject(new Error('broken')) };
    const { visitor, reports } = open(store);
    await visitor.read;
    lookAt(visitor, 'shoe');
    await visitor.flush();
    lookAt(visitor, 'hat');
    await visitor.flush();
    expect(reports.map(({ code }) => code)).toEqual(['store-failed', 'store-failed']);
    expect(actions(visitor)).toEqual(['shoe', 'hat']);
  });
});

test('two profiles of one visitor are told apart by their seed', () => {
  const seeds = [open(undefined, 0.1), open(undefined, 0.6)].map(async ({ visitor }) => {
    await visitor.read;
    return (visitor.profile() as Profile).seed;
  });
  return Promise.all(seeds).then(([one, two]) => expect(one).not.toBe(two));
});

test('an empty profile is what is known of a visitor who did nothing', async () => {
  const { visitor } = open();
  await visitor.read;
  const profile = visitor.profile()!;
  expect(profile).toEqual(emptyProfile(profile.seed));
});

describe('the journal of a visitor', () => {
  /** One in memory, for a page and the one behind it. */
  function pages() {
    let kept: readonly Batch[] = [];
    const settle = vi.fn(() => void (kept = []));
    const journal: Journal = { read: () => kept, settle, keep: (batches) => void (kept = structuredClone(batches)) };
    return { journal, settle, kept: () => ids(kept.flatMap(({ events }) => events)), generations: () => kept.map(({ generation }) => generation) };
  }

  /** A store whose writes reach nobody any more, as those of a page that is gone. */
  function withoutWrites(store: EventStore): EventStore {
    return { ...store, append: () => new Promise(() => undefined) };
  }

  test('has what no answer came to, and the next page counts it once', async () => {
    const store = createMemoryStore();
    const { journal, kept } = pages();
    const { visitor } = open(withoutWrites(store), 0.25, journal);
    await visitor.read;
    lookAt(visitor, 'shoe');
    void visitor.flush();
    await vi.advanceTimersByTimeAsync(0);
    lookAt(visitor, 'hat');
    visitor.flushNow();
    visitor.keepJournal();
    expect(kept()).toEqual(['shoe', 'hat']);

    for (const random of [0.5, 0.75]) {
      const next = open(store, random, journal).visitor;
      await next.read;
      expect(actions(next)).toEqual(['shoe', 'hat']);
      await flushAndFold(next);
    }
    expect(kept()).toEqual([]);
    expect((await stored(store)).folded).toEqual(['shoe', 'hat']);
  });

  test('is empty once all is stored', async () => {
    const { journal, kept } = pages();
    const { visitor } = open(undefined, 0.25, journal);
    await visitor.read;
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    visitor.keepJournal();
    expect(kept()).toEqual(['shoe']);
    await visitor.written();
    visitor.keepJournal();
    expect(kept()).toEqual([]);
  });

  test('has what was recorded before the store was read', async () => {
    const store = createMemoryStore();
    const { journal, kept, generations } = pages();
    const { visitor } = open({ ...store, read: () => new Promise(() => undefined) }, 0.25, journal);
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    visitor.keepJournal();
    expect([kept(), generations()]).toEqual([['shoe'], [-1]]);
    const next = open(store, 0.5, journal).visitor;
    await next.read;
    expect(actions(next)).toEqual(['shoe']);
  });

  test('has all that was kept in memory only, and stays until what outlasts the page has it', async () => {
    const store = createMemoryStore();
    const { journal, settle, kept } = pages();
    const failing = flaky(store);
    const { visitor } = open(failing, 0.25, journal);
    await visitor.read;
    failing.fail('append', refuse('QuotaExceededError'), Infinity);
    lookAt(visitor, 'shoe');
    await flushAndFold(visitor);
    lookAt(visitor, 'hat');
    await visitor.flush();
    visitor.keepJournal();
    expect(kept()).toEqual(['shoe', 'hat']);

    settle.mockClear();
    const refused = flaky(createMemoryStore());
    refused.fail('read', refuse('SecurityError'), Infinity);
    await open(refused, 0.5, journal).visitor.read;
    expect(settle).not.toHaveBeenCalled();
    const next = open(store, 0.75, journal).visitor;
    await next.read;
    expect(actions(next)).toEqual(['shoe', 'hat']);
    expect(settle).toHaveBeenCalledOnce();
  });

  test('has no more than a store would keep, where the store never answers again', async () => {
    const { journal, kept } = pages();
    const failing = flaky(createMemoryStore());
    const { visitor } = open(failing, 0.25, journal);
    await visitor.read;
    failing.fail('append', refuse('SecurityError'), Infinity);
    failing.fail('read', refuse('SecurityError'), Infinity);
    for (let round = 0; round < 45; round++) {
      lookAt(visitor, ...Array.from({ length: 100 }, (_, index) => `item-${100 * round + index}`));
      await visitor.flush();
    }
    visitor.keepJournal();
    expect(kept()).toHaveLength(3000);
    expect(kept().at(-1)).toBe('item-4499');
    lookAt(visitor, ...Array.from({ length: 3500 }, (_, index) => `late-${index}`));
    await visitor.flush();
    visitor.keepJournal();
    expect(kept()).toHaveLength(3500); // one batch stays whole
    expect(kept().at(-1)).toBe('late-3499');
  });

  test('has nothing of an erased profile', async () => {
    const { journal, kept } = pages();
    const { visitor } = open(undefined, 0.25, journal);
    await visitor.read;
    lookAt(visitor, 'shoe');
    visitor.flushNow();
    visitor.drop();
    visitor.keepJournal();
    expect(kept()).toEqual([]);
  });
});
