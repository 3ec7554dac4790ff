import { describe, expect, test } from 'vitest';
import { hash32 } from '../../../../src/core/hash.js';
import { parseItem } from '../../../../src/core/item.js';
import type { FittedSettings } from '../../../../src/core/model/layout.js';
import type { Model, Rows } from '../../../../src/core/model/model.js';
import { createRankModel } from '../../../../src/core/model/rank-model.js';
import { habitsOf } from '../../../../src/core/profile/trail.js';
import { foldEvents } from '../../../../src/core/profile/fold.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { projectProfile, type Projection } from '../../../../src/core/rank/projection.js';
import { withHabitsInItems } from '../../../../src/core/rank/own-terms.js';
import { withModelInItems } from '../../../../src/core/rank/model-terms.js';
import { rankItems } from '../../../../src/core/rank/rank.js';
import { PRESETS, type RankSettings } from '../../../../src/core/rank/settings.js';
import { parseOptions } from '../../../../src/core/options.js';
import { encodeSnapshot } from '../../../../src/core/snapshot.js';

const NOW = Date.UTC(2026, 5, 1);
const IDS = ['tea', 'cup', 'pot', 'hat', 'bag', 'pen'];
const ITEMS = IDS.map((id) => parseItem({ id }));

function rowsOf(entries: readonly (readonly [from: number, to: number, strength: number])[]): Rows {
  const sorted = [...entries].sort(([a, b], [c, d]) => a - c || b - d);
  const starts = Int32Array.from({ length: IDS.length + 1 }, (_, row) => sorted.filter(([from]) => from < row).length);
  return { starts, items: Int32Array.from(sorted, ([, to]) => to), strengths: Float32Array.from(sorted, ([, , strength]) => strength) };
}

function model(settings: Partial<FittedSettings> = {}, tables: Partial<Model> = {}): Model {
  const hashes = Uint32Array.from(IDS, hash32);
  return {
    size: IDS.length,
    hashes,
    numbers: new Map([...hashes].map((hash, number) => [hash, number])),
    popularity: Float32Array.of(0, -1, -2, -3, -4, -5),
    trend: new Float32Array(6),
    topShare: 0.5,
    steps: rowsOf([]),
    pairs: rowsOf([]),
    tags: new Map([['kind:drink', 0], ['kind:wear', 1]]),
    tagLifts: Float32Array.of(1, -1),
    embedding: null,
    settings: { weights: [{ sequence: 4, together: 2, popularity: 0.1 }, { sequence: 4, together: 2, popularity: 0.1 }], narrow: [-40, 0, 0, 0], minActions: 1, again: 'avoid', kindWeight: 1, ...settings },
    ...tables,
  };
}

function rankedAfter(looks: readonly string[], use: Model | null, settings: RankSettings = PRESETS.shop, list = ITEMS, tags = '') {
  const events = looks.map((id, index) => ({ name: 'view_item' as const, at: NOW - 10_000 * (looks.length - index), tab: 'a', seq: index + 1, item: parseItem({ id, tags }) }));
  const projection = projectProfile(foldEvents(emptyProfile(1), events, NOW), settings, NOW, undefined, use ? createRankModel(use) : undefined);
  return rankItems(list.map((item) => ({ subject: item.id, item })), projection);
}

const idsOf = (ranked: readonly { readonly id: string }[]) => ranked.map(({ id }) => id);
const reasonsFor = (ranked: ReturnType<typeof rankedAfter>, id: string) => ranked.find((each) => each.id === id)!.reasons.map(({ term }) => term);

