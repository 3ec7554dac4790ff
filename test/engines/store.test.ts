import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, likedFirst, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine } from './engine.js';
import { run } from './in-page.js';
import { createProfile, type Profile, type ProfilePage } from './profile.js';

const HOPS = 5;
const TREES = trees(9);
const GRANTED = early() + main();

/** Counts transactions that were begun and those that are complete. */
const COUNTING = `<script>
  begun = complete = 0;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...all) {
    const made = transaction.apply(this, all);
    begun++;
    made.addEventListener('complete', () => complete++);
    return made;
  };
</script>`;

/** Records a look in the very task in which it goes on to the next page. */
const HOPPING = `<script>
  selvedge = [async (handle) => {
    await handle.ready;
    const hop = Number(location.search.slice(1));
    handle.track('view_item', { id: 'hop-' + hop });
    location.assign(hop < ${HOPS} ? '?' + (hop + 1) : '/arrived');
  }];
</script>`;

inEachEngine((engine) => {
  let profile: Profile;
  let server: TestServer;
  let page: ProfilePage | null = null;

  beforeAll(async () => {
    profile = createProfile(engine);
    server = await startServer({
      ...profile.routes,
      '/': smallPage(COUNTING + profile.script + GRANTED, list(TREES)),
      '/hop': smallPage(HOPPING + GRANTED, '<h1>On the way</h1>'),
      '/arrived': smallPage(`${GRANTED}<script>addEventListener('load', () => fetch('/there'));</script>`, '<h1>There</h1>'),
    });
    page = await profile.open(`${server.url}/`);
  });

  afterAll(async () => {
    await page?.close();
    profile?.remove();
    await server?.close();
  });

  test('flush() resolves when the write is complete, and what was flushed is on the next page, once', async () => {
    const [before, after] = await run<[number[], number[]]>(page!, `
      await ready();
      const counts = () => [begun, complete];
      await selvedge.flush();
      const before = counts();
      look('oak-91', 'oak-92');
      await selvedge.flush();
      return [before, counts()];
    `);
    expect(before[0]).toBe(before[1]);
    expect(after).toEqual(before.map((count) => count + 1));

    await page!.goto(`${server.url}/`);
    expect(await run(page!, 'await ready(); return looks();')).toEqual(['oak-91', 'oak-92']);
    expect(await run(page!, 'return order();')).toEqual(likedFirst(TREES, 'oak'));
  });

  // WebKit drops what has not answered when a page is left: docs/engines.md says so, and a test holds it to that.
  test.runIf(engine !== 'webkit')('what is recorded in the very task that leaves the page is on the next one, once', async () => {
    await page!.goto(`${server.url}/hop?1`);
    await expect.poll(() => server.requests).toContain('GET /there');
    const ids = await run<string[]>(page!, 'await ready(); return looks();');
    expect(ids.filter((id) => id.startsWith('hop')).sort()).toEqual(Array.from({ length: HOPS }, (_, index) => `hop-${index + 1}`));
  });

  test('everything is there when the browser was closed and is opened again', async () => {
    const dump = () => run<{ events: { at: number }[] }>(page!, 'await ready(); await selvedge.flush(); return selvedge.exportData();');
    const { events } = await dump();
    expect(events.length).toBeGreaterThan(3);
    await page!.close();
    page = null;
    page = await profile.open(`${server.url}/`);
    const again = await dump();
    expect(again.events).toEqual(expect.arrayContaining(events));
    expect(await run(page, 'return order();')).toEqual(likedFirst(TREES, 'oak'));
  });
});
