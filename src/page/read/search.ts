import { searchTermOf } from '../../core/search.js';
import { HASH_ROUTE } from '../lifecycle.js';
import type { Sources } from './sources.js';

/** What was searched for, when the page shows what a search on the site has found; else an empty text. */
export function readSearch(sources: Sources | undefined): string {
  const { pathname, search, hash } = location;
  const [path, query] = HASH_ROUTE.test(hash) ? hash.replace(/^#!?/, '').split(/\?(.*)/s) : [pathname, search];
  return searchTermOf({ path: path!, parameters: [...new URLSearchParams(query)], told: sources?.searches() ?? [] });
}
