import { describe, expect, test } from 'vitest';
import { oneTrust } from '../../../../src/page/consent/onetrust.js';
import { describeTool, listen, pass, usePage, type FakeTool } from './tool-contract.js';

/** OneTrust where visitors opt in: at first only what is strictly necessary is active. */
function createOneTrust(group = 'C0003'): FakeTool {
  let active = ',C0001,';
  let isClosed = false;
  let isInstalled = false;
  const publish = () => {
    if (!isInstalled) return;
    Object.assign(window, { OnetrustActiveGroups: active, OneTrust: { IsAlertBoxClosed: () => isClosed } });
    window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: active.split(',').filter(Boolean) }));
  };
  return {
    answer(isAgreed) {
      active = isAgreed ? `,C0001,${group},` : ',C0001,';
      isClosed = true;
      publish();
    },
    install() {
      isInstalled = true;
      publish();
    },
  };
}

const globals = ['OnetrustActiveGroups', 'OneTrust'];

describeTool('OneTrust', {
  tool: oneTrust,
  create: createOneTrust,
  globals,
  broken: () => ({
    OnetrustActiveGroups: ',C0001,',
    OneTrust: {
      IsAlertBoxClosed() {
        throw new Error('broken');
      },
    },
  }),
  lies: {
    list: () => ({ OnetrustActiveGroups: ['C0003'] }),
    group: () => ({ OnetrustActiveGroups: ',C00031,XC0003,' }),
    text: () => ({ OnetrustActiveGroups: true }),
  },
});

describe('OneTrust', () => {
  usePage(globals);

  test('is asked for the group that the site names', async () => {
    const tool = createOneTrust('C0007');
    tool.answer(true);
    tool.install();
    const [own, usual] = [listen(oneTrust, 'C0007'), listen(oneTrust)];
    await pass(0);
    expect([own.last(), usual.last()]).toEqual(['granted', 'denied']);
  });

  test('whose banner is open is no word', async () => {
    createOneTrust().install();
    const heard = listen(oneTrust);
    await pass(60_000);
    expect(heard.answers).toEqual(['unknown']);
  });
});
