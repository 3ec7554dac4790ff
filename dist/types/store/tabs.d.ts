import type { ConsentDecision } from '../core/consent.js';
/** Tells the other tabs of this site that everything was erased, and hears it from them. */
export interface Tabs {
    /** @param decision What counts from now on, and whose word it is: erasing may be the end of consent or only a new beginning. */
    announceErasure(decision: ConsentDecision): void;
    /**
     * Says nothing, to be heard: in Chromium a page that was left while it made the database holds up everybody who opens it, as long as the page is kept to be shown
     * again, and a message is what it is not kept for. Not in the small script-tag file.
     */
    nudge(): void;
    /** Says that the visitor has switched or said something: other tabs look at what is stored. Not in the small script-tag file. */
    announceChange(): void;
    stop(): void;
}
/** Opens the channel of a scope. Where there is none, tabs find out when they next write. */
export declare function openTabs(scope: string, onErased: (decision: ConsentDecision) => void, onChanged?: () => void): Tabs;
//# sourceMappingURL=tabs.d.ts.map