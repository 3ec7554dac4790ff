import type { Consent } from '../../core/consent.js';
import { type Report } from '../../core/errors.js';
import type { Settings } from '../../core/options.js';
/** Watches the consent tools that the options name. @param hear Told of each that it is there, `unknown`, and then each answer. @returns How to end it. */
export declare function watchTools({ consentCookie, consentTools }: Settings, report: Report, hear: (name: string, answer: Consent) => void): (() => void)[];
//# sourceMappingURL=tools.d.ts.map