import { type SelvedgeError } from '../errors.js';
/** The one error of a rule. @param path Where it stands. @param allowed Completes "must be …". @param value What came. */
export declare function invalid(path: string, allowed: string, value: unknown): SelvedgeError;
//# sourceMappingURL=invalid.d.ts.map