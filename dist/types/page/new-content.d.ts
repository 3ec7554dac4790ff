import type { PageRoot } from './read/list.js';
/** Calls back once a frame at most after something came into the page. */
export declare function watchNewContent(root: PageRoot, onNew: () => void): () => void;
//# sourceMappingURL=new-content.d.ts.map