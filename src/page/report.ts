import { isFull } from '../core/edition.js';
import { SelvedgeError, type Report } from '../core/errors.js';

/**
 * Tells troubles: each to `onReport` (of those about an element each text once), each text once to the console. A callback that throws
 * is told itself and stops nothing.
 */
export function createReport(onReport: Report | undefined): Report {
  const warned = new Set<string>();
  const warn = (error: SelvedgeError) => {
    if (warned.has(error.message)) return;
    warned.add(error.message);
    console.warn(`Selvedge [${error.code}] ${error.message}`, error.element ?? '', error.cause ?? '');
  };
  if (!isFull) return warn; // an attribute cannot carry a callback
  const told = new WeakMap<object, Set<string>>();
  return (error) => {
    const { element = error, message } = error;
    const texts = told.get(element) ?? new Set();
    if (texts.has(message)) return;
    told.set(element, texts.add(message));
    warn(error);
    try {
      onReport?.(error);
    } catch (cause) {
      warn(new SelvedgeError('callback-failed', 'onReport threw', { cause }));
    }
  };
}
