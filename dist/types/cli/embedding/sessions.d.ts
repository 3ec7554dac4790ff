/** What visitors chose, a column each. The rows of a visit stand together, in time; a visitor's visits follow in time, others' may stand between. */
export interface SessionColumns {
    readonly visitor: Int32Array;
    /** Number of the visit. */
    readonly session: Int32Array;
    /** Number of the item; one that is no item's number is unknown. */
    readonly item: Int32Array;
    /** 0: chosen, to be foretold from what came before. 1: where the visitor landed or went back to, only looked back on. Default: all chosen. */
    readonly kind?: Uint8Array;
}
/** Sessions laid out for training, in memory that threads share. */
export interface TrainingSessions {
    /** Row to item, -1 unknown; the same item twice in a row is one row. */
    readonly item: Int32Array;
    /** Row to the first row of its visit. */
    readonly visitStart: Int32Array;
    /** Row to the first row of its visitor. */
    readonly visitorStart: Int32Array;
    /** Rows to foretell: chosen, known, with something before them. */
    readonly examples: Int32Array;
    /** Items to draw the wrong answers from: each once, and once more each time it was chosen. */
    readonly urn: Int32Array;
}
/** @param itemCount Items are numbered from 0 to `itemCount - 1`. */
export declare function layOutSessions({ visitor, session, item, kind }: SessionColumns, itemCount: number): TrainingSessions;
//# sourceMappingURL=sessions.d.ts.map