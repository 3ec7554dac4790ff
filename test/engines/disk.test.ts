// What the browser's own files hold behind an erasure: no web API reads them, but somebody with the disk could. docs/privacy.md numbers the checks.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { early, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer } from '../support/server.js';
import { inEachEngine, type EngineName } from './engine.js';
import { run } from './in-page.js';
import { createProfile } from './profile.js';

const MARKER = 'zebrafinch-4711';

inEachEngine((engine) => {
  test('P08: after a no nothing, after a yes what was recorded, and behind an erasure none of it is in the files of the profile', async () => {
    expect(await filesWithMarker(engine, `selvedge.consent('denied'); look('${MARKER}'); await selvedge.flush();`)).toEqual([]);
    expect((await filesWithMarker(engine, `look('${MARKER}'); await selvedge.flush(); leave();`)).length).toBeGreaterThan(0);
    expect(await filesWithMarker(engine, `look('${MARKER}'); await selvedge.flush(); leave(); await selvedge.erase();`)).toEqual([]);
  });
}, ['firefox']);

/** Files of a new profile that hold the marker after something was done in it and the browser was closed. */
async function filesWithMarker(engine: EngineName, body: string): Promise<string[]> {
  const profile = createProfile(engine);
  const server = await startServer({ ...profile.routes, '/': smallPage(profile.script + early() + main(), list(trees(9))) });
  try {
    const browser = await profile.open(`${server.url}/`);
    await run(browser, `await ready(); ${body}`);
    await browser.close();
    const files = (readdirSync(profile.folder, { recursive: true }) as string[]).map((name) => join(profile.folder, name));
    return files.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(MARKER));
  } finally {
    await server.close();
    profile.remove();
  }
}
