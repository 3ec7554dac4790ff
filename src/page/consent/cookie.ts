import type { Consent } from '../../core/consent.js';
import { cookieConsent } from '../../core/consent-cookie.js';
import { SelvedgeError, type Report } from '../../core/errors.js';

/** Where a browser has no `cookieStore`, a dialog's answer is looked for this long after a click, milliseconds. */
const AFTER_CLICK = 500;

/** The answer in a consent tool's cookie at this moment; a value that cannot be decoded is reported and is no answer. */
export function readConsentCookie(root: Document, rule: string, report: Report): Consent {
  try {
    return cookieConsent(root.cookie, rule);
  } catch (cause) {
    report(new SelvedgeError('page-failed', `The cookie of consentCookie ${JSON.stringify(rule)} could not be read`, { cause }));
    return 'unknown';
  }
}

/** Tells each time that the answer in a consent tool's cookie is another one. @param answer What it is now. */
export function watchConsentCookie(root: Document, rule: string, report: Report, answer: Consent, onAnswer: (answer: Consent) => void): () => void {
  const stop = new AbortController();
  const view = root.defaultView! as Window & { cookieStore?: EventTarget };
  let last = answer;
  const look = () => {
    const now = stop.signal.aborted ? last : readConsentCookie(root, rule, report);
    if (now !== last) onAnswer((last = now));
  };
  if (view.cookieStore) view.cookieStore.addEventListener('change', look, { signal: stop.signal });
  else root.addEventListener('click', () => view.setTimeout(look, AFTER_CLICK), { signal: stop.signal, capture: true });
  // Another tab may have asked.
  root.addEventListener('visibilitychange', look, { signal: stop.signal });
  return () => stop.abort();
}
