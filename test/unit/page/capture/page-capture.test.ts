import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EventDraft } from '../../../../src/core/event.js';
import { capturePage, type PageCapture } from '../../../../src/page/capture/page-capture.js';
import { collectReports, show } from '../fixture.js';

let recorded: EventDraft[];
let capture: PageCapture;
let time: number;

beforeEach(() => {
  recorded = [];
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  capture = capturePage(document, collectReports()[0], (draft) => void recorded.push(draft));
});

afterEach(() => {
  capture.stop();
  vi.restoreAllMocks();
});

/** A page view begins and the page is read. */
function begin(isRoute: boolean): void {
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
