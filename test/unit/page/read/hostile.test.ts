import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { finish } from '../../../../src/core/steps.js';
import { readCards } from '../../../../src/page/read/list.js';
import { readingOf } from '../fixture.js';

const numRuns = 10_000;
/** In turns: what was once looked up through a weak reference is kept until the end of a task. */
const turns = process.env.LONG ? 10 : 1;
/** Milliseconds; on a machine that does other things as well. One case takes less than one. */
const timeout = process.env.LONG ? 900_000 : 120_000;

const EVIL = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
const text = fc.oneof(fc.constantFrom('category: oak', '__proto__: x; constructor: y', 'a: b > c > d', ':', ';;;', '0', '-1', '1e999', 'NaN', '12,50', '$12 $13', '€', '\ud800', '\u202e', '\u0000', '/p/1', 'javascript:alert(1)', 'http://[', '//', '?a=b#c', ...EVIL), fc.string(), fc.string({ maxLength: 2000, unit: 'binary' }));
const NAMES = ['data-sv-item', 'data-sv-tags', 'data-sv-price', 'data-sv-boost', 'data-sv-stock', 'href', 'alt', 'name', 'id', 'class', 'contenteditable', 'data-sv-ignore', 'data-product-id', 'itemprop', 'itemtype'];
const { element } = fc.letrec((tie) => ({
  element: fc.record({
    name: fc.constantFrom('li', 'a', 'img', 'h3', 'p', 'form', 'input', 'span', 'article', 'svg', 'template', 'time'),
    attributes: fc.array(fc.tuple(fc.constantFrom(...NAMES), text), { maxLength: 4 }),
    content: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')), { maxLength: 3 }),
  }),
}));

interface Described {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly content: readonly (string | Described)[];
}

function build({ name, attributes, content }: Described): Element {
  const made = document.createElement(name);
  for (const [each, value] of attributes) made.setAttribute(each, value);
  for (const each of content) made.append(typeof each === 'string' ? each : build(each));
  return made;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  document.body.replaceChildren();
});

test('whatever the attributes, links and texts of cards are, what is read of them are items that hold', { timeout }, async () => {
  const codes = new Set<string>(); // not the errors: each holds an element, a hundred thousand do not fit into memory
  const reading = readingOf(({ code }) => void codes.add(code));
  for (let turn = 0; turn < turns; turn++) {
    fc.assert(
      fc.property(fc.array(element as fc.Arbitrary<Described>, { maxLength: 3 }), (cards) => {
        const list = document.createElement('ul');
        list.append(...cards.map(build));
        document.body.replaceChildren(list);
        for (const { item } of finish(readCards(list, reading))) {
          expect(item.id.length).toBeGreaterThan(0);
          expect(item.id.length).toBeLessThanOrEqual(128);
          expect(item.tags.length).toBeLessThanOrEqual(64);
          for (const tag of item.tags) expect(tag).toMatch(/^[^:]+:[^]+$/);
          if (item.price !== undefined) expect(item.price >= 0 && Number.isFinite(item.price)).toBe(true);
          if (item.boost !== undefined) expect(Number.isFinite(item.boost)).toBe(true);
        }
      }),
      { numRuns },
    );
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect([...codes]).toEqual(['attribute-invalid']);
});
