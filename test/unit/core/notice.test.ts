import { describe, expect, test } from 'vitest';
import { privacyNotice } from '../../../src/core/notice.js';
import { storedFields } from '../../../src/core/stored-fields.js';
import type { Options } from '../../../src/core/options.js';

describe('a notice', () => {
  test('tells every field that is kept, and none that these settings rule out', () => {
    const all = privacyNotice({ searchTerms: 'keep', lists: 'auto' });
    for (const { field, why, until } of storedFields()) expect(all).toContain(`| ${field} | ${why} | ${until} |`);
    const plain = privacyNotice();
    expect(plain).not.toContain('events.search_term');
    expect(plain).not.toContain('cards.');
  });

  test.each<[options: Options, present: string, absent: string]>([
    [{}, 'Nothing is read or kept before you agree', 'consent tool'],
    [{ consent: 'granted' }, 'It begins with your first page', 'before you agree'],
    [{ consent: 'remembered' }, 'whether you have agreed before', 'first page.'],
    [{ consent: 'granted', consentTool: 'tcf' }, 'Your answer in our consent tool decides', 'It begins with your first page'],
    [{ consent: 'granted' }, 'Global Privacy Control', 'drives'],
    [{ automation: 'ignore' }, 'a program drives', 'consent tool'],
    [{ scope: 'shop2' }, '`selvedge-shop2`', '`selvedge`'],
    [{ storage: 'memory' }, 'Nothing is kept beyond the page', 'IndexedDB'],
    [{ holdout: 0.05 }, '5 % of visitors', 'page views one content'],
    [{ exploration: 0.125 }, 'In 12.5 % of page views', 'of visitors, drawn'],
    [{ mode: 'off' }, 'switched off until you switch it on', 'drawn by chance'],
  ])('with %o says: %s', (options, present, absent) => {
    const text = privacyNotice(options);
    expect(text).toContain(present);
    expect(text).not.toContain(absent);
  });

  test('of the small files tells what they keep, and promises no more than they can', () => {
    const small = privacyNotice({}, { isSmall: true });
    for (const absent of ['profile.trail', 'Pause', 'Switch it off', 'pregnancy']) {
      expect(small).not.toContain(absent);
      expect(privacyNotice()).toContain(absent);
    }
    expect(privacyNotice({ sensitive: 'allow' })).not.toContain('pregnancy');
    expect(privacyNotice({ consent: 'granted' }, { hasConsentTool: true })).toContain('Your answer in our consent tool decides');
  });

  test('names the site, and a model where there is one', () => {
    expect(privacyNotice({}, { site: 'The tailor' })).toMatch(/^## .*\n\nThe tailor puts/);
    expect(privacyNotice()).not.toContain('other visitors');
    expect(privacyNotice({}, { hasModel: true })).toContain('what other visitors chose together');
  });

  test('of options that do not hold is none', () => {
    expect(() => privacyNotice({ holdout: 2 })).toThrow(/holdout must be/);
  });
});
