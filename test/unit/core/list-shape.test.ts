import { describe, expect, test } from 'vitest';
import { leftAloneBecause, type CardShape, type ListShape } from '../../../src/core/list-shape.js';

const cards = (count: number, change: (index: number) => Partial<CardShape> = () => ({})): CardShape[] => Array.from({ length: count }, (_, index) => ({ id: `/p/${index}`, hasText: true, hasSubstance: true, ...change(index) }));
const shape = (change: Partial<ListShape> = {}): ListShape => ({ cards: cards(10), others: 0, place: '', owner: '', ...change });

describe('an element is a list', () => {
  test.each<[string, ListShape]>([
    ['with four cards', shape({ cards: cards(4) })],
    ['with an advert between its cards', shape({ others: 2 })],
    ['where one card in ten has no picture', shape({ cards: cards(10, (index) => ({ hasSubstance: index > 0 })) })],
    ['where two cards in ten show the same', shape({ cards: cards(10, (index) => ({ id: `/p/${Math.max(1, index)}` })) })],
  ])('%s', (_, each) => {
    expect(leftAloneBecause(each, false)).toBe(null);
  });

  test('with two cards, without text and in a navigation, when the site has named it', () => {
    expect(leftAloneBecause(shape({ cards: cards(2, () => ({ hasText: false, hasSubstance: false })), others: 9, place: 'nav' }), true)).toBe(null);
  });
});

describe('an element is left alone', () => {
  test.each<[string, ListShape, string]>([
    ['with three cards', shape({ cards: cards(3) }), 'it has 3 cards'],
    ['in a navigation', shape({ place: 'nav' }), 'it stands in <nav>'],
    ['whose cards a script places', shape({ owner: 'a script places its cards' }), 'a script places its cards'],
    ['most of which is no card', shape({ cards: cards(5), others: 5 }), 'most of what stands in it is no card'],
    ['whose cards lead to the same pages', shape({ cards: cards(10, (index) => ({ id: `/p/${index % 5}` })) }), 'its cards lead to the same pages'],
    ['whose cards have no text', shape({ cards: cards(10, (index) => ({ hasText: index > 2 })) }), 'its cards have no text'],
    ['whose cards show nothing', shape({ cards: cards(10, (index) => ({ hasSubstance: index > 2 })) }), 'its cards show no picture, heading or price'],
  ])('%s', (_, each, why) => {
    expect(leftAloneBecause(each, false)).toBe(why);
  });

  test.each([
    ['which a framework owns', shape({ owner: 'a framework will hydrate it' }), 'a framework will hydrate it'],
    ['with one card', shape({ cards: cards(1) }), 'it has 1 cards'],
  ])('%s, also when the site has named it', (_, each, why) => {
    expect(leftAloneBecause(each, true)).toBe(why);
  });
});
