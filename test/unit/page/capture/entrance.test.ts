import { afterEach, expect, test, vi } from 'vitest';
import { isEntrance } from '../../../../src/page/capture/entrance.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

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
});

test.each([
  ['https://www.search.co.uk/', 'https://www.shop.co.uk/', true],
  ['https://blog.shop.co.uk/', 'https://www.shop.co.uk/', false],
  ['https://search.com.au/', 'https://shop.com.au/', true],
  ['https://www.shop.com/', 'https://shop.com/', false],
  ['http://localhost:81/', 'http://localhost/', false],
])('from %s to %s: %o', (referrer, page, expected) => {
  vi.stubGlobal('location', new URL(page));
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as PerformanceNavigationTiming]);
  expect(isEntrance({ referrer } as Document)).toBe(expected);
});
