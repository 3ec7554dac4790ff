/** Moments of a page that Selvedge acts on. */
export interface LifecycleEvents {
    /** The page is parsed (and no longer only prerendered), another route of a single-page app is shown (`isRoute`), or the page came back from the back/forward cache. */
    readonly onPageView: (isRoute?: boolean) => void;
    readonly onVisible?: () => void;
    /** Hidden or left; may be the last moment there is. May come twice in a row. */
    readonly onHidden: () => void;
}
/** A document that may be made ready before the visitor comes; Chromium alone does so. */
export interface PrerenderedDocument extends Document {
    readonly prerendering?: boolean;
}
/** Watches the life of the page. Patches nothing. The small script-tag file, for pages that a server writes, sees no routes. */
export declare function watchLifecycle(root: Document, { onPageView, onVisible, onHidden }: LifecycleEvents): () => void;
/** A fragment that is a route, `#/cart` or `#!/cart`, and no jump mark. */
export declare const HASH_ROUTE: RegExp;
//# sourceMappingURL=lifecycle.d.ts.map