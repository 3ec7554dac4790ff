import { check, type Rule } from './check.js';
import { isFull } from './edition.js';
import { SelvedgeError, type Report } from './errors.js';
import { isOptionName, parseOptions, type Options } from './options.js';

/**
 * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
 * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
 *
 * `data-sv-lists` is `lists`.
 *
 * @param dataset A copy of the tag's dataset.
 * @param listsRule What a browser makes of `lists`.
 */
export function readSettings(dataset: Readonly<Record<string, string | undefined>>, report: Report, listsRule?: Rule): Options {
  let options: Options = {};
  for (const [attribute, text = ''] of Object.entries(dataset)) {
    const name = isFull && attribute === 'svLists' ? 'lists' : attribute;
    if (!isOptionName(name)) continue;
    const option = { [name]: text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
    try {
      parseOptions(option);
      if (isFull && name === 'lists' && listsRule) check('option-invalid', name, text, listsRule);
      options = { ...options, ...option };
    } catch (cause) {
      report(new SelvedgeError('attribute-invalid', `Script tag: ${(cause as Error).message}`, { cause }));
    }
  }
  return options;
}
