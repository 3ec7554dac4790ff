/** What the pages say of themselves to machines: JSON-LD and Open Graph, as newspapers carry them, nothing else. */
import { escape } from '../../make/html.mjs';
import { SECTIONS } from './articles.mjs';

export const NAME = 'The Shuttle';
export const ABOUT = 'A newspaper woven from free texts: news, people and places.';
const PUBLISHER = { '@type': 'NewsMediaOrganization', name: NAME };

/** A `<` in a text must not end the script element. */
function jsonLd(data) {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')}</script>`;
}

function openGraph(properties) {
  return properties.map(([property, content]) => `<meta property="${property}" content="${escape(content)}">`).join('\n  ');
}

function breadcrumbs(steps) {
  return jsonLd({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  });
}

export function describeFrontPage() {
  return [
    jsonLd({ '@type': 'WebSite', name: NAME, description: ABOUT, url: './', inLanguage: 'en', publisher: PUBLISHER }),
    openGraph([['og:type', 'website'], ['og:site_name', NAME], ['og:title', NAME], ['og:description', ABOUT], ['og:locale', 'en_GB']]),
  ].join('\n  ');
}

export function describeSection({ id, title, about }) {
  return [
    breadcrumbs([[NAME, '../'], [title, `../${id}/`]]),
    openGraph([['og:type', 'website'], ['og:site_name', NAME], ['og:title', `${title} · ${NAME}`], ['og:description', about], ['og:locale', 'en_GB']]),
  ].join('\n  ');
}

export function describeArticle(article) {
  const { title: sectionTitle } = SECTIONS.find(({ id }) => id === article.section);
  const authors = authorsOf(article);
  return [
    jsonLd({
      '@type': authors[0].name === 'Wikinews' ? 'NewsArticle' : 'Article',
      mainEntityOfPage: { '@type': 'WebPage', '@id': `${article.slug}.html` },
      headline: article.title,
      description: article.summary,
      articleSection: sectionTitle,
      keywords: article.keywords,
      author: authors.length > 1 ? authors : authors[0],
      datePublished: article.date,
      inLanguage: 'en',
      isAccessibleForFree: true,
      isBasedOn: article.source,
      license: article.licenceUrl,
      publisher: PUBLISHER,
    }),
    breadcrumbs([[NAME, '../'], [sectionTitle, './'], [article.title, `${article.slug}.html`]]),
    openGraph([
      ['og:type', 'article'], ['og:site_name', NAME], ['og:title', article.title], ['og:description', article.summary], ['og:locale', 'en_GB'],
      ['article:published_time', article.date], ['article:section', sectionTitle], ...article.keywords.map((keyword) => ['article:tag', keyword]),
    ]),
  ].join('\n  ');
}

/** Wikis are written by many: they are organisations, and "and others" is nobody's name. */
function authorsOf({ author }) {
  if (/^Wiki/.test(author)) return [{ '@type': 'Organization', name: author }];
  return author.replace(' and others', '').split(', ').map((name) => ({ '@type': 'Person', name }));
}
