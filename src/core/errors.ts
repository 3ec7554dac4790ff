/**
 * Stable codes of everything Selvedge throws or reports. `option-invalid`, `item-invalid`, `event-invalid` and `model-invalid` are
 * thrown at the caller; all others are only reported (`onReport`, and each text once in the console).
 */
export type ErrorCode =
  | 'option-invalid'
  | 'item-invalid'
  | 'event-invalid'
  | 'attribute-invalid'
  | 'source-skipped'
  | 'list-left-alone'
  | 'store-unavailable'
  | 'store-failed'
  | 'page-failed'
  | 'callback-failed'
  | 'already-running'
  | 'model-invalid';

/** What a {@link SelvedgeError} may carry besides its text. */
export interface ErrorDetails {
  /** The error of the platform underneath. */
  readonly cause?: unknown;
  /** The element of the page that the message is about. Typed loosely: `core` knows no DOM. */
  readonly element?: object;
}

/** The one error class of the package; `code` is stable across versions, the text is not. */
export class SelvedgeError extends Error {
  override readonly name = 'SelvedgeError';
  declare readonly code: ErrorCode;
  declare readonly element?: object;

  constructor(code: ErrorCode, message: string, { element, ...rest }: ErrorDetails = {}) {
    super(message, rest); // a cause that is there is taken, one that is not leaves no property
    this.code = code;
    if (element) this.element = element;
  }
}

/** Takes the troubles of the page: never throws, never stops the work. */
export type Report = (error: SelvedgeError) => void;

/**
 * The error for a value that a caller may not give.
 *
 * @param name The option or field, as the caller wrote it.
 * @param allowed Completes "must be …".
 */
export function unexpected(code: ErrorCode, name: string, allowed: string, value: unknown): SelvedgeError {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : value && typeof value === 'object' ? 'an object' : String(value);
  return new SelvedgeError(code, `${name} must be ${allowed}, got ${shown}`);
}

/** Does some work; what it throws is reported and goes no further. */
export function attempt(report: Report, code: ErrorCode, message: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    report(new SelvedgeError(code, message, { cause }));
  }
}
