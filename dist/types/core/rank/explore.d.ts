import type { Tag } from '../tags.js';
import { type Excludable } from './excluded.js';
/** Share of page views with exploration, 0 to 1; the visitor's random number; what tells this page view from others. */
export type Exploration = readonly [share: number, seed: number, view?: number];
/** Names the first page view of a document. @param timeOrigin `performance.timeOrigin`. */
export declare function viewOf(timeOrigin: number): number;
/** A projection as one page view asks for it: chance is drawn anew in each. */
export declare function inView<T extends {
    readonly exploration?: Exploration | undefined;
}>(projection: T, view: number): T;
/** An item that stands where chance has put it. */
export interface Explored {
    /** Index of the item. */
    readonly index: number;
    /** Out of how many it was drawn, evenly. */
    readonly of: number;
}
/**
 * In a share of page views one item, drawn evenly from all that can be had and were not turned down, stands at one of the first places, drawn evenly too: what
 * ranking would never show is seen now and then, and since neither hangs on its score, clicks on it can be weighed by how likely it was to stand there. The same
 * for one visitor and page view, whoever asks.
 *
 * @param order Indexes of the items, best first.
 * @param exclude Tags that the site keeps back.
 * @returns The order, and what was drawn, if something was.
 * @see Li, Chu, Langford and Wang, "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM 2011.
 */
export declare function explore(order: readonly number[], items: readonly (Excludable & {
    readonly id: string;
})[], scores: ArrayLike<number>, [share, seed, view]: Exploration, exclude?: readonly Tag[]): {
    readonly order: readonly number[];
    readonly explored?: Explored;
};
//# sourceMappingURL=explore.d.ts.map