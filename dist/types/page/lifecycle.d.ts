/** Moments of a page that Selvedge acts on. */
export interface LifecycleEvents {
    /** The page is parsed (and no longer only prerendered), another route of a single-page app is shown (`isRoute`), or the page came back from the back/forward cache. */
    readonly onPageView: (isRoute?: boolean) => void;
    readonly onVisible?: () => void;
    /** Hidden or left; may be the last moment there is. May come twice in a row. */
    readonly onHidden: () => void;
}
/** Chromium loads a page in case the visitor goes there: `prerendering` until it is shown. */
export type PrerenderedDocument = Document & {
    readonly prerendering?: boolean;
};
/** Watches the life of the page. Patches nothing. The small script-tag file, for pages that a server writes, sees no routes. */
export declare function watchLifecycle(root: Document, { onPageView, onVisible, onHidden }: LifecycleEvents): () => void;
/** Calls back when the page has come back from the back/forward cache: what it knows may be long out of date. To be asked for before {@link watchLifecycle}. */
export declare function watchRestored(onRestored: () => void): () => void;
/** A fragment that is a route, `#/cart` or `#!/cart`, and no jump mark. */
export declare const HASH_ROUTE: RegExp;
//# sourceMappingURL=lifecycle.d.ts.map