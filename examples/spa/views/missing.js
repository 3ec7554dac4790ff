import { element } from '../element.js';

export function missingView() {
  return {
    title: 'Not here · Tuesday',
    nodes: [
      element('h1', {}, 'Not here'),
      element('p', {}, 'There is no page at this address. ', element('a', { href: '#/' }, 'To the front page')),
    ],
  };
}
