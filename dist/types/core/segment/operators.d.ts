import { type Kind } from './fields.js';
import { type Test } from './predicate.js';
/** The names of the operators that facts of a kind know. */
export declare function operatorNames({ order }: Kind): string[];
/** Makes a test by one of these operators. @throws {SelvedgeError} `option-invalid` for what the operator does not take. */
export declare function applyOperator(name: string, operand: unknown, kind: Kind, path: string): Test;
/** Goes through a list in a rule. @throws {SelvedgeError} `option-invalid` for anything but a list of 1 to 100. */
export declare function eachOf(list: unknown, path: string, make: (member: unknown, path: string) => Test): Test[];
//# sourceMappingURL=operators.d.ts.map