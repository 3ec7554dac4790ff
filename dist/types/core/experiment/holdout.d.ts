/** Which side of the comparison a visitor is on: dealt at random, so it may be told to the page. */
export type Arm = 'personal' | 'holdout';
/**
 * Deals a visitor to an arm, the same one on every visit while the share stays; a larger share keeps everybody who was in it.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @param holdout Share of visitors who keep the site's own order, 0 to 1.
 * @see Vectors in test/vectors/hash.json.
 */
export declare function assignArm(seed: number, holdout: number): Arm;
//# sourceMappingURL=holdout.d.ts.map