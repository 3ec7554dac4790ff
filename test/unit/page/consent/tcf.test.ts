import { describe, expect, test } from 'vitest';
import { tcf } from '../../../../src/page/consent/tcf.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

type Callback = (data: unknown, isDone: boolean) => void;

interface FakeTcf extends FakeTool {
  /** Calls that were made. */
  readonly calls: string[];
  say(data: object): void;
}

const ALL = { 1: true, 2: false, 5: true, 6: true };

/** A CMP by the specification: listeners with ids, told at once and at each change. */
function createTcf(gdprApplies: unknown = true): FakeTcf {
  const listeners = new Map<number, Callback>();
  const calls: string[] = [];
  let data: object = { gdprApplies, eventStatus: 'cmpuishown', cmpStatus: 'loaded', purpose: { consents: {}, legitimateInterests: {} } };
  let isInstalled = false;
  const tell = (id: number) => listeners.get(id)!({ ...data, listenerId: id }, true);
  const tool: FakeTcf = {
    calls,
    say(change) {
      data = { ...data, ...change };
      for (const id of listeners.keys()) tell(id);
    },
    answer: (isAgreed) => tool.say({ eventStatus: isInstalled ? 'useractioncomplete' : 'tcloaded', purpose: { consents: isAgreed ? ALL : { ...ALL, 6: false }, legitimateInterests: {} } }),
    install() {
      isInstalled = true;
      Object.assign(window, {
        __tcfapi(command: string, version: number, callback: Callback, parameter?: number) {
          calls.push(command);
          if (version !== 2) return callback(null, false);
          if (command === 'removeEventListener') return callback(listeners.delete(parameter!), true);
          if (command !== 'addEventListener') return callback(null, false);
          const id = calls.length;
          listeners.set(id, callback);
          tell(id);
        },
      });
    },
  };
  return tool;
}

const answering = (data: unknown, isDone: unknown = true) => () => ({ __tcfapi: (_command: string, _version: number, callback: (data: unknown, isDone: unknown) => void) => callback(data, isDone) });
const loaded = { gdprApplies: true, eventStatus: 'tcloaded', purpose: { consents: ALL } };

describeTool('TCF', {
  tool: tcf,
  create: createTcf,
  globals: ['__tcfapi'],
  broken: () => ({
    __tcfapi() {
      throw new Error('broken');
    },
  }),
  lies: {
    API: () => ({ __tcfapi: 'granted' }),
    data: answering(null),
    'success flag': answering(loaded, false),
    purpose: answering({ ...loaded, purpose: true }),
    'list of consents': answering({ ...loaded, purpose: { consents: 'all' } }),
    consents: answering({ ...loaded, purpose: { consents: { 1: 'true', 5: 1, 6: 'granted' } } }),
    'event status': answering({ ...loaded, eventStatus: 'granted' }),
  },
});

describe('TCF', () => {
  usePage(['__tcfapi']);

  test.each([1, 5, 6])('without purpose %i is a no', async (purpose) => {
    const tool = createTcf();
    tool.install();
    const heard = listen(tcf);
    tool.say({ eventStatus: 'useractioncomplete', purpose: { consents: { ...ALL, [purpose]: false } } });
    await pass(0);
    expect(heard.last()).toBe('denied');
  });

  test('where the GDPR does not apply is no word, neither yes nor no', async () => {
    const tool = createTcf(false);
    tool.install();
    const heard = listen(tcf);
    tool.say({ eventStatus: 'tcloaded', purpose: { consents: ALL } });
    await pass(60_000);
    expect(heard.answers).toEqual(['unknown']);
  });

  test('whose dialog is opened anew keeps its answer until there is another one', async () => {
    const tool = createTcf();
    tool.answer(true);
    tool.install();
    const heard = listen(tcf);
    tool.say({ eventStatus: 'cmpuishown' });
    await pass(60_000);
    expect(heard.answers).toEqual(['granted']);
  });

  test('is asked once, and let go at its next word after the end', async () => {
    const tool = createTcf();
    tool.install();
    const heard = listen(tcf);
    await pass(5000);
    expect(tool.calls).toEqual(['addEventListener']);
    heard.stop();
    tool.answer(true);
    tool.answer(false);
    expect(tool.calls).toEqual(['addEventListener', 'removeEventListener']);
    expect(heard.answers).toEqual([]);
  });
});
