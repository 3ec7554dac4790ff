import { type Report } from '../../core/errors.js';
import { type Options } from '../../core/options.js';
/**
 * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
 * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
 *
 * `data-sv-lists` is `lists`. @param dataset A copy of the tag's dataset.
 */
export declare function readSettings(dataset: Readonly<Record<string, string | undefined>>, report: Report): Options;
//# sourceMappingURL=settings.d.ts.map