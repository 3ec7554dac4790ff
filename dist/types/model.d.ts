import type { RankModel } from './core/rank/model-terms.js';
export type { RankModel } from './core/rank/model-terms.js';
/**
 * Opens a model that was built with `npx selvedge model build`.
 *
 * @param bytes What is in `model.bin`.
 * @returns What `selvedge.useModel()` takes.
 * @throws {SelvedgeError} `model-invalid` when it was cut or changed on its way, is of a later version, or is no model.
 */
export declare function openModel(bytes: ArrayBuffer | Uint8Array): RankModel;
/**
 * Loads a model and opens it in steps of a few milliseconds, when the page has nothing else to do.
 *
 * @param url Where the site serves `model.bin`.
 * @param options Of `fetch()`, like `signal` or `cache`.
 * @throws {SelvedgeError} `model-invalid`, also when it cannot be had; the cause says why.
 * @example selvedge.useModel(await loadModel('/model.bin'));
 */
export declare function loadModel(url: string | URL, options?: RequestInit): Promise<RankModel>;
//# sourceMappingURL=model.d.ts.map