import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Consent } from '../../../../src/core/consent.js';
import { createPersonalizer, type Options, type Personalizer, type SelvedgeError } from '../../../../src/index.js';
import { followCookiebot, followDidomi, followGoogle, followGpp, followOneTrust, followShopify, followTcf, followUsercentrics } from '../../../../src/page/consent/index.js';

const GLOBALS = ['__tcfapi', 'dataLayer', 'OnetrustActiveGroups', 'OneTrust', 'Cookiebot'];

let reports: SelvedgeError[] = [];
let selvedge: Personalizer | undefined;

beforeEach(() => {
  reports = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  selvedge?.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.cookie = 'consent=; max-age=0';
  for (const name of GLOBALS) Reflect.deleteProperty(window, name);
});

function create(options: Options = {}): Personalizer {
  return (selvedge = createPersonalizer({ page: 'manual', storage: 'memory', onReport: (error) => void reports.push(error), ...options }));
}

/** `undefined`: TCF is there, and its dialog is open. */
function installTcf(isAgreed: boolean | undefined): (isAgreed: boolean) => void {
  let tell: (data: object, isDone: true) => void = () => undefined;
  const say = (isAgreed: boolean | undefined) => tell({ gdprApplies: true, eventStatus: isAgreed === undefined ? 'cmpuishown' : 'tcloaded', purpose: { consents: { 1: isAgreed, 5: isAgreed, 6: isAgreed } } }, true);
  Object.assign(window, {
    __tcfapi(command: string, _version: number, callback: typeof tell) {
      if (command !== 'addEventListener') return;
      tell = callback;
      say(isAgreed);
    },
  });
  return say;
}

function installGoogle(isAgreed: boolean | undefined): void {
  const consent = isAgreed ? 'granted' : 'denied';
  Object.assign(window, { dataLayer: isAgreed === undefined ? [] : [{ 0: 'consent', 1: 'update', 2: { personalization_storage: consent } }] });
}

const statusOf = ({ status }: Personalizer) => [status().consent, status().consentSource];

describe('the option consentTool', () => {
  test.each([
    [true, true, 'granted'],
    [true, false, 'denied'],
    [false, true, 'denied'],
    [false, false, 'denied'],
    [true, undefined, 'unknown'],
    [undefined, true, 'unknown'],
    [undefined, false, 'denied'],
    [undefined, undefined, 'unknown'],
  ] as const)('with TCF saying %s and Google consent mode %s: %s', (tcf, google, expected) => {
    installTcf(tcf);
    installGoogle(google);
    expect(statusOf(create({ consent: 'granted', consentTool: 'tcf google' }))).toEqual([expected, 'tool']);
  });

  test.each([
    ['tcf', true, false, 'granted'],
    ['google', false, true, 'granted'],
    ['tcf', false, true, 'denied'],
    ['google', true, false, 'denied'],
  ] as const)('%s asks no other tool', (consentTool, tcf, google, expected) => {
    installTcf(tcf);
    installGoogle(google);
    expect(statusOf(create({ consentTool }))).toEqual([expected, 'tool']);
  });

  test('stands beside a cookie, and the stricter of both counts', () => {
    document.cookie = 'consent=statistics';
    const say = installTcf(false);
    const own = create({ consentTool: 'tcf', consentCookie: 'consent=statistics' });
    expect(own.status().consent).toBe('denied');
    say(true);
    expect(own.status().consent).toBe('granted');
    document.cookie = 'consent=necessary';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(own.status().consent).toBe('denied');
  });

  test('stands above the attribute while the tool is silent, also when it never comes', () => {
    const own = create({ consent: 'granted', consentTool: 'tcf' });
    expect(statusOf(own)).toEqual(['unknown', 'tool']);
    expect(own.status().storage).toBe('none');
    vi.advanceTimersByTime(10_000);
    expect(statusOf(own)).toEqual(['denied', 'tool']);
    installTcf(true);
    vi.advanceTimersByTime(1000);
    expect(statusOf(own)).toEqual(['granted', 'tool']);
  });

  test('does not stand above a call or the visitor’s own choice', () => {
    installTcf(false);
    const own = create({ consentTool: 'tcf' });
    own.consent('granted');
    expect(statusOf(own)).toEqual(['granted', 'call']);
    own.consent('denied', 'visitor');
    expect(statusOf(own)).toEqual(['denied', 'visitor']);
  });

  test('reports a tool that throws, and goes on', () => {
    Object.defineProperty(window, 'dataLayer', { configurable: true, get: () => { throw new Error('broken'); } });
    const own = create({ consent: 'granted', consentTool: 'google' });
    expect(own.status().consent).toBe('denied');
    expect(reports).toContainEqual(expect.objectContaining({ code: 'page-failed', message: 'The consent tool google could not be read' }));
    Reflect.deleteProperty(window, 'dataLayer');
    installGoogle(true);
    vi.advanceTimersByTime(1000);
    expect(own.status().consent).toBe('granted');
  });

  test('ends with stop()', () => {
    const say = installTcf(true);
    const own = create({ consentTool: 'tcf' });
    own.stop();
    say(false);
    expect(own.status().consent).toBe('granted');
  });

  test.each(['didomi', 'google tcf', '', 'tcf,google', true])('takes no %s', (consentTool) => {
    expect(() => create({ consentTool: consentTool as never })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});

describe('selvedge/consent', () => {
  test('of two tools the stricter counts', () => {
    installTcf(true);
    Object.assign(window, { Cookiebot: { hasResponse: true, consent: { preferences: false } } });
    const own = create();
    const ends = [followTcf(own)];
    expect(statusOf(own)).toEqual(['granted', 'tool']);
    ends.push(followCookiebot(own));
    expect(statusOf(own)).toEqual(['denied', 'tool']);
    for (const end of ends) end();
  });

  test('takes what the site calls the purpose', () => {
    Object.assign(window, { OnetrustActiveGroups: ',C0001,C0007,' });
    const own = create();
    const end = followOneTrust(own, { purpose: 'C0007' });
    expect(own.status().consent).toBe('granted');
    end();
  });

  test('reports to whom the app says, once', () => {
    Object.assign(window, { OnetrustActiveGroups: ',C0001,', OneTrust: { IsAlertBoxClosed: () => { throw new Error('broken'); } } });
    const own = create();
    const told: string[] = [];
    const end = followOneTrust(own, { onReport: ({ code, message }) => void told.push(`${code}: ${message}`) });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['page-failed: The consent tool onetrust could not be read']);
    expect(own.status().consent).toBe('denied');
    end();
  });

  test('has a function for each tool, each with a name of its own', () => {
    const heard = new Map<string, Consent>();
    const listener = { consent: (consent: Consent, _by: 'tool', tool: string) => void heard.set(tool, consent) };
    const ends = [followTcf, followGoogle, followGpp, followShopify, followOneTrust, followCookiebot, followDidomi, followUsercentrics].map((follow) => follow(listener));
    expect([...heard]).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect([...heard.keys()]).toEqual(['tcf', 'google', 'gpp', 'shopify', 'onetrust', 'cookiebot', 'didomi', 'usercentrics']);
    expect([...new Set(heard.values())]).toEqual(['denied']);
    for (const end of ends) end();
    Reflect.deleteProperty(window, 'didomiOnReady');
  });

  test('does nothing on a server', () => {
    vi.stubGlobal('window', undefined);
    expect(() => followTcf({ consent: () => undefined })()).not.toThrow();
    vi.unstubAllGlobals();
  });
});
