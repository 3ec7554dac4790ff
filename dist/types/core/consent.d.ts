/** May Selvedge read from and write to the device? `unknown` counts as no. */
export type Consent = 'unknown' | 'granted' | 'denied';
/** Who said so, weakest first. */
export type ConsentSource = 'default' | 'attribute' | 'gpc' | 'tool' | 'call' | 'visitor';
/** What was said so far; each source once, the latest word of each. */
export interface ConsentSignals {
    /** The tag's attribute or the option. */
    readonly attribute?: Consent;
    /** A consent tool; of several the strictest. */
    readonly tool?: Consent;
    /** The site's own code, without saying that the visitor chose. */
    readonly call?: Consent;
    /** The visitor's own choice on this site. */
    readonly visitor?: Consent;
    /** `navigator.globalPrivacyControl`. */
    readonly gpc: boolean;
}
/** The decision and whose word it is. */
export interface ConsentDecision {
    readonly consent: Consent;
    readonly source: ConsentSource;
}
/**
 * Weighs the signals: the visitor's own choice, then an explicit call, then a consent tool, then the attribute. Global Privacy
 * Control turns a grant by attribute or tool into a denial, not one by call or by the visitor's own choice.
 *
 * @see https://w3c.github.io/gpc/
 */
export declare function resolveConsent(signals: ConsentSignals): ConsentDecision;
/** Of several answers of the same rank the one that allows least. */
export declare function strictest(answers: Iterable<Consent>): Consent;
//# sourceMappingURL=consent.d.ts.map