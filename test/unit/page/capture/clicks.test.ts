import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SelvedgeError } from '../../../../src/core/errors.js';
import type { EventDraft } from '../../../../src/core/event.js';
import type { Item } from '../../../../src/core/item.js';
import { watchClicks } from '../../../../src/page/capture/clicks.js';
import { ld } from '../../../corpus/page.js';
import { collectReports, find, readingOf, show } from '../fixture.js';

let recorded: EventDraft[];
let errors: SelvedgeError[];
let currentItem: Item | null;
let stop: () => void;

beforeEach(() => {
  recorded = [];
  currentItem = null;
  const [report, told] = collectReports();
  errors = told;
  stop = watchClicks({ root: document, report: readingOf(report), currentItem: () => currentItem, record: (draft) => void recorded.push(draft) });
  // The page's own business; without it happy-dom would follow the links.
  document.body.addEventListener('click', preventDefault);
});

afterEach(() => {
  stop();
  history.replaceState(null, '', '/');
  document.body.removeEventListener('click', preventDefault);
});

function preventDefault(event: Event): void {
  event.preventDefault();
}

function click(selector: string): void {
  find(selector).click();
}

const LIST = `<ul data-sv-rank="sale force">
  <li data-sv-item="a" data-sv-tags="brand: Acme" data-sv-price="5" data-sv-boost="2"><a href="/a"><b>A</b></a> <i>text</i> <button data-sv-track="add_to_cart">Add</button></li>
  <li data-sv-pin><a href="/advert" id="advert">Advert</a></li>
</ul>`;

