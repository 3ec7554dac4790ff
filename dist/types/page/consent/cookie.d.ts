import type { Consent } from '../../core/consent.js';
import { type Report } from '../../core/errors.js';
/** The answer in a consent tool's cookie at this moment; a value that cannot be decoded is reported and is no answer. */
export declare function readConsentCookie(root: Document, rule: string, report: Report): Consent;
/** Tells each time that the answer in a consent tool's cookie is another one. @param answer What it is now. */
export declare function watchConsentCookie(root: Document, rule: string, report: Report, answer: Consent, onAnswer: (answer: Consent) => void): () => void;
//# sourceMappingURL=cookie.d.ts.map