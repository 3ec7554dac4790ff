import { unexpected, type ErrorCode } from './errors.js';

/** Says what is allowed when a value is not; an empty text when it is. */
export type Rule = (value: unknown) => string;

/** One of some texts. */
export function oneOf(allowed: readonly string[]): Rule {
  return (value) => (allowed.includes(value as string) ? '' : `one of ${allowed.join(', ')}`);
}

/** A finite number from `least` to `most`, ends included. */
export function between(least: number, most: number, kind: 'number' | 'whole number' = 'number'): Rule {
  const isOfKind = kind === 'number' ? Number.isFinite : Number.isInteger;
  return (value) => (isOfKind(value) && (value as number) >= least && (value as number) <= most ? '' : `a ${kind} from ${least} to ${most}`);
}

/** Something of a type that `typeof` tells; `null` is no object here. */
export function ofType(...types: readonly string[]): Rule {
  return (value) => (value !== null && types.includes(typeof value) ? '' : `of the type ${types.join(' or ')}`);
}

/** @throws {SelvedgeError} With this code, naming the value and what is allowed, when the rule does not hold. */
export function check(code: ErrorCode, name: string, value: unknown, rule: Rule): void {
  const allowed = rule(value);
  if (allowed) throw unexpected(code, name, allowed, value);
}

/**
 * Checks an object of options: every name must be known, every value given must hold.
 *
 * @param whole What the object is called.
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export function checkOptions(whole: string, options: unknown, rules: Readonly<Record<string, Rule>>): void {
  check('option-invalid', whole, options, ofType('object'));
  for (const [name, value] of Object.entries(options as object)) {
    check('option-invalid', 'option', name, oneOf(Object.keys(rules)));
    if (value !== undefined) check('option-invalid', name, value, rules[name]!);
  }
}
