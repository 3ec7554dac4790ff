import { CONTEXT, ld, meta, SITE, type CorpusPage } from './page.js';

export const TEXTS: readonly CorpusPage[] = [
  {
    name: 'WordPress with Yoast: article in a graph of references',
    path: '/2026/10/autumn-in-the-park/',
    head: ld({ ...CONTEXT, '@graph': [
      { '@type': 'Article', '@id': `${SITE}/2026/10/autumn-in-the-park/#article`, isPartOf: { '@id': `${SITE}/2026/10/autumn-in-the-park/` }, author: { name: 'ada', '@id': `${SITE}/#/schema/person/1` }, headline: 'Autumn in the park', mainEntityOfPage: { '@id': `${SITE}/2026/10/autumn-in-the-park/` }, keywords: ['Trees', 'Walks'], articleSection: ['Nature'], publisher: { '@id': `${SITE}/#organization` } },
      { '@type': 'WebPage', '@id': `${SITE}/2026/10/autumn-in-the-park/`, url: `${SITE}/2026/10/autumn-in-the-park/`, name: 'Autumn in the park - Paper', breadcrumb: { '@id': `${SITE}/2026/10/autumn-in-the-park/#breadcrumb` } },
      { '@type': 'BreadcrumbList', '@id': `${SITE}/2026/10/autumn-in-the-park/#breadcrumb`, itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: `${SITE}/` }, { '@type': 'ListItem', position: 2, name: 'Autumn in the park' }] },
      { '@type': 'WebSite', '@id': `${SITE}/#website`, url: `${SITE}/`, potentialAction: [{ '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${SITE}/?s={search_term_string}` } }] },
      { '@type': 'Person', '@id': `${SITE}/#/schema/person/1`, name: 'Ada' },
    ] }),
    current: { type: 'Article', keys: ['/2026/10/autumn-in-the-park/'], title: 'Autumn in the park', tags: 'category: nature; author: ada; keyword: trees; keyword: walks' },
  },
  {
    name: 'Ghost: article beside a publication, keywords in one text',
    path: '/slow-news/',
    head: meta({ 'og:type': 'article', 'og:title': 'Slow news', 'article:tag': ['Media', 'Habits'] }) + ld({ ...CONTEXT, '@type': 'Article', publisher: { '@type': 'Organization', name: 'Letter' }, author: { '@type': 'Person', name: 'Grace', url: `${SITE}/author/grace/`, sameAs: [] }, headline: 'Slow news', url: `${SITE}/slow-news/`, keywords: 'Media, Habits', mainEntityOfPage: `${SITE}/slow-news/` }),
    current: { type: 'Article', keys: ['/slow-news/'], title: 'Slow news', tags: 'author: grace; keyword: media; keyword: habits' },
  },
  {
    name: 'Drupal Schema.org Metatag: news article with several topics',
    path: '/node/12',
    head: `<link rel="canonical" href="${SITE}/news/harbour">` + ld({ ...CONTEXT, '@graph': [{ '@type': 'NewsArticle', headline: 'Harbour opens', about: [{ '@type': 'Thing', name: 'Harbour' }, { '@type': 'Place', name: 'Coast' }], author: [{ '@type': 'Person', name: 'Lin' }, { '@type': 'Person', name: 'Max' }], articleSection: 'Local; Sea', mainEntityOfPage: `${SITE}/news/harbour` }] }),
    current: { type: 'NewsArticle', keys: ['/news/harbour'], title: 'Harbour opens', tags: 'category: local; category: sea; about: harbour; about: coast; author: lin; author: max' },
  },
  {
    name: 'Drupal: RDFa of a classic theme',
    path: '/article/bees',
    body: `<article about="/article/bees" typeof="schema:Article"><h1 property="schema:name">Bees</h1><span property="schema:dateCreated" content="2026-01-01"></span><a property="schema:about" href="/topic/insects">Insects</a><span property="schema:articleSection">Gardens</span></article>`,
    current: { type: 'Article', keys: ['/article/bees'], title: 'Bees', tags: 'category: gardens' },
  },
  {
    name: 'Open Graph of a news site alone, with Dublin Core and keywords beside',
    path: '/sport/cup',
    head: meta({ 'og:type': 'article', 'og:title': 'The cup', 'article:section': 'Sport', 'article:tag': ['Football', 'Cup'], 'article:author': 'https://www.example/people/x', keywords: 'goal, match', 'DC.creator': 'Sam Roe' }),
    current: { type: 'Article', keys: ['/sport/cup'], title: 'The cup', tags: 'category: sport; keyword: football; keyword: cup; author: sam roe' },
  },
  { name: 'a website that is no item', path: '/', head: meta({ 'og:type': 'website', 'og:title': 'Shop', keywords: 'a, b' }) + ld({ ...CONTEXT, '@type': 'WebSite', name: 'Shop', url: SITE }), current: null },
  {
    name: 'blog posting in microdata, nested author, time and image',
    path: '/blog/moss',
    body: `<article itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">Moss</h1><time itemprop="datePublished" datetime="2026-02-01">1 February</time><img itemprop="image" src="/moss.jpg" alt=""><p>By <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/people/kim"><span itemprop="name">Kim</span></a></span></p><meta itemprop="keywords" content="moss, forest"><div itemprop="articleSection">Plants</div></article>`,
    current: { type: 'BlogPosting', keys: ['/blog/moss'], title: 'Moss', tags: 'category: plants; author: kim; keyword: moss; keyword: forest' },
  },
  {
    name: 'a front page: the list of its articles',
    path: '/',
    head: ld({ ...CONTEXT, '@type': 'ItemList', itemListElement: [['Two', 2], ['One', 1]].map(([name, position]) => ({ '@type': 'ListItem', position, item: { '@type': 'NewsArticle', headline: name, url: `${SITE}/${String(name).toLowerCase()}`, articleSection: 'World' } })) }),
    current: null,
    items: [{ type: 'NewsArticle', keys: ['/one'], title: 'One', tags: 'category: world' }, { type: 'NewsArticle', keys: ['/two'], title: 'Two', tags: 'category: world' }],
  },
  {
    name: 'Google’s live blog with a video beside it',
    path: '/live/vote',
    head: ld([{ ...CONTEXT, '@type': 'VideoObject', name: 'Speech', url: `${SITE}/video/speech` }, { ...CONTEXT, '@type': 'LiveBlogPosting', headline: 'The vote', about: { '@type': 'Event', name: 'Vote' }, liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Polls open' }] }]),
    current: { type: 'LiveBlogPosting', keys: ['/live/vote'], title: 'The vote', tags: 'about: vote' },
    items: [{ type: 'VideoObject', keys: ['/video/speech'], title: 'Speech' }],
  },
];
