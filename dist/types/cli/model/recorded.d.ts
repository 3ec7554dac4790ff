import type { SessionColumns } from '../log/session-columns.js';
import type { RecordedVisitor } from './replay.js';
/** How many questions, of what. */
export interface RecordingOptions {
    /** Ids by the number in the log. */
    readonly ids: readonly string[];
    /** How often each was chosen before `from`: drawn items come by it. */
    readonly chosen: ArrayLike<number>;
    /** Number of the session from which questions are asked; what was before is only told. */
    readonly fromSession: number;
    /** Questions at most, of each kind: drawn pages, and lists that were shown. */
    readonly most: number;
    readonly seed: number;
}
/**
 * Visits as recorded steps, visitors in an order that tells nothing, until there are questions enough.
 *
 * A drawn page holds what was chosen next and 29 items drawn by how often they were chosen, in an order that tells nothing. A list that was shown
 * is asked about where one of its items was chosen next.
 */
export declare function recordVisitors(events: SessionColumns, options: RecordingOptions): RecordedVisitor[];
//# sourceMappingURL=recorded.d.ts.map