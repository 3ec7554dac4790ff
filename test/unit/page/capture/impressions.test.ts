import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchImpressions, type Impressions } from '../../../../src/page/capture/impressions.js';
import { collectReports, find, show } from '../fixture.js';

/** What the browser would tell of cards in view: happy-dom has no layout. */
let tell: (entries: { target: Element; intersectionRatio: number }[]) => void;
let impressions: Impressions;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IntersectionObserver', class {
    constructor(callback: typeof tell) {
      tell = callback;
    }
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  });
  impressions = watchImpressions(document, collectReports()[0]);
  show('<ul data-sv-rank="sale"><li data-sv-item="a" data-sv-tags="brand: Acme">A</li></ul>');
  impressions.scan();
});

afterEach(() => {
  impressions.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function showHalf(): void {
  tell([{ target: find('li'), intersectionRatio: 0.5 }]);
}

test('a card that was half in view for a second was offered, once', () => {
  showHalf();
  vi.advanceTimersByTime(999);
  expect(impressions.take()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(impressions.take()).toEqual([{ name: 'view_item_list', list: 'sale', offered: { 'brand:acme': 1 }, shown: [['a', 0]], among: [expect.objectContaining({ id: 'a', tags: ['brand:acme'] })] }]);
  expect(impressions.take()).toEqual([]);
});

test('a card that left the view within the second was not', () => {
  showHalf();
  vi.advanceTimersByTime(500);
  tell([{ target: find('li'), intersectionRatio: 0.4 }]);
  vi.advanceTimersByTime(5000);
  expect(impressions.take()).toEqual([]);
});

test('a card in a tab in the background was not', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  showHalf();
  vi.advanceTimersByTime(5000);
  expect(impressions.take()).toEqual([]);
});
