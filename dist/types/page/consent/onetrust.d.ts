import { type ConsentTool } from './tool.js';
/**
 * OneTrust: granted when a group is active. While it is not and the banner is open: `unknown`.
 *
 * @param purpose The group. Default `C0003`, functional cookies as OneTrust sets it up.
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 */
export declare const oneTrust: ConsentTool;
//# sourceMappingURL=onetrust.d.ts.map