import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { openTabs, type Tabs } from '../../../src/store/tabs.js';

const open: Tabs[] = [];
const denied = { consent: 'denied', source: 'visitor' } as const;

afterEach(() => {
  for (const tabs of open.splice(0)) tabs.stop();
  vi.unstubAllGlobals();
});

function openTab(scope: string) {
  const onErased = vi.fn();
  const tabs = openTabs(scope, onErased);
  open.push(tabs);
  return { tabs, onErased };
}

test('an erasure, and what consent is after it, is heard by the other tabs of the scope and by no one else', async () => {
  const [here, there, elsewhere] = [openTab('shop'), openTab('shop'), openTab('blog')];
  here.tabs.announceErasure(denied);
  await vi.waitFor(() => expect(there.onErased).toHaveBeenCalledExactlyOnceWith(denied));
  expect(here.onErased).not.toHaveBeenCalled();
  expect(elsewhere.onErased).not.toHaveBeenCalled();
});

test('a tab that stopped hears nothing more', async () => {
  const [here, there, witness] = [openTab('shop'), openTab('shop'), openTab('shop')];
  there.tabs.stop();
  here.tabs.announceErasure({ consent: 'granted', source: 'call' });
  await vi.waitFor(() => expect(witness.onErased).toHaveBeenCalledOnce());
  expect(there.onErased).not.toHaveBeenCalled();
});

test('a nudge is a message to the other tabs of the scope, and no word of anything', async () => {
  const [here, there] = [openTab('shop'), openTab('shop')];
  const heard = vi.fn();
  const channel = new BroadcastChannel('selvedge-shop');
  channel.addEventListener('message', heard);
  here.tabs.nudge();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  channel.close();
  expect(there.onErased).not.toHaveBeenCalled();
});

const REFUSING = class {
  constructor() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  }
};

test.each([['without BroadcastChannel', undefined], ['where it is refused', REFUSING]])('%s nothing breaks', (_case, channel) => {
  vi.stubGlobal('BroadcastChannel', channel);
  const { tabs } = openTab('shop');
  expect(() => tabs.announceErasure(denied)).not.toThrow();
});

test('an open channel keeps no process alive: on a server, a build ends', () => {
  const script = "import { createPersonalizer } from './dist/index.js'; createPersonalizer({ consent: 'unknown' })";
  const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 10_000 });
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});
