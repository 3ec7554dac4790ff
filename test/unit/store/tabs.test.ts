import { afterEach, expect, test, vi } from 'vitest';
import { openTabs, type Tabs } from '../../../src/store/tabs.js';

const open: Tabs[] = [];

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

test('an erasure is heard by the other tabs of the scope and by no one else', async () => {
  const [here, there, elsewhere] = [openTab('shop'), openTab('shop'), openTab('blog')];
  here.tabs.announceErasure();
  await vi.waitFor(() => expect(there.onErased).toHaveBeenCalledOnce());
  expect(here.onErased).not.toHaveBeenCalled();
  expect(elsewhere.onErased).not.toHaveBeenCalled();
});

test('other messages are none of its business', async () => {
  const { onErased } = openTab('shop');
  const [stranger, witness] = [new BroadcastChannel('selvedge-shop'), new BroadcastChannel('selvedge-shop')];
  const heard = new Promise((resolve) => witness.addEventListener('message', resolve));
  stranger.postMessage({ erased: true });
  await heard;
  expect(onErased).not.toHaveBeenCalled();
  stranger.close();
  witness.close();
});

test('without BroadcastChannel nothing breaks', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const { tabs } = openTab('shop');
  expect(() => tabs.announceErasure()).not.toThrow();
});
