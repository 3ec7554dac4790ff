import type { EventDraft } from './event.js';
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
/** What was searched for, when a page shows what a search on the site has found; else an empty text. */
export declare function searchTermOf({ path, parameters, told }: SearchAddress): string;
/** An event as it may be kept: what was searched for only where the site wants it, normalised as tags are and at most 128 characters long. */
export declare function withTerm({ search_term: typed, ...draft }: EventDraft, searchTerms: SearchTerms | undefined): EventDraft;
//# sourceMappingURL=search.d.ts.map