import type { PageRoot } from './read/list.js';
/** A watch on what comes into a page. */
export interface NewContent {
    /** Takes what has come until now, in this task, for known: our own moves are no news. */
    forget(): void;
    stop(): void;
}
/** Calls back once a frame at most after something came into the page. */
export declare function watchNewContent(root: PageRoot, onNew: () => void): NewContent;
//# sourceMappingURL=new-content.d.ts.map