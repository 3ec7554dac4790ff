import type { ConsentTool } from './tool.js';
/**
 * Usercentrics, versions 2 and 3: granted when the visitor accepts every service of a category. While the visitor has not chosen: `unknown`.
 *
 * @param purpose The category. Default `functional`.
 * @see https://usercentrics.com/docs/web/features/api/control-functionality/
 */
export declare const usercentrics: ConsentTool;
//# sourceMappingURL=usercentrics.d.ts.map