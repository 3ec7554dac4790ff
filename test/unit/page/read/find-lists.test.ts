import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/core/steps.js';
import { findLists } from '../../../../src/page/read/find-lists.js';
import { find, show } from '../fixture.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const card = (index: number, inside = `<h3>Oak ${index}</h3>`) => `<li><a href="/p/${index}?from=list">${inside}</a></li>`;
const grid = (count = 6, inside?: string) => `<ul class="grid">${numbers(count).map((index) => card(index, inside)).join('')}</ul>`;

const look = (wanted = 'auto') => finish(findLists(document, wanted));
const lists = (wanted?: string) => look(wanted).filter(({ why }) => why === null).map(({ element }) => element);

describe('cards that repeat are a list', () => {
  test.each([
    ['with headings', grid()],
    ['with pictures and text', grid(6, '<img alt=""> An oak')],
    ['with prices', grid(6, 'An oak, $12.50')],
    ['with an advert among them', grid().replace('<li>', '<li><p>An advert</p></li><li>')],
    ['that link to a section and an author first', `<div>${numbers(6).map((index) => `<article><a href="/trees">Trees</a><h2><a href="/p/${index}">Oak ${index}</a></h2><a href="/by/me">me</a></article>`).join('')}</div>`],
    ['with several links to one page', grid(6, '<img alt="">').replaceAll('</li>', '<a href="/p/0">More</a><h3>Oak</h3></li>').replace(/(\/p\/)(\d)(.*?)\/p\/0/g, '$1$2$3$1$2')],
    ['inside a header of an article', `<article><header>${grid()}</header></article>`],
  ])('%s', (_, html) => {
    show(html);
    expect(lists()).toHaveLength(1);
  });
});

describe('no list', () => {
  test.each([
    ['navigation', `<nav>${grid()}</nav>`],
    ['footer', `<footer>${grid()}</footer>`],
    ["the page's header", `<header>${grid()}</header>`],
    ['the columns of a footer that is a div', `<div class="site-footer">${grid()}</div>`],
    ['comments', `<section id="comments">${grid()}</section>`],
    ['a live ticker', `<div aria-label="Live ticker">${grid()}</div>`],
    ['what the news call latest', `<div class="latest-news">${grid()}</div>`],
    ['cards whose headings and pictures lead nowhere', `<ul>${numbers(6).map((index) => `<li><img alt=""><h3>Step ${index}</h3><p><a href="/p/${index}">More</a></p></li>`).join('')}</ul>`],
    ['a carousel with copies of its slides', grid().replace('<li>', '<li aria-hidden="true">')],
    ['a dialog', `<dialog>${grid()}</dialog>`],
    ['what is hidden from readers', `<div aria-hidden="true">${grid()}</div>`],
    ['links without a picture, heading or price', grid(6, 'An oak')],
    ['links without text', grid(6, '<img alt="">')],
    ['three cards', grid(3)],
    ['links to other sites', grid().replaceAll('href="/', 'href="https://elsewhere.example/')],
    ['what a form holds', `<form>${grid()}</form>`],
    ['what is to be ignored', `<div data-sv-ignore>${grid()}</div>`],
    ['what is edited', `<div contenteditable="true">${grid()}</div>`],
    ['a choice of Selvedge', `<div data-sv-slot="hero">${grid()}</div>`],
    ['a marked list, or what holds one', `<main><ul data-sv-rank="trees">${numbers(6).map((index) => card(index)).join('')}</ul></main>`],
    ['what a framework hydrates', `<div id="__next">${grid()}</div>`],
    ['cards that lead to the same page', grid().replace(/\/p\/\d/g, '/p/1')],
    ['cards that a script places', grid().replaceAll('<li>', '<li style="position: absolute">')],
  ])('is %s', (_, html) => {
    show(html);
    expect(lists()).toEqual([]);
  });

  test('are parts of a page with several teasers each', () => {
    show(`<main>${numbers(5).map((part) => `<section><h2>Part</h2>${[0, 1, 2].map((each) => `<article><h3><a href="/p/${part}-${each}">Oak</a></h3></article>`).join('')}</section>`).join('')}</main>`);
    expect(lists()).toEqual([]);
  });

  test('holds another one: the innermost is taken', () => {
    show(`<main><section>${grid()}</section>${numbers(4).map((index) => `<section><h2><a href="/s/${index}">Part</a></h2></section>`).join('')}</main>`);
    expect(lists()).toEqual([find('.grid')]);
  });
});

test('a page of the visitor\'s own has none', () => {
  history.replaceState(null, '', '/account/messages');
  show(grid());
  expect(look()).toEqual([]);
  expect(lists('.grid')).toHaveLength(1);
  history.replaceState(null, '', '/');
});

describe('what the site names by a selector', () => {
  test('is a list from two cards on, wherever it stands', () => {
    show(`<nav><ul id="mine"><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>${grid()}`);
    expect(lists('#mine')).toEqual([find('#mine')]);
  });

  test('is told why where it is none', () => {
    show('<ul id="mine"><li>Nothing</li></ul>');
    expect(look('#mine').map(({ why }) => why)).toEqual(['it has 0 cards']);
  });
});

test('an attribute of the cards tells them apart where their links do not', () => {
  show(`<ul>${numbers(6).map((index) => `<li><div data-sku="S${index}"><a href="/product?id=${index}"><h3>Oak ${index}</h3></a></div></li>`).join('')}</ul>`);
  expect(look().find(({ why }) => why === null)).toMatchObject({ idAttribute: 'data-sku', cards: 6 });
});

test('elements named like what is looked for do no harm', () => {
  show(`<img name="querySelectorAll"><form><input name="children"><input name="closest"></form><ul class="grid">${numbers(6).map((index) => `<li><form><input name="matches"><button>Add</button></form><a href="/p/${index}"><h3>Oak</h3></a></li>`).join('')}</ul>`);
  expect(lists()).toEqual([find('.grid')]);
});

test('a page of 5,000 cards is looked at in bounded time, in many small steps', () => {
  show(`<ul class="grid">${numbers(5000).map((index) => card(index)).join('')}</ul>`);
  let steps = 0;
  const begin = performance.now();
  const work = findLists(document, 'auto');
  while (!work.next().done) steps++;
  expect(steps).toBeGreaterThan(50);
  expect(performance.now() - begin).toBeLessThan(20_000); // happy-dom takes seconds for what a browser does in milliseconds
});
