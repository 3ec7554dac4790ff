// What a snapshot holds for lists and cards without attributes, in the files with everything: the early part cannot read them.
import type { KnownCard } from '../core/known-cards.js';
import { mergeRecipes, type ListRecipe, type ListRecipes } from '../core/list-recipe.js';
import { tellsKinds } from '../core/rank/loudness.js';
import { projectCards } from '../core/rank/project-cards.js';
import type { Projection } from '../core/rank/projection.js';
import { decodeSnapshot, type Snapshot } from '../core/snapshot.js';

/** The projection with scores of cards that carry no tags. */
export function withCards(projection: Projection, cards: readonly KnownCard[]): Projection {
  return cards.length > 0 ? { ...projection, cards: projectCards(cards, projection), own: { ...projection.own!, ofCards: tellsKinds(cards) } } : projection;
}

/**
 * How the lists of the next page are found again.
 *
 * @param before The snapshot that there is.
 * @param sought The option `lists` of this page; empty for none.
 * @param recipes What was found here.
 * @param now Epoch milliseconds.
 */
export function listsAfter(before: string | null | undefined, sought: string | undefined, recipes: readonly ListRecipe[], now: number): Pick<Snapshot, 'lists'> {
  const earlier = listsOf(before, now);
  // A page without the option keeps what others have found; another option begins anew.
  const wanted = sought || earlier?.sought;
  const kept = mergeRecipes(recipes, earlier?.sought === wanted ? (earlier?.recipes ?? []) : []);
  return wanted && kept.length > 0 ? { lists: { sought: wanted, recipes: kept } } : {};
}

function listsOf(text: string | null | undefined, now: number): ListRecipes | undefined {
  try {
    return decodeSnapshot(text ?? null, now)?.lists;
  } catch {
    return undefined; // a script of the page has forged it
  }
}
