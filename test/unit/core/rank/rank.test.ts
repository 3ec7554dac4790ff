import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile, PRESETS, projectProfile, rankItems, type Hold, type Item, type Preset, type Projection, type Term } from '../../../../src/core/index.js';
import { scaleTerms } from '../../../../src/core/options.js';
import { hash32 } from '../../../../src/core/hash.js';
import { createItemReader } from '../../../../src/core/item-reader.js';
import { rankIndexed } from '../../../../src/core/rank/rank.js';
import { orderByScore } from '../../../../src/core/rank/score.js';
import { indexTags } from '../../../../src/core/rank/tag-index.js';
import * as arbitrary from '../arbitrary.js';
import { looks, NOW, profileOf, type Step } from '../history.js';

function rank(items: readonly Item[], basis: Projection | Hold) {
  return rankItems(items.map((item) => ({ subject: item, item })), basis);
}

function projectionOf(steps: readonly Step[], settings = PRESETS.shop): Projection {
  return projectProfile(profileOf(steps), settings, NOW);
}

const projection = fc
  .tuple(arbitrary.visit, fc.constantFrom<Preset>('shop', 'content', 'news'), fc.constantFrom('avoid', 'seek', 'neutral'), fc.subarray(['a', 'b', 'c']))
  .map(([steps, preset, again, sizes]): Projection => {
    const declared: Record<string, string[]> = sizes.length ? { size: sizes.map((size) => `size:${size}`) } : {};
    return projectProfile({ ...profileOf(steps), declared }, { ...PRESETS[preset], again }, NOW);
  });

/** The same with a tag liked more, as a profile would have it: its sums, and those of its facet. */
function withMore(basis: Projection, tag: string, [intent, taste]: readonly [number, number]): Projection {
  const facet = tag.split(':')[0]!;
  const [i, t] = basis.tags[tag] ?? [0, 0];
  const [facetIntent, facetTaste] = basis.facets[facet] ?? [0, 0];
  const gained = (before: number, more: number) => Math.max(0, before + more) - Math.max(0, before);
  return { ...basis, tags: { ...basis.tags, [tag]: [i + intent, t + taste] }, facets: { ...basis.facets, [facet]: [facetIntent + gained(i, intent), facetTaste + gained(t, taste)] } };
}

const runner = [...looks(4, 'category:running'), ...looks(2, 'brand:nike')];
const items: Item[] = [
  { id: '1', tags: ['category:hiking', 'brand:x'] },
  { id: '2', tags: ['category:running', 'brand:y'] },
  { id: '3', tags: ['category:running', 'brand:nike'] },
  { id: '4', tags: ['category:hiking', 'brand:nike'] },
];

