import { hash32 } from './hash.js';
import { MAX_ID_LENGTH } from './item.js';

/** Of a longer path as much as leaves room for what tells it from others. */
const KEPT = MAX_ID_LENGTH - 12;

const IN_COLLECTION = /^\/collections\/[^/]+(?=\/products\/)/;

/**
 * What an item without an id is called: the path of its page as people read it, `/каталог/куртка`. A shop of Shopify's kind has one product under
 * every collection that it is in: it is called by the product's own path.
 */
export function idOfPath(pathname: string): string {
  const path = pathname.startsWith('/collections/') ? decode(pathname).replace(IN_COLLECTION, '') : decode(pathname);
  return path.length > MAX_ID_LENGTH ? `${path.slice(0, KEPT)}~${hash32(path)}` : path;
}

function decode(pathname: string): string {
  if (!pathname.includes('%')) return pathname;
  try {
    return decodeURI(pathname);
  } catch {
    return pathname; // a lone `%`
  }
}
