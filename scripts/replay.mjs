#!/usr/bin/env node
/**
 * Replays recorded visits through the demo shop in headless Chromium and says where the next click stood: in the site's order
 * and in Selvedge's.
 *
 *   node scripts/replay.mjs                  300 sessions of examples/replay/sessions.json, two at a time
 *   node scripts/replay.mjs --sessions 40    the first 40
 *   node scripts/replay.mjs --parallel 1     one browser context at a time
 *   node scripts/replay.mjs --shop plain     in the copy of the shop without attributes; full: with attributes and the same files as that copy;
 *                                            both: in these two, and what is kept of the gain without attributes
 *   node scripts/replay.mjs --json FILE      writes the figures too
 *
 * Exit code 1 when a self-check fails, 2 for a wrong argument.
 */
import { writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { summarise } from './replay/figures.mjs';
import { compareShops } from './replay/kept.mjs';
import { readOptions, UsageError } from './replay/options.mjs';
import { describeFigures, describeKept } from './replay/print.mjs';
import { readSample, replaySessions } from './replay/run.mjs';
import { SHOPS } from './replay/shops.mjs';

/** A bar on a terminal, a line every 10 % elsewhere. */
function showProgress(total) {
  if (!process.stderr.isTTY) {
    return { update: (done) => Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total) && console.error(`${done} of ${total} sessions`), stop: () => undefined };
  }
  const bar = new SingleBar({ format: '{bar} {value} of {total} sessions, {eta_formatted} left', hideCursor: true, stream: process.stderr });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

async function replayShop(shop, { sessions, parallel }) {
  const progress = showProgress(sessions.length);
  return replaySessions({ sessions, shop, parallel, onProgress: progress.update }).finally(progress.stop);
}

async function main() {
  const sample = readSample();
  const { sessions: count, parallel, shops, json } = readOptions(process.argv.slice(2), sample.length);
  const sessions = sample.slice(0, count);
  const start = performance.now();
  const visits = {};
  for (const shop of shops) visits[shop] = await replayShop(shop, { sessions, parallel });
  const seconds = Math.round((performance.now() - start) / 1000);
  const figures = Object.fromEntries(shops.map((shop) => [shop, summarise(visits[shop])]));
  const kept = shops.length > 1 ? compareShops(visits.full, visits.plain) : null;

  for (const shop of shops) console.log(`${describeFigures(figures[shop], SHOPS[shop].title)}\n`);
  if (kept) console.log(`${describeKept(kept)}\n`);
  console.log(`${seconds} s.`);
  if (json !== null) writeFileSync(json, `${JSON.stringify({ ...(kept ? { ...figures, kept } : figures[shops[0]]), seconds }, null, 2)}\n`);
  if (!shops.every((shop) => figures[shop].passed)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
