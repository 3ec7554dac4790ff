import { expect, test } from 'vitest';
import { foldEvents } from '../../../src/core/profile/fold.js';
import { emptyProfile } from '../../../src/core/profile/profile.js';
import { createSensitiveFilter } from '../../../src/core/sensitive/filter.js';
import { en } from '../../../src/core/sensitive/words/en.js';
import { createHarmlessStore } from '../../../src/store/harmless-store.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import { history, NOW, profileOf } from '../core/history.js';

const { categoryOf } = createSensitiveFilter({ words: [en] });
const BOOK = { id: 'book', tags: ['topic:cancer'] };
const TREE = { id: 'tree', tags: ['topic:trees'] };
/** What a page without a filter has left. */
const before = () => createMemoryStore({ profile: profileOf([BOOK, TREE]), events: history([BOOK, TREE], 'other'), cards: [BOOK, TREE] });

test('what comes out of a store of an earlier version is harmless', async () => {
  const read = await createHarmlessStore(before(), categoryOf).read(1, NOW);
  expect(JSON.stringify(read)).not.toMatch(/cancer|book/);
  expect(JSON.stringify(read)).toMatch(/trees/);
  expect(read.events).toHaveLength(2);
});

test('what is folded there is written without it, and every event counts as folded', async () => {
  const store = before();
  const { profile } = await store.read(1, NOW);
  const folded = await createHarmlessStore(store, categoryOf).fold(profile.seed, (known, events) => foldEvents(known, events, NOW), NOW);
  expect(JSON.stringify(folded)).not.toMatch(/cancer|book/);
  expect(folded!.folded).toMatchObject({ other: 2 });
  expect((await store.read(1, NOW)).profile).toEqual(folded);
});

test('a damaged profile is handed on as it is: who reads it begins anew', async () => {
  const damaged = { ...emptyProfile(1), actions: 'none' as never };
  const store = createHarmlessStore({ ...createMemoryStore(), read: () => Promise.resolve({ profile: damaged, events: [] }) }, categoryOf);
  expect((await store.read(1, NOW)).profile).toBe(damaged);
});
