import { check, type Rule } from './check.js';
import { isFull } from './edition.js';
import { SelvedgeError, type Report } from './errors.js';
import { isOptionName, parseOptions, type Options } from './options.js';
import { partOf, withLanguages, withPart } from './sensitive/attributes.js';
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
export function readSettings(dataset: Readonly<Record<string, string | undefined>>, report: Report, listsRule?: Rule, words?: readonly SensitiveWords[]): Options {
  let options: Options = {};
  for (const [attribute, text = ''] of Object.entries(dataset)) {
    const part = isFull && partOf(attribute);
    const name = part ? 'sensitive' : isFull && attribute === 'svLists' ? 'lists' : attribute;
    if (!isOptionName(name)) continue;
    const option = { [name]: part ? withPart(options.sensitive, part, text) : text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
    try {
      parseOptions(option);
      if (isFull && name === 'lists' && listsRule) check('option-invalid', name, text, listsRule);
      options = { ...options, ...option };
    } catch (cause) {
      report(new SelvedgeError('attribute-invalid', `Script tag: ${(cause as Error).message}`, { cause }));
    }
  }
  return isFull ? withLanguages(options, words) : options;
}
