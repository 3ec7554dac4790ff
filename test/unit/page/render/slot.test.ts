import { describe, expect, test } from 'vitest';
import { fillSlot } from '../../../../src/page/render/slot.js';
import { find, show, textOf } from '../fixture.js';

const HERO = '<section> For <b>everybody</b> <template id="runners"><h2>Run</h2> far</template><template id="hikers">Hike</template></section>';

describe('filling a slot', () => {
  test("shows the template's content in place of what was there; the templates stay", () => {
    const slot = show(HERO);
    fillSlot(slot, find<HTMLTemplateElement>('#runners'));
    expect(slot.innerHTML).toBe('<h2>Run</h2> far<template id="runners"><h2>Run</h2> far</template><template id="hikers">Hike</template>');
  });

  test('copies the template, so that it can be shown again', () => {
    const slot = show(HERO);
    const template = find<HTMLTemplateElement>('#runners');
    fillSlot(slot, template)();
    fillSlot(slot, template);
    expect(textOf(slot)).toContain('Run far');
  });

  test('can be undone exactly, and once more without harm', () => {
    const slot = show(HERO);
    const given = [...slot.childNodes];
    const undo = fillSlot(slot, find<HTMLTemplateElement>('#hikers'));
    undo();
    undo();
    expect(slot.childNodes).toHaveLength(given.length);
    expect(given.every((node, index) => node === slot.childNodes[index])).toBe(true);
  });

  test('can be undone without losing what the page has added behind it', () => {
    const slot = show(HERO);
    const undo = fillSlot(slot, find<HTMLTemplateElement>('#hikers'));
    slot.append('added');
    undo();
    expect(textOf(slot)).toBe('For everybody added');
  });

  test('leaves a slot alone that the page has written anew', () => {
    const slot = show(HERO);
    const undo = fillSlot(slot, find<HTMLTemplateElement>('#hikers'));
    slot.replaceChildren('anew');
    undo();
    expect(textOf(slot)).toBe('anew');
  });
});
