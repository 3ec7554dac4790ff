// WebKit keeps what sites store by a process of its own, which may crash beneath a page. docs/faults.md numbers the faults.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { early, FULL, likedFirst, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer } from '../support/server.js';
import { inEachEngine, likeOaks } from './engine.js';
import { run, WATCHED } from './in-page.js';
import { createProfile } from './profile.js';

const TREES = trees(9);
const KILLS = 3;
/** Notes each native opening. */
const COUNTED = `<script>
  opened = 0;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...all) { opened++; return open.apply(this, all); };
</script>`;

inEachEngine((engine) => {
  test.each([['small files', ''], ['files with everything', FULL]] as const)(`R24: is killed ${KILLS} times: no error reaches the page, which goes on, and the next one has what was acknowledged before (%s)`, async (_what, edition) => {
    const profile = createProfile(engine);
    const server = await startServer({ ...profile.routes, '/': smallPage(profile.script + WATCHED + COUNTED + early(undefined, edition) + main('', edition), list(TREES)) });
    try {
      const browser = await profile.open(`${server.url}/`);
      await run(browser, 'await ready();');
      await likeOaks(browser);
      const acknowledged = ['oak-9001', 'oak-9005'];
      for (let kill = 0; kill < KILLS; kill++) {
        expect(killNetworkProcess(profile.folder)).toBeGreaterThan(0);
        await delay(200); // the page asks the server anew for what it has to do
        const isAcknowledged = await run<boolean>(browser, `look('oak-${kill}'); await selvedge.flush(); return selvedge.status().storage === 'indexeddb';`);
        if (isAcknowledged) acknowledged.push(`oak-${kill}`);
      }
      expect(await run(browser, 'return { troubles, evidence: selvedge.profile().evidence, isFewOpened: opened <= 1 + 2 * KILLS };'.replace('KILLS', `${KILLS}`))).toEqual({ troubles: [], evidence: 5 + KILLS, isFewOpened: true });
      await browser.goto(`${server.url}/?next`);
      expect(await run(browser, 'await ready(); return looks();')).toEqual(expect.arrayContaining(acknowledged));
      await browser.goto(`${server.url}/?again`); // the snapshot may have gone with the process: a page behind one with a store has it
      expect(await run(browser, 'await ready(); return order();')).toEqual(likedFirst(TREES, 'oak'));
      await browser.close();
    } finally {
      await server.close();
      profile.remove();
    }
  });
}, ['webkit']);

/** @returns How many were killed. @param folder Of the browser's profile, which stands in the environment of its processes. */
function killNetworkProcess(folder: string): number {
  let killed = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!/WebKitNetworkProcess/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1')) || !readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`HOME=${folder}`)) continue;
      process.kill(Number(pid), 'SIGKILL');
      killed++;
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return killed;
}
