import { type ConsentTool } from './tool.js';
/**
 * Cookiebot: granted when the visitor accepts preference cookies. An answer that is asked for anew is `unknown`.
 *
 * @see https://www.cookiebot.com/en/developer/
 */
export declare const cookiebot: ConsentTool;
//# sourceMappingURL=cookiebot.d.ts.map