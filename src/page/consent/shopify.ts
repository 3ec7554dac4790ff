import { askAtEvents, type ConsentTool } from './tool.js';

interface CustomerPrivacy {
  preferencesProcessingAllowed(): unknown;
  shouldShowBanner?(): unknown;
}

/**
 * Shopify's Customer Privacy API: whether preferences may be processed, by the shop's settings, the visitor's region and choice. The theme or an app has to
 * load it (`Shopify.loadFeatures`): it is a request.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export const shopify: ConsentTool = (view) => {
  const read = () => {
    const tool = (view as { Shopify?: { customerPrivacy?: CustomerPrivacy } }).Shopify?.customerPrivacy;
    if (typeof tool?.preferencesProcessingAllowed !== 'function') return undefined;
    if (tool.preferencesProcessingAllowed() === true) return 'granted';
    return tool.shouldShowBanner?.() === true ? 'unknown' : 'denied';
  };
  return askAtEvents(view, read, ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded']);
};
