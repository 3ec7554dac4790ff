import { afterEach, describe, expect, test, vi } from 'vitest';
import { cookie } from '../../../../src/page/consent/cookie.js';
import { listen, pass, usePage } from './tool-contract.js';

const RULE = 'consent=statistics';
const answer = (value: string) => void (document.cookie = `consent=${value}`);

describe('a consent tool’s own cookie', () => {
  usePage([]);
  afterEach(() => {
    document.cookie = 'consent=; max-age=0';
    vi.unstubAllGlobals();
  });

  test('is read at once, and where the browser tells of changes at each of them', async () => {
    const cookieStore = new EventTarget();
    vi.stubGlobal('cookieStore', cookieStore);
    const heard = listen(cookie, RULE);
    for (const value of ['necessary%2Cstatistics', 'necessary']) {
      answer(value);
      cookieStore.dispatchEvent(new Event('change'));
    }
    await pass(60_000);
    expect(heard.answers).toEqual(['unknown', 'granted', 'denied']);
    heard.stop();
    answer('statistics');
    cookieStore.dispatchEvent(new Event('change'));
    expect(heard.answers).toHaveLength(3);
  });

  test('is read anew when the page is shown again: while it was frozen nobody told it anything', () => {
    answer('statistics');
    vi.stubGlobal('cookieStore', new EventTarget());
    const heard = listen(cookie, RULE);
    answer('necessary');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(heard.answers).toEqual(['granted', 'denied']);
    heard.stop();
  });

  test('is looked for behind clicks and every second where the browser tells nothing', async () => {
    vi.stubGlobal('cookieStore', undefined);
    const heard = listen(cookie, RULE);
    answer('statistics');
    document.dispatchEvent(new Event('click'));
    await pass(0);
    expect(heard.last()).toBe('granted');
    answer('necessary');
    await pass(1000);
    expect(heard.last()).toBe('denied');
    heard.stop();
  });

  test('that cannot be decoded is a no, until one that can', () => {
    answer('%E0%A4%A');
    const heard = listen(cookie, RULE);
    expect(heard.answers).toEqual(['denied']);
    expect(heard.troubles).toHaveLength(1);
    answer('statistics');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(heard.answers).toEqual(['denied', 'granted']);
    heard.stop();
  });
});
