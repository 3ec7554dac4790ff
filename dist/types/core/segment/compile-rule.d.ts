import { type Fields } from './fields.js';
import { type Test } from './predicate.js';
/** A rule that is ready to be asked. */
export interface CompiledRule {
    readonly holds: Test;
    /** Names of the segments that it asks, with the paths where it does. */
    readonly references: readonly (readonly [name: string, path: string])[];
}
/**
 * Checks a rule and makes a function of it.
 *
 * @param field What it may ask.
 * @param path What errors call it.
 * @throws {SelvedgeError} `option-invalid`, naming the path within the rule, what is allowed and what came.
 */
export declare function compileRule(rule: unknown, field: Fields, path: string): CompiledRule;
//# sourceMappingURL=compile-rule.d.ts.map