import type { ConsentTool } from './tool.js';
/**
 * IAB GPP, as far as it is about the United States: denied when the visitor has opted out of sale, sharing or targeted advertising, or when a section
 * says that the browser does (`Gpc`); granted when only US sections apply and the visitor has not opted out; else `unknown`.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md
 */
export declare const gpp: ConsentTool;
//# sourceMappingURL=gpp.d.ts.map