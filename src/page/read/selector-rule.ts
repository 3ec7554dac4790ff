import type { Rule } from '../../core/check.js';
import { findOnPage } from '../dom.js';

/** `auto`, or a selector that this browser takes. */
export function listsRule(root: Document): Rule {
  return (value) => {
    try {
      if (value !== 'auto') findOnPage(root, value as string);
      return '';
    } catch {
      return '"auto" or a CSS selector';
    }
  };
}
