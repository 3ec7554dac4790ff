import { describe, expect, test } from 'vitest';
import { givenNodes, undoEarlyWork, type EarlyMark } from '../../../../src/page/render/early-work.js';
import { find, show, textOf } from '../fixture.js';

/** A page on which the early part has put the last card first and filled the slot. */
function early() {
  show('<main><ul><li>a</li> <li>b</li></ul><section>everybody<template>runners</template></section><div>untouched</div></main>');
  const [list, slot] = [find('ul'), find('section')];
  const [listNodes, slotNodes] = [[...list.childNodes], [...slot.childNodes]];
  list.prepend(list.lastChild!);
  slot.firstChild!.replaceWith('runners');
  const mark: EarlyMark = { changed: [[list, listNodes], [slot, slotNodes]], settings: {} };
  return { mark, list, slot, listNodes, slotNodes };
}

describe('what the early part did', () => {
  test('is told by the nodes that the site gave', () => {
    const { mark, list, slot, listNodes, slotNodes } = early();
    expect(givenNodes(mark, list)).toBe(listNodes);
    expect(givenNodes(mark, slot)).toBe(slotNodes);
    expect(givenNodes(mark, find('div'))).toEqual([]);
    expect(givenNodes(undefined, list)).toEqual([]);
  });

  test('is undone exactly, twice without harm', () => {
    const { mark, list, slot, listNodes, slotNodes } = early();
    undoEarlyWork(mark);
    undoEarlyWork(mark);
    expect([...list.childNodes]).toEqual(listNodes);
    expect([...slot.childNodes]).toEqual(slotNodes);
    expect(textOf(find('main'))).toBe('a beverybodyuntouched');
  });

  test('includes what it does while the page is still being parsed', () => {
    const { list, listNodes } = early();
    const changed: [Element, readonly Node[]][] = [];
    const mark: EarlyMark = { changed, settings: {} };
    expect(givenNodes(mark, list)).toEqual([]);
    changed.push([list, listNodes]);
    expect(givenNodes(mark, list)).toBe(listNodes);
  });
});
