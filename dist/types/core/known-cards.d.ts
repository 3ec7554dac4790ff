import { type Tag } from './tags.js';
/** What is known of an item that a page without attributes has shown: enough to rank it where nothing says what it is. */
export interface KnownCard {
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly price?: number | undefined;
    /** False: it could not be had. */
    readonly available?: boolean | undefined;
}
/** Known cards as they are stored, one record: each tag once, cards by the numbers of their tags; 0 at the end for what could not be had. */
export interface PackedCards {
    /** Of the profile: what was learned for one that is erased is not handed to the next. */
    readonly generation: number;
    readonly tags: readonly Tag[];
    readonly cards: readonly (readonly [id: string, tags: readonly number[], price?: number | null, available?: 0])[];
}
/** Puts cards into one record; of more than {@link MAX_CARDS} the last. */
export declare function packCards(generation: number, cards: readonly KnownCard[]): PackedCards;
/** The cards of a record, oldest first. */
export declare function unpackCards(record: PackedCards | undefined): KnownCard[];
/**
 * Cards that were known and those met now, which are put at the end. What was known of a facet that a card now says nothing of stays: a list
 * often says less of an item than its own page.
 */
export declare function mergeCards(before: readonly KnownCard[], met: readonly KnownCard[]): KnownCard[];
/** Those of some cards of which something else was known, or nothing: only they need to be written. */
export declare function newAmong(met: readonly KnownCard[], before: readonly KnownCard[]): KnownCard[];
//# sourceMappingURL=known-cards.d.ts.map