import type { Consent } from './consent.js';

/**
 * Reads the answer that a consent tool keeps in a cookie of its own.
 *
 * @param cookies As `document.cookie` gives them.
 * @param rule `name=part`: the visitor agreed when the value of the cookie of this name, decoded, has this part.
 * @returns `unknown` when the cookie is not there: nobody was asked yet.
 * @throws {URIError} For a value that is not encoded as it should be.
 */
export function cookieConsent(cookies: string, rule: string): Consent {
  const [name, part] = rule.split(/=(.*)/s);
  const value = `; ${cookies}`.split(`; ${name}=`)[1]?.split(';')[0];
  return value === undefined ? 'unknown' : decodeURIComponent(value).includes(part!) ? 'granted' : 'denied';
}