describe('a model', () => {
  const steps = rowsOf([[0, 4, 3], [0, 5, 1], [1, 3, 3]]);

  test('puts forward what others go on to from the page the visitor is on', () => {
    const ranked = rankedAfter(['cup', 'tea'], model({}, { steps }));
    expect(idsOf(ranked).slice(0, 2)).toEqual(['bag', 'pen']);
    expect(reasonsFor(ranked, 'bag')).toContain('sequence');
    expect(reasonsFor(ranked, 'hat')).not.toContain('sequence');
  });

  test('tells what many go on to from what is gone on to more than from elsewhere', () => {
    const both = rowsOf([[0, 1, 16], [0, 5, 4]]); // four times as many to the cup, which is chosen often wherever one comes from
    const bestBy = (weights: FittedSettings['weights'][0]) => rankedAfter(['bag', 'tea'], model({ weights: [weights, weights] }, { steps: both }))[0]!;
    expect(bestBy({ sequence: 4, popularity: 0 }).id).toBe('pen');
    expect(bestBy({ follows: 4, popularity: 0 }).id).toBe('cup');
    expect(bestBy({ follows: 4, popularity: 0 }).reasons.find(({ term }) => term === 'follows')!.score).toBeCloseTo(4 * Math.log1p(16));
  });

  test('puts forward what others choose together with what was looked at, the latest looks most', () => {
    const pairs = rowsOf([[0, 2, 2], [2, 0, 2], [1, 3, 2], [3, 1, 2]]);
    const weights = { together: 2, popularity: 0, near: 0 };
    const use = model({ weights: [weights, weights] }, { pairs });
    expect(idsOf(rankedAfter(['cup', 'tea'], use))[0]).toBe('pot');
    expect(idsOf(rankedAfter(['tea', 'cup'], use))[0]).toBe('hat');
  });

  test('ranks by vectors: an item near to the context of the visit comes forward', () => {
    const weights = { embedding: 1 };
    const target = Float32Array.of(0, 0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 1);
    const embedding = { dims: 2, slots: Float32Array.from({ length: 16 }, () => 1), source: Float32Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), target, tagSource: Float32Array.of(0, 0, 6, 0), tagTarget: Float32Array.of(0, 0, 3, 0) };
    expect(idsOf(rankedAfter(['tea'], model({ weights: [weights, weights] }, { embedding })))).toSatisfy((ids: string[]) => ids[0] === 'hat' && ids.at(-1) === 'tea');
    // Of an item that the model does not know the tags speak: half of three for one of two tags of a facet that it knows, three for the only one.
    const [some, one, none] = [parseItem({ id: 'new', tags: 'kind: wear; kind: other; size: 5' }), parseItem({ id: 'newer', tags: 'kind: wear' }), parseItem({ id: 'newest', tags: 'kind: drink' })];
    expect(idsOf(rankedAfter(['tea'], model({ weights: [{ ...weights, order: 0 }, weights] }, { embedding }), { ...PRESETS.shop, weights: { ...PRESETS.shop.weights, seen: 0 } }, [none, some, ITEMS[3]!, one]))).toEqual(['newer', 'new', 'hat', 'newest']);
  });

  test('goes by the tags of what was looked at where it does not know that', () => {
    const weights = { embedding: 1 };
    const embedding = { dims: 2, slots: new Float32Array(16).fill(1), source: new Float32Array(12), target: Float32Array.of(0, 0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 1), tagSource: Float32Array.of(0, 2, 2, 0), tagTarget: new Float32Array(4) };
    const use = model({ weights: [weights, weights] }, { embedding });
    expect(idsOf(rankedAfter(['new'], use, PRESETS.shop, ITEMS, 'kind: wear'))[0]).toBe('hat');
    expect(idsOf(rankedAfter(['new'], use, PRESETS.shop, ITEMS, 'kind: drink'))[0]).toBe('pen');
    expect(idsOf(rankedAfter(['new'], use, PRESETS.shop, ITEMS, 'kind: other'))).toEqual(IDS);
    const seen = (seq: number, tags: string) => ({ name: 'add_to_cart' as const, at: NOW - 9000 + seq, tab: 'a', seq, item: parseItem({ id: 'new', tags }) });
    const known = projectProfile(foldEvents(emptyProfile(1), [seen(1, 'kind: wear'), seen(2, '')], NOW), PRESETS.shop, NOW, undefined, createRankModel(use));
    expect(rankItems(ITEMS.map((item) => ({ subject: item.id, item })), known)[0]!.id, 'a later action that says less takes nothing away').toBe('hat');
    expect(idsOf(rankedAfter(['tea'], use, PRESETS.shop, ITEMS, 'kind: wear')), 'what it knows speaks for itself').toEqual(['cup', 'pot', 'hat', 'bag', 'pen', 'tea']);
  });

  test('has popularity as a prior, and knows nothing good of what it does not know', () => {
    const list = [parseItem({ id: 'unknown' }), ...[...ITEMS].reverse()];
    const weights = { popularity: 1, seen: 0 };
    expect(idsOf(rankedAfter(['other'], model({ weights: [weights, weights] }), PRESETS.shop, list))).toEqual(['tea', 'cup', 'pot', 'hat', 'bag', 'unknown', 'pen']);
  });

  test('takes what it does not know for as popular as the least that it knows, more or less as its tags are', () => {
    const list = ['drink', 'other', 'wear'].map((kind) => parseItem({ id: `new ${kind}`, tags: `kind: ${kind}` })).reverse();
    const weights = { popularity: 1, seen: 0, order: 0, near: 0 };
    const ranked = rankedAfter(['other'], model({ weights: [weights, weights] }), PRESETS.shop, [...list, ITEMS[5]!, ITEMS[3]!]);
    expect(idsOf(ranked)).toEqual(['hat', 'new drink', 'new other', 'pen', 'new wear']);
    expect(ranked.map(({ score }) => score)).toEqual([-3, -4, -5, -5, -6]);
  });

  test('leaves what a page has set of a projection as it is', () => {
    const list = Array.from({ length: 20 }, (_, index) => parseItem({ id: `new-${index}`, tags: index < 15 ? 'category: a; kind: drink' : 'category: b; kind: wear' }));
    const known = projectProfile(foldEvents(emptyProfile(1), ['tea', 'cup'].map((id, index) => ({ name: 'view_item' as const, at: NOW - 1000 * index, tab: 'a', seq: index + 1, item: parseItem({ id, tags: 'category: a' }) })), NOW), PRESETS.shop, NOW, undefined, createRankModel(model()));
    const firstTen = (basis: Projection) => rankItems(list.map((item) => ({ subject: item.id, item })), basis).slice(0, 10).filter(({ item }) => Number(item.split('-')[1]) < 15).length;
    expect(firstTen(known)).toBe(5);
    expect(firstTen({ ...known, diversity: 1 })).toBe(10);
    expect(rankItems(list.map((item) => ({ subject: item.id, item })), { ...known, exclude: ['category:a'] })[0]!.id).toBe('new-15');
  });

  test('weighs differently in a list of what follows and in one of all kinds', () => {
    const weights: FittedSettings['weights'] = [{ sequence: 4, popularity: 0 }, { sequence: -4, popularity: 0 }];
    const use = model({ weights, narrow: [-20, 40, 0, 0] }, { steps });
    expect(idsOf(rankedAfter(['tea'], use))[0], 'two of six follow').toBe('bag');
    const links = [ITEMS[4]!, ITEMS[5]!];
    expect(idsOf(rankedAfter(['tea'], use, PRESETS.shop, links)), 'all follow').toEqual(['pen', 'bag']);
  });

  test('takes a list of what is popular for one of all kinds, and one of what is not for a narrow one', () => {
    const narrow = (names: readonly string[]) => createRankModel(model({ narrow: [-4, 0, 0, -2] }, { steps })).view(habitsOf([], NOW), []).of(names.map((id) => parseItem({ id }))).narrowness;
    const [popular, rare] = [narrow(IDS.slice(0, 3)), narrow(IDS.slice(3))];
    expect(rare).toBeGreaterThan(popular);
    const unsaid = 1 / (1 + Math.exp(4));
    expect(narrow([])).toBeCloseTo(unsaid);
    expect(narrow(['new arrival', 'another']), 'what a model does not know is no sign of either').toBeCloseTo(unsaid);
    expect(narrow([...IDS.slice(3), 'new arrival'])).toBeCloseTo(rare);
  });

  test('names the items that it puts first, with their lead over the first one left out', () => {
    const { best } = createRankModel(model()).view(habitsOf([], NOW), []);
    const weights = { ...PRESETS.shop.weights, popularity: 2 };
    expect(best(2, weights)).toEqual([[hash32('tea'), 4], [hash32('cup'), 2]]);
    expect(best(6, weights).map(([, lead]) => lead)).toEqual([10, 8, 6, 4, 2, 0]);
    expect(best(0, weights)).toEqual([]);
  });

  test('a term that only one kind of lists weighs counts in that kind', () => {
    const weights: FittedSettings['weights'] = [{ seen: 0, popularity: 0.1 }, { seen: 5, popularity: 0.1 }];
    const use = model({ weights, narrow: [-30, 40, 0, 0] }, { steps: rowsOf([[0, 4, 3], [0, 5, 1], [0, 0, 1]]) });
    const links = [ITEMS[0]!, ITEMS[4]!, ITEMS[5]!];
    const seen = (list: typeof ITEMS) => rankedAfter(['tea'], use, PRESETS.shop, list).find(({ id }) => id === 'tea')!.reasons.find(({ term }) => term === 'seen')!.score;
    expect(seen(links)).toBeLessThan(-1);
    expect(seen(ITEMS)).toBeGreaterThan(-0.01);
  });

  test('brings its own settings, but what the site has set itself holds', () => {
    const use = model({}, { steps });
    expect(idsOf(rankedAfter(['tea'], use))[0], 'one look is enough by the model').toBe('bag');
    expect(reasonsFor(rankedAfter(['tea'], use, parseOptions({ minActions: 2 }).rank), 'tea')).toEqual(['thin-evidence']);
    const calibrated = createRankModel(model({ diversity: 'calibrated' }));
    const diversityBy = (settings: RankSettings) => calibrated.settings(settings).map(({ diversity }) => diversity);
    expect(diversityBy(PRESETS.shop)).toEqual(['calibrated', 'calibrated']);
    expect(diversityBy(parseOptions({ diversity: 0.5 }).rank)).toEqual([0.5, 0.5]);
    expect(createRankModel(model()).settings(PRESETS.shop)[0].diversity).toBe(PRESETS.shop.diversity);
    const off = rankedAfter(['tea'], use, parseOptions({ terms: { sequence: 0 } }).rank);
    expect(idsOf(off)[0]).toBe('cup');
  });

  test('beside a model of a site whose visitors do the other of what its setting says, what the page sets is meant as it stands', () => {
    const use = model({ weights: [{ seen: -2, bought: -1, popularity: 0.1 }, {}], again: 'avoid' }, {});
    const seen = (again?: 'seek' | 'avoid') => rankedAfter(['tea'], use, again ? parseOptions({ again }).rank : PRESETS.shop).find(({ id }) => id === 'tea')!.reasons.find(({ term }) => term === 'seen')!.score;
    expect(seen(), 'as the visitors of the site do').toBeGreaterThan(0);
    expect(seen('seek')).toBeGreaterThan(0);
    expect(seen('avoid')).toBeLessThan(0);
  });

  test('is no part of ranking for who has done nothing', () => {
    expect(reasonsFor(rankedAfter([], model({}, { steps })), 'tea')).toEqual(['thin-evidence']);
  });

  test('is in the snapshot as scores of its best items, which come to the same order', () => {
    const use = model({}, { steps });
    const events = [{ name: 'view_item' as const, at: NOW - 1000, tab: 'a', seq: 1, item: parseItem({ id: 'tea' }) }];
    const projection = projectProfile(foldEvents(emptyProfile(1), events, NOW), PRESETS.shop, NOW, undefined, createRankModel(use));
    const early = JSON.parse(JSON.stringify(withModelInItems(projection))) as typeof projection;
    expect(early).not.toHaveProperty('model');
    const subjects = ITEMS.map((item) => ({ subject: item.id, item }));
    expect(idsOf(rankItems(subjects, early))).toEqual(idsOf(rankItems(subjects, projection)));
  });
});

