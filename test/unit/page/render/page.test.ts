import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report, SelvedgeError } from '../../../../src/core/errors.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { projectProfile, type Projection } from '../../../../src/core/rank/projection.js';
import type { Hold } from '../../../../src/core/rank/reason.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import type { EarlyMark } from '../../../../src/page/render/early-work.js';
import { createPageRenderer, type PageRenderer } from '../../../../src/page/render/page.js';
import type { Steps } from '../../../../src/page/slices.js';
import { collectReports, find, show, textOf } from '../fixture.js';

/** Somebody who asked for blue. */
const BLUE = projectProfile({ ...emptyProfile(1), declared: { colour: ['colour:blue'] } }, PRESETS.shop, 0);

const card = (id: string, colour: string) => `<li data-sv-item="${id}" data-sv-tags="colour: ${colour}">${id}</li>`;
const LIST = `<ul data-sv-rank="sale">${card('a', 'red')}${card('b', 'green')}${card('c', 'blue')}</ul>`;
const SLOT = `<section data-sv-slot="hero">everybody<template data-sv-variant="sea" data-sv-tags="colour: blue">sea</template><template data-sv-variant="wood" data-sv-tags="colour: green">wood</template></section>`;

let renderer: PageRenderer | undefined;
let errors: SelvedgeError[] = [];
let decisions: string[] = [];
const onDecided = vi.fn();
const onWritten = vi.fn();
let stopListening: AbortController;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([] as unknown as DOMRectList); // no layout, no boxes
  decisions = [];
  stopListening = new AbortController();
  const tell = (event: Event) => decisions.push(Object.values((event as CustomEvent<object>).detail).join(' '));
  document.addEventListener('selvedge:decision', tell, { signal: stopListening.signal });
});

afterEach(() => {
  stopListening.abort();
  renderer?.stop();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

function render(basis: Projection | Hold = BLUE, early?: EarlyMark): PageRenderer {
  const [report, told] = collectReports();
  errors = told;
  renderer = create(report, basis, early);
  renderer.decide();
  return renderer;
}

function create(report: Report, basis: Projection | Hold, early?: EarlyMark): PageRenderer {
  return createPageRenderer({ root: document, report, basis: () => basis, arm: () => 'personal', early, onDecided, onWritten, start });
}

/** Does all steps at once. */
function start(steps: Steps): () => void {
  while (!steps.next().done);
  return () => undefined;
}

/** Gives elements a place on the page: happy-dom has no layout. */
function place(top: number, ...elements: Element[]): void {
  for (const element of elements) vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ top, width: 100, height: 100 } as DOMRect);
}

describe('deciding a page', () => {
  test('orders its lists and fills its slots, and tells of each when it is done', () => {
    show(`<main>${LIST}${SLOT}</main>`);
    document.addEventListener('selvedge:decision', () => decisions.push(textOf(find('main'))), { once: true, signal: stopListening.signal });
    render();
    expect(textOf(find('ul'))).toBe('cab');
    expect(textOf(find('section'))).toBe('sea');
    expect(decisions).toEqual(['list sale personal', 'cabeverybody', 'slot hero personal']);
    expect(onWritten).toHaveBeenCalledTimes(2);
    expect(onDecided).toHaveBeenCalledOnce();
  });

  test('puts everything back, and may then decide anew', () => {
    show(`<main>${LIST}${SLOT}</main>`);
    const given = find('main').innerHTML;
    const { decide, ranking, undo } = render();
    expect(ranking('sale')!.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    undo();
    expect(find('main').innerHTML).toBe(given);
    expect(ranking('sale')).toBe(undefined);
    undo();
    expect(find('main').innerHTML).toBe(given);
    decide();
    expect(textOf(find('ul'))).toBe('cab');
  });

  test.each(['not-ready', 'no-consent'] as const)('changes and tells nothing while it is %s', (hold) => {
    show(`<main>${LIST}${SLOT}</main>`);
    render(hold);
    expect(textOf(find('main'))).toBe('abceverybody');
    expect(decisions).toEqual([]);
  });

  test('tells of the holdout, whose page stays as it is', () => {
    show(`<main>${LIST}${SLOT}</main>`);
    const { ranking } = render('holdout');
    expect(textOf(find('main'))).toBe('abceverybody');
    expect(decisions).toHaveLength(2);
    expect(ranking('sale')![0]!.reasons).toEqual([{ term: 'holdout', score: 0 }]);
  });

  test('leaves pins and what is no item in their places', () => {
    show(`<ul data-sv-rank="sale"><li data-sv-pin>pin</li>${card('a', 'red')}<li>advert</li>${card('c', 'blue')}</ul>`);
    render();
    expect(textOf(find('ul'))).toBe('pincadverta');
  });

  test('reports a list or slot without a name, and goes on', () => {
    show(`<main><ul data-sv-rank></ul><div data-sv-slot=" "></div>${LIST}</main>`);
    render();
    expect(errors.map(({ code }) => code)).toEqual(['attribute-invalid', 'attribute-invalid']);
    expect(decisions).toEqual(['list sale personal']);
  });
});

describe('what the visitor has seen', () => {
  test('stays; the cards below are ordered among themselves', () => {
    const list = show(`<ul data-sv-rank="sale">${card('a', 'red')}${card('b', 'green')}${card('c', 'red')}${card('d', 'blue')}</ul>`);
    place(innerHeight - 1, list.children[0]!, list.children[1]!);
    place(innerHeight + 1, list.children[2]!, list.children[3]!);
    render();
    expect(textOf(list)).toBe('abdc');
  });

  test('stays also after the visitor scrolled back up', () => {
    const list = show(LIST);
    const [report] = collectReports();
    renderer = create(report, BLUE);
    const scroll = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(500);
    window.dispatchEvent(new Event('scroll'));
    scroll.mockReturnValue(0);
    place(innerHeight + 499, ...list.children);
    renderer.decide();
    expect(textOf(list)).toBe('abc');
  });

  test('is nothing in a tab that was never turned to', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const list = show(LIST);
    place(0, ...list.children);
    render();
    expect(textOf(list)).toBe('cab');
  });

  test('keeps a slot as it is, and it is told all the same', () => {
    const slot = show(SLOT);
    place(0, slot);
    render();
    expect(textOf(slot)).toBe('everybody');
    expect(decisions).toEqual(['slot hero personal']);
  });
});

