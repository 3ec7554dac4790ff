import { describe, expect, test } from 'vitest';
import { hash32, PRESETS, projectProfile, rankItems, type Item, type RankSettings, type Term } from '../../../../src/core/index.js';
import { scaleTerms } from '../../../../src/core/options.js';
import { withHabitsInItems } from '../../../../src/core/rank/own-terms.js';
import { orderByScore } from '../../../../src/core/rank/score.js';
import { DAY, NOW, profileOf, type Step } from '../history.js';

const { shop } = PRESETS;
const own = (steps: readonly Step[], settings: RankSettings = shop) => projectProfile(profileOf(steps), settings, NOW).own!;
const list = (...ids: string[]): Item[] => ids.map((id) => ({ id, tags: [] }));
/** What a term adds to an item of a list. */
const added = (term: Term, id: string, items: readonly Item[], steps: readonly Step[], settings: RankSettings = shop) =>
  rankItems(items.map((item) => ({ subject: item, item })), projectProfile(profileOf(steps), settings, NOW))
    .find((each) => each.id === id)!
    .reasons.find((reason) => reason.term === term)?.score ?? 0;

describe('nearness', () => {
  test('is told from the item chosen last, by where the site said that it stands', () => {
    expect(own([{ id: 'a' }, { id: 'b' }, { id: 'c', name: 'dismiss' }]).last).toEqual([hash32('b')]);
    expect(own([{ id: 'b', name: 'select_item', position: 5 }, { id: 'b' }]).last).toEqual([hash32('b'), 5]);
    expect(own([{ id: 'c', name: 'dismiss' }]).last).toBeUndefined();
  });

  test('falls with every place in between, less ahead than behind, and no more beyond thirty', () => {
    const ids = Array.from({ length: 80 }, (_, index) => `${index}`);
    const scores = ids.map((id) => added('near', id, list(...ids), [{ id: 'x' }, { id: '40' }]));
    expect(scores[40]).toBe(scores[0]); // nothing is near to itself
    expect(scores[41]).toBeGreaterThan(scores[39]!);
    for (let place = 1; place < 30; place++) {
      expect(scores[40 + place + 1]).toBeLessThan(scores[40 + place]!);
      expect(scores[40 - place - 1]).toBeLessThan(scores[40 - place]!);
    }
    expect(scores[75]).toBe(scores[70]);
    expect(scores[0]).toBe(scores[10]);
  });

  test('is told by the list itself where it holds the item, whatever position that had elsewhere', () => {
    const steps = (position?: number): Step[] => [{ id: 'x' }, { id: 'a', position }];
    expect(added('near', 'b', list('a', 'b'), steps(300))).toBe(added('near', 'b', list('a', 'b'), steps()));
    expect(added('near', 'b', list('a', 'b'), steps(300))).not.toBe(0);
  });

  test('has no say in the presets of sites whose order means nothing', () => {
    expect([PRESETS.content.weights.near, PRESETS.news.weights.near]).toEqual([0, 0]);
    expect(added('near', 'b', list('a', 'b'), [{ id: 'x' }, { id: 'a' }], PRESETS.content)).toBe(0);
  });
});

describe('prices', () => {
  const looks = [10, 10, 12].map((price, index): Step => ({ id: `${index}`, price }));
  const priced = (...prices: number[]): Item[] => prices.map((price) => ({ id: `${price}`, tags: [], price }));

  test('looked at make a band: within it all fit the same, outside ever less', () => {
    const scores = [10, 10.5, 11, 24, 48].map((price) => added('price', `${price}`, priced(10, 10.5, 11, 24, 48), looks));
    expect(scores.slice(0, 3)).toEqual([0, 0, 0]);
    expect(scores[3]).toBeLessThan(0);
    expect(scores[4]! - scores[3]!).toBeCloseTo(-Math.log(2) * Math.round(3000 * shop.weights.price / 4) / 1000, 3);
  });

  test('of a click and of the view that it leads to count once; those of nothing are none', () => {
    const once = own([{ id: 'a', price: 10 }, { id: 'b', price: 20 }]).price;
    expect(own([{ id: 'a', price: 10 }, { id: 'b', name: 'select_item', price: 20 }, { id: 'b', price: 20 }]).price).toEqual(once);
    expect(own([{ id: 'a', price: 0 }, { id: 'b' }]).price).toBeUndefined();
  });

  test('that no item of the list has say nothing; one without stands in the middle of the others', () => {
    expect(added('price', 'a', list('a', 'b'), looks)).toBe(0);
    const items = [...priced(10, 100), { id: 'none', tags: [] }];
    expect(added('price', 'none', items, looks)).toBeCloseTo((added('price', '10', items, looks) + added('price', '100', items, looks)) / 2, 12);
  });
});

