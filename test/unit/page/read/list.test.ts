import { describe, expect, test } from 'vitest';
import { findMarked, listName, readCards, type Card } from '../../../../src/page/read/list.js';
import { readSlot } from '../../../../src/page/read/slot.js';
import { collectReports, show } from '../fixture.js';

function read(html: string) {
  const [report, errors] = collectReports();
  const list = show(html);
  const name = listName(list, report);
  const steps = readCards(list, report);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  return { name, cards: step.value as Card[], count, errors };
}

describe('a marked list', () => {
  test('has a name and its cards in their order, read one a step', () => {
    const { name, cards, count, errors } = read('<ul data-sv-rank="sale"><li data-sv-item="a"></li><li data-sv-item="b"></li></ul>');
    expect(name).toBe('sale');
    expect(cards.map(({ item }) => item.id)).toEqual(['a', 'b']);
    expect(cards.map(({ element }) => element)).toEqual([...document.querySelectorAll('li')]);
    expect(count).toBe(2);
    expect(errors).toEqual([]);
  });

  test('is named by the first word', () => {
    expect(read('<ol data-sv-rank=" sale  force "></ol>').name).toBe('sale');
  });

  test.each([
    '<li data-sv-item="a" data-sv-pin></li>',
    '<li data-sv-item="a" data-sv-ignore></li>',
    '<script></script>',
    '<style></style>',
    '<template></template>',
    '<li>an advert</li>',
  ])('has no card for %s', (child) => {
    const { cards, errors } = read(`<ul data-sv-rank="sale">${child}<li data-sv-item="b"></li></ul>`);
    expect(cards.map(({ item }) => item.id)).toEqual(['b']);
    expect(errors).toEqual([]);
  });

  test.each(['', '  '])('without a name ("%s") is none, and reported', (given) => {
    const { name, errors } = read(`<ul data-sv-rank="${given}"><li data-sv-item="a"></li></ul>`);
    expect(name).toBe('');
    expect(errors).toEqual([expect.objectContaining({ code: 'attribute-invalid', element: document.querySelector('ul') })]);
  });

  test('tells once of each child that is malformed, and keeps the child', () => {
    const { cards, errors } = read('<ul data-sv-rank="sale"><li data-sv-item="a" data-sv-price="much"></li><li data-sv-item="b"></li></ul>');
    expect(cards.map(({ item }) => item.id)).toEqual(['a', 'b']);
    expect(errors.map(({ element }) => element)).toEqual([document.querySelector('li')]);
  });
});

describe('a list where the site marks nothing', () => {
  test('has its first 256 cards read, whatever stands between them', () => {
    const { cards, errors } = read(`<ul data-sv-rank="sale"><script></script>${Array.from({ length: 300 }, (_, index) => `<li><a href="/${index}.html">Coat</a></li>`).join('')}</ul>`);
    expect(cards.map(({ item }) => item.id)).toEqual(Array.from({ length: 256 }, (_, index) => `/${index}.html`));
    expect(cards.every(({ isBare }) => isBare)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('but one card has that one read by its attributes', () => {
    const { cards } = read('<ul data-sv-rank="sale"><li><a href="/a.html">Coat</a></li><li data-sv-tags="kind: coat"><a href="/b.html">Coat</a></li></ul>');
    expect(cards.map(({ item, isBare }) => [item.id, item.tags, isBare])).toEqual([['/a.html', ['word:coat'], true], ['/b.html', ['kind:coat'], false]]);
  });
});

describe('lists and slots of a page', () => {
  test('are found in the order of the page', () => {
    show('<main><ul data-sv-rank="one"></ul><div data-sv-slot="hero"></div><ul data-sv-rank="two"></ul></main>');
    expect(findMarked(document).map(({ localName }) => localName)).toEqual(['ul', 'div', 'ul']);
  });

  test('are left out inside what is to be ignored and inside another list', () => {
    show('<div data-sv-ignore><ul data-sv-rank="one"></ul><div data-sv-slot="a"></div></div><ul data-sv-rank="two"><li><ul data-sv-rank="three"></ul></li></ul>');
    expect(findMarked(document).map((element) => element.getAttribute('data-sv-rank'))).toEqual(['two']);
  });
});

describe('a slot', () => {
  const HERO = `<section data-sv-slot="hero"><p>For everybody</p>
    <template data-sv-variant="runners" data-sv-tags="category: running" data-sv-boost="1">Run</template>
    <template data-sv-variant="hikers">Hike</template>
    <template>no variant</template>
    <div><template data-sv-variant="deep" data-sv-tags="a: b">of something inside</template></div>
  </section>`;

  test('has the variants that are its own templates', () => {
    const [report, errors] = collectReports();
    const slot = readSlot(show(HERO), report);
    expect(slot!.name).toBe('hero');
    expect(slot!.variants.map(({ name, tags, boost }) => ({ name, tags, boost }))).toEqual([
      { name: 'runners', tags: ['category:running'], boost: 1 },
      { name: 'hikers', tags: [], boost: undefined },
    ]);
    expect(slot!.variants[0]!.template).toBe(document.querySelector('template'));
    expect(errors).toEqual([]);
  });

  test('without a name is none, and reported', () => {
    const [report, errors] = collectReports();
    expect(readSlot(show('<section data-sv-slot></section>'), report)).toBe(null);
    expect(errors).toHaveLength(1);
  });
});
