import { type ErrorCode } from './errors.js';
/** Says what is allowed when a value is not; an empty text when it is. */
export type Rule = (value: unknown) => string;
/** One of some texts. */
export declare function oneOf(allowed: readonly string[]): Rule;
/** A finite number from `least` to `most`, ends included. */
export declare function between(least: number, most: number, kind?: 'number' | 'whole number'): Rule;
/** Something of a type that `typeof` tells; `null` is no object here. */
export declare function ofType(...types: readonly string[]): Rule;
/** @throws {SelvedgeError} With this code, naming the value and what is allowed, when the rule does not hold. */
export declare function check(code: ErrorCode, name: string, value: unknown, rule: Rule): void;
/**
 * Checks an object of options: every name must be known, every value given must hold.
 *
 * @param whole What the object is called.
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export declare function checkOptions(whole: string, options: unknown, rules: Readonly<Record<string, Rule>>): void;
//# sourceMappingURL=check.d.ts.map