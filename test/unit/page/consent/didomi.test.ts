import { describe, expect, test } from 'vitest';
import { didomi } from '../../../../src/page/consent/didomi.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

type OnReady = (didomi: object) => void;
interface DidomiWindow {
  didomiOnReady?: { push(callback: OnReady): unknown };
}

const USUAL = ['cookies', 'create_content_profile', 'select_personalized_content'];

/** Didomi: calls what waits in `didomiOnReady` when it is ready, and everything that is pushed from then on. */
function createDidomi(purposes: readonly string[] = USUAL): FakeTool & { readonly host: DidomiWindow } {
  const listeners: (() => void)[] = [];
  let enabled: readonly string[] = [];
  let isAsked = false;
  const host = window as DidomiWindow;
  const didomi = {
    getCurrentUserStatus: () => ({ purposes: Object.fromEntries([...USUAL, ...purposes].map((id) => [id, { id, enabled: enabled.includes(id) }])), vendors: {} }),
    shouldUserStatusBeCollected: () => !isAsked,
    on: (event: string, listener: () => void) => void (event === 'consent.changed' && listeners.push(listener)),
  };
  return {
    host,
    answer(isAgreed) {
      isAsked = true;
      enabled = isAgreed ? purposes : purposes.slice(1);
      for (const listener of listeners) listener();
    },
    install() {
      const waiting = (host.didomiOnReady ?? []) as OnReady[];
      host.didomiOnReady = { push: (callback) => callback(didomi) };
      for (const callback of waiting) callback(didomi);
    },
  };
}

const being = (didomi: unknown) => () => ({ didomiOnReady: { push: (callback: (didomi: unknown) => void) => callback(didomi) } });
const enabling = (purposes: unknown) => being({ on: () => undefined, getCurrentUserStatus: () => ({ purposes }) });

describeTool('Didomi', {
  tool: didomi,
  create: createDidomi,
  globals: ['didomiOnReady', 'Didomi'],
  broken: being({
    on: () => undefined,
    getCurrentUserStatus() {
      throw new Error('broken');
    },
  }),
  lies: {
    queue: () => ({ didomiOnReady: 'ready' }),
    object: being(null),
    purposes: enabling(undefined),
    status: enabling(Object.fromEntries(USUAL.map((id) => [id, { enabled: 'true' }]))),
    'list of purposes': enabling(USUAL),
  },
});

describe('Didomi', () => {
  usePage(['didomiOnReady', 'Didomi']);

  test('is asked for the purposes that the site names', async () => {
    const tool = createDidomi(['personalisation-4Xk', 'cookies']);
    tool.answer(true);
    tool.install();
    const [own, usual] = [listen(didomi, 'personalisation-4Xk cookies'), listen(didomi)];
    await pass(0);
    expect([own.last(), usual.last()]).toEqual(['granted', 'denied']);
  });

  test('is waited for in its own queue, which is made if need be', async () => {
    const heard = listen(didomi);
    expect((window as DidomiWindow).didomiOnReady).toHaveLength(1);
    await pass(5000);
    expect((window as DidomiWindow).didomiOnReady, 'and only once').toHaveLength(1);
    heard.stop();
  });
});
