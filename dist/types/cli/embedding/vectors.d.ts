/** The dot product of `one` from `oneAt` and `other` from `otherAt`. */
export declare function dot(one: Float32Array, oneAt: number, other: Float32Array, otherAt: number, dims: number): number;
/** Adds `weight` times a row to another, in place. */
export declare function addScaled(into: Float32Array, intoAt: number, table: Float32Array, from: number, weight: number, dims: number): void;
/** Multiplies two rows number by number and adds that to another, in place. */
export declare function addProduct(into: Float32Array, one: Float32Array, oneAt: number, other: Float32Array, otherAt: number, dims: number): void;
//# sourceMappingURL=vectors.d.ts.map