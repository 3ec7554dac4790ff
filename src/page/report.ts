import { SelvedgeError, type ErrorCode, type Report } from '../core/errors.js';

/**
 * Tells troubles: each to `onReport` (one about an element once), the first of each code also to the console. A callback that throws is told itself and
 * stops nothing.
 */
export function createReport(onReport: Report | undefined): Report {
  const told = new Set<ErrorCode>();
  const warn = (error: SelvedgeError) => {
    if (told.has(error.code)) return;
    told.add(error.code);
    console.warn(`Selvedge [${error.code}] ${error.message}`, error.element ?? '', error.cause ?? '');
  };
  const last = new WeakMap<object, string>();
  return (error) => {
    const { element = error, message } = error;
    if (last.get(element) === message) return;
    last.set(element, message);
    warn(error);
    try {
      onReport?.(error);
    } catch (cause) {
      warn(new SelvedgeError('callback-failed', 'onReport threw', { cause }));
    }
  };
}
