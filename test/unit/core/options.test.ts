import { describe, expect, test } from 'vitest';
import { parseOptions, PRESETS, type Options } from '../../../src/core/index.js';
import { isOptionName, scaleTerms } from '../../../src/core/options.js';
import { en } from '../../../src/core/sensitive/words/en.js';
import { refusal } from './refusal.js';

describe('options that are left out', () => {
  const defaults = { consent: 'unknown', consentTools: [], scope: '', holdout: 0, page: 'auto', mode: 'personal', lists: '', searchTerms: 'drop', sensitive: { words: [en] }, automation: 'learn', isStrict: false, eventWeights: {}, storage: 'indexeddb', rank: PRESETS.shop };

  test('have their defaults', () => {
    expect(parseOptions()).toEqual(defaults);
    expect(parseOptions({})).toEqual(defaults);
  });

  test('may be written as undefined', () => {
    expect(parseOptions({ consent: undefined, holdout: undefined, terms: undefined, now: undefined } as unknown as Options)).toEqual(defaults);
  });
});

describe('options that are given', () => {
  test('are taken over', () => {
    const settings = parseOptions({ consent: 'granted', scope: 'shop-2_A', holdout: 1, page: 'manual', storage: 'memory', minActions: 32, again: 'seek' });
    expect(settings).toMatchObject({ consent: 'granted', scope: 'shop-2_A', holdout: 1, page: 'manual', storage: 'memory' });
    expect(settings.rank).toEqual({ ...PRESETS.shop, minActions: 32, again: 'seek', bySite: { minActions: 32, again: 'seek' } });
  });

  test('name consent tools, a cookie among them', () => {
    expect(parseOptions({ consentTool: 'tcf google' }).consentTools).toEqual(['tcf', 'google']);
    expect(parseOptions({ consentTool: 'google', consentCookie: 'consent=yes' }).consentTools).toEqual(['cookie', 'google']);
  });

  test('may be zero', () => {
    expect(parseOptions({ holdout: 0 }).holdout).toBe(0);
    expect(parseOptions({ terms: { intent: 0 } }).rank.weights.intent).toBe(0);
  });

  test('are taken at both ends of what is allowed', () => {
    for (const minActions of [1, 32]) expect(parseOptions({ minActions }).rank.minActions).toBe(minActions);
    for (const scope of ['a', 'x'.repeat(32)]) expect(parseOptions({ scope }).scope).toBe(scope);
    expect(parseOptions({ terms: { taste: 10 } }).rank.weights.taste).toBe(10 * PRESETS.shop.weights.taste);
  });

  test('give events a weight of the site\'s own, by their names', () => {
    expect(parseOptions({ eventWeights: { add_to_cart: 5, remove_from_cart: -1 } }).eventWeights).toEqual({ add_to_cart: 5, remove_from_cart: -1 });
    for (const name of ['dismiss', 'refund', 'page_view']) expect(() => parseOptions({ eventWeights: { [name]: -1 } })).toThrow(refusal('option-invalid', 'event', `"${name}"`));
    expect(() => parseOptions({ eventWeights: { add_to_basket: 5 } as never })).toThrow(refusal('option-invalid', 'event', 'add_to_cart', '"add_to_basket"'));
    expect(() => parseOptions({ eventWeights: { add_to_cart: 11 } })).toThrow(refusal('option-invalid', 'eventWeights.add_to_cart', 'from -2 to 10', '11'));
  });

  test('limit moves, share out the first places and explore', () => {
    expect(parseOptions({ exclude: 'Brand: Acme; category: a > b' }).rank.exclude).toEqual(['brand:acme', 'category:a > b']);
    expect(parseOptions({ maxMove: 3, diversity: 1, exploration: 0.1 }).rank).toMatchObject({ maxMove: 3, diversity: 1, exploration: 0.1 });
    expect(parseOptions().rank.diversity, 'at most half of the first ten').toBe(0.5);
    expect(parseOptions({ diversity: 'calibrated' }).rank.diversity).toBe('calibrated');
  });

  test('say what is to be done with reports, the clock and chance', () => {
    expect(() => parseOptions({ onReport: () => undefined, now: () => 0, random: () => 0 })).not.toThrow();
  });
});

