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

/** Recipes kept, those of the lists met last. */
const MAX_RECIPES = 3;

/** Recipes of this page before those of earlier ones. */
export function mergeRecipes(now: readonly ListRecipe[], before: readonly ListRecipe[]): ListRecipe[] {
  const bySelector = new Map([...before, ...now].map((recipe) => [recipe[0], recipe]));
  const selectors = new Set([...now, ...before].map(([selector]) => selector));
  return [...selectors].slice(0, MAX_RECIPES).map((selector) => bySelector.get(selector)!);
}
