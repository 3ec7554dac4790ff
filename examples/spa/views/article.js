import { articles, findArticle, findSection, readingSeconds, toItem } from '../articles.js';
import { element } from '../element.js';
import { measureVisibleTime } from '../visible-time.js';
import { holdInWords } from '../words.js';
import { articleCard } from './card.js';

const NEXT = 3;

/** One article. Opening it is a `view_item`, leaving it a `dwell`; "read next" is decided in between, once. */
export function articleView(selvedge) {
  return (kept, id) => {
    const article = findArticle(id);
    if (!article) return null;
    const noted = selvedge.status().consent === 'granted';
    selvedge.track('view_item', toItem(article));
    kept.next ??= rankNext(selvedge, article);
    const readFor = measureVisibleTime();
    return {
      title: `${article.title} · Tuesday`,
      nodes: [articleText(article), nextList(kept.next)],
      leave() {
        const duration = readFor();
        // Time from before the reader's yes is nobody's business.
        if (noted) selvedge.track('dwell', { ...toItem(article), duration });
      },
    };
  };
}

/** For everybody the section's other articles come first; what is known of a reader may put others before them. */
function rankNext(selvedge, article) {
  const others = articles.filter(({ id }) => id !== article.id);
  const given = [...others.filter(({ section }) => section === article.section), ...others.filter(({ section }) => section !== article.section)];
  // On the front page what was just read may well be looked for again; here nobody wants it.
  const ranked = selvedge.rank(given, { read: toItem, list: 'next', limit: NEXT, terms: { seen: 10 } });
  return ranked.map(({ item, id }) => ({ article: item, explanation: selvedge.explain('next', id) }));
}

function articleText(article) {
  const { section, title, standfirst, paragraphs, topics } = article;
  return element(
    'article',
    { 'data-section': section },
    element('p', { class: 'kicker' }, element('a', { href: `#/section/${section}` }, findSection(section).name)),
    element('h1', {}, title),
    element('p', { class: 'standfirst' }, standfirst),
    element('p', { class: 'meta' }, `${readingSeconds(article)} seconds · ${topics.join(', ')}`),
    ...paragraphs.map((paragraph) => element('p', {}, paragraph)),
  );
}

function nextList(next) {
  const isOrdered = holdInWords(next[0].explanation) === null;
  return element(
    'section',
    { class: 'next', 'aria-labelledby': 'next' },
    element('h2', { id: 'next' }, 'Read next'),
    element('ol', { class: 'cards' }, ...next.map(({ article, explanation }) => articleCard(article, isOrdered ? explanation : null, { heading: 'h3' }))),
  );
}
