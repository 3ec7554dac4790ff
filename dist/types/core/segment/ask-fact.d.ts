import type { Test } from './predicate.js';
/**
 * Asks one fact.
 *
 * @param test Of the fact's value.
 * @param keys The parts of the path, known to lead to a fact.
 * @param within For events: the longest age that counts, milliseconds.
 * @param path What an error calls it.
 * @returns A test of all facts.
 * @throws {SelvedgeError} `option-invalid` when a facet or value of the path is blank.
 */
export declare function askFact(test: Test, keys: readonly string[], within: number, path: string): Test;
//# sourceMappingURL=ask-fact.d.ts.map