import { afterEach, expect, test, vi } from 'vitest';
import { isEntrance } from '../../../../src/page/capture/entrance.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const SHOP = 'https://www.shop.test/tree';

test.each([
  ['https://search.example.org/', SHOP, 'navigate', true],
  ['android-app://com.example.mail/', SHOP, 'navigate', true],
  ['https://shop.test.example.org/', SHOP, 'navigate', true],
  ['https://www.search.co.uk/', 'https://www.shop.co.uk/', 'navigate', true],
  ['https://search.com.au/', 'https://shop.com.au/', 'navigate', true],
  ['', SHOP, 'navigate', false],
  ['https://www.shop.test/home', SHOP, 'navigate', false],
  ['https://blog.shop.test:8080/home', SHOP, 'navigate', false],
  ['https://blog.shop.co.uk/', 'https://www.shop.co.uk/', 'navigate', false],
  ['https://www.shop.com/', 'https://shop.com/', 'navigate', false],
  ['http://localhost:81/', 'http://localhost/', 'navigate', false],
  ['https://search.example.org/', SHOP, 'reload', false],
  ['https://search.example.org/', SHOP, 'back_forward', false],
  ['no address', SHOP, 'navigate', false],
  [document.createElement('img'), SHOP, 'navigate', false],
])('from "%s" to %s by %s: %o', (referrer, page, type, expected) => {
  vi.stubGlobal('location', new URL(page));
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as PerformanceNavigationTiming]);
  expect(isEntrance({ referrer })).toBe(expected);
});
