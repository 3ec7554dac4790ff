import { describe, expect, test } from 'vitest';
import { takeOverEarlyWork } from '../../../../src/page/render/early-work.js';
import { find, show, textOf } from '../fixture.js';

describe('what the early part did', () => {
  test('is nothing where it is not there', () => {
    expect(takeOverEarlyWork(undefined)).toBe(null);
  });

  test('is taken over and undone exactly', () => {
    show('<ul><li>a</li> <li>b</li></ul><section>everybody</section>');
    const [list, slot] = [find('ul'), find('section')];
    const [givenList, givenSlot] = [[...list.childNodes], [...slot.childNodes]];
    list.append(givenList[0]!);
    slot.replaceChildren('runners');
    const early = takeOverEarlyWork({ lists: [[list, givenList]], slots: [[slot, givenSlot]], settings: {} })!;
    expect(early.lists.get(list)).toBe(givenList);
    expect(early.slots.has(slot)).toBe(true);

    early.undo();
    expect([...list.childNodes]).toEqual(givenList);
    expect(textOf(list)).toBe('a b');
    expect(textOf(slot)).toBe('everybody');
    expect([early.lists.size, early.slots.size]).toEqual([0, 0]);
  });

  test('is undone once: what the page does afterwards stays', () => {
    const slot = show('<section>everybody</section>');
    const early = takeOverEarlyWork({ lists: [], slots: [[slot, [...slot.childNodes]]], settings: {} })!;
    early.undo();
    slot.replaceChildren('later');
    early.undo();
    expect(textOf(slot)).toBe('later');
  });
});
