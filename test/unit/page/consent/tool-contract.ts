import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Consent } from '../../../../src/core/consent.js';
import { watchTool, type ConsentTool } from '../../../../src/page/consent/tool.js';

/** A consent tool as it is on a page, as far as its API goes. */
export interface FakeTool {
  /** Its script runs. */
  install(): void;
  /** The visitor answers; before {@link install}: on an earlier visit. */
  answer(isAgreed: boolean): void;
}

/** What the contract needs to know of a tool. */
export interface ContractTool {
  readonly tool: ConsentTool;
  readonly create: () => FakeTool;
  /** Names that it sets in `window`. */
  readonly globals: readonly string[];
  /** Puts something into `window` that looks like the tool, and throws. */
  readonly broken: () => Record<string, unknown>;
  /** Things that say yes in a way that the tool never would. */
  readonly lies: Readonly<Record<string, () => Record<string, unknown>>>;
}

/** Listens to a tool, as Selvedge does. */
export function listen(tool: ConsentTool, purpose?: string) {
  const answers: Consent[] = [];
  const troubles: unknown[] = [];
  const safely = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      troubles.push(cause);
    }
  };
  const stop = watchTool(tool(window, purpose), window, (answer) => void answers.push(answer), safely);
  return { answers, troubles, stop, last: () => answers.at(-1) };
}

/** Clock, and a page without tools before and after each test. */
export function usePage(globals: readonly string[]): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    vi.restoreAllMocks();
    for (const name of globals) Reflect.deleteProperty(window, name);
  });
}

/** Lets so much time go by. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** What every adapter does, whatever the tool. */
export function describeTool(name: string, { tool, create, globals, broken, lies }: ContractTool): void {
  describe(`${name}, like every tool`, () => {
    usePage(globals);

    test.each([[true, 'granted'], [false, 'denied']] as const)('that has an answer (%s) says it without being waited for', async (isAgreed, consent) => {
      const page = create();
      page.answer(isAgreed);
      page.install();
      const heard = listen(tool);
      await pass(0);
      expect(heard.answers).toEqual([consent]);
      await pass(60_000);
      expect(heard.answers).toEqual([consent]);
      heard.stop();
    });

    test('that comes later is found', async () => {
      const heard = listen(tool);
      await pass(3000);
      expect(heard.answers).toEqual([]);
      const page = create();
      page.answer(true);
      page.install();
      await pass(1500);
      expect(heard.answers).toEqual(['granted']);
      heard.stop();
    });

    test('says yes when the visitor does, no when that is taken back, and yes again', async () => {
      const page = create();
      page.install();
      const heard = listen(tool);
      await pass(2000);
      expect(['unknown', undefined]).toContain(heard.last());
      for (const [isAgreed, consent] of [[true, 'granted'], [false, 'denied'], [true, 'granted']] as const) {
        page.answer(isAgreed);
        await pass(1500);
        expect(heard.last()).toBe(consent);
      }
      expect(heard.troubles).toEqual([]);
      heard.stop();
    });

    test('that is not there is a no after ten seconds, and is heard all the same when it comes then', async () => {
      const heard = listen(tool);
      await pass(9900);
      expect(heard.answers).toEqual([]);
      await pass(200);
      expect(heard.answers).toEqual(['denied']);
      const page = create();
      page.answer(true);
      page.install();
      await pass(1500);
      expect(heard.answers).toEqual(['denied', 'granted']);
      heard.stop();
    });

    test('is never a yes while the visitor has not answered', async () => {
      create().install();
      const heard = listen(tool);
      await pass(60_000);
      expect(heard.answers).not.toContain('granted');
      heard.stop();
    });

    test('that throws is a no, and throws no further', async () => {
      Object.defineProperties(window, Object.getOwnPropertyDescriptors(broken()));
      const heard = listen(tool);
      await pass(0);
      expect(heard.answers).toEqual(['denied']);
      expect(heard.troubles).not.toEqual([]);
      await pass(60_000);
      expect(heard.answers).toEqual(['denied']);
      heard.stop();
    });

    test.each(Object.keys(lies))('whose %s is not what it should be is a no', async (lie) => {
      Object.assign(window, lies[lie]!());
      const heard = listen(tool);
      await pass(10_100);
      expect(heard.last()).toBe('denied');
      expect(heard.answers).not.toContain('granted');
      heard.stop();
    });

    test('is not listened to any more when that has ended, which may be said twice', async () => {
      const page = create();
      page.install();
      const heard = listen(tool);
      await pass(0);
      heard.stop();
      heard.stop();
      const before = [...heard.answers];
      page.answer(true);
      await pass(60_000);
      expect(heard.answers).toEqual(before);
    });

    test('costs no look at storage or cookies', async () => {
      const calls = [
        vi.spyOn(document, 'cookie', 'get'),
        vi.spyOn(document, 'cookie', 'set'),
        vi.spyOn(window, 'localStorage', 'get'),
        vi.spyOn(window, 'sessionStorage', 'get'),
      ];
      const before = Object.keys(window);
      const page = create();
      page.install();
      const heard = listen(tool);
      await pass(1500);
      page.answer(true);
      await pass(1500);
      expect(heard.last()).toBe('granted');
      for (const call of calls) expect(call).not.toHaveBeenCalled();
      expect(Object.keys(window).filter((key) => !before.includes(key) && !globals.includes(key))).toEqual([]);
      heard.stop();
    });
  });
}
