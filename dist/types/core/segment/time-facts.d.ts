/** The visitor's local time. */
export interface TimeFacts {
    /** 0 to 23. */
    readonly hour?: number | undefined;
    /** 1 Monday to 7 Sunday, as ISO 8601 counts. */
    readonly weekday?: number | undefined;
    /** ISO text of the day: `2026-12-24`. */
    readonly date?: string | undefined;
}
/**
 * The visitor's local time.
 *
 * @param now Epoch milliseconds.
 * @param offset Minutes from local time to UTC at that moment, below 0 in the east, as `Date.prototype.getTimezoneOffset` tells.
 */
export declare function timeFacts(now: number, offset: number): TimeFacts;
//# sourceMappingURL=time-facts.d.ts.map