import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventDraft } from '../../../../src/core/event.js';
import { capturePage, type PageCapture } from '../../../../src/page/capture/page-capture.js';
import { ld, meta } from '../../../corpus/page.js';
import { collectReports, find, readingOf, show } from '../fixture.js';

let recorded: EventDraft[];
let capture: PageCapture;
let time: number;

beforeEach(() => {
  recorded = [];
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  history.replaceState(null, '', '/');
  capture = capturePage(document, readingOf(collectReports()[0]), (draft) => void recorded.push(draft));
});

afterEach(() => {
  capture.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page view begins and the page is read. */
function begin(isRoute?: boolean): void {
  capture.begin(isRoute);
  capture.scan();
}

function names(): string[] {
  return recorded.map(({ name, item }) => (item ? `${name} ${item.id}` : name));
}

describe('a page view', () => {
  test('is recorded, with the item that the page is about', () => {
    show('<article data-sv-item="a"><h1>A</h1></article>');
    begin(false);
    expect(names()).toEqual(['page_view', 'view_item a']);
  });

  test('of a page about no item is recorded as such', () => {
    show('<h1>Welcome</h1>');
    begin(false);
    time = 5000;
    capture.settle();
    expect(names()).toEqual(['page_view']);
  });

  test('begins a visit where the visitor came from another site: again when consent comes late, not on a later route or when the page comes back', () => {
    capture.stop();
    vi.spyOn(document, 'referrer', 'get').mockReturnValue('https://search.example.org/');
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as PerformanceNavigationTiming]);
    capture = capturePage(document, readingOf(collectReports()[0]), (draft) => void recorded.push(draft));
    begin();
    begin();
    begin(true);
    expect(recorded.map(({ entrance }) => entrance)).toEqual([true, true, undefined]);
    capture.stop();
    capture = capturePage(document, readingOf(collectReports()[0]), (draft) => void recorded.push(draft));
    begin();
    capture.turn(false);
    begin();
    expect(recorded.slice(3).map(({ entrance }) => entrance)).toEqual([true, undefined]);
  });

  test('ends with the time that was spent on its item, visible', () => {
    show('<article data-sv-item="a"><h1>A</h1></article>');
    begin(false);
    time = 3000;
    capture.turn(false);
    time = 60_000;
    capture.settle();
    expect(recorded.at(-1)).toMatchObject({ name: 'dwell', item: { id: 'a' }, duration: 3000 });
  });

  test('is about another item on the next route', () => {
    show('<article data-sv-item="a"><h1>A</h1></article>');
    begin(false);
    show('<article data-sv-item="b"><h1>B</h1><button data-sv-track="add_to_cart">Add</button></article>');
    begin(true);
    document.querySelector('button')!.click();
    expect(names()).toEqual(['page_view', 'view_item a', 'page_view', 'view_item b', 'add_to_cart b']);
  });

  test('of a route whose item is shown later is of that item, and the time until then of the one before', () => {
    show('<article data-sv-item="a"><h1>A</h1></article>');
    begin(false);
    time = 2000;
    begin(true);
    time = 3000;
    show('<article data-sv-item="b"><h1>B</h1></article>');
    capture.scan();
    time = 8000;
    capture.settle();
    expect(recorded.map(({ name, item, duration }) => [name, item?.id, duration].filter(Boolean).join(' '))).toEqual([
      'page_view',
      'view_item a',
      'page_view',
      'dwell a 3000',
      'view_item b',
      'dwell b 5000',
    ]);
  });

  test('that comes back is of the same item again', () => {
    show('<article data-sv-item="a"><h1>A</h1></article>');
    begin(false);
    begin(false);
    expect(names()).toEqual(['page_view', 'view_item a', 'page_view', 'view_item a']);
  });
});

