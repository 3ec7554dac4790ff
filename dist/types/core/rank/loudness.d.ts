import { type Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
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
//# sourceMappingURL=loudness.d.ts.map