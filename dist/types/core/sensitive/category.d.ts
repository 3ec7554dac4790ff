/** What is never inferred of a visitor, whatever a page's tags say. */
export declare const SENSITIVE_CATEGORIES: readonly ["health", "pregnancy", "religion", "politics", "sexuality", "ethnicity", "union", "minors", "debt", "gambling", "death"];
/** One of {@link SENSITIVE_CATEGORIES}. */
export type SensitiveCategory = (typeof SENSITIVE_CATEGORIES)[number];
/**
 * The words of one language, or a site's own, by category: a text of words with blanks between them. `*` at the end of a word stands for any ending
 * (`pregnan*`) and needs four letters before it; `_` joins words that count one behind the other only (`trade_union*`).
 *
 * `except` has what holds such a word and is harmless (`death_metal`).
 */
export type SensitiveWords = Readonly<Partial<Record<SensitiveCategory | 'except', string>>>;
//# sourceMappingURL=category.d.ts.map