import { type Work } from '../steps.js';
import { type Entity } from './entity.js';
/** What blocks of JSON-LD describe. */
export interface JsonLd {
    /** The things at the top of the blocks and of their graphs, in order. References between them are resolved, also from block to block. */
    readonly entities: readonly Entity[];
    /** What was skipped: the index of the block, and why. */
    readonly problems: readonly {
        readonly block: number;
        readonly why: string;
    }[];
}
/**
 * Reads blocks of JSON-LD as pages carry them: one object, an array or a `@graph`, with types as texts, arrays or full addresses, with
 * line breaks inside texts, in a comment or with a semicolon behind. Contexts are not fetched: schema.org's names are taken as they are.
 *
 * @see https://www.w3.org/TR/json-ld11/
 */
export declare function parseJsonLd(texts: readonly string[]): JsonLd;
/** The same, a block a step. */
export declare function parseBlocks(texts: readonly string[]): Work<JsonLd>;
//# sourceMappingURL=json-ld.d.ts.map