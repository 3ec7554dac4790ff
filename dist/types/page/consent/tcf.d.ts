import type { ConsentTool } from './tool.js';
/**
 * IAB TCF v2: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply, TCF says nothing: `unknown`.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md
 */
export declare const tcf: ConsentTool;
//# sourceMappingURL=tcf.d.ts.map