import { expect, test } from 'vitest';
import { parseItem } from '../../../../src/core/item.js';
import { tagStatistics } from '../../../../src/cli/model/tag-statistics.js';

const KINDS = ['tea', 'tea', 'tea', 'cup', 'cup', 'pot'];
const CATALOGUE = new Map(KINDS.map((kind, index) => [`${index}`, parseItem({ id: `${index}`, tags: `kind: ${kind}; shop: all` })]));
const chosen = (id: string) => [30, 20, 10, 0, 0, 0][Number(id)]!;

test('tells the tags that several items carry, but not all, in the order of the alphabet, with how often those are chosen', () => {
  const { names, lifts } = tagStatistics(CATALOGUE, chosen, 10_000);
  expect(names).toEqual(['kind:cup', 'kind:tea']);
  // Twenty choices in the mean of what was chosen, and five items of each tag that are taken to have as many.
  expect([...lifts]).toEqual([Math.log(100 / 140), Math.log(160 / 160)]);
});

test('takes as many as there is room for, those that most items carry, and none where nothing was chosen', () => {
  expect(tagStatistics(CATALOGUE, chosen, 1000).names).toEqual(['kind:tea']);
  expect(tagStatistics(CATALOGUE, () => 0, 10_000).names).toEqual([]);
  expect(tagStatistics(new Map(), chosen, 10_000).names).toEqual([]);
  const owned = new Map([...CATALOGUE].map(([id, item]) => [id, { ...item, tags: ['kind:x', 'owner:jane@x.com > shoes', 'by:jane <jane@x.com>', 'jane@x.com:yes', Number(id) % 2 ? 'owner:joe@example.com' : 'owner:ann'] }]).slice(0, 5) as [string, never][]);
  expect(tagStatistics(owned, chosen, 10_000).names, 'nobody is named').toEqual(['owner:ann']);
});
