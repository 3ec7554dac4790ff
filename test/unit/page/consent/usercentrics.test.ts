import { describe, expect, test } from 'vitest';
import { usercentrics } from '../../../../src/page/consent/usercentrics.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

const globals = ['__ucCmp', 'UC_UI'];
const fire = (name: string) => window.dispatchEvent(new Event(name));

/** Version 3: everything by promises. */
function createCurrent(category = 'functional'): FakeTool {
  let type = 'IMPLICIT';
  let state = 'ALL_DENIED';
  let isInstalled = false;
  return {
    answer(isAgreed) {
      type = 'EXPLICIT';
      state = isAgreed ? 'ALL_ACCEPTED' : 'SOME_ACCEPTED';
      if (isInstalled) fire('UC_CONSENT');
    },
    install() {
      isInstalled = true;
      Object.assign(window, {
        __ucCmp: {
          isInitialized: () => Promise.resolve(true),
          getConsentDetails: () => Promise.resolve({ consent: { type, status: state, required: true }, services: {}, categories: { essential: { state: 'ALL_ACCEPTED', essential: true }, [category]: { state, dps: null, name: category } } }),
        },
      });
      fire('UC_UI_INITIALIZED');
    },
  };
}

/** Version 2: at once, by services. */
function createOlder(): FakeTool {
  let isAsked = false;
  let isGiven = false;
  let isInstalled = false;
  return {
    answer(isAgreed) {
      [isAsked, isGiven] = [true, isAgreed];
      if (isInstalled) fire('ucEvent');
    },
    install() {
      isInstalled = true;
      Object.assign(window, {
        UC_UI: {
          isInitialized: () => true,
          isConsentRequired: () => !isAsked,
          getServicesBaseInfo: () => [
            { id: 'a', categorySlug: 'essential', consent: { status: true, history: [] } },
            { id: 'b', categorySlug: 'functional', consent: { status: true, history: [] } },
            { id: 'c', categorySlug: 'functional', consent: { status: isGiven, history: [] } },
          ],
        },
      });
      fire('UC_UI_INITIALIZED');
    },
  };
}

const currentSaying = (details: unknown, isReady: unknown = true) => () => ({ __ucCmp: { isInitialized: () => isReady, getConsentDetails: () => Promise.resolve(details) } });
const olderSaying = (services: unknown) => () => ({ UC_UI: { isInitialized: () => true, isConsentRequired: () => false, getServicesBaseInfo: () => services } });
const granted = { consent: { type: 'EXPLICIT' }, categories: { functional: { state: 'ALL_ACCEPTED' } } };

describeTool('Usercentrics 3', {
  tool: usercentrics,
  create: createCurrent,
  globals,
  broken: () => ({ __ucCmp: { isInitialized: () => Promise.resolve(true), getConsentDetails: () => Promise.reject(new Error('broken')) } }),
  lies: {
    object: () => ({ __ucCmp: 'granted' }),
    readiness: currentSaying(granted, 'yes'),
    details: currentSaying(null),
    categories: currentSaying({ ...granted, categories: 'all' }),
    category: currentSaying({ ...granted, categories: { functional: 'ALL_ACCEPTED' } }),
    state: currentSaying({ ...granted, categories: { functional: { state: true } } }),
    'missing category': currentSaying({ ...granted, categories: {} }),
  },
});

describeTool('Usercentrics 2', {
  tool: usercentrics,
  create: createOlder,
  globals,
  broken: () => ({
    UC_UI: {
      isInitialized() {
        throw new Error('broken');
      },
    },
  }),
  lies: {
    object: () => ({ UC_UI: true }),
    services: olderSaying('all'),
    'empty list': olderSaying([]),
    category: olderSaying([{ categorySlug: 'essential', consent: { status: true } }]),
    consent: olderSaying([{ categorySlug: 'functional', consent: true }]),
    status: olderSaying([{ categorySlug: 'functional', consent: { status: 'true' } }]),
  },
});

describe('Usercentrics', () => {
  usePage(globals);

  test('is asked for the category that the site names', async () => {
    const tool = createCurrent('personalisation');
    tool.answer(true);
    tool.install();
    const [own, usual] = [listen(usercentrics, 'personalisation'), listen(usercentrics)];
    await pass(0);
    expect([own.last(), usual.last()]).toEqual(['granted', 'denied']);
    own.stop();
    usual.stop();
  });

  test('that has accepted by itself, and not the visitor, says nothing', async () => {
    Object.assign(window, currentSaying({ ...granted, consent: { type: 'IMPLICIT' } })());
    const heard = listen(usercentrics);
    await pass(60_000);
    expect(heard.answers).toEqual(['unknown']);
    heard.stop();
  });

  test('that tells of an answer before it has stored it is asked again', async () => {
    const details = { consent: { type: 'EXPLICIT' }, categories: { functional: { state: 'ALL_DENIED' } } };
    Object.assign(window, currentSaying(details)());
    const heard = listen(usercentrics);
    fire('UC_CONSENT');
    await pass(0);
    details.categories.functional.state = 'ALL_ACCEPTED';
    await pass(1000);
    expect(heard.answers).toEqual(['denied', 'granted']);
    heard.stop();
  });
});