test('what a preset raises in a list of one category is not raised once more: a model’s weights were fitted to such lists', () => {
  expect(PRESETS.shop.alike).toBeDefined();
  for (const settings of createRankModel(model()).settings(PRESETS.shop)) expect(settings.alike).toBeUndefined();
});

test('beside a model all habits count, in the first frame the hundred that say most', () => {
  const DAY = 86_400_000;
  // Two choices of most, three of the last ones, in visits of a day each.
  const chosen = Array.from({ length: 450 }, (_, index) => ({ name: 'view_item' as const, at: NOW - (460 - index) * DAY * 0.8, tab: 'a', seq: index + 1, item: parseItem({ id: `thing-${index % 200}` }) }));
  const profile = foldEvents(emptyProfile(1), chosen, NOW);
  const habitsBy = (use: Model | null) => Object.keys(projectProfile(profile, PRESETS.shop, NOW, undefined, use ? createRankModel(use) : undefined).own!.habits);
  expect(habitsBy(null)).toHaveLength(100);
  expect(habitsBy(model())).toHaveLength(200);
  const early = withModelInItems(withHabitsInItems(projectProfile(profile, PRESETS.shop, NOW, undefined, createRankModel(model()))));
  expect(Object.keys(early.items).length).toBeLessThanOrEqual(100 + IDS.length);
  expect(early.items[hash32('thing-10')], 'three times').toBeGreaterThan(0);
});

