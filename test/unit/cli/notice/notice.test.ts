import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { settingsOfPage } from '../../../../src/cli/notice/script-tag.js';
import { privacyNotice } from '../../../../src/core/notice.js';

const folder = mkdtempSync(join(tmpdir(), 'selvedge-notice-'));
const file = (name: string, text?: string) => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

function notice(...args: readonly string[]) {
  return spawnSync(process.execPath, ['dist/cli/cli.js', 'notice', ...args], { encoding: 'utf8' });
}

describe('npx selvedge notice', () => {
  test('goes by the attributes of the script tags of a page', () => {
    const page = file('page.html', '<!doctype html><script data-consent="remembered" data-scope=shop2>(()=>{})()</script>\n<script async src="/js/selvedge-full.min.js" data-search-terms="keep" data-sv-lists="auto" data-holdout=\'0.1\'></script><script src="/other.js" data-scope="other"></script>');
    const { stdout, status, stderr } = notice('--page', page, '--site', 'The tailor', '--model');
    expect(status, stderr).toBe(0);
    expect(stdout.trimEnd()).toBe(privacyNotice({ consent: 'remembered', scope: 'shop2', searchTerms: 'keep', lists: 'auto', holdout: 0.1 }, { site: 'The tailor', hasModel: true }));
  });

  test('goes by a file of options, and writes where it is told to', () => {
    const { status } = notice('--options', file('options.json', '{ "consent": "granted", "storage": "memory" }'), '--out', file('notice.md'));
    expect(status).toBe(0);
    expect(readFileSync(file('notice.md'), 'utf8')).toBe(`${privacyNotice({ consent: 'granted', storage: 'memory' })}\n`);
  });

  test.each([
    ['an option that does not hold', () => ['--options', file('wrong.json', '{ "holdout": 7 }')], /holdout must be a number from 0 to 1, got 7/],
    ['a file that is no JSON', () => ['--options', file('broken.json', '{')], /broken\.json/],
    ['a file that is not there', () => ['--page', file('nowhere.html')], /nowhere\.html/],
    ['a page without the tag', () => ['--page', file('plain.html', '<!doctype html><script src="/other.js"></script>')], /has no script tag of Selvedge/],
    ['an attribute that does not hold', () => ['--page', file('odd.html', '<script src="/selvedge.js" data-consent="perhaps"></script>')], /consent must be one of/],
    ['a folder that is not there', () => ['--out', join(folder, 'no', 'where.md')], /cannot be written/],
  ])('says so, with exit code 1: %s', (_, args, message) => {
    const { stderr, status } = notice(...args());
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});

test('a tag across several lines, with and without quotes, is read', () => {
  expect(settingsOfPage('<SCRIPT\n  async\n  data-min-actions=3\n  src="https://example.org/selvedge.min.js"\n  data-again="seek">', 'page')).toEqual({ options: { minActions: 3, again: 'seek' }, isSmall: true, hasConsentTool: false });
  const page = '<!-- <script src="/selvedge.min.js" data-consent="granted"> --><script src=/selvedge-full.min.js data-preset=news></script><script src="/vendor/selvedge-consent-onetrust.min.js"></script><script src="/selvedge-shop/app.js" data-consent="denied"></script>';
  expect(settingsOfPage(page, 'page')).toEqual({ options: { preset: 'news' }, isSmall: false, hasConsentTool: true });
});
