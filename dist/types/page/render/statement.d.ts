/**
 * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
 * that the visitor chose, cards that stand by price or by date or are numbered, a name that says latest.
 *
 * @param orders The children of the list that are items, as they stand or stood.
 * @returns What makes it one, or `null` when the list may be reordered: `data-sv-rank="name force"` does so.
 */
export declare function orderStatement(list: Element, orders: readonly (readonly Element[])[]): string | null;
//# sourceMappingURL=statement.d.ts.map