import { parseTags } from '../tags.js';
import { cleanId } from '../item.js';
import { isGone } from '../stock.js';
import type { FoundItem } from './found-item.js';
import { parsePrice } from './price.js';

/** Name and content of a `<meta>` element, the name in lower case. */
export type Meta = readonly [name: string, content: string];

/** schema.org's name for what Open Graph calls an item. Other types are pages: a website, a profile. */
const TYPES: Readonly<Record<string, string>> = {
  product: 'Product',
  'product.item': 'Product',
  'product.group': 'ProductGroup',
  'og:product': 'Product',
  article: 'Article',
  book: 'Book',
  'books.book': 'Book',
  'video.movie': 'Movie',
  'video.episode': 'VideoObject',
  'video.tv_show': 'TVSeries',
  'video.other': 'VideoObject',
  recipe: 'Recipe',
  'music.album': 'MusicAlbum',
};

/** What an item is like, by the names of its elements: the facet, and whether one text holds several values. */
const OPEN_GRAPH: Readonly<Record<string, string>> = {
  'product:brand': 'brand',
  'product:category': 'category',
  'product:color': 'color',
  'product:material': 'material',
  'product:size': 'size',
  'product:pattern': 'pattern',
  'product:condition': 'condition',
  'product:target_gender': 'audience',
  'article:section': 'category',
  'article:tag': 'keyword',
  'article:author': 'author',
  'book:author': 'author',
  'book:tag': 'keyword',
  'video:tag': 'keyword',
  'video:director': 'director',
};
const WEAK: Readonly<Record<string, string>> = {
  keywords: 'keyword',
  news_keywords: 'keyword',
  author: 'author',
  'dc.subject': 'keyword',
  'dcterms.subject': 'keyword',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
};
const PRICES = ['product:price:amount', 'product:sale_price:amount', 'og:price:amount'];
const NUMBERS = ['product:retailer_item_id', 'product:item_id', 'book:isbn'];

/**
 * The item of a page as its `<meta>` elements describe it.
 *
 * @returns One of Open Graph, where that says that the page is about an item, and a weaker one of the rest.
 */
export function itemOfMeta(metas: readonly Meta[], path: string): FoundItem[] {
  const all = (name: string) => metas.filter(([each]) => each === name).map(([, content]) => content);
  const tagsBy = (names: Readonly<Record<string, string>>) => {
    const tags: Record<string, string[]> = {};
    for (const [name, facet] of Object.entries(names)) {
      const texts = all(name).flatMap((text) => (facet === 'keyword' ? text.split(/[,;]/) : [text]));
      (tags[facet] ??= []).push(...texts.filter((text) => !/^(https?:)?\/\//i.test(text)));
    }
    return parseTags(tags);
  };
  const type = TYPES[all('og:type')[0]?.toLowerCase() ?? ''];
  const weak: FoundItem = { source: 'meta', type: '', keys: [path], title: all('twitter:title')[0] ?? '', tags: tagsBy(WEAK) };
  if (!type) return [weak];
  const stock = [...all('product:availability'), ...all('og:availability')][0];
  return [
    {
      source: 'open-graph',
      type,
      keys: [path, ...NUMBERS.flatMap(all).map(cleanId).filter(Boolean)],
      title: all('og:title')[0] ?? '',
      tags: tagsBy(OPEN_GRAPH),
      price: PRICES.flatMap(all).map(parsePrice).find((price) => price !== undefined),
      available: stock === undefined ? undefined : !isGone(stock),
    },
    weak,
  ];
}