describe('habits', () => {
  const before: Step[] = ['a', 'b', 'c'].map((id, index) => ({ id, at: NOW - DAY + 1000 * index }));

  test('what followed upon the last item before comes forward, most what always did', () => {
    const steps = [...before, { id: 'x', at: NOW - 3000 }, { id: 'a', at: NOW - 2000 }];
    expect(added('next', 'b', list('b', 'c'), steps)).toBeGreaterThan(0);
    expect(added('next', 'c', list('b', 'c'), steps)).toBe(0);
    const other = [...steps, { id: 'c', at: NOW - 1500 }, { id: 'a', at: NOW - 1000 }];
    expect(own(other).habits[hash32('b')]![0]).toBeLessThan(Math.round(1000 * shop.weights.next * (5 / 6)) / 1000);
  });

  test.each([
    ['shop', 'avoid', 1],
    ['shop', 'seek', 1],
    ['shop', 'neutral', 0],
    ['news', 'avoid', -1],
    ['news', 'seek', 1],
  ] as const)('%s, %s: what earlier visits chose gets a score of the sign %i', (preset, again, sign) => {
    expect(Math.sign(added('habit', 'a', list('a', 'z'), [...before, { id: 'y' }], { ...PRESETS[preset], again }))).toBe(sign);
  });

  test.each([
    ['avoid', -1],
    ['seek', 1],
    ['neutral', 0],
  ] as const)('%s: what was bought in this visit gets a score of the sign %i', (again, sign) => {
    const steps = [...before, { id: 'a', name: 'purchase', at: NOW - 2000 } as const, { id: 'y' }];
    expect(Math.sign(added('bought', 'a', list('a', 'z'), steps, { ...shop, again }))).toBe(sign);
    expect(added('bought', 'b', list('b', 'z'), steps, { ...shop, again })).toBe(0);
  });

  test('are cut to the hundred that say most, of equals the latest', () => {
    const many = Array.from({ length: 150 }, (_, index): Step => ({ id: `${index}`, at: NOW - DAY + 1000 * index }));
    const { habits } = own([...many, { id: 'y' }]);
    expect(Object.keys(habits)).toHaveLength(100);
    expect(habits[hash32('149')]).toBeDefined();
    expect(habits[hash32('49')]).toBeUndefined();
  });

  test('come to the same order for the first frame, in one number for each item', () => {
    const projection = projectProfile(profileOf([...before, { id: 'c', name: 'purchase', at: NOW - 3000 }, { id: 'a', at: NOW - 2000 }]), shop, NOW);
    const items = list('z', 'c', 'b', 'a');
    expect(orderByScore(items, withHabitsInItems(projection)).order).toEqual(orderByScore(items, projection).order);
    expect(withHabitsInItems(projection).own!.habits).toEqual({});
  });
});

test.each<Term>(['similar', 'near', 'next', 'habit', 'bought', 'price'])('%s is gone at a multiplier of 0', (term) => {
  const steps: Step[] = [...['a', 'b'].map((id) => ({ id, tags: ['k:x'], price: 10, at: NOW - DAY })), { id: 'c', name: 'purchase', tags: ['k:x'], price: 10 }, { id: 'a', tags: ['k:x'], price: 10 }];
  const items: Item[] = [{ id: 'a', tags: ['k:x'], price: 10 }, { id: 'b', tags: ['k:y'], price: 90 }, { id: 'c', tags: ['k:x'], price: 50 }];
  const termsOf = (settings: RankSettings) => rankItems(items.map((item) => ({ subject: item, item })), projectProfile(profileOf(steps), settings, NOW)).flatMap(({ reasons }) => reasons.map((reason) => reason.term));
  if (term !== 'next') expect(termsOf(shop)).toContain(term);
  expect(termsOf(scaleTerms(shop, { [term]: 0 }))).not.toContain(term);
});
