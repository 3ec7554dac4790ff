import { type Options } from './core/options.js';
import type { Personalizer } from './personalizer.js';
/**
 * Starts personalization in this page. Importing the module does nothing; this call starts capture, `stop()` ends it.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export declare function createPersonalizer(options?: Options): Personalizer;
//# sourceMappingURL=create.d.ts.map