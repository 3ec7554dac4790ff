import type { SegmentFacts } from './facts.js';
import type { Segments } from './parse-segments.js';
/** Names of the segments that hold, in the order in which they were written. Never throws. */
export declare function matchSegments({ names, steps }: Segments, facts: SegmentFacts): string[];
//# sourceMappingURL=match-segments.d.ts.map