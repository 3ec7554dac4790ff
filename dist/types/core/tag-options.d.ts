import { type Rule } from './check.js';
import { type Report } from './errors.js';
import { type Options } from './options.js';
import type { SensitiveWords } from './sensitive/category.js';
/**
 * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
 * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
 *
 * `data-sv-lists` is `lists`, `data-sensitive-add` and `data-sensitive-exempt` are parts of `sensitive`.
 *
 * @param dataset A copy of the tag's dataset.
 * @param listsRule What a browser makes of `lists`.
 * @param words Lists that `selvedge-sensitive.min.js` has left.
 */
export declare function readSettings(dataset: Readonly<Record<string, string | undefined>>, report: Report, listsRule?: Rule, words?: readonly SensitiveWords[]): Options;
//# sourceMappingURL=tag-options.d.ts.map