import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankItems } from '../../../../src/core/index.js';
import { createItemReader } from '../../../../src/core/item-reader.js';
import { rankIndexed } from '../../../../src/core/rank/rank.js';
import { explore, viewOf } from '../../../../src/core/rank/explore.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { looks, NOW, profileOf } from '../history.js';

const items = Array.from({ length: 40 }, (_, index) => ({ id: `item-${index}`, tags: [], available: index !== 5 }));
const scores = items.map((_, index) => (index === 7 ? -100 : -index));
const order = [...items.keys()];
const views = Array.from({ length: 20_000 }, (_, view) => explore(order, items, scores, [0.25, 12345, view]));

describe('exploration', () => {
  test('is for the share of page views that was asked for', () => {
    const share = views.filter(({ explored }) => explored).length / views.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.015); // five standard errors
    expect(explore(order, items, scores, [0, 1, 1]).explored).toBeUndefined();
    expect(explore(order, items, scores, [1, 1, 1]).explored).toBeDefined();
  });

  test('draws evenly among what can be had and was not turned down, and evenly among the first ten places', () => {
    const drawn = views.filter(({ explored }) => explored);
    const times = new Map<number, number>();
    const places = new Map<number, number>();
    for (const { order: now, explored } of drawn) {
      times.set(explored!.index, (times.get(explored!.index) ?? 0) + 1);
      const place = now.indexOf(explored!.index);
      places.set(place, (places.get(place) ?? 0) + 1);
      expect(explored!.of).toBe(38);
    }
    expect(times.has(5) || times.has(7)).toBe(false);
    expect(times.size).toBe(38);
    expect([...places.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [counts, kinds] of [[times, 38], [places, 10]] as const) {
      const expected = drawn.length / kinds;
      const squares = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(squares, 'chi square').toBeLessThan(kinds - 1 + 5 * Math.sqrt(2 * (kinds - 1)));
    }
  });

  test('moves one item and leaves the others in their order', () => {
    for (const { order: now, explored } of views.slice(0, 500)) expect(now.filter((index) => index !== explored?.index)).toEqual(order.filter((index) => index !== explored?.index));
  });

  test('is the same for one visitor and page view, another for others', () => {
    const at = (seed: number, view: number) => explore(order, items, scores, [1, seed, view]);
    expect(at(3, viewOf(1234.4))).toEqual(at(3, viewOf(1234.2)));
    expect(new Set(Array.from({ length: 50 }, (_, view) => at(3, view).explored!.index)).size).toBeGreaterThan(15);
    expect(new Set(Array.from({ length: 50 }, (_, seed) => at(seed, 3).explored!.index)).size).toBeGreaterThan(15);
  });

  test('needs a choice', () => {
    expect(explore([0], items.slice(0, 1), scores, [1, 1, 1]).explored).toBeUndefined();
    expect(explore([], [], [], [1, 1, 1]).order).toEqual([]);
  });
});

test('a ranked list says which item chance has put where it stands', () => {
  const subjects = items.map((item) => ({ subject: item.id, item: { ...item, tags: ['category:a'] } }));
  const projection = projectProfile(profileOf(looks(4, 'category:b')), { ...PRESETS.shop, exploration: 1 }, NOW);
  const ranked = rankItems(subjects, projection);
  const drawn = ranked.filter(({ exploredOf }) => exploredOf);
  expect(drawn).toHaveLength(1);
  expect(drawn[0]!.exploredOf).toBe(39);
  expect(drawn[0]!.reasons[0]).toEqual({ term: 'exploration', score: 0 });
  expect(ranked.indexOf(drawn[0]!)).toBeLessThan(10);
  expect(rankItems(subjects, { ...projection, exploration: undefined }).some(({ exploredOf }) => exploredOf)).toBe(false);
});

test('the first few of a long list are the first of all of it, also where chance has drawn', () => {
  const readers = { category: createItemReader(), kind: createItemReader() }; // what a reader has met once it knows
  const listOf = (facet: keyof typeof readers) => Array.from({ length: 30 }, (_, index) => readers[facet].read({ id: `x-${index}`, tags: `${facet}: ${'abc'[index % 3]}` }));
  const known = projectProfile(profileOf(looks(4, 'category:b')), PRESETS.shop, NOW);
  fc.assert(
    fc.property(fc.constantFrom<keyof typeof readers>('category', 'kind'), fc.nat(12), fc.nat(1_000_000), (facet, limit, view) => {
      const list = listOf(facet);
      const projection = { ...known, exploration: [1, 7, view] as const };
      const first = (most?: number) => rankIndexed(list, list, projection, readers[facet].index, most).map(({ id, exploredOf }) => [id, exploredOf]);
      expect(first(limit)).toEqual(first().slice(0, limit));
    }),
  );
});
