import type { ConsentTool } from './tool.js';
/** A consent tool's own cookie. @param rule `name=part`, see `cookieConsent()`. */
export declare const cookie: ConsentTool;
//# sourceMappingURL=cookie.d.ts.map