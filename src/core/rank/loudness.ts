import { facetOf, type Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
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
