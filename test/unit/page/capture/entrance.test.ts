import { afterEach, expect, test, vi } from 'vitest';
import { isEntrance } from '../../../../src/page/capture/entrance.js';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['https://search.example.org/', 'navigate', true],
  ['android-app://com.example.mail/', 'navigate', true],
  ['', 'navigate', false],
  ['https://www.shop.test/home', 'navigate', false],
  ['https://blog.shop.test:8080/home', 'navigate', false],
  ['https://shop.test.example.org/', 'navigate', true],
  ['https://search.example.org/', 'reload', false],
  ['https://search.example.org/', 'back_forward', false],
])('on a page of www.shop.test, from "%s" by %s: %o', (referrer, type, expected) => {
  vi.stubGlobal('location', new URL('https://www.shop.test/tree'));
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as PerformanceNavigationTiming]);
  expect(isEntrance({ referrer } as Document)).toBe(expected);
  vi.unstubAllGlobals();
});
