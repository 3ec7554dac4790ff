import { expect, test } from 'vitest';
import { hash32 } from '../../../../src/core/hash.js';
import { parseItem } from '../../../../src/core/item.js';
import { habitsOf, trailOf } from '../../../../src/core/profile/trail.js';
import { replayVisitor } from '../../../../src/cli/replay/visit.js';

const question = { ids: ['a', 'b', 'c'], chosen: ['b'], isShown: true };

test('at each choice the profile knows what was before, and not the choice itself', () => {
  const steps = [
    { at: 10, session: 0, event: { name: 'view_item', id: 'a' } as const },
    { at: 10, session: 0, question },
    { at: 10, session: 0, shown: ['a', 'b', 'c'] },
    { at: 10, session: 0, event: { name: 'view_item', id: 'b' } as const },
    { at: 10, session: 1, question: { ...question, chosen: ['c'] } },
  ];
  const moments = [...replayVisitor({ visitor: 3, steps }, (id) => parseItem({ id }))];
  expect(moments.map(({ visitor, session, chosen }) => [visitor, session, chosen])).toEqual([[3, 0, [1]], [3, 1, [2]]]);
  expect(moments.map(({ profile }) => profile.actions.map(({ id }) => id))).toEqual([['a'], ['a', 'b']]);
  expect(moments.map(({ profile }) => Object.keys(profile.shown ?? {}).sort())).toEqual([[], ['a', 'b', 'c'].map((id) => String(hash32(id))).sort()]);
});

test('a session of the log is a visit, however soon it follows upon the last one', () => {
  const look = (at: number, session: number, id: string) => ({ at, session, event: { name: 'view_item', id } as const });
  const steps = [look(1, 7, 'a'), look(2, 7, 'b'), look(3, 8, 'b'), { at: 4, session: 8, question }];
  const [moment] = [...replayVisitor({ visitor: 0, steps }, (id) => parseItem({ id }))];
  const { seen, earlier } = habitsOf(trailOf(moment!.profile), moment!.now);
  expect([...seen.keys()]).toEqual([hash32('b')]);
  expect([...earlier.keys()]).toEqual([hash32('a'), hash32('b')]);
});

test('a list without a choice, or of nothing else, is not asked about', () => {
  const steps = [{ at: 1, session: 0, question: { ...question, chosen: ['z'] } }, { at: 2, session: 0, question: { ids: ['b'], chosen: ['b'], isShown: true } }];
  expect([...replayVisitor({ visitor: 0, steps }, (id) => parseItem({ id }))]).toEqual([]);
});
