import type { Tag } from '../tags.js';
import type { Projection } from './projection.js';
import type { Term } from './settings.js';
/** Why an order is the site's own. */
export type Hold = 
/** Stored state has not been read yet. */
'not-ready'
/** The visitor has not agreed to be remembered, or said no. */
 | 'no-consent'
/** Everything was erased; recording begins again with the next page view. */
 | 'erased'
/** The visitor, or the site, wants everybody's order. */
 | 'off'
/** A program drives the browser, and `automation: 'ignore'`. */
 | 'automated'
/** Fewer actions than `minActions`. */
 | 'thin-evidence'
/** The visitor is in the share that keeps the site's order. */
 | 'holdout';
/** One part of a score, or why there is none. */
export interface Reason {
    readonly term: Term | 'dismissed' | 'boost' | 'exploration' | 'out-of-stock' | 'excluded' | 'no-match' | Hold;
    /** The tag that brought it, where one did. */
    readonly tag?: Tag | undefined;
    /** What it adds to the score. */
    readonly score: number;
}
/** Why nothing is decided on this basis, if so. */
export declare function holdOf(basis: Projection | Hold): Hold | null;
//# sourceMappingURL=reason.d.ts.map