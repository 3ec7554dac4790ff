import { describe, expect, test } from 'vitest';
import { parseTags, rankItems, type Item } from '../../../../src/core/index.js';
import { createItemReader } from '../../../../src/core/item-reader.js';
import { rankIndexed } from '../../../../src/core/rank/rank.js';
import { hasEvidence, orderByScore } from '../../../../src/core/rank/score.js';
import { isGone } from '../../../../src/core/stock.js';
import { CASES } from './first-frame-case.js';

describe.each(CASES)('$behaviour', ({ projection, list, order }) => {
  const cards = list.flatMap((each) => ('pin' in each ? [] : [{ ...each, available: !isGone(each.stock ?? '') }]));
  const items = cards.map((card): Item => ({ ...card, tags: parseTags(card.tags) }));
  const expected = order.filter((id) => id !== 'pin');

  test('as the early part orders it', () => {
    // A snapshot without evidence is not personal: the early part does not even look at the page.
    const given = hasEvidence(projection) ? orderByScore(items, projection).order : items.keys();
    expect([...given].map((index) => items[index]!.id)).toEqual(expected);
  });

  test('as lists of the page and long lists are ranked', () => {
    expect(rankItems(items.map((item) => ({ subject: item, item })), projection).map(({ id }) => id)).toEqual(expected);
    const reader = createItemReader();
    const ranked = () => rankIndexed(cards, cards.map((card) => reader.read(card)), projection, reader.index).map(({ id }) => id);
    expect(ranked()).toEqual(expected);
    // What was counted of a list is kept for the next time, and is not taken for another list that is as long.
    rankIndexed(cards, cards.map(() => reader.read(cards[0]!)), projection, reader.index);
    expect(ranked()).toEqual(expected);
    expect(ranked()).toEqual(expected);
  });
});
