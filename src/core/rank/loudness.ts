import { facetOf, type Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
import type { Projection } from './projection.js';
import { WORD_FACET } from './word-weight.js';

/** Facets that tell what kind of thing an item is. */
const KINDS: ReadonlySet<string> = new Set(['category', 'path']);

/**
 * How loud a facet speaks: of two coats the colour is a detail, and between a coat and a kettle the kind is all. Where a card has only words, they have to
 * say it, each of them a part.
 */
export function loudness(facet: string, own: OwnTerms | undefined): number {
  if (!own) return 1;
  return KINDS.has(facet) ? own.kinds : facet === WORD_FACET ? Math.sqrt(own.kinds) : 1;
}

/**
 * Whether something tells the kinds of most items of a list: where the words of their cards are all there is, what stands side by side need not be
 * alike. A path that all have, `/p/…`, tells none.
 */
export function tellsKinds(list: readonly { readonly tags: readonly Tag[] }[]): boolean {
  const countOf = (facet: string) => list.filter(({ tags }) => tags.some((tag) => facetOf(tag) === facet)).length;
  if (countOf(WORD_FACET) === 0 || 2 * countOf('category') > list.length) return true;
  return new Set(list.flatMap(({ tags }) => tags.filter((tag) => facetOf(tag) === 'path'))).size > 1;
}

/**
 * The projection for a list whose items are all of one category. Tags tell little of them then: the site's own order, and what stands near to what was just
 * looked at, speak louder, so that what is known thinly does not turn them about.
 *
 * @param areAlike Whether they are.
 */
export function forAlike(projection: Projection, areAlike: boolean): Projection {
  const { own, weights } = projection;
  if (!own?.alike || !areAlike) return projection;
  const [order, near] = own.alike;
  return { ...projection, weights: [weights[0], weights[1], weights[2], weights[3] * order], own: { ...own, weights: [own.weights[0], own.weights[1] * near, own.weights[2], own.weights[3]] } };
}

/**
 * @param first Tags of the first item.
 * @param size Number of items.
 * @param countOf How many items carry a tag, and how many tags of a facet they have.
 */
export function areAlike(first: readonly Tag[], size: number, countOf: (key: string) => number | undefined): boolean {
  const categories = first.filter((tag) => facetOf(tag) === 'category');
  return categories.length > 0 && countOf('category') === categories.length * size && categories.every((tag) => countOf(tag) === size);
}
