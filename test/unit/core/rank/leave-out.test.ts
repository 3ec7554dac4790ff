// P24: what a reason says a term has added is what is missing where the term has no say.
import { expect, test } from 'vitest';
import { parseOptions, parseTags, projectProfile, rankItems, type Item, type Options } from '../../../../src/core/index.js';
import { DAY, NOW, profileOf } from '../history.js';

const LOOKS = ['view_item', 'add_to_cart', 'view_item', 'purchase', 'view_item', 'select_item'] as const;
const item = (index: number): Item => ({ id: `thing-${index}`, tags: parseTags(`kind: ${['oak', 'elm', 'ash'][index % 3]!}; colour: ${['red', 'green'][index % 2]!}; size: ${index % 5}`), price: 10 + 7 * (index % 6), boost: index === 4 ? 0.5 : 0 });
const LIST = Array.from({ length: 12 }, (_, index) => item(index));
const PROFILE = profileOf(Array.from({ length: 18 }, (_, step) => ({ name: LOOKS[step % LOOKS.length]!, ...item((step * 5) % 9), at: NOW - (18 - step) * (DAY / 3), duration: 30_000 })));

const rank = (options: Options) =>
  new Map(rankItems(LIST.map((each) => ({ subject: each.id, item: each })), projectProfile(PROFILE, parseOptions({ diversity: 1, ...options }).rank, NOW)).map(({ id, score, reasons }) => [id, { score, reasons }]));

test.each(['shop', 'content', 'news'] as const)('with the preset %s each term that a reason names moved the item by what it says', (preset) => {
  const all = rank({ preset });
  const terms = new Set([...all.values()].flatMap(({ reasons }) => reasons.map(({ term }) => term)));
  expect(terms.size).toBeGreaterThan(5);
  for (const term of terms) {
    if (term === 'boost') continue; // the site's own, on the card
    const without = rank({ preset, terms: { [term]: 0 } });
    for (const [id, { score, reasons }] of all) {
      const said = reasons.filter((reason) => reason.term === term).reduce((sum, reason) => sum + reason.score, 0);
      expect(score - without.get(id)!.score, `${term} of ${id}`).toBeCloseTo(said, 2);
    }
  }
});
