import type { ConsentTool } from './tool.js';
/**
 * Didomi: granted when all purposes are enabled. Where they are not and the visitor has yet to be asked: `unknown`.
 *
 * @param purpose Ids of purposes with blanks between them. Default: Didomi's for what are purposes 1, 5 and 6 of IAB TCF.
 * @see https://developers.didomi.io/cmp/web-sdk/reference/api
 */
export declare const didomi: ConsentTool;
//# sourceMappingURL=didomi.d.ts.map