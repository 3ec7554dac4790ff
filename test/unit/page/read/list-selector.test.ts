import { describe, expect, test } from 'vitest';
import { listNameFor, selectorOf } from '../../../../src/page/read/list-selector.js';
import { find, show } from '../fixture.js';

describe('a selector for a list', () => {
  test.each([
    ['its id', '<ul id="products"></ul>', '#products', 'ul'],
    ['its classes', '<ul class="grid wide"></ul><ul></ul>', 'ul.grid.wide', '.grid'],
    ['what it stands in, where that is needed', '<main><ul class="grid"></ul></main><aside><ul class="grid"></ul></aside>', 'main>ul.grid', 'main ul'],
    ['a class around it', '<main class="shop"><div></div></main>', 'main.shop>div', 'main div'],
  ])('is made of %s', (_, html, selector, element) => {
    show(html);
    expect(selectorOf(find(element))).toBe(selector);
    expect(document.querySelectorAll(selector)).toHaveLength(1);
  });

  test.each(['<ul id="list-8f3a9217" class="css-1x2y3z sc-abc md:grid-cols-4 grid"></ul>', '<ul id="7" class="-x 3d grid"></ul>'])('leaves out names that a build or a server makes anew: %s', (html) => {
    show(html);
    expect(selectorOf(find('ul'))).toBe('ul.grid');
  });

  test('is none without any id or class: on another page it would find anything', () => {
    show('<main><div></div></main>');
    expect(selectorOf(find('main div'))).toBe('');
  });

  test('is none where nothing short tells it from others', () => {
    show(`${'<div>'.repeat(8)}<ul></ul>${'</div>'.repeat(8)}${'<div>'.repeat(8)}<ul></ul>${'</div>'.repeat(8)}`);
    expect(selectorOf(find('ul'))).toBe('');
  });
});

describe('the name of a list', () => {
  test.each([
    ['<ul id="products" class="grid"></ul>', 'products'],
    ['<ul class="grid wide"></ul>', 'grid'],
    ['<ul></ul>', 'ul'],
    [`<ul id="${'x'.repeat(99)}"></ul>`, 'x'.repeat(40)],
  ])('of %s is %s', (html, name) => {
    show(html);
    expect(listNameFor(find('ul'), new Set())).toBe(name);
  });

  test('is another one where it is taken', () => {
    show('<ul class="grid"></ul>');
    expect(listNameFor(find('ul'), new Set(['grid', 'grid-2']))).toBe('grid-3');
  });
});
