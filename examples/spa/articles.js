// The magazine: four sections of six articles, in the order the editors give them.
import { city } from './articles/city.js';
import { gardens } from './articles/gardens.js';
import { sky } from './articles/sky.js';
import { table } from './articles/table.js';

export const sections = [
  { id: 'gardens', name: 'Gardens', about: 'What grows, and what it needs us to leave alone.' },
  { id: 'city', name: 'City', about: 'Streets, and the people who keep them.' },
  { id: 'table', name: 'Table', about: 'Things to eat that mostly make themselves.' },
  { id: 'sky', name: 'Sky', about: 'What is overhead, with nothing but eyes.' },
];

/** One of each section in turn, so that the front page is mixed for everybody of whom nothing is known. */
export const articles = gardens.flatMap((article, index) => [article, city[index], table[index], sky[index]]);

export const topics = [...new Set(articles.flatMap((article) => article.topics))].sort();

export function findArticle(id) {
  return articles.find((article) => article.id === id);
}

export function findSection(id) {
  return sections.find((section) => section.id === id);
}

/** What Selvedge needs to know of an article: its id and its tags. */
export function toItem({ id, section, topics }) {
  return { id, tags: { section, topic: topics } };
}

/** At 200 words a minute, to the nearest ten seconds: these are short pieces. */
export function readingSeconds({ paragraphs }) {
  const words = paragraphs.join(' ').split(/\s+/).length;
  return Math.round((words / 200) * 6) * 10;
}