describe('a search on the site', () => {
  const SITE = ld({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction', target: '/find?words={search_term_string}', 'query-input': 'required name=search_term_string' } });

  test('counts once for each view of its results', () => {
    history.replaceState(null, '', '/shop?q=red+shoes');
    show('<h1>2 results</h1>');
    begin();
    capture.scan();
    capture.settle();
    expect(names()).toEqual(['page_view', 'search']);
    history.replaceState(null, '', '/shop?q=blue+shoes');
    begin(true);
    expect(names()).toEqual(['page_view', 'search', 'page_view', 'search']);
    history.replaceState(null, '', '/shop?q=');
    begin(true);
    expect(names().slice(4)).toEqual(['page_view']);
  });

  test.each([
    ['JSON-LD', SITE],
    ['microdata', '<div itemscope itemtype="https://schema.org/WebSite"><form itemprop="potentialAction" itemscope itemtype="https://schema.org/SearchAction"><meta itemprop="target" content="/find?words={words}"><input name="words"></form></div>'],
  ])('is told by the parameter that the site names in %s', (_, html) => {
    history.replaceState(null, '', '/list?words=shoes');
    show(`<main>${html}</main>`);
    begin();
    expect(recorded.at(-1)).toEqual({ name: 'search', search_term: 'shoes' });
  });

  test.each(['/#/search?s=shoes', '/#!/shop?q=shoes'])('is told by the route in %s', (address) => {
    history.replaceState(null, '', address);
    begin();
    expect(recorded.at(-1)).toEqual({ name: 'search', search_term: 'shoes' });
  });

  test.each(['/#q=shoes', '/?page=2#/shop', '/#/?q=', '/list?words=shoes'])('is not told by %s', (address) => {
    history.replaceState(null, '', address);
    show('<h1>Shop</h1>');
    begin();
    expect(names()).toEqual(['page_view']);
  });
});

describe('an article', () => {
  const NEWS = ld({ '@type': 'NewsArticle', headline: 'Rain', url: '/', articleSection: 'Weather' });
  const ITEM = { id: '/', tags: ['category:weather', 'word:rain'], price: undefined };

  /** Puts it where so much of it is above the lower edge of the window. */
  function scrollTo(share: number, selector = 'article'): void {
    const height = 5000;
    vi.spyOn(find(selector), 'getBoundingClientRect').mockReturnValue({ top: innerHeight - share * height, height } as DOMRect);
  }

  function pass(seconds: number): void {
    time += 1000 * seconds;
    vi.advanceTimersByTime(1000 * seconds);
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    show(`<div>${NEWS}<article><h1>Rain</h1></article></div>`);
    begin();
  });

  const scrolls = () => recorded.filter(({ name }) => name === 'scroll');

  test('that was read through is told once, and a long look at it no more', () => {
    scrollTo(0.5);
    pass(20);
    expect(scrolls()).toEqual([]);
    scrollTo(0.9);
    pass(1);
    expect(scrolls()).toEqual([{ name: 'scroll', item: ITEM }]);
    pass(60);
    capture.turn(false);
    capture.turn(true);
    pass(60);
    capture.settle();
    expect(names()).toEqual(['page_view', 'view_item /', 'scroll /']);
  });

  test('whose end was leapt to is told after five visible seconds', () => {
    scrollTo(1.2);
    pass(3);
    capture.turn(false);
    pass(60);
    capture.turn(true);
    pass(1);
    expect(scrolls()).toEqual([]);
    scrollTo(0.1); // back at its beginning
    pass(1);
    expect(scrolls()).toHaveLength(1);
  });

  test('that was not read to its end has its dwell', () => {
    scrollTo(0.89);
    pass(30);
    capture.settle();
    expect(names()).toEqual(['page_view', 'view_item /', 'dwell /']);
  });

  test('is told again in another page view', () => {
    scrollTo(1);
    pass(5);
    begin();
    pass(5);
    expect(scrolls()).toHaveLength(2);
  });

  test('is no longer watched when the page is about something else, or has ended', () => {
    scrollTo(1);
    pass(4);
    show('<main data-sv-item="b"><h1>B</h1></main>');
    capture.scan();
    pass(60);
    capture.stop();
    expect(scrolls()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is its text where that is marked, or else all of the page', () => {
    show(`<div>${NEWS}<article><h1>Rain</h1><div itemprop="articleBody">Text</div></article></div>`);
    scrollTo(1, '[itemprop]');
    pass(5);
    show(`<div>${NEWS}<h1>Rain</h1></div>`);
    begin();
    scrollTo(1, 'html');
    pass(5);
    expect(scrolls()).toHaveLength(2);
  });
});

test.each([
  ['a product', ld({ '@type': 'Product', name: 'Coat', url: '/' })],
  ['a page that does not say what it is about', '<main data-sv-item="a"><h1>A</h1></main>'],
])('%s is not watched for being read through', (_, html) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  show(`<main>${html}</main>`);
  begin();
  expect(names()).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('an article by Open Graph, with its own id, is watched too', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  show(`<main data-sv-item="a">${meta({ 'og:type': 'article', 'og:title': 'Rain' })}<h1>Rain</h1></main>`);
  vi.spyOn(find('main'), 'getBoundingClientRect').mockReturnValue({ top: 0, height: 100 } as DOMRect);
  begin();
  vi.advanceTimersByTime(5000);
  expect(names()).toEqual(['page_view', 'view_item a', 'scroll a']);
});

test('a page that loads in the background counts its view, and time only when it is turned to', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  show(`<div>${ld({ '@type': 'Article', headline: 'Rain', url: '/' })}<article><h1>Rain</h1></article></div>`);
  vi.spyOn(find('article'), 'getBoundingClientRect').mockReturnValue({ top: 0, height: 100 } as DOMRect);
  begin();
  time = 60_000;
  vi.advanceTimersByTime(60_000);
  capture.settle();
  expect(names()).toEqual(['page_view', 'view_item /']);
  capture.turn(true);
  time = 64_000;
  vi.advanceTimersByTime(4000);
  capture.settle();
  expect(recorded.at(-1)).toMatchObject({ name: 'dwell', duration: 4000 });
});
