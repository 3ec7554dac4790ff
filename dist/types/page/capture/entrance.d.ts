/**
 * True when the visitor came to this page by a link of another site, a search engine's for one: a visit begins. What the browser does not tell (an address
 * that was typed, a site whose policy is `no-referrer`) is taken for a page of the same visit, and so are other hosts of one domain.
 */
export declare function isEntrance({ referrer }: {
    readonly referrer: unknown;
}): boolean;
//# sourceMappingURL=entrance.d.ts.map