describe('a click on an item', () => {
  test('selects it, in its list, wherever in the link it hits', () => {
    show(LIST);
    click('b');
    expect(recorded).toEqual([{ name: 'select_item', item: { id: 'a', tags: ['brand:acme'], price: 5 }, list: 'sale', index: 0 }]);
  });

  test('tells where its card stood among those of the list; a pin is none of them', () => {
    show(`<ul data-sv-rank="sale"><li data-sv-item="x">X</li><li data-sv-pin>Pin</li><li data-sv-item="a"><a href="/a">A</a></li></ul>`);
    click('a');
    expect(recorded).toMatchObject([{ item: { id: 'a' }, index: 1 }]);
  });

  test('by its link to a section or an author is none, where its own link tells which item it is', () => {
    show('<ul data-sv-rank="news"><li><a href="/world" class="kicker">World</a><h3><a href="/world/a"><b>A</b></a></h3><a href="/by/me" class="by">me</a></li></ul>');
    click('.kicker');
    click('.by');
    expect(recorded).toEqual([]);
    click('b');
    expect(recorded).toMatchObject([{ name: 'select_item', item: { id: '/world/a' } }]);
  });

  test('outside of every list selects it as well', () => {
    show('<div data-sv-item="a"><a href="/a">A</a></div>');
    click('a');
    expect(recorded).toMatchObject([{ name: 'select_item', item: { id: 'a' }, list: undefined }]);
  });

  test('that leads nowhere says nothing', () => {
    show(LIST);
    click('i');
    expect(recorded).toEqual([]);
  });

  test('on a pin, outside of all items or inside the item of the page itself says nothing', () => {
    show(`${LIST}<a id="out" href="/out">Out</a><article data-sv-item="page"><h1>Page</h1><a id="own" href="/own">Own</a></article>`);
    click('#advert');
    click('#out');
    click('#own');
    expect(recorded).toEqual([]);
  });

  test.each(['<div data-sv-ignore><p data-sv-item="a"><a href="/a">A</a></p></div>', '<form><p data-sv-item="a"><a href="/a">A</a></p></form>'])(
    'inside %s says nothing',
    (html) => {
      show(html);
      click('a');
      expect(recorded).toEqual([]);
    },
  );

  test('from the keyboard selects it: browsers send a click without a pointer', () => {
    show(LIST);
    find('a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }));
    expect(recorded).toHaveLength(1);
  });

  test('counts where the page stops the event', () => {
    show(LIST);
    find('ul').addEventListener('click', (event) => event.stopImmediatePropagation());
    click('b');
    expect(recorded).toHaveLength(1);
  });
});

describe('a click on a link outside of all cards', () => {
  const RELATED = ld({
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'Product', name: 'Blue coat', url: '/p/7', sku: 'S7', category: 'Coats', offers: { price: 12 } },
      { '@type': 'NewsArticle', headline: 'Rain', url: '/news/rain' },
    ],
  });
  const SELECTED = { name: 'select_item', item: { id: '/p/7', tags: ['category:coats', 'path:p', 'word:blue', 'word:coat'], price: 12 } };

  test('that leads to what the page tells of selects it, whatever the link says', () => {
    show(`<main>${RELATED}<p>Look at <a href="/p/7?from=text#top"><b>this</b></a></p></main>`);
    click('b');
    expect(recorded).toEqual([SELECTED]);
  });

  test('inside the item of the page itself selects what it leads to', () => {
    show(`<article data-sv-item="page"><h1>Page</h1>${RELATED}<a href="/p/7" target="_blank">Coat</a></article>`);
    click('a');
    expect(recorded).toEqual([SELECTED]);
  });

  test.each([
    ['to what the page does not tell of', '<a href="/p/8">Coat</a>'],
    ['to another site', '<a href="https://elsewhere.example/p/7">Coat</a>'],
    ['to a download', '<a href="/p/7" download>Coat</a>'],
    ['to nowhere', '<a>Coat</a>'],
    ['inside a form', '<form><a href="/p/7">Coat</a></form>'],
    ['inside what is to be ignored', '<div data-sv-ignore><a href="/p/7">Coat</a></div>'],
    ['inside editable text', '<div contenteditable="true"><a href="/p/7">Coat</a></div>'],
    ['on a pin', '<ul data-sv-rank="sale"><li data-sv-pin><a href="/p/7">Coat</a></li></ul>'],
  ])('%s says nothing', (_, html) => {
    show(`<main>${RELATED}${html}</main>`);
    click('a');
    expect(recorded).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('to the page that it stands on says nothing', () => {
    history.replaceState(null, '', '/p/7');
    show(`<main>${RELATED}${ld({ '@type': 'Product', name: 'Blue coat', url: '/p/7' })}<a href="/p/7#reviews">Reviews</a></main>`);
    click('a');
    expect(recorded).toEqual([]);
  });

  test('on a card counts once, as the card says', () => {
    show(`<main>${RELATED}<div data-sv-item="mine"><a href="/p/7">Coat</a></div></main>`);
    click('a');
    expect(recorded).toMatchObject([{ name: 'select_item', item: { id: 'mine' } }]);
  });

  test('on a page that shows what a search has found is in the list "search"', () => {
    history.replaceState(null, '', '/shop?q=coat');
    show(`<main>${RELATED}<a href="/p/7">Coat</a></main>`);
    click('a');
    expect(recorded).toEqual([{ ...SELECTED, list: 'search' }]);
  });
});

test('a card in no list is in the list "search" where a search has found it, one in a named list in that list', () => {
  history.replaceState(null, '', '/shop?q=coat');
  show(`<div>${LIST}<div data-sv-item="b"><a id="b" href="/b">B</a></div></div>`);
  click('#b');
  click('li a');
  expect(recorded).toMatchObject([{ item: { id: 'b' }, list: 'search' }, { item: { id: 'a' }, list: 'sale' }]);
});

describe('a click on what is tracked', () => {
  test('in an item is about that item, and is no selection', () => {
    show(LIST);
    click('button');
    expect(recorded).toEqual([{ name: 'add_to_cart', item: { id: 'a', tags: ['brand:acme'], price: 5 } }]);
  });

  test('inside a link wins over the link', () => {
    show('<div data-sv-item="a"><a href="/a"><span data-sv-track="dismiss">×</span></a></div>');
    click('span');
    expect(recorded.map(({ name }) => name)).toEqual(['dismiss']);
  });

  test('outside of items is about the item of the page', () => {
    currentItem = { id: 'page', tags: [] };
    show('<button data-sv-track=" add_to_wishlist ">Add</button>');
    click('button');
    expect(recorded).toMatchObject([{ name: 'add_to_wishlist', item: { id: 'page' } }]);
  });

  test('inside a form counts: the site asked for it', () => {
    show('<div data-sv-item="a"><form><button type="button" data-sv-track="add_to_cart">Add</button></form></div>');
    click('button');
    expect(recorded).toMatchObject([{ name: 'add_to_cart', item: { id: 'a' } }]);
  });

  test('may need no item', () => {
    show('<button data-sv-track="search">Search</button>');
    click('button');
    expect(recorded).toEqual([{ name: 'search' }]);
    expect(errors).toEqual([]);
  });

  test('that needs an item and has none is reported, with the element', () => {
    show('<button data-sv-track="add_to_cart">Add</button>');
    click('button');
    expect(recorded).toEqual([]);
    expect(errors).toEqual([expect.objectContaining({ code: 'attribute-invalid', element: find('button') })]);
  });

  test.each(['refund', 'remove_from_wishlist'])('may take back what was done: %s', (name) => {
    show(`<div data-sv-item="a"><button data-sv-track="${name}">Take back</button></div>`);
    click('button');
    expect(recorded).toMatchObject([{ name, item: { id: 'a' } }]);
  });

  test('by a name that is unknown is reported, with the names that are known', () => {
    show('<div data-sv-item="a"><button data-sv-track="cart">Add</button></div>');
    click('button');
    expect(recorded).toEqual([]);
    expect(errors[0]!.message).toMatch(/data-sv-track must be one of .*add_to_cart.*, got "cart"/);
  });

  test('inside what is to be ignored says nothing', () => {
    show('<div data-sv-ignore><div data-sv-item="a"><button data-sv-track="add_to_cart">Add</button></div></div>');
    click('button');
    expect(recorded).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('after stopping no click is recorded; stopping twice is harmless', () => {
  show(LIST);
  stop();
  stop();
  click('b');
  click('button');
  expect(recorded).toEqual([]);
});
