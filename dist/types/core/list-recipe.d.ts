/**
 * How a list without attributes is found again on the next page: a selector for it, its name, a selector for its cards, and the attribute that tells them
 * apart, where their links do not.
 */
export type ListRecipe = readonly [selector: string, name: string, card: string, idAttribute?: string];
/** Recipes of a site, and the option `lists` that they were made under: under another one they do not count. */
export interface ListRecipes {
    readonly sought: string;
    readonly recipes: readonly ListRecipe[];
}
/** Recipes of this page before those of earlier ones. */
export declare function mergeRecipes(now: readonly ListRecipe[], before: readonly ListRecipe[]): ListRecipe[];
//# sourceMappingURL=list-recipe.d.ts.map