import { type Report } from './core/errors.js';
import { type Options } from './core/options.js';
import type { EarlyMark } from './page/render/early-work.js';
import type { Personalizer } from './personalizer.js';
/** What the script-tag entry knows beyond the options. */
export interface Surroundings {
    readonly early?: EarlyMark | undefined;
    /** Where troubles go that were met before there was a handle. */
    readonly report?: Report;
}
/**
 * Starts personalization in this page. Importing the module does nothing; this call starts capture, `stop()` ends it.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export declare function createPersonalizer(options?: Options, { early, report }?: Surroundings): Personalizer;
//# sourceMappingURL=create.d.ts.map