test('a slot in use keeps what it shows', () => {
  const slot = show(SLOT.replace('everybody', '<button>everybody</button>'));
  find('button').focus();
  render();
  expect(textOf(slot)).toBe('everybody');
});

test('what the early part has decided and was seen stays, is ranked from the order the site gave, and is undone with the rest', () => {
  show(`<main>${LIST}${SLOT}</main>`);
  const [list, slot] = [find('ul'), find('section')];
  const mark: EarlyMark = { changed: [[list, [...list.childNodes]], [slot, [...slot.childNodes]]], settings: {} };
  list.prepend(list.children[1]!);
  slot.prepend('early');
  place(0, ...list.children);
  const { ranking, undo } = render(BLUE, mark);
  expect(textOf(list)).toBe('bac');
  expect(textOf(slot)).toBe('earlyeverybody');
  expect(ranking('sale')!.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(decisions).toEqual(['list sale personal', 'slot hero personal']);
  undo();
  expect(textOf(find('main'))).toBe('abceverybody');
});

test('cards that were parsed after the early part had decided are ordered among themselves', () => {
  const list = show(LIST);
  const mark: EarlyMark = { changed: [[list, [...list.childNodes]]], settings: {} };
  place(0, ...list.children);
  for (const colour of ['red', 'blue']) list.append(...new DOMParser().parseFromString(card(`late ${colour}`, colour), 'text/html').body.children);
  render(BLUE, mark);
  expect([...list.children].map(({ textContent }) => textContent)).toEqual(['a', 'b', 'c', 'late blue', 'late red']);
});

test('what the early part has decided and nobody has seen yet is decided once more, with all that came later', () => {
  const list = show(LIST);
  const mark: EarlyMark = { changed: [[list, [...list.childNodes]]], settings: {} };
  place(0, list.firstElementChild!);
  list.append(...new DOMParser().parseFromString(card('late blue', 'blue'), 'text/html').body.children);
  render(BLUE, mark);
  expect([...list.children].map(({ textContent }) => textContent)).toEqual(['a', 'c', 'late blue', 'b']);
});

describe('a list of more than 256 cards that the early part has decided', () => {
  const LONG = Array.from({ length: 257 }, (_, index) => card(`long ${index}`, index % 2 ? 'blue' : 'red'));
  const append = (list: Element, html: string) => list.append(...new DOMParser().parseFromString(html, 'text/html').body.children);

  test('stays as it is', () => {
    const list = show(`<ul data-sv-rank="long">${LONG.join('')}</ul>`);
    const mark: EarlyMark = { changed: [[list, [...list.childNodes]]], settings: {} };
    list.prepend(list.children[1]!);
    render(BLUE, mark);
    expect([...list.children].slice(0, 4).map(({ textContent }) => textContent)).toEqual(['long 1', 'long 0', 'long 2', 'long 3']);
    expect(onWritten).not.toHaveBeenCalled();
    expect(decisions).toEqual(['list long personal']);
    expect(renderer?.ranking('long')?.[0]?.id).toBe('long 1');
  });

  test('has what came later ordered behind it', () => {
    const list = show(`<ul data-sv-rank="long">${LONG.join('')}</ul>`);
    const mark: EarlyMark = { changed: [[list, [...list.childNodes]]], settings: {} };
    append(list, card('late red', 'red') + card('late blue', 'blue'));
    render(BLUE, mark);
    expect([...list.children].map(({ textContent }) => textContent)).toEqual([...LONG.map((_, index) => `long ${index}`), 'late blue', 'late red']);
  });

  test('is ordered like any other where the early part is not there, its best 128 first', () => {
    const list = show(`<ul data-sv-rank="long">${LONG.join('')}</ul>`);
    render();
    expect([...list.children].slice(0, 128).every(({ textContent }) => Number(textContent.split(' ')[1]) % 2)).toBe(true);
    expect(list.children[128]!.textContent).toBe('long 0');
  });
});
