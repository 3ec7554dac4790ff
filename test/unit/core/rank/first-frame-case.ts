import { hash32, type Projection } from '../../../../src/core/index.js';
import vectors from '../../../vectors/first-frame.json' with { type: 'json' };

/** An item as it stands in the file; tags in the syntax of `data-sv-tags`. */
interface CardVector {
  readonly id: string;
  readonly tags: string;
  readonly boost?: number;
  /** As `data-sv-stock` has it. */
  readonly stock?: string;
  readonly price?: number;
  readonly position?: number;
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
  const items = byHash(whole.items);
  const own = 'own' in whole ? { ...(whole.own as object), last: lastOf(whole.own as OwnVector), habits: byHash((whole.own as OwnVector).habits) } : undefined;
  return { ...rest, projection: { ...whole, items, own } as unknown as Projection } as FirstFrameCase;
});

/** As `OwnTerms`, items by their ids. */
interface OwnVector {
  readonly last?: readonly [id: string, position?: number];
  readonly habits: Readonly<Record<string, unknown>>;
}

function lastOf({ last }: OwnVector) {
  return last && [hash32(last[0]), ...last.slice(1)];
}

function byHash(byId: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(byId).map(([id, value]) => [hash32(id), value]));
}
