/**
 * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
 * that the visitor chose.
 *
 * @returns What makes it one, or `null` when the list may be reordered.
 */
export declare function orderStatement(list: Element): string | null;
//# sourceMappingURL=statement.d.ts.map