test('of a visit with very many choices the first frame knows those of the end, and stays within its length', () => {
  const looks = Array.from({ length: 400 }, (_, index) => ({ name: 'view_item' as const, at: NOW - (400 - index) * 1000, tab: 'a', seq: index + 1, item: parseItem({ id: `thing-${index}` }) }));
  const projection = withHabitsInItems(projectProfile(foldEvents(emptyProfile(1), looks, NOW), PRESETS.news, NOW));
  expect(Object.keys(projection.items)).toHaveLength(100);
  expect(projection.items[hash32('thing-399')]).toBeLessThan(0);
  expect(encodeSnapshot({ projection, isPersonal: true, source: 'attribute', updatedAt: 1 }).length).toBeGreaterThan(100);
});

test('what the visitor did with items before counts by the weights for the list, whichever of the two knows of it', () => {
  const events = [['hat', 86_400_000], ['pot', 2000], ['tea', 1000]].map(([id, ago], index) => ({ name: 'view_item' as const, at: NOW - Number(ago), tab: 'a', seq: index + 1, item: parseItem({ id: String(id) }) }));
  const profile = foldEvents(emptyProfile(1), events, NOW);
  const told = { habit: 2, seen: 1 };
  const silent = { habit: 0, seen: 0 };
  const reasonsBy = (weights: FittedSettings['weights'], narrow: number) => {
    const ranked = rankItems(ITEMS.map((item) => ({ subject: item.id, item })), projectProfile(profile, PRESETS.shop, NOW, undefined, createRankModel(model({ weights, narrow: [narrow, 0, 0, 0] }))));
    const scoreOf = (id: string, wanted: string) => ranked.find((each) => each.id === id)!.reasons.find(({ term }) => term === wanted)?.score ?? 0;
    return [scoreOf('hat', 'habit'), scoreOf('pot', 'seen')] as const;
  };
  const [habit, seen] = reasonsBy([told, silent], -40);
  expect(habit).toBeGreaterThan(0);
  expect(seen).toBeLessThan(0);
  for (const [weights, narrow, share] of [[[silent, told], 40, 1], [[told, silent], 40, 0], [[silent, told], 0, 0.5]] as const) {
    const [habitNow, seenNow] = reasonsBy(weights, narrow);
    expect([habitNow, seenNow]).toEqual([expect.closeTo(share * habit, 6), expect.closeTo(share * seen, 6)]);
  }
});
