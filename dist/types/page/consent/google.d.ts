import type { ConsentTool } from './tool.js';
/**
 * Google consent mode: what `gtag('consent', 'default' | 'update', { personalization_storage })` has put into the `dataLayer`. An update stands above
 * every default, and of these the strictest counts. One that grants for some regions only, or until an update comes, says nothing: nothing is known
 * of the visitor's region.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export declare const google: ConsentTool;
//# sourceMappingURL=google.d.ts.map