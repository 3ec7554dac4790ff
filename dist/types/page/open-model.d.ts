import type { RankModel } from '../core/rank/model-terms.js';
/** Opens a model a step at a time, each when the page has nothing else to do. */
export declare function openWhenIdle(bytes: Uint8Array): Promise<RankModel>;
/** Resolves when nothing else is to be done, at the latest after a second. Safari has no `requestIdleCallback`. */
export declare function idle(): Promise<unknown>;
//# sourceMappingURL=open-model.d.ts.map