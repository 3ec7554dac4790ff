/**
 * Tells whether a condition or a rule holds.
 *
 * @param subject The facts, or the value of one of them: `undefined` where it is not known.
 * @param held Names of the segments that hold, of those that may be referred to.
 */
export type Test = (subject: unknown, held: ReadonlySet<string>) => boolean;
/** The opposite of a test. */
export declare function not(test: Test): Test;
/** Holds when all of some tests hold. */
export declare function allOf(tests: readonly Test[]): Test;
/** Holds when one of some tests holds. */
export declare function anyOf(tests: readonly Test[]): Test;
//# sourceMappingURL=predicate.d.ts.map