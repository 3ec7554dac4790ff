import { type Tag } from '../tags.js';
import { type ListTerm } from './list-terms.js';
import type { Projection } from './projection.js';
/** The part of an item that a score looks at. */
export interface Scorable {
    /** Empty for a content that is no item. */
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly boost?: number | undefined;
    /** False: behind all others. */
    readonly available?: boolean | undefined;
    readonly price?: number | undefined;
    readonly position?: number | undefined;
    readonly published?: number | undefined;
}
/** How many items of a list carry each tag and, under the facet's name, how many tags of each facet they have. */
export type TagCounts = Readonly<Record<string, number>>;
/** Score of an item that has what the visitor declared: above what is inferred can reach together. */
export declare const DECLARED_SCORE: number;
/** Lifts are taken against the list itself, so that a facet that does not vary in it has no say. */
export declare function countOffer(list: readonly Scorable[]): TagCounts;
declare function liftScore(tag: Tag, kind: number, counts: TagCounts, size: number, { tags, facets, weights, shrinkage }: Projection): number;
/**
 * What a tag adds to an item of a list that has no other tag of its facet; of two each adds half.
 *
 * @param kind 0: as intent, 1: as taste.
 * @param size Number of items in the list.
 */
export declare const tagScore: typeof liftScore;
/** The terms that are no lift of a tag, of the items of a list. In the files with everything. */
export declare function moreTerms(list: readonly Scorable[], counts: TagCounts, projection: Projection, ofModel: readonly ListTerm[]): ListTerm[];
/** How many tags of this one's facet an item has. */
export declare function countSiblings(tag: Tag, own: readonly Tag[]): number;
/** What an item loses for its place in the given order, from 0. */
export declare function orderScore(projection: Projection, position: number): number;
/** True when there is enough to go by: enough actions, or something that the visitor said. */
export declare function hasEvidence({ evidence, minActions, declared }: Projection): boolean;
/**
 * Scores a list and orders it: best first, ties in the given order, in the files with everything what is out of stock or excluded last. Ask
 * {@link hasEvidence} first.
 *
 * @param ofModel What a model adds, see `forList`.
 * @returns Indexes into `list`, and the score of each index.
 */
export declare function orderByScore(list: readonly Scorable[], projection: Projection, ofModel?: readonly ListTerm[]): {
    readonly order: readonly number[];
    readonly scores: number[];
};
/** The projection for what a list is like. */
export declare function forKind(list: readonly Scorable[], counts: TagCounts, projection: Projection): Projection;
export {};
//# sourceMappingURL=score.d.ts.map