import { afterEach, expect, test } from 'vitest';
import { takePage } from '../../../src/page/take-page.js';

afterEach(() => {
  Reflect.deleteProperty(window, 'selvedge');
});

test('a page is taken once a scope, until it is given back', () => {
  const giveBack = takePage(document, 'a');
  expect(giveBack).not.toBe(null);
  expect(takePage(document, 'a')).toBe(null);
  takePage(document, 'b')!();
  giveBack!();
  takePage(document, 'a')!();
});

test('a script tag has taken it, a queue in front of one has not', () => {
  Object.assign(window, { selvedge: [] });
  takePage(document, 'c')!();
  Object.assign(window, { selvedge: { rank: () => [], push: () => {} } });
  expect(takePage(document, 'c')).toBe(null);
});

test('elements of the page that are named so are no script tag', () => {
  document.body.innerHTML = '<form id="selvedge"><input name="rank"><input name="push"></form>';
  Object.assign(window, { selvedge: { rank: document.querySelector('input'), push: document.querySelector('input') } });
  takePage(document, 'd')!();
});
