/**
 * Stable codes of everything Selvedge throws or reports. `option-invalid`, `item-invalid`, `event-invalid` and `model-invalid` are
 * thrown at the caller; all others are only reported (`onReport`, and each text once in the console).
 */
export type ErrorCode = 'option-invalid' | 'item-invalid' | 'event-invalid' | 'attribute-invalid' | 'source-skipped' | 'list-left-alone' | 'store-unavailable' | 'store-failed' | 'page-failed' | 'callback-failed' | 'already-running' | 'model-invalid';
/** What a {@link SelvedgeError} may carry besides its text. */
export interface ErrorDetails {
    /** The error of the platform underneath. */
    readonly cause?: unknown;
    /** The element of the page that the message is about. Typed loosely: `core` knows no DOM. */
    readonly element?: object;
}
/** The one error class of the package; `code` is stable across versions, the text is not. */
export declare class SelvedgeError extends Error {
    readonly name = "SelvedgeError";
    readonly code: ErrorCode;
    readonly element?: object;
    constructor(code: ErrorCode, message: string, { element, ...rest }?: ErrorDetails);
}
/** Takes the troubles of the page: never throws, never stops the work. */
export type Report = (error: SelvedgeError) => void;
/**
 * The error for a value that a caller may not give.
 *
 * @param name The option or field, as the caller wrote it.
 * @param allowed Completes "must be …".
 */
export declare function unexpected(code: ErrorCode, name: string, allowed: string, value: unknown): SelvedgeError;
/** Does some work; what it throws is reported and goes no further. */
export declare function attempt(report: Report, code: ErrorCode, message: string, work: () => void): void;
//# sourceMappingURL=errors.d.ts.map