import { expect, test, vi } from 'vitest';
import { parseOptions } from '../../../src/core/options.js';
import type { Projection } from '../../../src/core/rank/projection.js';
import { openKnowledge } from '../../../src/store/knowledge.js';
import { collectReports, NOW } from './visits.js';

test('how much words say is asked anew when a page shows cards: the first visit ranks with them as the next will', async () => {
  const [report, reports] = collectReports();
  const knowledge = openKnowledge({ settings: parseOptions({ consent: 'granted', storage: 'memory', holdout: 0 }), now: () => NOW, random: () => 0.5, report, gpc: false, onChange: () => undefined, onForgotten: () => undefined });
  await knowledge.ready;
  for (const id of ['a', 'b']) knowledge.visitor!.record({ name: 'view_item', item: { id, tags: ['word:the', 'word:coat'] } });
  const before = knowledge.basis() as Projection;
  expect(before.tags['word:the']).toEqual(before.tags['word:coat']);
  knowledge.visitor!.meet(Array.from({ length: 24 }, (_, index) => ({ id: `/${index}`, tags: ['word:the', ...(index % 4 ? [] : ['word:coat'])] })));
  const after = knowledge.basis() as Projection;
  expect(after.tags['word:the']).toEqual([0, 0]);
  expect(after.tags['word:coat']).toEqual(before.tags['word:coat']);
  expect(reports).toEqual([]);
});

test('an opening that is late says so to other pages, which may be in its way, and one that is not says nothing', async () => {
  const heard = vi.fn();
  const channel = new BroadcastChannel('selvedge-late');
  channel.addEventListener('message', heard);
  const open = () => openKnowledge({ settings: parseOptions({ consent: 'granted', scope: 'late' }), now: () => NOW, random: () => 0.5, report: () => undefined, gpc: false, onChange: () => undefined, onForgotten: () => undefined });
  const quick = open();
  await quick.ready;
  await new Promise((later) => setTimeout(later, 350));
  expect(heard).not.toHaveBeenCalled();
  quick.stop();
  // As where a page that is kept holds the database: a deletion waits for it, and behind that every opening.
  const holder = await new Promise<IDBDatabase>((resolve) => Object.assign(indexedDB.open('selvedge-late', 1), { onsuccess: ({ target }: Event) => resolve((target as IDBOpenDBRequest).result) }));
  indexedDB.deleteDatabase('selvedge-late');
  const late = open();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  holder.close();
  late.stop();
  channel.close();
});

test('while recording is paused no card is kept either', async () => {
  const knowledge = openKnowledge({ settings: parseOptions({ consent: 'granted', storage: 'memory' }), now: () => NOW, random: () => 0.5, report: () => undefined, gpc: false, onChange: () => undefined, onForgotten: () => undefined });
  await knowledge.ready;
  knowledge.amend((known) => ({ ...known, paused: true }));
  knowledge.visitor!.meet([{ id: '/oak', tags: ['word:oak'] }]);
  expect(knowledge.visitor!.cards()).toEqual([]);
  knowledge.amend((known) => ({ ...known, paused: false }));
  knowledge.visitor!.meet([{ id: '/oak', tags: ['word:oak'] }]);
  expect(knowledge.visitor!.cards()).toHaveLength(1);
});

test('cards of sensitive items are not kept, neither for the next page nor for this one', async () => {
  const [report] = collectReports();
  const knowledge = openKnowledge({ settings: parseOptions({ consent: 'granted', storage: 'memory' }), now: () => NOW, random: () => 0.5, report, gpc: false, onChange: () => undefined, onForgotten: () => undefined });
  await knowledge.ready;
  knowledge.visitor!.meet([{ id: '/book', tags: ['word:living', 'word:with', 'word:cancer'] }, { id: '/oak', tags: ['word:oak'] }]);
  expect(knowledge.visitor!.cards().map(({ id }) => id)).toEqual(['/oak']);
  await knowledge.flush();
  expect(JSON.stringify(await knowledge.visitor!.guard.store.dump())).not.toMatch(/cancer|book/);
  expect(knowledge.suppressed(), 'nobody has done anything with it').toEqual([]);
});
