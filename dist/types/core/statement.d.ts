/** Where order says something, as a CSS selector for the list or anything around it. */
export declare const ORDERED_AROUND = "table, nav, select, svg, [role=navigation], [aria-sort]:not([aria-sort=none])";
/** Elements that are themselves no list to reorder. */
export declare const NO_LIST = "ol, html, head, body";
/** True for a query string in which the visitor chose a sort: `?sort=price`. */
export declare function isSorted(search: string): boolean;
//# sourceMappingURL=statement.d.ts.map