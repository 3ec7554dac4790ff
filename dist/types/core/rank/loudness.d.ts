import { type Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
import type { Projection } from './projection.js';
/**
 * How loud a facet speaks: of two coats the colour is a detail, and between a coat and a kettle the kind is all. Where a card has only words, they have to
 * say it, each of them a part.
 */
export declare function loudness(facet: string, own: OwnTerms | undefined): number;
/**
 * Whether something tells the kinds of most items of a list: where the words of their cards are all there is, what stands side by side need not be
 * alike. A path that all have, `/p/…`, tells none.
 */
export declare function tellsKinds(list: readonly {
    readonly tags: readonly Tag[];
}[]): boolean;
/**
 * The projection for a list whose items are all of one category. Tags tell little of them then: the site's own order, and what stands near to what was just
 * looked at, speak louder, so that what is known thinly does not turn them about.
 *
 * @param areAlike Whether they are.
 */
export declare function forAlike(projection: Projection, areAlike: boolean): Projection;
/**
 * @param first Tags of the first item.
 * @param size Number of items.
 * @param countOf How many items carry a tag, and how many tags of a facet they have.
 */
export declare function areAlike(first: readonly Tag[], size: number, countOf: (key: string) => number | undefined): boolean;
//# sourceMappingURL=loudness.d.ts.map