import { describe, expect, test, vi } from 'vitest';
import { applyOrder, findInUse, isInUse, reorder } from '../../../../src/page/render/reorder.js';
import { find, show, textOf } from '../fixture.js';

const CARDS = '<ul> one <li>a</li> two <li>b</li><!-- three --><li>c</li> four </ul>';

function cards(list: Element, order: string): Element[] {
  return [...order].map((name) => [...list.children].find((child) => child.textContent === name)!);
}

describe('reordering a list', () => {
  test('puts the cards in order and leaves text and comments in their places', () => {
    const list = show(CARDS);
    reorder(list, cards(list, 'cab'));
    expect(textOf(list)).toBe('one c two ab four');
    expect([...list.childNodes].map(({ nodeType }) => nodeType)).toEqual([3, 1, 3, 1, 8, 1, 3]);
  });

  test('can be undone exactly, and once more without harm', () => {
    const list = show(CARDS);
    const given = [...list.childNodes];
    const undo = reorder(list, cards(list, 'cba'));
    undo();
    undo();
    expect([...list.childNodes]).toEqual(given);
    expect(given.every((node, index) => node === list.childNodes[index])).toBe(true);
  });

  test('moves as few nodes as it can, and none when the order is right', () => {
    const list = show('<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul>');
    const insert = vi.spyOn(list, 'insertBefore');
    reorder(list, cards(list, 'abcd'));
    expect(insert).not.toHaveBeenCalled();
    reorder(list, cards(list, 'dabc'));
    expect(insert.mock.calls.map(([node]) => (node as Element).textContent)).toEqual(['d']);
  });

  test('moves nodes without taking them out where the browser can', () => {
    const list = show('<ul><li>a</li><li>b</li></ul>');
    const moveBefore = vi.fn();
    Object.assign(list, { moveBefore });
    const [a, b] = cards(list, 'ab');
    reorder(list, [b!, a!]);
    expect(moveBefore).toHaveBeenCalledOnce();
  });

  test('undo leaves alone what the page removed or added meanwhile', () => {
    const list = show('<ul><li>a</li><li>b</li><li>c</li></ul>');
    const undo = reorder(list, cards(list, 'cba'));
    cards(list, 'b')[0]!.remove();
    list.append(Object.assign(document.createElement('li'), { textContent: 'new' }));
    undo();
    expect(textOf(list)).toBe('acnew');
  });

  test('ignores what is not, or no longer, in the list', () => {
    const list = show('<ul><li>a</li><li>b</li></ul>');
    const [a, b] = cards(list, 'ab');
    const stranger = document.createElement('li');
    applyOrder(list, [stranger, b!, a!]);
    expect(textOf(list)).toBe('ba');
    expect(stranger.parentNode).toBe(null);
  });

  test('moves the neighbours of what holds focus, not that itself', () => {
    const list = show('<ul><li>a</li><li><button>b</button></li></ul>');
    find('button').focus();
    const insert = vi.spyOn(list, 'insertBefore');
    reorder(list, cards(list, 'ba'));
    expect(textOf(list)).toBe('ba');
    expect(insert.mock.calls.map(([node]) => (node as Element).textContent)).toEqual(['a']);
  });
});

test.each([
  ['before every card', '<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n<li>d</li>\n</ul>'],
  ['between the cards', '<ul><li>a</li>\n<li>b</li>\n<li>c</li>\n<li>d</li></ul>'],
])('blanks %s do not make one move many', (_where, html) => {
  const list = show(html);
  const given = list.innerHTML;
  const insert = vi.spyOn(list, 'insertBefore');
  const undo = reorder(list, cards(list, 'dabc'));
  expect(textOf(list).replace(/\s/g, '')).toBe('dabc');
  expect(insert.mock.calls.length).toBeLessThanOrEqual(2);
  undo();
  expect(list.innerHTML).toBe(given);
});

test('the children of a list that are in use are found in one go, with what else is said to be', () => {
  const list = show('<ul><li>a</li><li><p><button>b</button></p></li><li><b>c</b></li></ul>');
  find('button').focus();
  const [, b, c] = list.children;
  expect([...findInUse(list)]).toEqual([b]);
  expect(findInUse(list, [find('b'), document.body])).toEqual(new Set([b, c]));
});

describe('a node that must not be moved late', () => {
  test.each(['<li><iframe></iframe></li>', '<iframe></iframe>', '<li><dialog open></dialog></li>'])('is %s', (html) => {
    expect(isInUse(show(html))).toBe(true);
  });

  test.each(['video', 'audio'])('plays <%s>', (name) => {
    const card = show(`<li><${name}></${name}></li>`);
    expect(isInUse(card)).toBe(false);
    Object.defineProperty(find(name), 'paused', { value: false });
    expect(isInUse(card)).toBe(true);
  });

  test('holds a frame in a shadow root of its own, or of an element inside', () => {
    const list = show('<ul><li>a</li><li><x-card></x-card></li><li><x-card></x-card></li></ul>');
    const [, framed, plain] = list.children;
    framed!.firstElementChild!.attachShadow({ mode: 'open' }).append(document.createElement('iframe'));
    plain!.firstElementChild!.attachShadow({ mode: 'open' }).append(document.createElement('p'));
    expect([...findInUse(list)]).toEqual([framed]);
  });

  test.each([
    ['running', true],
    ['finished', false],
    ['paused', false],
  ])('has an animation that is %s: %s', (playState, outcome) => {
    const card = show('<li>a</li>');
    card.getAnimations = (options) => (options?.subtree ? [{ playState, effect: { target: card } } as unknown as Animation] : []);
    expect(isInUse(card)).toBe(outcome);
  });

  test('holds the focus', () => {
    const card = show('<li><a href="#">a</a></li>');
    expect(isInUse(card)).toBe(false);
    find('a').focus();
    expect(isInUse(card)).toBe(true);
  });

  test('holds the selection', () => {
    const card = show('<li>some text</li>');
    const range = document.createRange();
    range.selectNode(card);
    getSelection()!.addRange(range);
    expect(isInUse(card)).toBe(true);
    getSelection()!.removeAllRanges();
    expect(isInUse(card)).toBe(false);
  });

  test('is no plain card', () => {
    expect(isInUse(show('<li>a<dialog></dialog></li>'))).toBe(false);
  });
});
