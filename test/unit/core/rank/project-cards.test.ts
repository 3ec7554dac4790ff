import { describe, expect, test } from 'vitest';
import { hash32 } from '../../../../src/core/hash.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { projectCards } from '../../../../src/core/rank/project-cards.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { orderByScore } from '../../../../src/core/rank/score.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import type { Action } from '../../../../src/core/profile/profile.js';

const look = (seq: number, id: string, tags: readonly string[]): Action => ({ at: seq, tab: 'a', seq, weight: 1, id, tags });
const kinds = ['oak', 'elm', 'ash', 'fir'];
const cards = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `/${index}`, tags: [`kind:${kinds[index % 4]}`, `size:${index % 7}`] }));
const profile = { ...emptyProfile(1), actions: [look(1, '/0', ['kind:oak', 'size:0']), look(2, '/4', ['kind:oak', 'size:4']), look(3, '/2', ['kind:ash', 'size:2'])] };
const projection = projectProfile(profile, PRESETS.shop, 3);

describe('scores of cards without tags', () => {
  test('give the order that their tags give', () => {
    const known = cards(60);
    const scores = projectCards(known, projection);
    const early = orderByScore(known.map(({ id }) => ({ id, tags: [] })), { ...projection, items: scores }).order;
    // Both are rounded: what differs by less than a hundredth may change places.
    const exact = orderByScore(known, projection);
    early.slice(1).forEach((index, place) => expect(exact.scores[index]! - exact.scores[early[place]!]!).toBeLessThan(0.02));
  });

  test('are there for the best hundred, and for what was seen; the rest stands at 0', () => {
    const scores = projectCards(cards(400), projection);
    expect(Object.keys(scores).length).toBeGreaterThanOrEqual(100);
    expect(Object.keys(scores).length).toBeLessThanOrEqual(103);
    const unseen = Object.entries(scores).filter(([hash]) => !(Number(hash) in projection.items)).map(([, score]) => score);
    expect(Math.min(...unseen)).toBeGreaterThanOrEqual(0);
  });

  test('of what was just seen are lower by as much as its tags and its being seen say together', () => {
    const scores = projectCards(cards(8), projection);
    expect(scores[hash32('/4')]).toBeLessThan(scores[hash32('/1')]!);
  });

  test('of what could not be had are below all others, and make no other card fall below what is not known', () => {
    const known = cards(8).map((card, index) => ({ ...card, available: index % 4 !== 0 }));
    const scores = projectCards(known, { ...projection, items: {} });
    for (const { id, available } of known) {
      if (!available) expect(scores[hash32(id)]).toBeLessThan(-100);
      else expect(scores[hash32(id)]).toBeGreaterThanOrEqual(0);
    }
  });

  test('of no cards are those of what was seen', () => {
    expect(projectCards([], projection)).toEqual(projection.items);
  });
});
