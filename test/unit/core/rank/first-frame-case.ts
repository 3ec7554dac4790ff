import { hash32, type Projection } from '../../../../src/core/index.js';
import vectors from '../../../vectors/first-frame.json' with { type: 'json' };

/** An item as it stands in the file; tags in the syntax of `data-sv-tags`. */
interface CardVector {
  readonly id: string;
  readonly tags: string;
  readonly boost?: number;
  /** As `data-sv-stock` has it. */
  readonly stock?: string;
}

/** A case of `test/vectors/first-frame.json`. */
export interface FirstFrameCase {
  readonly behaviour: string;
  readonly projection: Projection;
  readonly list: readonly (CardVector | { readonly pin: true })[];
  /** Ids, and `pin` for a pin. */
  readonly order: readonly string[];
}

/** The cases with whole projections, items by the hash of their id. */
export const CASES = vectors.cases.map(({ projection, ...rest }): FirstFrameCase => {
  const whole = { ...vectors.visitor, ...projection };
  const items = Object.fromEntries(Object.entries(whole.items).map(([id, score]) => [hash32(id), score]));
  return { ...rest, projection: { ...whole, items } as unknown as Projection } as FirstFrameCase;
});
