import type { Rule } from '../../core/check.js';

/** `auto`, or a selector that this browser takes. */
export function listsRule(root: Document): Rule {
  return (value) => {
    try {
      if (value !== 'auto') root.querySelector(value as string);
      return '';
    } catch {
      return '"auto" or a CSS selector';
    }
  };
}
