/** Tells the other tabs of this site that everything was erased, and hears it from them. */
export interface Tabs {
    announceErasure(): void;
    stop(): void;
}
/** Opens the channel of a scope. Where BroadcastChannel is missing, tabs find out when they next fold. */
export declare function openTabs(scope: string, onErased: () => void): Tabs;
//# sourceMappingURL=tabs.d.ts.map