import type { Consent } from '../../core/consent.js';
import { type Report } from '../../core/errors.js';
import type { Settings } from '../../core/options.js';
/** Watches the consent tools that the options name. @param hear Told of each that it is there, `unknown`, and then each answer, and whether it is the no of a tool that was silent. @returns How to end it. */
export declare function watchTools({ consentCookie, consentTools }: Settings, report: Report, hear: (name: string, answer: Consent, isSilence?: boolean) => void): (() => void)[];
//# sourceMappingURL=tools.d.ts.map