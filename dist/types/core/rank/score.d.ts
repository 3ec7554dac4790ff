import { type Tag } from '../tags.js';
import { type Projection } from './projection.js';
import type { Term } from './settings.js';
/** The part of an item that a score looks at. */
export interface Scorable {
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly boost?: number | undefined;
}
/** Takes one part of a score. */
type AddTerm = (term: Term | 'dismissed' | 'boost', score: number, tag?: Tag) => void;
/** Adds up one item of a list; `position` is its place in the given order, from 0. */
export type Scorer = (item: Scorable, position: number, add: AddTerm) => void;
/**
 * Prepares a list for scoring. Lifts are taken against the list itself, so that a facet that does not vary in it has no say.
 */
export declare function createScorer(list: readonly Scorable[], { tags: known, facets, weights, shrinkage, declared, items }: Projection): Scorer;
/** True when there is enough to go by: enough actions, or something that the visitor said. */
export declare function hasEvidence({ evidence, minActions, declared }: Projection): boolean;
/**
 * Scores a list and orders it: best first, ties in the given order. Ask {@link hasEvidence} first.
 *
 * @returns Indexes into `list`, and the score of each index.
 */
export declare function orderByScore(list: readonly Scorable[], projection: Projection): {
    readonly order: number[];
    readonly scores: readonly number[];
};
export {};
//# sourceMappingURL=score.d.ts.map