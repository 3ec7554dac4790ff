import { type ConsentTool } from './tool.js';
/**
 * Shopify's Customer Privacy API: whether preferences may be processed, by the shop's settings, the visitor's region and choice. The theme or an app has to
 * load it (`Shopify.loadFeatures`): it is a request.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export declare const shopify: ConsentTool;
//# sourceMappingURL=shopify.d.ts.map