describe('a preset', () => {
  test.each(['shop', 'content', 'news'] as const)('%s is the base of what is not said', (preset) => {
    expect(parseOptions({ preset }).rank).toEqual(PRESETS[preset]);
    expect(parseOptions({ preset, again: 'neutral', minActions: 5 }).rank).toEqual({ ...PRESETS[preset], again: 'neutral', minActions: 5, bySite: { again: 'neutral', minActions: 5 } });
  });

  test('news looks further back than shop, content less far', () => {
    expect(PRESETS.news.intentHalfLife).toBeGreaterThan(PRESETS.shop.intentHalfLife);
    expect(PRESETS.content.intentHalfLife).toBeLessThan(PRESETS.shop.intentHalfLife);
    expect(PRESETS.news.weights.taste / PRESETS.news.weights.intent).toBeGreaterThan(PRESETS.shop.weights.taste / PRESETS.shop.weights.intent);
  });

  test('is not changed by the options of one site', () => {
    const before = structuredClone(PRESETS.shop);
    parseOptions({ terms: { intent: 3, order: 0 }, minActions: 9 });
    expect(PRESETS.shop).toEqual(before);
  });
});

describe('what is refused is named, with what is allowed and what came', () => {
  test.each<[option: string, value: unknown, ...parts: string[]]>([
    ['consent', 'yes', 'unknown, granted, denied, remembered', '"yes"'],
    ['consent', true, 'unknown, granted, denied, remembered', 'true'],
    ['consent', null, 'unknown, granted', 'null'],
    ['scope', '', '1-32 letters', '""'],
    ['scope', 5, '1-32 letters', '5'],
    ['scope', 'x'.repeat(33), '1-32 letters', 'x'.repeat(33)],
    ['scope', 'a b', 'letters, digits', '"a b"'],
    ['scope', 'a/b', 'letters, digits', '"a/b"'],
    ['scope', 'ä', 'letters, digits', '"ä"'],
    ['scope', 'a\n', 'letters, digits'],
    ['preset', 'store', 'shop, content, news', '"store"'],
    ['preset', 'constructor', 'shop, content, news', '"constructor"'],
    ['preset', 0, 'shop, content, news', '0'],
    ['minActions', 0, 'whole number from 1 to 32', '0'],
    ['minActions', 33, 'whole number from 1 to 32', '33'],
    ['minActions', 2.5, 'whole number', '2.5'],
    ['minActions', '2', 'whole number', '"2"'],
    ['minActions', NaN, 'whole number', 'NaN'],
    ['holdout', -0.01, 'from 0 to 1', '-0.01'],
    ['holdout', 1.01, 'from 0 to 1', '1.01'],
    ['holdout', NaN, 'from 0 to 1', 'NaN'],
    ['holdout', '0.5', 'from 0 to 1', '"0.5"'],
    ['again', 'twice', 'seek, neutral, avoid', '"twice"'],
    ['again', false, 'seek, neutral, avoid', 'false'],
    ['terms', 'intent', 'object', '"intent"'],
    ['terms', null, 'object', 'null'],
    ['diversity', 0, 'from 0.1 to 1', '0'],
    ['diversity', 1.1, 'from 0.1 to 1', '1.1'],
    ['diversity', '0.5', 'from 0.1 to 1, or calibrated', '"0.5"'],
    ['maxMove', 0, 'whole number from 1', '0'],
    ['maxMove', 1.5, 'whole number', '1.5'],
    ['exclude', '', '1 to 20 tags, like "category: clearance; brand: acme"', '""'],
    ['exclude', Array.from({ length: 21 }, (_, index) => `size: ${index}`).join('; '), '1 to 20 tags'],
    ['mode', 'on', 'personal, off', '"on"'],
    ['mode', false, 'personal, off', 'false'],
    ['exclude', 'clearance', 'tags, like', '"clearance"'],
    ['exclude', ['category:a'], 'tags, like', 'an object'],
    ['exclude', true, 'tags, like', 'true'],
    ['exploration', -0.1, 'from 0 to 1', '-0.1'],
    ['exploration', 1.1, 'from 0 to 1', '1.1'],
    ['eventWeights', 5, 'object', '5'],
    ['consentCookie', 'consent', 'a name and a part of its value', '"consent"'],
    ['consentCookie', 'consent=', 'a name and a part of its value', '"consent="'],
    ['consentCookie', '=yes', 'a name and a part of its value', '"=yes"'],
    ['consentCookie', 'a b=yes', 'a name and a part of its value', '"a b=yes"'],
    ['consentCookie', true, 'a name and a part of its value', 'true'],
    ['consentTool', 'didomi', 'tcf, google, tcf google', '"didomi"'],
    ['consentTool', '', 'tcf, google, tcf google', '""'],
    ['consentTool', true, 'tcf, google, tcf google', 'true'],
    ['page', 'automatic', 'auto, manual', '"automatic"'],
    ['page', true, 'auto, manual', 'true'],
    ['lists', '', '"auto" or a CSS selector', '""'],
    ['lists', true, 'CSS selector', 'true'],
    ['lists', 'u'.repeat(501), 'at most 500 characters'],
    ['searchTerms', 'hash', 'drop, keep', '"hash"'],
    ['searchTerms', true, 'drop, keep', 'true'],
    ['automation', 'skip', 'learn, ignore', '"skip"'],
    ['automation', false, 'learn, ignore', 'false'],
    ['privacy', 'off', 'default, strict', '"off"'],
    ['storage', 'localstorage', 'indexeddb, memory', '"localstorage"'],
    ['storage', false, 'indexeddb, memory', 'false'],
    ['onReport', 'console', 'function', '"console"'],
    ['onReport', {}, 'function', 'an object'],
    ['now', 1_750_000_000, 'function', '1750000000'],
    ['random', 0.5, 'function', '0.5'],
  ])('%s: %o', (option, value, ...parts) => {
    expect(() => parseOptions({ [option]: value })).toThrow(refusal('option-invalid', option, ...parts));
  });

  test.each(['minaction', 'toString', '__proto__x', ''])('the unknown option %o, with all that there are', (name) => {
    const all = ['consent', 'scope', 'preset', 'minActions', 'holdout', 'again', 'terms', 'onReport', 'now', 'random', 'diversity', 'maxMove', 'exclude', 'exploration', 'eventWeights', 'consentCookie', 'consentTool', 'lists', 'page', 'mode', 'searchTerms', 'sensitive', 'automation', 'privacy', 'storage'];
    expect(() => parseOptions({ [name]: undefined } as Options)).toThrow(refusal('option-invalid', 'option', all.join(', '), `"${name}"`));
  });

  test.each<unknown>([null, 'granted', 5])('options that are %o', (options) => {
    expect(() => parseOptions(options as Options)).toThrow(refusal('option-invalid', 'options', 'object'));
  });

  test.each<[term: string, factor: unknown, ...parts: string[]]>([
    ['intent', -0.1, 'terms.intent', 'from 0 to 10', '-0.1'],
    ['taste', 10.1, 'terms.taste', 'from 0 to 10', '10.1'],
    ['seen', NaN, 'terms.seen', 'NaN'],
    ['order', '1', 'terms.order', '"1"'],
    ['declared', null, 'terms.declared', 'null'],
    ['popular', 1, 'term', 'declared, intent, taste, seen, order, similar, near, next, habit, bought, price', '"popular"'],
    ['toString', 1, 'term', '"toString"'],
  ])('the term %s at %o', (term, factor, ...parts) => {
    expect(() => parseOptions({ terms: { [term]: factor } })).toThrow(refusal('option-invalid', ...parts));
  });
});

test('multipliers multiply the weights of their terms and leave the others', () => {
  const scaled = scaleTerms(PRESETS.news, { intent: 0.5, order: 0, seen: 10, declared: 1 });
  const { weights } = PRESETS.news;
  expect(scaled).toEqual({ ...PRESETS.news, weights: { ...weights, intent: weights.intent / 2, order: 0, seen: weights.seen * 10 }, bySite: { factors: { intent: 0.5, order: 0, seen: 10, declared: 1 } } });
  expect(scaleTerms(scaled, { seen: 0.5 }).bySite?.factors, 'for a model to be scaled by too').toMatchObject({ intent: 0.5, seen: 5 });
  expect(scaleTerms(PRESETS.news)).toEqual(PRESETS.news);
});

test('the names of options are told from others', () => {
  expect(['consent', 'minActions', 'random'].every(isOptionName)).toBe(true);
  expect(['', 'Consent', 'constructor', 'hasOwnProperty', 'list'].some(isOptionName)).toBe(false);
});
