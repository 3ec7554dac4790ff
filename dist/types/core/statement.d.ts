/** Where order says something, as a CSS selector for the list or anything around it. */
export declare const ORDERED_AROUND: string;
/** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
export declare const WILL_HYDRATE = "[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island,#__next,#__nuxt";
export declare function isByOrder(element: {
    matches(selector: string): boolean;
}): boolean;
/** React moves its nodes to where they belong among those it knows: where others have moved too, its next sort would come out as neither. */
export declare function isOfReact(element: object): boolean;
/** In a query string: the visitor chose a sort, `?sort=price`; in the files with everything also `?product_list_order=price`, `?sort[price]=asc`. */
export declare const SORT_PARAMETER: RegExp;
/** As much of an element as tells what it may be sorted by. Typed loosely: `core` knows no DOM. */
interface Sortable {
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
    querySelector(selector: 'time'): {
        readonly dateTime: string;
    } | null;
    querySelector(selector: string): Pick<Sortable, 'getAttribute'> | null;
}
/** True when cards stand by their prices or by their dates, or are numbered. */
export declare function isInOrder(cards: readonly Sortable[]): boolean;
/** True for a list that says of itself that it stands by time: `data-sv-rank="latest"`, `class="recent-posts"`, `aria-label="Latest news"`. */
export declare function isByTime(list: Pick<Sortable, 'getAttribute'>): boolean;
/** A control in which a sort may be chosen. */
export declare const SORT_CONTROL = "select[name*=\"sort\" i],select[id*=\"sort\" i],select[name^=\"order\" i]";
/** True when another sort than the first is chosen, by the visitor or in the page as it came. */
export declare function isSortChosen(controls: Iterable<unknown>): boolean;
export {};
//# sourceMappingURL=statement.d.ts.map