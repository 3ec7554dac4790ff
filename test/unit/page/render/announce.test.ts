import { expect, test } from 'vitest';
import { announceDecision } from '../../../../src/page/render/announce.js';
import { find, show } from '../fixture.js';

test('a decision is told at its element, up to the document, and tells no more than name and arm', () => {
  show('<main><ul data-sv-rank="sale"></ul></main>');
  const list = find('ul');
  const heard: [EventTarget | null, unknown][] = [];
  const stop = new AbortController();
  document.addEventListener('selvedge:decision', (event) => heard.push([event.target, (event as CustomEvent).detail]), { signal: stop.signal });
  announceDecision(list, { type: 'list', name: 'sale', arm: 'holdout' });
  stop.abort();
  expect(heard).toEqual([[list, { type: 'list', name: 'sale', arm: 'holdout' }]]);
});
