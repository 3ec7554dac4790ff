import type { ListRecipe } from '../../core/list-recipe.js';
import type { ListLine } from '../../core/list-shape.js';
/** The lists of a page that carry no attribute of Selvedge, found by their shape and then marked as a site marks its own. */
export interface FoundLists {
    /** Looks for lists that are new on the page, step by step, and marks them. */
    look(): Generator<undefined, void>;
    /** What tells which item a card of a found list shows, where its link does not; empty else. */
    idOf(card: Element): string;
    /** Notes that a list keeps its order. @returns True for one that was found: the site did not ask for it, so nobody need be told. */
    leave(element: Element, why: string): boolean;
    /** Everything that was found, marked or left alone, for developers. */
    all(): ListLine[];
    /** How the lists are found again, those with the most cards first. */
    recipes(): ListRecipe[];
    /** Takes the marks away; what is there is found anew when it is next looked for. */
    forget(): void;
}
/**
 * @param wanted `auto`, or a selector of the elements that are lists; empty: nothing is looked for.
 * @param early Lists that the early part has found by a recipe.
 */
export declare function createFoundLists(root: Document, wanted: string, early?: ReadonlyMap<Element, string | undefined>): FoundLists;
//# sourceMappingURL=found-lists.d.ts.map