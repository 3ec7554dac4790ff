import { isFull } from '../edition.js';
import type { Tag } from '../tags.js';
import type { Projection } from './projection.js';
import { holdOf, type Hold, type Reason } from './reason.js';
import { reasonsOf } from './rank.js';
import { orderByScore } from './score.js';
import { bestVariant, ofSlots, withEverybody } from './variant.js';

/** One content that a slot may show. */
export interface Variant {
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly boost?: number | undefined;
}

/** What a slot shows and why. `index` is -1 for the content that everybody sees. */
export interface Choice {
  readonly index: number;
  readonly reasons: readonly Reason[];
}

/**
 * Picks the variant that fits best, the first of equals, or none when the evidence is thin or nothing fits.
 *
 * @param basis What to choose by, or why everybody's content stays.
 */
export function chooseVariant(variants: readonly Variant[], basis: Projection | Hold): Choice {
  const hold = holdOf(basis);
  if (hold) return { index: -1, reasons: [{ term: hold, score: 0 }] };
  const contents = withEverybody(variants.map((variant) => ({ id: '', ...variant })));
  if (isFull) basis = ofSlots((basis as Projection).model?.without ?? (basis as Projection));
  const index = bestVariant(orderByScore(contents, basis as Projection).scores);
  return { index, reasons: index < 0 ? [{ term: 'no-match', score: 0 }] : reasonsOf(contents, basis as Projection)(index) };
}