describe('any list, any visitor', () => {
  test('gets back what was passed in, each once, with its id', () => {
    fc.assert(
      fc.property(arbitrary.list, projection, (list, basis) => {
        const ranked = rank(list, basis);
        expect(new Set(ranked.map(({ item }) => item))).toEqual(new Set(list));
        expect(ranked).toHaveLength(list.length);
        for (const { id, item } of ranked) expect(id).toBe(item.id);
      }),
    );
  });

  test('is ranked by score, out of stock behind in stock', () => {
    fc.assert(
      fc.property(arbitrary.list, projection, (list, basis) => {
        fc.pre(basis.evidence >= basis.minActions);
        const ranked = rank(list, { ...basis, diversity: 1 });
        const places = ranked.map(({ item, score }) => [Number(item.available === false), -score] as const);
        expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
    );
  });

  test('gets the same order for the same input', () => {
    fc.assert(
      fc.property(arbitrary.list, projection, (list, basis) => {
        const once = rank(list, basis).map(({ id, score, reasons }) => ({ id, score, reasons }));
        const again = rank(structuredClone(list), structuredClone(basis)).map(({ id, score, reasons }) => ({ id, score, reasons }));
        expect(again).toEqual(once);
      }),
    );
  });

  test('keeps equal items in the order given', () => {
    fc.assert(
      fc.property(arbitrary.tags, projection, fc.boolean(), (tags, basis, hasOrder) => {
        const same = Array.from({ length: 40 }, (_, index) => ({ id: `new-${index}`, tags }));
        const weights = [...basis.weights.slice(0, 3), hasOrder ? 0.1 : 0] as unknown as Projection['weights'];
        expect(rank(same, { ...basis, weights }).map(({ item }) => item)).toEqual(same);
      }),
    );
  });

  test('has reasons that add up to the score, largest first, no tag without a term', () => {
    fc.assert(
      fc.property(arbitrary.list, projection, (list, basis) => {
        for (const { score, reasons } of rank(list, basis)) {
          expect(reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(score, 9);
          const sizes = reasons.map((reason) => Math.abs(reason.score));
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        }
      }),
    );
  });

  test('keeps a total order whatever numbers come', () => {
    const number = fc.constantFrom(NaN, Infinity, -Infinity, -1, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -0, undefined);
    fc.assert(
      fc.property(fc.array(fc.record({ id: arbitrary.id, tags: arbitrary.tags, boost: number, price: number, position: number, published: number }), { maxLength: 12 }), projection, (list, basis) => {
        const { order, scores } = orderByScore(list, { ...basis, diversity: 1 });
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
        for (const score of scores) expect(Number.isFinite(score), `${score}`).toBe(true);
        order.slice(1).forEach((index, place) => {
          const before = order[place]!;
          expect(scores[before]! > scores[index]! || (scores[before] === scores[index] && before < index)).toBe(true);
        });
        expect(rank(list, basis)).toHaveLength(list.length);
      }),
    );
  });

  test('keeps a total order whatever numbers a damaged profile has', () => {
    const odd = fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324);
    fc.assert(
      fc.property(arbitrary.list, projection, odd, odd, odd, (list, known, intent, score, weight) => {
        const first = list[0]?.tags[0] ?? 'category:a';
        const facet = first.slice(0, first.indexOf(':'));
        const basis: Projection = { ...known, minActions: 0, diversity: 1, tags: { ...known.tags, [first]: [intent, weight] }, facets: { ...known.facets, [facet]: [intent, weight] }, items: { ...known.items, [hash32(list[0]?.id ?? '')]: score } };
        const reader = createItemReader();
        const indexed = list.map((item) => ({ ...reader.read({ ...item, tags: '' }), ...indexTags(reader.index, item.tags), tags: item.tags }));
        for (const ranked of [rank(list, basis), rankIndexed(list, indexed, basis, reader.index)]) {
          expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(list.map(({ id }) => id)));
          const stocked = ranked.filter(({ item }) => item.available !== false).map((each) => each.score);
          for (const each of stocked) expect(Number.isFinite(each), `${each}`).toBe(true);
          expect(stocked).toEqual([...stocked].sort((a, b) => b - a));
        }
      }),
    );
  });

  test('whose items have one tag each: the more somebody likes a tag, the further up are those that have it', () => {
    const oneEach = arbitrary.list.map((list) => list.map((item, index) => ({ ...item, tags: [`${['category', 'brand'][index % 2]}:${'abc'[index % 3]}`] })));
    fc.assert(
      fc.property(oneEach, projection, fc.constantFrom('category:a', 'brand:b', 'category:c'), fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })), (list, known, tag, more) => {
        const basis = { ...known, minActions: 0, diversity: 1 };
        const [before, after] = [basis, withMore(basis, tag, more)].map((each) => rank(list, each).map(({ id }) => id));
        for (const { id: liked } of list.filter(({ tags }) => tags.includes(tag))) {
          const behind = before!.slice(before!.indexOf(liked));
          const others = list.filter(({ id, tags }) => !tags.includes(tag) && behind.includes(id));
          for (const { id } of others) expect(after!.indexOf(liked), `${liked} and ${id}`).toBeLessThan(after!.indexOf(id));
        }
      }),
    );
  });
});

