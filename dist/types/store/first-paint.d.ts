import type { KnownCard } from '../core/known-cards.js';
import { type ListRecipe } from '../core/list-recipe.js';
import type { Projection } from '../core/rank/projection.js';
import { type Snapshot } from '../core/snapshot.js';
/** The projection with scores of cards that carry no tags. */
export declare function withCards(projection: Projection, cards: readonly KnownCard[]): Projection;
/**
 * How the lists of the next page are found again.
 *
 * @param before The snapshot that there is.
 * @param sought The option `lists` of this page; empty for none.
 * @param recipes What was found here.
 * @param now Epoch milliseconds.
 */
export declare function listsAfter(before: string | null | undefined, sought: string | undefined, recipes: readonly ListRecipe[], now: number): Pick<Snapshot, 'lists'>;
//# sourceMappingURL=first-paint.d.ts.map