import type { Declared } from './profile/profile.js';
import { type TagValue } from './tags.js';
/** What the visitor said: a value or several for each facet; `null` takes a facet back. */
export type DeclareInput = Readonly<Record<string, TagValue | readonly TagValue[] | null>>;
/**
 * Adds what the visitor says to what was said before, facet by facet; the latest word on a facet replaces the earlier one.
 *
 * @returns At most 32 values a facet, the first ones.
 * @throws {SelvedgeError} `option-invalid` when the input is no object, a facet or value is empty, or there are more than 32 facets;
 *   `item-invalid` for a value that is no text, number, true or false.
 */
export declare function declare(declared: Declared, input: DeclareInput): Declared;
//# sourceMappingURL=declare.d.ts.map