describe('a long list, with tags by number', () => {
  test('has the same scores to the last digit, the same order and the same reasons, for any limit', () => {
    fc.assert(
      fc.property(arbitrary.list, projection, fc.constantFrom<(number | 'calibrated' | undefined)[]>(undefined, 0.2, 0.5, 'calibrated'), fc.constantFrom(undefined, 1, 3), fc.constantFrom(undefined, ['category:a'], ['brand:z', 'category:b']), fc.nat(12), (list, known, diversity, maxMove, exclude, limit) => {
        const basis = { ...known, minActions: 0, diversity, maxMove, exclude };
        const reader = createItemReader();
        reader.read({ id: 'another list', tags: 'category: a; brand: z' });
        const indexed = list.map((item) => ({ ...reader.read({ ...item, tags: '' }), ...indexTags(reader.index, item.tags), tags: item.tags }));
        const plain = rank(list, basis).map(({ id, score, reasons }) => ({ id, score, reasons }));
        const fast = rankIndexed(list, indexed, basis, reader.index, limit).map(({ id, score, reasons }) => ({ id, score, reasons }));
        expect(fast).toEqual(plain.slice(0, limit));
      }),
    );
  });

  test.each([[0.2, 2], ['calibrated', 8], [0.5, 5], [1, 10]] as const)('shares its first places out as a short one does: at most %s', (diversity, most) => {
    const list = Array.from({ length: 40 }, (_, index): Item => ({ id: `${index}`, tags: [`category:${'abbcdefg'[index % 8]}`, index % 2 ? 'color:red' : 'color:blue'] }));
    const many = [...list, ...Array.from({ length: 20 }, (_, index): Item => ({ id: `more-${index}`, tags: ['category:a'] }))];
    const basis = { ...projectionOf(looks(5, 'category:a')), diversity };
    const reader = createItemReader();
    const indexed = many.map((item) => ({ ...reader.read({ ...item, tags: '' }), ...indexTags(reader.index, item.tags), tags: item.tags }));
    for (const by of [basis, { ...basis, declared: { color: ['color:red'] } }]) expect(rankIndexed(many, indexed, by, reader.index).map(({ id }) => id)).toEqual(rank(many, by).map(({ id }) => id));
    expect(rank(many, basis).slice(0, 10).filter(({ item }) => item.tags.includes('category:a'))).toHaveLength(most);
  });

  test('is not taken for another one of the same length, and neither is mixed up when they take turns', () => {
    const basis = { ...projectionOf(looks(5, 'category:a')), minActions: 0 };
    const reader = createItemReader();
    const lists = ['a', 'b', 'c', 'd', 'e', 'f'].map((first) => Array.from({ length: 12 }, (_, index): Item => ({ id: `${first}-${index}`, tags: [`category:${index < 3 ? first : 'z'}`, `color:${index % 2 ? 'red' : first}`] })));
    const indexed = lists.map((list) => list.map((item) => ({ ...reader.read({ ...item, tags: '' }), ...indexTags(reader.index, item.tags), tags: item.tags })));
    for (let turn = 0; turn < 3; turn++) for (const [index, list] of lists.entries()) expect(rankIndexed(list, indexed[index]!, basis, reader.index).map(({ id, score }) => [id, score])).toEqual(rank(list, basis).map(({ id, score }) => [id, score]));
  });

  test('takes the same categories in another order for one category', () => {
    const list = Array.from({ length: 20 }, (_, index): Item => ({ id: `${index}`, tags: index < 12 ? (index % 2 ? ['category:a', 'category:b'] : ['category:b', 'category:a']) : ['category:c'] }));
    const basis = projectionOf(looks(4, 'category:a', 'category:b'));
    const reader = createItemReader();
    const indexed = list.map((item) => ({ ...reader.read({ ...item, tags: '' }), ...indexTags(reader.index, item.tags), tags: item.tags }));
    const long = rankIndexed(indexed, indexed, basis, reader.index, 10).map(({ id }) => id);
    expect(long.filter((id) => Number(id) < 12)).toHaveLength(5);
    expect(rank(list, basis).slice(0, 10).map(({ id }) => id)).toEqual(long);
  });

  test('keeps its order, as long as wanted, when it is not to be ranked', () => {
    const reader = createItemReader();
    const indexed = items.map(({ id }) => reader.read({ id }));
    expect(rankIndexed(items, indexed, 'holdout', reader.index, 2)).toEqual(rank(items, 'holdout').slice(0, 2));
  });
});

