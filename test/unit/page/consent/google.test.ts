import { describe, expect, test } from 'vitest';
import { google } from '../../../../src/page/consent/google.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

const layer = (): unknown[] => ((window as { dataLayer?: unknown[] }).dataLayer ??= []);

/** As Google's snippet has it: what lands in the layer are `arguments`. */
const gtag: (...words: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params
  layer().push(arguments);
};

const storage = (consent: unknown, more: object = {}) => ({ ad_storage: 'denied', personalization_storage: consent, ...more });

/** A consent tool that speaks consent mode. */
function createConsentMode(): FakeTool {
  let isInstalled = false;
  let earlier: boolean | undefined;
  const update = (isAgreed: boolean) => gtag('consent', 'update', storage(isAgreed ? 'granted' : 'denied'));
  return {
    answer(isAgreed) {
      if (isInstalled) update(isAgreed);
      else earlier = isAgreed;
    },
    install() {
      isInstalled = true;
      gtag('js', new Date(0));
      if (earlier !== undefined) update(earlier);
    },
  };
}

const holding = (...entries: unknown[]) => () => ({ dataLayer: entries });
const commandOf = (...words: unknown[]) => {
  gtag(...words);
  return layer().pop();
};

describeTool('Google consent mode', {
  tool: google,
  create: createConsentMode,
  globals: ['dataLayer'],
  broken: () => ({
    get dataLayer(): unknown {
      throw new Error('broken');
    },
  }),
  lies: {
    dataLayer: () => ({ dataLayer: 'granted' }),
    entry: holding(['consent', 'update', storage('granted')]),
    command: holding({ 0: 'consents', 1: 'update', 2: storage('granted') }),
    fields: holding({ 0: 'consent', 1: 'update', 2: 'personalization_storage' }),
    consent: () => ({ dataLayer: [commandOf('consent', 'update', storage(true))] }),
    prototype: holding(Object.create({ 0: 'consent', 1: 'update', 2: storage('granted') })),
  },
});

describe('Google consent mode', () => {
  usePage(['dataLayer']);

  test.each([
    ['grants', [storage('granted')], 'granted'],
    ['denies', [storage('denied')], 'denied'],
    ['denies and waits', [storage('denied', { wait_for_update: 500 })], 'denied'],
    ['grants and waits for an update', [storage('granted', { wait_for_update: 500 })], undefined],
    ['is for some regions', [storage('granted', { region: ['US-CA'] })], undefined],
    ['grants where one for some regions does not', [storage('denied', { region: ['DE', 'FR'] }), storage('granted')], 'denied'],
    ['grants, as does one for some regions', [storage('granted', { region: ['US'] }), storage('granted')], 'granted'],
    ['grants after one that did not', [storage('denied'), storage('granted')], 'denied'],
    ['says nothing of it', [{ analytics_storage: 'granted' }], undefined],
  ] as const)('whose default %s', async (_what, defaults, expected) => {
    for (const each of defaults) gtag('consent', 'default', each);
    const heard = listen(google);
    await pass(5000);
    expect(heard.last()).toBe(expected);
    gtag('consent', 'update', storage('granted'));
    await pass(1000);
    expect(heard.last(), 'an update stands above every default').toBe('granted');
    gtag('consent', 'default', storage('denied'));
    await pass(1000);
    expect(heard.last()).toBe('granted');
  });

  test('that is updated by a click is heard behind it, and not a second later', async () => {
    gtag('consent', 'default', storage('denied'));
    const heard = listen(google);
    document.addEventListener('click', () => gtag('consent', 'update', storage('granted')), { once: true });
    document.dispatchEvent(new Event('click'));
    await pass(10);
    expect(heard.last()).toBe('granted');
  });

  test('goes on from where it was when a tag manager cuts the dataLayer, and when it is replaced', async () => {
    gtag('consent', 'update', storage('granted'));
    const heard = listen(google);
    for (let index = 0; index < 400; index++) layer().push({ event: `other-${index}` });
    layer().splice(0, 100);
    await pass(1000);
    expect(heard.answers).toEqual(['granted']);
    gtag('consent', 'update', storage('denied'));
    layer().splice(0, 200);
    await pass(1000);
    expect(heard.answers).toEqual(['granted', 'denied']);
    Object.assign(window, { dataLayer: [] });
    gtag('consent', 'update', storage('granted'));
    await pass(1000);
    expect(heard.last()).toBe('granted');
  });

  test('is read, not wrapped: the dataLayer and its push stay what they are', async () => {
    const own = layer();
    const { push } = own;
    const heard = listen(google);
    await pass(2000);
    expect(layer()).toBe(own);
    expect(own.push).toBe(push);
    expect(Object.keys(own)).toEqual([]);
    heard.stop();
  });
});
