import fc from 'fast-check';
import { ACTION_WEIGHTS, type EventName } from '../../../src/core/event.js';
import type { Item } from '../../../src/core/index.js';
import { DAY, NOW, type Step } from './history.js';

const facets = ['category', 'brand', 'size', '__proto__'];

const tag = fc.tuple(fc.constantFrom(...facets), fc.constantFrom('a', 'b', 'c', 'd', 'constructor')).map((pair) => pair.join(':'));
export const tags = fc.uniqueArray(tag, { maxLength: 6 });
export const id = fc.integer({ min: 0, max: 9 }).map((number) => `sku-${number}`);

const price = fc.constantFrom(undefined, 0, 5e-324, 9.99, 10, 1e308);
const position = fc.constantFrom(undefined, 0, 3, 700, 1e308);
const published = fc.constantFrom(undefined, 0, NOW - 40 * DAY, NOW - DAY, NOW, -8.64e15, 8.64e15);
const shown = fc.array(fc.tuple(id, fc.nat(9)), { maxLength: 4 });

/** Any event, of the 60 days before {@link NOW}; days spread evenly. */
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(ACTION_WEIGHTS) as EventName[])),
  id,
  tags,
  at: fc.integer({ min: NOW - 60 * DAY, max: NOW }),
  duration: fc.constantFrom(0, 9_999, 10_000, 60_000),
  price,
  position,
  offered: fc.dictionary(tag, fc.integer({ min: 1, max: 20 }), { maxKeys: 4 }),
  shown,
  entrance: fc.boolean(),
});

/** What a visitor did in one page, in the order of time. */
export const visit = fc.array(step, { maxLength: 60 }).map((steps) => steps.sort((a, b) => a.at! - b.at!));

const item: fc.Arbitrary<Item> = fc.record(
  { id, tags, boost: fc.double({ min: -10, max: 10, noNaN: true }), available: fc.boolean(), price, position, published },
  { requiredKeys: ['id', 'tags'] },
);

/** A list without two items of one id. */
export const list = fc.uniqueArray(item, { selector: (each) => each.id, maxLength: 10 });
