import { afterEach, describe, expect, test } from 'vitest';
import { orderStatement } from '../../../../src/page/render/statement.js';
import { find, show } from '../fixture.js';

afterEach(() => {
  history.replaceState(null, '', '/');
});

const priced = (prices: readonly number[]) => prices.map((price) => `<li data-sv-price="${price}"></li>`).join('');

describe('the order of a list says something', () => {
  test.each([
    ['<ol id="list" data-sv-rank="top"></ol>', '<ol>'],
    ['<dl id="list" data-sv-rank="words"></dl>', '<dl>'],
    ['<nav><ul id="list"></ul></nav>', '<nav>'],
    ['<svg><g id="list"></g></svg>', '<svg>'],
    ['<div role="table"><div id="list"></div></div>', '<div>'],
    ['<div role="navigation"><ul id="list"></ul></div>', '<div>'],
    ['<table><tbody id="list"></tbody></table>', '<table>'],
    ['<div id="list" aria-sort="ascending"></div>', '<div>'],
  ])('in %s', (html, what) => {
    show(html);
    expect(orderStatement(find('#list'), [])).toBe(what);
  });

  test.each(['?sort=price', '?page=2&order_by=date', '?orderby=price', '?sort-by=name'])('after the visitor chose a sort: %s', (search) => {
    history.replaceState(null, '', `/list${search}`);
    expect(orderStatement(show('<ul></ul>'), [])).toBe(search);
  });
});

describe('the order of cards says something', () => {
  test.each([
    ['rising prices', priced([9.9, 20, 20, 31, 55, 100, 101, 130])],
    ['falling prices', priced([500, 40, 30, 20, 2, 1, 0.5])],
    ['falling dates', ['2026-05-01', '2026-04-30T12:00', '2026-04-30', '2026-01-02', '2025-12-31', '2025-12-01', '2024-01-01'].map((date) => `<li><time datetime="${date}"></time></li>`).join('')],
  ])('when they stand by %s', (_what, cards) => {
    const list = show(`<ul>${cards}</ul>`);
    expect(orderStatement(list, [[...list.children]])).toBe('its prices, dates or numbers');
  });
});

describe('the order of a list says nothing', () => {
  test.each(['<ul></ul>', '<div></div>', '<div aria-sort="none"></div>'])('in %s', (html) => {
    expect(orderStatement(show(html), [])).toBe(null);
  });

  test.each(['?sort=', '?resort=alps', '?page=2'])('because of %s', (search) => {
    history.replaceState(null, '', `/list${search}`);
    expect(orderStatement(show('<ul></ul>'), [])).toBe(null);
  });

  test('where only some cards have a price', () => {
    const list = show(`<ul>${priced([1, 2, 3, 4, 5, 6, 7])}<li>no price</li></ul>`);
    expect(orderStatement(list, [[...list.children]])).toBe(null);
  });

  test('because of an ordered list somewhere around it', () => {
    show('<ol><li><ul id="list"></ul></li></ol>');
    expect(orderStatement(find('#list'), [])).toBe(null);
  });
});

describe('a list tells by itself', () => {
  test('that it stands by time', () => {
    expect(orderStatement(show('<ul data-sv-rank="latest"></ul>'), [])).toBe('its name or class says that it stands by time');
  });

  test('that a sort is chosen in a form', () => {
    show('<form><select name="sort"><option>Ours</option><option selected>Price</option></select></form><ul></ul>');
    expect(orderStatement(find('ul'), [])).toBe('another sort is chosen in a form');
    find<HTMLSelectElement>('select').selectedIndex = 0;
    expect(orderStatement(find('ul'), [])).toBe(null);
  });
});
