import { expect, test } from 'vitest';
import { cookieConsent } from '../../../src/core/consent-cookie.js';

test.each([
  ['consent=yes', 'consent=yes', 'granted'],
  ['a=1; consent=marketing%2Cstatistics; b=2', 'consent=statistics', 'granted'],
  ['CookieConsent={necessary:true%2Cpreferences:true}', 'CookieConsent=preferences:true', 'granted'],
  ['tool=x=1&y=2', 'tool=y=2', 'granted'],
  ['consent=no', 'consent=yes', 'denied'],
  ['consent=', 'consent=yes', 'denied'],
  ['', 'consent=yes', 'unknown'],
  ['notconsent=yes', 'consent=yes', 'unknown'],
  ['other=consent=yes', 'consent=yes', 'unknown'],
])('cookies %o, rule %o: %s', (cookies, rule, answer) => {
  expect(cookieConsent(cookies, rule)).toBe(answer);
});

test('a value that is not encoded as it should be is refused', () => {
  expect(() => cookieConsent('consent=%E0%A4%A', 'consent=yes')).toThrow(URIError);
});
