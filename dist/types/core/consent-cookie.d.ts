import type { Consent } from './consent.js';
/**
 * Reads the answer that a consent tool keeps in a cookie of its own.
 *
 * @param cookies As `document.cookie` gives them.
 * @param rule `name=part`: the visitor agreed when the value of the cookie of this name, decoded, has this part.
 * @returns `unknown` when the cookie is not there: nobody was asked yet.
 * @throws {URIError} For a value that is not encoded as it should be.
 */
export declare function cookieConsent(cookies: string, rule: string): Consent;
//# sourceMappingURL=consent-cookie.d.ts.map