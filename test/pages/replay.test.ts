import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { summarise } from '../../scripts/replay/figures.mjs';
import { readSample, replaySessions } from '../../scripts/replay/run.mjs';

/** Visits of the sample with at least four clicks, the first of them; the long run takes all of the sample. */
const VISITS = process.env.LONG ? Infinity : 6;
const sessions = readSample()
  .filter((clicks) => clicks.length >= 4 && clicks.length <= 8)
  .slice(0, VISITS);

let figures: ReturnType<typeof summarise>;
let small: ReturnType<typeof summarise>;

beforeAll(async () => {
  figures = summarise(await replaySessions({ sessions, shop: 'full' }));
  small = summarise(await replaySessions({ sessions: process.env.LONG ? sessions : sessions.slice(0, 2) }));
}, 3_600_000);

test('a replayed visit meets no error, loses no click and counts none twice', () => {
  const { played, actions, evidence, personal } = figures.checks;
  for (const check of [played, actions, evidence, personal, small.checks.played, small.checks.evidence, small.checks.thin]) {
    expect(check.of).toBeGreaterThan(0);
    expect(check.failed).toBe(0);
  }
});

test("before two actions, and with every term switched off, the order is the site's own", () => {
  expect(figures.checks.thin).toMatchObject({ failed: 0 });
  expect(figures.checks.allOff).toMatchObject({ failed: 0 });
  expect(figures.checks.thin.of).toBeGreaterThan(0);
});

test("on the home page the next click stands higher than in the site's order, and switching nearness off costs places", () => {
  const { all, without } = figures.home;
  expect(all.targets).toBeGreaterThan(20);
  expect(all.placeDifference!.mean).toBeLessThan(-10);
  expect(without.near!.placeDifference!.mean).toBeGreaterThan(0);
});

test('the same visits in both copies of the shop meet no trouble, lose no view, and are compared over the same next clicks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-replay-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'figures.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/replay.mjs', '--shop', 'both', '--sessions', '2', '--json', file], { encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
  const { full, plain, kept } = JSON.parse(readFileSync(file, 'utf8')) as { full: typeof figures; plain: typeof figures; kept: { targets: number } };
  for (const { played, evidence, thin, views, selections } of [full.checks, plain.checks]) {
    for (const check of [played, evidence, thin, views, selections]) expect(check).toMatchObject({ of: expect.toSatisfy((of: number) => of > 0), failed: 0 });
  }
  expect(plain.checks.views).toMatchObject({ of: 2, failed: 0 });
  expect(kept.targets).toBe(full.targets);
  expect(plain.targets).toBe(full.targets);
}, 600_000);

test('an unknown copy of the shop is refused, with what is allowed', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/replay.mjs', '--shop', 'bare'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, '--shop must be annotated, full, plain or both, got "bare"\n']);
});

test.each(['shop', 'news'])('the committed pages of the %s demo are those that the generator writes', (demo) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/make-${demo}.mjs`, '--check'], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).not.toContain('differs');
  expect(status).toBe(0);
});
