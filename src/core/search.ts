import type { EventDraft } from './event.js';
import { normalise } from './tags.js';

/** Whether the words that a visitor searched for are kept with the event. */
export type SearchTerms = 'drop' | 'keep';

/** Where a page is, as far as it tells of a search. */
export interface SearchAddress {
  readonly path: string;
  /** The parameters of its query, decoded, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Parameters that the site itself names as those of its search. */
  readonly told: readonly string[];
}

/**
 * Usual names of the parameter of a site's search, in lower case and without `_` and `-`: what Google Analytics 4 and Matomo look for, and those
 * of shop systems (`search_query`, `searchTerm`).
 *
 * @see https://support.google.com/analytics/answer/9216061
 * @see https://matomo.org/guide/reports/site-search/
 */
const NAMES: ReadonlySet<string> = new Set(['q', 'query', 'search', 'keyword', 'keywords', 'searchword', 'searchquery', 'searchterm', 'searchtext', 'searchstring']);
/** Names that mean other things as often: they count where the path says that it is a search. */
const VAGUE_NAMES: ReadonlySet<string> = new Set(['s', 'k', 'term', 'text']);
const RESULTS = /[/_.-](catalog)?(search|find|result|suche|recherche|busca|busqueda|ricerca|zoek|szukaj)/i;

/** What was searched for, when a page shows what a search on the site has found; else an empty text. */
export function searchTermOf({ path, parameters, told }: SearchAddress): string {
  const given = parameters.map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value);
  const [, term] = given.find(([name]) => told.includes(name)) ?? given.find(([name]) => isUsual(name.toLowerCase().replace(/[_-]/g, ''), path)) ?? [];
  return term ?? '';
}

function isUsual(name: string, path: string): boolean {
  // WordPress searches at its root, with `/?s=`.
  return NAMES.has(name) || (VAGUE_NAMES.has(name) && (RESULTS.test(path) || (name === 's' && path === '/')));
}

/** Longest search term that is kept, characters. */
const MAX_TERM_LENGTH = 128;

/** An event as it may be kept: what was searched for only where the site wants it, normalised as tags are and at most 128 characters long. */
export function withTerm({ search_term: typed, ...draft }: EventDraft, searchTerms: SearchTerms | undefined): EventDraft {
  const term = searchTerms === 'keep' && typed ? normalise(typed, MAX_TERM_LENGTH) : '';
  return term ? { ...draft, search_term: term } : draft;
}
