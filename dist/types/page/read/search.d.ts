import type { Sources } from './sources.js';
/** What was searched for, when the page shows what a search on the site has found; else an empty text. */
export declare function readSearch(sources: Sources | undefined): string;
//# sourceMappingURL=search.d.ts.map