test('a price that is infinite is none', () => {
  const basis = projectionOf(looks(3, 'category:running').map((step) => ({ ...step, price: 20 })));
  const priced = (price: number | undefined) => rank(items.map((item, index) => ({ ...item, price: index === 1 ? price : 25 })), basis).map(({ id, score }) => [id, score]);
  expect(priced(Infinity)).toEqual(priced(undefined));
  expect(priced(90)).not.toEqual(priced(undefined));
});

describe('a boost', () => {
  const basis = projectionOf(runner);
  const boosted = (boost: number) => rank(items.map((item) => (item.id === '1' ? { ...item, boost } : item)), basis);

  test('is added to the score as it is, with a reason', () => {
    const before = boosted(0).find(({ id }) => id === '1')!;
    const after = boosted(3).find(({ id }) => id === '1')!;
    expect(after.score - before.score).toBeCloseTo(3, 12);
    expect(after.reasons[0]).toEqual({ term: 'boost', score: 3 });
    expect(before.reasons.map(({ term }) => term)).not.toContain('boost');
  });

  test('puts an item first or last', () => {
    expect(boosted(1e308)[0]!.id).toBe('1');
    expect(boosted(-1e308).at(-1)!.id).toBe('1');
  });

  test.each([NaN, Infinity, -Infinity])('of %d leaves the others in their order', (boost) => {
    const others = boosted(boost).map(({ id }) => id).filter((id) => id !== '1');
    expect(others).toEqual(boosted(0).map(({ id }) => id).filter((id) => id !== '1'));
  });
});

