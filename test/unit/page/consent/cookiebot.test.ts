import { describe, expect, test } from 'vitest';
import { cookiebot } from '../../../../src/page/consent/cookiebot.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

interface Cookiebot {
  hasResponse: boolean;
  readonly consent: { necessary: boolean; preferences: boolean; statistics: boolean; marketing: boolean; method: string | null };
}

/** Cookiebot: the object is there before it knows of an earlier answer. */
function createCookiebot(): FakeTool & { readonly bot: Cookiebot } {
  const bot: Cookiebot = { hasResponse: false, consent: { necessary: true, preferences: false, statistics: false, marketing: false, method: null } };
  let isInstalled = false;
  const fire = (...names: readonly string[]) => names.forEach((name) => isInstalled && window.dispatchEvent(new Event(name)));
  return {
    bot,
    answer(isAgreed) {
      bot.hasResponse = true;
      Object.assign(bot.consent, { preferences: isAgreed, statistics: isAgreed, method: 'explicit' });
      fire('CookiebotOnConsentReady', isAgreed ? 'CookiebotOnAccept' : 'CookiebotOnDecline');
    },
    install() {
      isInstalled = true;
      Object.assign(window, { Cookiebot: bot });
      if (bot.hasResponse) fire('CookiebotOnConsentReady');
      else fire('CookiebotOnDialogInit', 'CookiebotOnDialogDisplay');
    },
  };
}

const being = (bot: unknown) => () => ({ Cookiebot: bot });

describeTool('Cookiebot', {
  tool: cookiebot,
  create: createCookiebot,
  globals: ['Cookiebot'],
  broken: being({
    get hasResponse(): boolean {
      throw new Error('broken');
    },
  }),
  lies: {
    object: being('granted'),
    'script element': being(document.createElement('script')),
    consent: being({ hasResponse: true, consent: true }),
    'missing consent': being({ hasResponse: true }),
    preferences: being({ hasResponse: true, consent: { preferences: 'true' } }),
    response: being({ hasResponse: 'true', consent: { preferences: true } }),
  },
});

describe('Cookiebot', () => {
  usePage(['Cookiebot']);

  test('that has not found the earlier answer yet is no word, so that nothing is taken for gone', async () => {
    const tool = createCookiebot();
    Object.assign(window, { Cookiebot: tool.bot });
    const heard = listen(cookiebot);
    await pass(500);
    expect(heard.answers).toEqual([]);
    tool.install();
    tool.answer(true);
    await pass(0);
    expect(heard.answers).toEqual(['granted']);
  });

  test('that asks anew has no answer any more', async () => {
    const tool = createCookiebot();
    tool.install();
    tool.answer(true);
    const heard = listen(cookiebot);
    tool.bot.hasResponse = false;
    window.dispatchEvent(new Event('CookiebotOnDialogDisplay'));
    await pass(0);
    expect(heard.answers).toEqual(['granted', 'unknown']);
  });
});
