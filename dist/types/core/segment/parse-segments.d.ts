import type { Test } from './predicate.js';
/** Segments that are ready to be asked. */
export interface Segments {
    /** All names, as they were written. */
    readonly names: readonly string[];
    /** Those that others refer to before the others. */
    readonly steps: readonly {
        readonly name: string;
        readonly holds: Test;
    }[];
}
/**
 * Checks segments, and makes of each rule a function, once.
 *
 * A rule is an object in the manner of a query to Mongo: `{ "visit.number": { "$gte": 5 }, "device": "phone" }`. All conditions of an
 * object must hold. Names may be nested or joined by dots, and end at a fact of `SegmentFacts` or at `segment`, the name of another
 * segment; a value alone means `$eq`. `$and`, `$or`, `$nor` (lists) and `$not` may stand wherever conditions may. Facets and their values are
 * normalised as those of items are. `"events": { "view_item": { "count": { "$gte": 3 }, "within": "7d" } }` counts in a window of 1h to 30d.
 * There is no `$regex`: the author of a pattern could make it take for ever.
 *
 * @param input Rules by name: at most 200, with 100 conditions each, objects 8 deep, lists of 100, names and texts of 128 characters.
 * @throws {SelvedgeError} `option-invalid`, naming the path (`segments.regular.$or[1].visit.number.$gte`), what is allowed and what came; for
 *   segments that refer to each other in a circle the whole circle.
 * @see Cases in test/vectors/segments.json.
 * @see https://www.mongodb.com/docs/manual/reference/operator/query/
 */
export declare function parseSegments(input: unknown): Segments;
//# sourceMappingURL=parse-segments.d.ts.map