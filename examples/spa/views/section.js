import { articles, findSection } from '../articles.js';
import { element } from '../element.js';
import { articleCard } from './card.js';

/** One section, always in the editors' order: whoever opens a section knows what to expect there. */
export function sectionView() {
  return (_kept, id) => {
    const section = findSection(id);
    if (!section) return null;
    const cards = articles.filter((article) => article.section === id).map((article) => articleCard(article, null));
    return {
      title: `${section.name} · Tuesday`,
      nodes: [
        element('h1', { 'data-section': id }, section.name),
        element('p', { class: 'order' }, section.about),
        element('ol', { class: 'cards' }, ...cards),
      ],
    };
  };
}
