import { type FittedSettings } from '../../core/model/layout.js';
import type { QuantisedEmbedding } from '../embedding/quantise.js';
import type { Entry } from './tables.js';
/** What goes into a file. Items by number: 0 is the one chosen most. */
export interface ModelContents {
    readonly ids: readonly string[];
    /** Share of all choices of each item, falling, above 0; and of those of late. */
    readonly shares: Float64Array;
    readonly recentShares: Float64Array;
    readonly steps: readonly Entry[];
    /** `from` below `to`. */
    readonly pairs: readonly Entry[];
    readonly embedding: QuantisedEmbedding | null;
    readonly settings: FittedSettings;
}
/** Writes a model as plain streams, one kind of number each: what is alike stands together, so that gzip or brotli finds it. */
export declare function writeModel(contents: ModelContents): Uint8Array;
//# sourceMappingURL=write-model.d.ts.map