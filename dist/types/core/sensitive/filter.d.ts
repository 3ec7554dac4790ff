import { type Tag } from '../tags.js';
import { type SensitiveCategory, type SensitiveWords } from './category.js';
/** Tells sensitive tags from all others. */
export interface SensitiveFilter {
    /** What makes a tag sensitive: a word of its facet or of its value. */
    readonly categoryOf: (tag: Tag) => SensitiveCategory | undefined;
}
/** What a {@link SensitiveFilter} goes by. */
export interface SensitiveFilterOptions {
    /** Lists of words. Of two categories that have the same word the later in `SENSITIVE_CATEGORIES` holds. */
    readonly words: readonly SensitiveWords[];
    /** Allowed all the same, with `;` between: tags (`topic: cancer`), and words as lists have them (`theology; death_metal`). Default: none. */
    readonly exempt?: string | undefined;
}
/** Letters that a stem needs before its `*`: a shorter one would meet half of a language. */
export declare const SHORTEST_STEM = 4;
/** Looks words up by their place in a table; no pattern is made of a list. Both sides are compared without diacritics. */
export declare function createSensitiveFilter({ words, exempt }: SensitiveFilterOptions): SensitiveFilter;
//# sourceMappingURL=filter.d.ts.map