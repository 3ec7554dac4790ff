import { describe, expect, test } from 'vitest';
import { shopify } from '../../../../src/page/consent/shopify.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

/** The Customer Privacy API, in a region where consent is needed. */
function createShopify(): FakeTool {
  let preferences: 'yes' | 'no' | '' = '';
  return {
    answer(isAgreed) {
      preferences = isAgreed ? 'yes' : 'no';
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { preferencesAllowed: isAgreed } }));
    },
    install: () => void Object.assign(window, {
      Shopify: {
        loadFeatures: () => undefined,
        customerPrivacy: {
          preferencesProcessingAllowed: () => preferences === 'yes',
          shouldShowBanner: () => preferences === '',
          currentVisitorConsent: () => ({ preferences, analytics: '', marketing: '', sale_of_data: '' }),
        },
      },
    }),
  };
}

const having = (customerPrivacy: unknown) => () => ({ Shopify: { customerPrivacy } });

describeTool('Shopify', {
  tool: shopify,
  create: createShopify,
  globals: ['Shopify'],
  broken: having({
    preferencesProcessingAllowed() {
      throw new Error('broken');
    },
  }),
  lies: {
    object: () => ({ Shopify: 'granted' }),
    API: having(true),
    function: having({ preferencesProcessingAllowed: true }),
    answer: having({ preferencesProcessingAllowed: () => 'yes' }),
    promise: having({ preferencesProcessingAllowed: () => Promise.resolve(true) }),
  },
});

describe('Shopify', () => {
  usePage(['Shopify']);

  test('is left alone between its events once it has answered', async () => {
    let asked = 0;
    Object.assign(window, { Shopify: { customerPrivacy: { preferencesProcessingAllowed: () => ++asked > 0 } } });
    const heard = listen(shopify);
    await pass(5000);
    expect(asked).toBe(1);
    document.dispatchEvent(new Event('visitorConsentCollected'));
    await pass(0);
    expect(asked).toBe(2);
    heard.stop();
  });

  test('whose API is loaded later is heard at its event', async () => {
    Object.assign(window, { Shopify: { customerPrivacy: {} } });
    const heard = listen(shopify);
    const tool = createShopify();
    tool.answer(true);
    await pass(0);
    expect(heard.answers).toEqual([]);
    tool.install();
    document.dispatchEvent(new Event('shopifyCustomerPrivacyApiLoaded'));
    await pass(0);
    expect(heard.answers).toEqual(['granted']);
    heard.stop();
  });
});
