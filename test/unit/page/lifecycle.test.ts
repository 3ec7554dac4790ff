import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchLifecycle } from '../../../src/page/lifecycle.js';

let stop: () => void = () => undefined;
const on = { onPageView: vi.fn(), onVisible: vi.fn(), onHidden: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  history.replaceState(null, '', '/');
  Object.assign(document, { prerendering: false });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

function watch(): void {
  stop = watchLifecycle(document, on);
}

/** A route of an app: it changes the address on a click, and renders what belongs to it a task later. */
function go(address: string): void {
  history.pushState(null, '', address);
  document.dispatchEvent(new Event('click'));
  vi.runAllTimers();
}

function show(isVisible: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isVisible);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page view begins', () => {
  test('at once in a page that is parsed', () => {
    watch();
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test('when the page is parsed', () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    watch();
    expect(on.onPageView).not.toHaveBeenCalled();
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(on.onPageView).not.toHaveBeenCalled(); // in the event itself the browser has enough to do
    vi.runAllTimers();
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test('once, where the app has changed the address until then', () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    watch();
    go('/cart');
    expect(on.onPageView).not.toHaveBeenCalled();
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    vi.runAllTimers();
    go('/cart');
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test('when a page that was only prerendered is shown', () => {
    Object.assign(document, { prerendering: true });
    watch();
    go('/?from=list');
    expect(on.onPageView).not.toHaveBeenCalled();
    Object.assign(document, { prerendering: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test('on another route of an app, after the app has rendered it', () => {
    watch();
    history.pushState(null, '', '/cart');
    window.dispatchEvent(new Event('popstate'));
    expect(on.onPageView).toHaveBeenCalledOnce();
    vi.runAllTimers();
    expect(on.onPageView).toHaveBeenCalledTimes(2);
  });

  test.each(['/cart', '/?page=2', '/#/cart', '/#!/cart'])('on the way to %s', (address) => {
    watch();
    go(address);
    expect(on.onPageView).toHaveBeenCalledTimes(2);
  });

  test('once, where a route sends on to another', () => {
    watch();
    history.pushState(null, '', '/cart');
    window.dispatchEvent(new Event('popstate'));
    go('/login');
    expect(on.onPageView).toHaveBeenCalledTimes(2);
  });

  test('on a route that the app shows only some time after the click', async () => {
    watch();
    document.dispatchEvent(new Event('click'));
    vi.runAllTimers();
    history.pushState(null, '', '/cart');
    document.body.append('Your cart');
    await Promise.resolve(); // mutations are told in a microtask
    vi.runAllTimers();
    expect(on.onPageView).toHaveBeenCalledTimes(2);
  });

  test('on return from the back/forward cache, not on the first showing', () => {
    watch();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(on.onPageView).toHaveBeenCalledOnce();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(on.onPageView).toHaveBeenCalledTimes(2);
  });

  test('not when an app writes the same address once more', () => {
    watch();
    history.replaceState({ scrolled: 500 }, '', '/');
    window.dispatchEvent(new Event('popstate'));
    document.dispatchEvent(new Event('click'));
    vi.runAllTimers();
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test('in a tab in the background as well', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    watch();
    expect(on.onPageView).toHaveBeenCalledOnce();
    show(true);
    expect(on.onPageView).toHaveBeenCalledOnce();
  });

  test.each(['/', '/#reviews', '/#/', '/#!/'])('not on the way to %s, which is the same page', (address) => {
    watch();
    go(address);
    expect(on.onPageView).toHaveBeenCalledOnce();
  });
});

test('hiding, leaving and coming back are told', () => {
  watch();
  show(false);
  expect(on.onHidden).toHaveBeenCalledOnce();
  show(true);
  expect(on.onVisible).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event('pagehide'));
  expect(on.onHidden).toHaveBeenCalledTimes(2);
});

test('after stopping nothing is told, not even a route that was on its way', async () => {
  watch();
  history.pushState(null, '', '/cart');
  window.dispatchEvent(new Event('popstate'));
  stop();
  vi.runAllTimers();
  show(false);
  go('/search');
  document.body.append('Search');
  await Promise.resolve();
  vi.runAllTimers();
  expect(on.onPageView).toHaveBeenCalledOnce();
  expect(on.onHidden).not.toHaveBeenCalled();
});
