import { articles, toItem } from '../articles.js';
import { element } from '../element.js';
import { watchSeen } from '../seen.js';
import { holdInWords } from '../words.js';
import { articleCard } from './card.js';
import { chooseLead, leadBanner } from './lead.js';

const LIMIT = 11; // the first one takes two places, so four rows of three are full

/** The front page: decided once a visit of it, so that nothing moves while it is read, nor on the way back to it. */
export function frontView(selvedge) {
  return (kept) => {
    kept.lead ??= chooseLead(selvedge);
    kept.front ??= rankFront(selvedge);
    const hold = holdInWords(kept.front[0].explanation);
    const cards = new Map(kept.front.map(({ article, explanation }) => [articleCard(article, hold === null ? explanation : null), article]));
    const stopWatching = watchSeen(cards);
    return {
      title: 'Tuesday, a magazine for ordinary days',
      nodes: [
        element('h1', {}, 'For an ordinary day'),
        leadBanner(kept.lead),
        element('p', { class: 'order' }, hold ?? 'In your order, worked out on this device. ', hold === null ? element('a', { href: '#/you' }, 'What it goes by') : null),
        element('ol', { class: 'cards front' }, ...cards.keys()),
      ],
      leave() {
        const items = stopWatching().map(toItem);
        if (items.length > 0) selvedge.track('view_item_list', { list: 'front', items });
      },
    };
  };
}

/** The order with its reasons, both of this moment: what a card says of its place stays true however long it is open. */
function rankFront(selvedge) {
  const ranked = selvedge.rank(articles, { read: toItem, list: 'front', limit: LIMIT });
  return ranked.map(({ item, id }) => ({ article: item, explanation: selvedge.explain('front', id) }));
}
