import type { Reading } from './read/reading.js';
/** Reading what has come into a page, bit by bit. */
export interface Look {
    /** Reads what is new; what has come meanwhile is read in another round. */
    begin(): void;
    /** Reads all that is left at once: the page is about to go. */
    finish(): void;
    isUnderWay(): boolean;
    stop(): void;
}
/** @param then Called when everything that was new is read. */
export declare function createLook(report: Reading, then: () => void): Look;
//# sourceMappingURL=look.d.ts.map