import type { Reason } from './reason.js';
/**
 * A reason as a plain English clause, for demos and debugging. Sites write their own words from `term` and `tag`.
 *
 * @example describeReason({ term: 'intent', tag: 'category:shoes', score: 1.2 }) // 'recent interest in category: shoes'
 */
export declare function describeReason({ term, tag, score }: Reason): string;
//# sourceMappingURL=describe.d.ts.map