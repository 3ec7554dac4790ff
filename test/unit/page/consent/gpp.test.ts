import { describe, expect, test } from 'vitest';
import { gpp } from '../../../../src/page/consent/gpp.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

type Callback = (data: unknown, isDone: boolean) => void;

interface FakeGpp extends FakeTool {
  readonly calls: string[];
  say(ping: object): void;
}

/** A section as CMPs hand it over: its core, and the subsection of Global Privacy Control. */
const national = (choice: number, more: object = {}) => ({ usnat: [{ Version: 1, SaleOptOut: choice, SharingOptOut: choice, TargetedAdvertisingOptOut: choice, PersonalDataConsents: 0, ...more }, { SubsectionType: 1, Gpc: false }] });
const ready = { gppVersion: '1.1', cmpStatus: 'loaded', cmpDisplayStatus: 'hidden', signalStatus: 'ready', applicableSections: [7], gppString: 'DBABLA~' };

/** A CMP by the specification 1.1: tells of itself at once and of each change. */
function createGpp(): FakeGpp {
  const listeners = new Map<number, Callback>();
  const calls: string[] = [];
  let pingData: object = { ...ready, cmpDisplayStatus: 'visible', signalStatus: 'not ready', applicableSections: [], parsedSections: {} };
  const tell = (id: number, eventName: string) => listeners.get(id)!({ eventName, listenerId: id, data: true, pingData }, true);
  const tool: FakeGpp = {
    calls,
    say(ping) {
      pingData = { ...ready, ...ping };
      for (const id of listeners.keys()) tell(id, 'signalStatus');
    },
    answer: (isAgreed) => tool.say({ parsedSections: national(isAgreed ? 2 : 1) }),
    install: () => void Object.assign(window, {
      __gpp(command: string, callback: Callback, parameter?: number) {
        calls.push(command);
        if (command === 'removeEventListener') return callback(listeners.delete(parameter!), true);
        const id = calls.length;
        listeners.set(id, callback);
        tell(id, 'listenerRegistered');
      },
    }),
  };
  return tool;
}

const answering = (data: unknown, isDone: unknown = true) => () => ({ __gpp: (_command: string, callback: (data: unknown, isDone: unknown) => void) => callback(data, isDone) });
const saying = (ping: object) => answering({ eventName: 'signalStatus', listenerId: 1, pingData: { ...ready, parsedSections: national(2), ...ping } });

describeTool('GPP', {
  tool: gpp,
  create: createGpp,
  globals: ['__gpp'],
  broken: () => ({
    __gpp() {
      throw new Error('broken');
    },
  }),
  lies: {
    API: () => ({ __gpp: 'ready' }),
    data: answering(null),
    'success flag': answering({ pingData: { ...ready, parsedSections: national(2) } }, false),
    ping: answering({ eventName: 'signalStatus' }),
    sections: saying({ parsedSections: null }),
    section: saying({ parsedSections: { usnat: null } }),
    choices: saying({ parsedSections: national('2' as never) }),
    'applicable sections': saying({ applicableSections: 'all' }),
    signal: saying({ signalStatus: true }),
  },
});

describe('GPP', () => {
  usePage(['__gpp']);

  test.each([
    ['an opt-out of sale', { parsedSections: national(2, { SaleOptOut: 1 }) }, 'denied'],
    ['an opt-out of sharing', { parsedSections: national(2, { SharingOptOut: 1 }) }, 'denied'],
    ['an opt-out of targeted advertising', { parsedSections: national(2, { TargetedAdvertisingOptOut: 1 }) }, 'denied'],
    ['Global Privacy Control in a section', { parsedSections: { usca: [{ SaleOptOut: 2, SharingOptOut: 2 }, { Gpc: true }] }, applicableSections: [8] }, 'denied'],
    ['a section in one piece', { parsedSections: { usva: { SaleOptOut: 2, TargetedAdvertisingOptOut: 2 } }, applicableSections: [9] }, 'granted'],
    ['what does not apply beside what was not opted out of', { parsedSections: national(2, { SharingOptOut: 0 }) }, 'granted'],
    ['nothing that applies', { parsedSections: national(0) }, 'unknown'],
    ['a US section that is not in force', { parsedSections: national(2), applicableSections: [2] }, 'unknown'],
    ['no section in force', { parsedSections: national(2), applicableSections: [-1] }, 'unknown'],
    ['an empty list of those in force', { parsedSections: national(2), applicableSections: [] }, 'unknown'],
    ['only the European section', { parsedSections: { tcfeuv2: [{ PurposeConsents: [true, true] }] }, applicableSections: [2] }, 'unknown'],
    ['an opt-out in one state of two', { parsedSections: { ...national(2), usco: [{ SaleOptOut: 1 }] }, applicableSections: [7, 10] }, 'denied'],
  ])('with %s', async (_what, ping, expected) => {
    const tool = createGpp();
    tool.install();
    const heard = listen(gpp);
    tool.say(ping);
    await pass(0);
    expect(heard.last()).toBe(expected);
    expect(heard.troubles).toEqual([]);
  });

  test('is asked once, and let go at its next word after the end', () => {
    const tool = createGpp();
    tool.install();
    const heard = listen(gpp);
    heard.stop();
    tool.answer(true);
    tool.answer(false);
    expect(tool.calls).toEqual(['addEventListener', 'removeEventListener']);
    expect(heard.answers).toEqual([]);
  });
});
