import { findSection, readingSeconds } from '../articles.js';
import { element } from '../element.js';
import { reasonsInWords } from '../words.js';

/**
 * An article in a list.
 *
 * @param {object | null} explanation What `selvedge.explain` gave; with `null` nothing is offered to explain.
 */
export function articleCard(article, explanation, { heading = 'h2' } = {}) {
  const { id, section, title, standfirst } = article;
  return element(
    'li',
    { class: 'card', 'data-section': section },
    element('p', { class: 'kicker' }, findSection(section).name),
    element(heading, {}, element('a', { href: `#/article/${id}` }, title)),
    element('p', { class: 'standfirst' }, standfirst),
    element('p', { class: 'meta' }, `${readingSeconds(article)} seconds`),
    explanation && whyThis(explanation, title),
  );
}

function whyThis(explanation, title) {
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, 'Why this?', element('span', { class: 'unseen' }, ` ${title}`)),
    element('p', {}, reasonsInWords(explanation)),
  );
}