describe('an item with a tag that the site excludes', () => {
  test('goes behind everything else, however well it fits, and says why', () => {
    const ranked = rank(items.map((item) => ({ ...item, boost: item.id === '3' ? 100 : 0, tags: item.id === '3' ? [...item.tags, 'brand:acme'] : item.tags })), { ...projectionOf(runner), exclude: ['brand:other', 'brand:acme'] });
    expect(ranked.at(-1)!.id).toBe('3');
    expect(ranked.at(-1)!.reasons).toContainEqual({ term: 'excluded', score: 0, tag: 'brand:acme' });
    for (const { reasons } of ranked.slice(0, -1)) expect(reasons.map(({ term }) => term)).not.toContain('excluded');
  });

  test('stays where it is while the given order stays, and is never what chance draws', () => {
    const given = items.map((item, index) => (index === 0 ? { ...item, tags: ['brand:acme'] } : item));
    expect(rank(given, 'holdout').map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (let view = 0; view < 50; view++) expect(rank(given, { ...projectionOf(runner), exclude: ['brand:acme'], exploration: [1, 7, view] }).at(-1)!.id).toBe(given[0]!.id);
  });
});

describe('an item out of stock', () => {
  test('goes behind everything in stock, however well it fits, and says so', () => {
    const ranked = rank(items.map((item) => (item.id === '3' ? { ...item, available: false, boost: 100 } : item)), projectionOf(runner));
    expect(ranked.at(-1)!.id).toBe('3');
    expect(ranked.at(-1)!.reasons).toContainEqual({ term: 'out-of-stock', score: 0 });
    for (const { reasons } of ranked.slice(0, -1)) expect(reasons.map(({ term }) => term)).not.toContain('out-of-stock');
  });

  test('stays where it is while the given order stays', () => {
    const given = [{ ...items[0]!, available: false }, items[1]!];
    expect(rank(given, 'holdout').map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('a term', () => {
  const steps: Step[] = [...runner, { id: '4', tags: ['category:hiking', 'brand:nike'] }, { id: 'no', name: 'dismiss', tags: ['category:hiking'] }];
  const said = { ...profileOf(steps), declared: { size: ['size:42'] } };
  const list = items.map((item, index) => ({ ...item, tags: [...item.tags, `size:${41 + (index % 2)}`] }));
  const termsWith = (factors: Partial<Record<Term, number>>) =>
    new Set(rank(list, projectProfile(said, scaleTerms(PRESETS.shop, factors), NOW)).flatMap(({ reasons }) => reasons.map(({ term }) => term)));

  test('of each kind is there by default', () => {
    expect(termsWith({})).toEqual(new Set(['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near']));
  });

  // The term `order` is left to its own test below: with a single item it has no say at all.
  test.each<Term>(['declared', 'intent', 'taste', 'seen', 'similar', 'near'])('%s is gone at a multiplier of 0, and alone', (term) => {
    const wanted = new Set(['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near']);
    wanted.delete(term);
    expect(termsWith({ [term]: 0 })).toEqual(wanted);
  });

  test('order says nothing of the first place and ever more of later ones', () => {
    const plain = ['a', 'b', 'c'].map((id) => ({ id, tags: [] }));
    const [first, second, third] = rank(plain, projectionOf(runner));
    expect(first).toMatchObject({ score: 0, reasons: [] });
    expect(second!.reasons).toEqual([{ term: 'order', score: second!.score }]);
    expect(third!.score).toBeLessThan(second!.score);
  });

  test('order adds nothing at a multiplier of 0', () => {
    const plain = ['a', 'b', 'c'].map((id) => ({ id, tags: [] }));
    for (const { score } of rank(plain, projectionOf(runner, scaleTerms(PRESETS.shop, { order: 0 })))) expect(score).toBeCloseTo(0, 12);
  });

  test('that says nothing, as all of them, leaves the site’s own order, however many of its first are of one category', () => {
    const skirts = Array.from({ length: 12 }, (_, index): Item => ({ id: `${index}`, tags: [index < 9 ? 'category:skirts' : 'category:coats'] }));
    const off = scaleTerms(PRESETS.shop, Object.fromEntries(Object.keys(PRESETS.shop.weights).map((term) => [term, 0])));
    expect(rank(skirts, projectionOf(runner, off)).map(({ id }) => id)).toEqual(skirts.map(({ id }) => id));
    // Nor does a visitor of whom nothing is known that has to do with these.
    expect(rank(skirts, projectionOf(looks(3, 'topic:weather'))).map(({ id }) => id)).toEqual(skirts.map(({ id }) => id));
  });

  test('counts double at a multiplier of 2', () => {
    const intentOf = (factor: number) =>
      rank(items, projectionOf(runner, scaleTerms(PRESETS.shop, { intent: factor })))
        .find(({ id }) => id === '3')!
        .reasons.find(({ term }) => term === 'intent')!.score;
    expect(intentOf(2)).toBeCloseTo(2 * intentOf(1), 2); // weights have three decimals
  });
});

describe('a facet', () => {
  test('that does not vary in the list has no say', () => {
    const list = ['a', 'b'].map((id) => ({ id, tags: ['category:running'] }));
    expect(rank(list, projectionOf(runner)).flatMap(({ reasons }) => reasons.map(({ term }) => term))).toEqual(['order']);
  });

  test('of which nothing is known has no say', () => {
    const list = ['a', 'b'].map((id) => ({ id, tags: [`colour:${id}`] }));
    expect(rank(list, projectionOf(runner)).flatMap(({ reasons }) => reasons.map(({ term }) => term))).toEqual(['order']);
  });

  test('named like a built-in property has no say either', () => {
    const list = ['a', 'b'].map((id) => ({ id, tags: [`constructor:${id}`, `__proto__:${id}`, `toString:${id}`] }));
    expect(rank(list, projectionOf(runner)).flatMap(({ reasons }) => reasons.map(({ term }) => term))).toEqual(['order']);
  });

  test('speaks half for each of two values', () => {
    const both = { id: 'both', tags: ['category:running', 'category:trail'] };
    const one = { id: 'one', tags: ['category:running'] };
    const intentOf = (id: string) => rank([one, both, { id: 'third', tags: ['category:trail'] }], projectionOf(runner)).find((each) => each.id === id)!.reasons.find(({ term, tag }) => term === 'intent' && tag === 'category:running')!;
    expect(intentOf('both').score).toBeCloseTo(intentOf('one').score / 2, 12);
  });

  test('speaks against the values that the visitor passed over', () => {
    const hiking = rank(items, projectionOf(runner)).find(({ id }) => id === '1')!;
    expect(hiking.reasons.find(({ tag }) => tag === 'category:hiking')!.score).toBeLessThan(0);
  });
});

describe('what a visitor declared', () => {
  const said = (declared: Record<string, string[]>) => projectProfile({ ...emptyProfile(1), declared }, PRESETS.shop, NOW);

  test('is enough to go by without any action', () => {
    expect(rank(items, said({ brand: ['brand:y'] }))[0]!.id).toBe('2');
  });

  test('counts once a facet, for the first tag of the item that was wanted', () => {
    const list = [{ id: 'a', tags: [] }, { id: 'b', tags: ['brand:y', 'brand:z', 'size:42'] }];
    const [best] = rank(list, said({ brand: ['brand:z', 'brand:y'], size: ['size:42'] }));
    expect(best!.reasons.filter(({ term }) => term === 'declared').map(({ tag }) => tag)).toEqual(['brand:y', 'size:42']);
  });

  test('counts in a facet that does not vary, where it changes no order', () => {
    const list = ['a', 'b'].map((id) => ({ id, tags: ['size:42'] }));
    expect(rank(list, said({ size: ['size:42'] })).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the given order stays, with the reason, for a score of 0', () => {
  test.each<Hold>(['not-ready', 'no-consent', 'holdout', 'thin-evidence'])('%s', (hold) => {
    const ranked = rank(items, hold);
    expect(ranked).toEqual(items.map((item) => ({ item, id: item.id, score: 0, reasons: [{ term: hold, score: 0 }] })));
  });

  test.each([
    [0, 2, true],
    [1, 2, true],
    [2, 2, false],
    [1, 1, false],
    [31, 32, true],
    [32, 32, false],
  ])('%i items acted on, where %i are wanted: %o', (count, minActions, stays) => {
    const basis = projectionOf(looks(count, 'category:running'), { ...PRESETS.shop, minActions });
    const ranked = rank(items, basis);
    expect(ranked[0]!.reasons[0]!.term === 'thin-evidence').toBe(stays);
    expect(ranked.map(({ id }) => id).join('') === '1234').toBe(stays);
  });

  test('a list of nothing is nothing', () => {
    expect(rank([], 'holdout')).toEqual([]);
    expect(rank([], projectionOf(runner))).toEqual([]);
  });
});

test('reasons are computed when read, once', () => {
  let reads = 0;
  const spied = items.map((item) => ({
    ...item,
    get tags() {
      reads++;
      return item.tags;
    },
  }));
  const [best] = rankItems(spied.map((item) => ({ subject: item.id, item })), projectionOf(runner));
  const before = reads;
  const { reasons } = best!;
  expect(reads).toBeGreaterThan(before);
  const after = reads;
  expect(best!.reasons).toBe(reasons);
  expect(reads).toBe(after);
});

test('ranking changes neither the list nor the projection', () => {
  const basis = projectionOf(runner);
  const [list, copy, copyOfBasis] = [structuredClone(items), structuredClone(items), structuredClone(basis)];
  for (const { reasons } of rank(list, basis)) expect(reasons).toBeDefined();
  expect(list).toEqual(copy);
  expect(basis).toEqual(copyOfBasis);
});
