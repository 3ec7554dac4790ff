import type { Rule } from '../../core/check.js';
/** `auto`, or a selector that this browser takes. */
export declare function listsRule(root: Document): Rule;
//# sourceMappingURL=selector-rule.d.ts.map