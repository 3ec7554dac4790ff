// The inner loops of training, on rows inside tables. Arrays come in as arguments: what a closure holds, V8 would load anew each time round.

/** The dot product of `one` from `oneAt` and `other` from `otherAt`. */
export function dot(one: Float32Array, oneAt: number, other: Float32Array, otherAt: number, dims: number): number {
  let sum = 0;
  for (let dim = 0; dim < dims; dim++) sum += one[oneAt + dim]! * other[otherAt + dim]!;
  return sum;
}

/** Adds `weight` times a row to another, in place. */
export function addScaled(into: Float32Array, intoAt: number, table: Float32Array, from: number, weight: number, dims: number): void {
  for (let dim = 0; dim < dims; dim++) into[intoAt + dim]! += weight * table[from + dim]!;
}

/** Multiplies two rows number by number and adds that to another, in place. */
export function addProduct(into: Float32Array, one: Float32Array, oneAt: number, other: Float32Array, otherAt: number, dims: number): void {
  for (let dim = 0; dim < dims; dim++) into[dim]! += one[oneAt + dim]! * other[otherAt + dim]!;
}
