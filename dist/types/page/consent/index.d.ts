import type { Consent } from '../../core/consent.js';
import { type Report } from '../../core/errors.js';
/** Who is told what a tool says: what `createPersonalizer` returns. */
export interface ConsentListener {
    consent(consent: Consent, by: 'tool', tool: string): void;
}
/** Options of the functions below. */
export interface FollowOptions {
    /** Takes every trouble that was met and survived. */
    readonly onReport?: Report;
}
/** Options for tools whose purposes the site names itself. */
export interface FollowPurposeOptions extends FollowOptions {
    /** What the visitor has to agree to, as the tool calls it. */
    readonly purpose?: string;
}
/**
 * Takes IAB TCF v2 as a consent tool: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply: `unknown`.
 *
 * As with all tools here, whatever throws, is not what it should be or is silent for ten seconds is a no; what comes later counts.
 *
 * @returns Ends it; what was said last still holds.
 */
export declare function followTcf(selvedge: ConsentListener, options?: FollowOptions): () => void;
/** Takes Google consent mode as a consent tool: `personalization_storage`, as `gtag('consent', …)` sets it in the `dataLayer`. @returns Ends it. */
export declare function followGoogle(selvedge: ConsentListener, options?: FollowOptions): () => void;
/** Takes IAB GPP as a consent tool: denied when the visitor has opted out of sale, sharing or targeted advertising in the United States; elsewhere `unknown`. @returns Ends it. */
export declare function followGpp(selvedge: ConsentListener, options?: FollowOptions): () => void;
/** Takes Shopify's Customer Privacy API as a consent tool: whether preferences may be processed. @returns Ends it. */
export declare function followShopify(selvedge: ConsentListener, options?: FollowOptions): () => void;
/** Takes OneTrust as a consent tool: whether a group is active; `purpose`, default `C0003`. @returns Ends it. */
export declare function followOneTrust(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void;
/** Takes Cookiebot as a consent tool: whether preference cookies are accepted. @returns Ends it. */
export declare function followCookiebot(selvedge: ConsentListener, options?: FollowOptions): () => void;
/**
 * Takes Didomi as a consent tool: whether all of some purposes are enabled; `purpose`, their ids with blanks between them, default
 * `cookies create_content_profile select_personalized_content`.
 *
 * @returns Ends it.
 */
export declare function followDidomi(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void;
/** Takes Usercentrics as a consent tool: whether all services of a category are accepted; `purpose`, default `functional`. @returns Ends it. */
export declare function followUsercentrics(selvedge: ConsentListener, options?: FollowPurposeOptions): () => void;
//# sourceMappingURL=index.d.ts.map