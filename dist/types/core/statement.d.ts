/** Where order says something, as a CSS selector for the list or anything around it. */
export declare const ORDERED_AROUND = "ol[data-sv-rank],body[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])";
/** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
export declare const WILL_HYDRATE = "[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island[ssr],#__next,#__nuxt";
export declare function isByOrder(element: {
    matches(selector: string): boolean;
}): boolean;
/** True for a query string in which the visitor chose a sort: `?sort=price`. */
export declare function isSorted(search: string): boolean;
/** As much of a card as tells what a list may be sorted by. Typed loosely: `core` knows no DOM. */
interface Sortable {
    getAttribute(name: string): string | null;
    querySelector(selector: 'time'): {
        readonly dateTime: string;
    } | null;
}
/** True when cards stand by their prices or by their dates. */
export declare function isInOrder(cards: readonly Sortable[]): boolean;
export {};
//# sourceMappingURL=statement.d.ts.map