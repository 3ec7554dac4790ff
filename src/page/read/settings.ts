import { check } from '../../core/check.js';
import { isFull } from '../../core/edition.js';
import { SelvedgeError, type Report } from '../../core/errors.js';
import { isOptionName, parseOptions, type Options } from '../../core/options.js';
import { listsRule } from './selector-rule.js';

/**
 * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
 * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
 *
 * `data-sv-lists` is `lists`. @param dataset A copy of the tag's dataset.
 */
export function readSettings(dataset: Readonly<Record<string, string | undefined>>, report: Report): Options {
  let options: Options = {};
  for (const [attribute, text = ''] of Object.entries(dataset)) {
    const name = isFull && attribute === 'svLists' ? 'lists' : attribute;
    if (!isOptionName(name)) continue;
    const option = { [name]: text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
    try {
      parseOptions(option);
      if (isFull && name === 'lists') check('option-invalid', name, text, listsRule(document));
      options = { ...options, ...option };
    } catch (cause) {
      report(new SelvedgeError('attribute-invalid', `Script tag: ${(cause as Error).message}`, { cause }));
    }
  }
  return options;
}
