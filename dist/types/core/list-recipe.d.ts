/** How a list without attributes is found again on the next page: a selector for it, its name, and the attribute that tells its cards apart, where their links do not. */
export type ListRecipe = readonly [selector: string, name: string, idAttribute?: string];
/** Recipes of this page before those of earlier ones. */
export declare function mergeRecipes(now: readonly ListRecipe[], before: readonly ListRecipe[]): ListRecipe[];
//# sourceMappingURL=list-recipe.d.ts.map