import { type Tag } from '../tags.js';
import { type Projection } from './projection.js';
/** The part of an item that a score looks at. */
export interface Scorable {
    /** None for a content that is no item. */
    readonly id?: string | undefined;
    readonly tags: readonly Tag[];
    readonly boost?: number | undefined;
}
/** The parts of a score by number: the early part adds them up without their names. */
export declare const PARTS: readonly ["declared", "intent", "taste", "seen", "order", "dismissed", "boost"];
/** Takes one part of a score: an index into {@link PARTS}, what it adds, and the tag that brings it. */
type AddPart = (part: number, score: number, tag?: Tag) => void;
/** Adds up one item of a list; `position` is its place in the given order, from 0. */
export type Scorer = (item: Scorable, position: number, add: AddPart) => void;
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