#!/usr/bin/env node
/**
 * Builds models of recorded sets with the command line, of all their items (an encyclopaedia has articles on health and religion), from what of each stands before the part that is judged on (TEST): for `run.mjs --models DIR`.
 *
 *   node bench/evaluation/models.mjs --harness DIR --data DIR --out DIR [--sets eshop2008] [--kinds 100kb,25kb,100kb-5,25kb-5]
 *
 * The harness and the sets are no part of the project.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { tagsOf } from './ranker.mjs';

const { values } = parseArgs({
  options: { harness: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' }, sets: { type: 'string', default: 'eshop2008,onlineretail,wikispeedia' }, kinds: { type: 'string', default: '100kb,25kb,100kb-5,25kb-5' } },
});
const { loadDataset, split } = await import(resolve(values.harness, 'lib', 'data.mjs'));
const COMMAND = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url));
const OPTIONS = { eshop2008: ['--ordered'], onlineretail: ['--ordered'], wikispeedia: ['--preset', 'content'] };

mkdirSync(values.out, { recursive: true });
for (const name of values.sets.split(',')) await buildAll(name);

async function buildAll(name) {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-models-'));
  try {
    const [events, items] = [join(folder, 'events.tsv'), join(folder, 'items.json')];
    await writeLog(loadDataset(resolve(values.data, name)), events, items);
    for (const kind of values.kinds.split(',')) {
      const [budget, visitors = '1'] = kind.split('-');
      const args = ['model', 'build', '--events', events, '--items', items, '--budget', budget, '--min-visitors', visitors, '--min-actions', '1', '--allow-sensitive', '--out', resolve(values.out, `${name}-${kind}.bin`), ...OPTIONS[name]];
      const { status } = spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`${name}-${kind} was not built`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a site would have: the events and, for the last sessions, by which weights are fitted, the lists that were shown. */
async function writeLog(set, eventsFile, itemsFile) {
  const [valid, test] = ['valid', 'test'].map((part) => split(set, part));
  const sessions = test.trainSessions;
  const late = new Set(sessions.filter(({ start }) => start >= valid.from).map(({ id }) => id));
  const shown = new Map();
  const keyOf = (session, item, ts) => `${session} ${item} ${ts}`;
  for (const each of set.impressions) if (late.has(each.session)) shown.set(keyOf(each.session, each.clicked[0], each.ts), [...(shown.get(keyOf(each.session, each.clicked[0], each.ts)) ?? []), each]);
  const out = createWriteStream(eventsFile);
  out.write('visitor\ttime\titem\ttype\tsession\n');
  for (const { id, events } of sessions) {
    for (const { visitor, ts, item, type } of events) {
      for (const candidate of shown.get(keyOf(id, item, ts))?.shift()?.candidates ?? []) out.write(`${visitor}\t${ts}\t${candidate}\tview_item_list\t${id}\n`);
      out.write(`${visitor}\t${ts}\t${item}\t${type}\t${id}\n`);
    }
  }
  out.end();
  await finished(out);
  writeFileSync(itemsFile, JSON.stringify(set.items.map((item) => ({ id: item.id, tags: tagsOf(item), ...(item.price > 0 && { price: item.price }) }))));
}
