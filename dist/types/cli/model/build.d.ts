import type { Item } from '../../core/item.js';
import type { RankSettings } from '../../core/rank/settings.js';
import type { SiteLog } from '../log/open-log.js';
import { type Quality } from './quality.js';
import { type ModelContents } from './write-model.js';
export interface BuildOptions {
    readonly log: SiteLog;
    /** Items by id, as pages show them. */
    readonly catalogue: ReadonlyMap<string, Item>;
    /** What weights are fitted beside. */
    readonly settings: RankSettings;
    /** Bytes after `gzip -9`, everything counted. */
    readonly budget: number;
    /** Distinct visitors that a step or a pair needs, 1 or more. */
    readonly minVisitors: number;
    /** What one visitor may add to one step or pair. */
    readonly cap: number;
    /** Any whole number: the same one gives the same bytes. */
    readonly seed: number;
    /** Questions of each kind that weights are fitted to, at most. */
    readonly questions: number;
    /** Told what is under way, and the share of all that is done, 0 to 1. */
    readonly onProgress: (stage: string, share: number) => void;
}
export interface BuiltModel {
    readonly bytes: Uint8Array;
    readonly contents: ModelContents;
    /** Bytes as served. */
    readonly served: number;
    /** What the model of the first part of the log came to on the last part; none where there were too few questions. */
    readonly expected: Expected | null;
}
/** Of questions that no weight was fitted to. */
export interface Expected {
    readonly kinds: readonly {
        readonly isShown: boolean;
        readonly model: Quality;
        readonly popularity: Quality;
        readonly recent: Quality;
        readonly helped: number;
        readonly harmed: number;
    }[];
}
/**
 * Builds a model. Weights are fitted, and the shares of the file chosen, on the last part of the log by a model of what stands before it; then the
 * model is made of all of it.
 */
export declare function buildModel(options: BuildOptions): Promise<BuiltModel>;
//# sourceMappingURL=build.d.ts.map