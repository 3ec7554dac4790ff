import { type Work } from '../steps.js';
import type { Model } from './model.js';
/**
 * Reads a model file.
 *
 * @param decode Makes text of UTF-8: this part of the package knows neither browser nor Node.
 * @throws {SelvedgeError} `model-invalid` when it is no model, was cut or changed on its way, or is of a later version.
 */
export declare function readModel(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Model;
/** The same in steps of a few milliseconds. */
export declare function readInSteps(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Work<Model>;
//# sourceMappingURL=read-model.d.ts.map