// Time, processor time (a busy machine leaves it as it is) and peak memory of reading a large log:
// node bench/log-rows.mjs [rows = 10000000] [memory limit = 2GB].
// Rows come from a fixed seed: visitors with a few sessions each, items as popular as 1 / rank. Needs `npm run build`.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../build/js/cli/log/open-log.js';

const [rows = 10_000_000, memoryLimit = '2GB'] = [process.argv[2] && Number(process.argv[2]), process.argv[3]];
const [ITEMS, ROWS_PER_VISITOR, START] = [50_000, 8, 1_700_000_000];
const KINDS = ['view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'view_item', 'add_to_cart', 'view_item_list', 'purchase'];

const folder = mkdtempSync(join(tmpdir(), 'selvedge-rows-'));
try {
  const file = join(folder, 'events.csv');
  await writeRows(file);
  console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB of CSV, at most ${memoryLimit} for the database`);
  const log = await timed('open', () => openLog({ events: [file], memoryLimit, onProgress: showStage }));
  console.log(JSON.stringify(log.summary));
  await timed('sessions', () => log.sessions());
  await timed('steps', () => log.steps({ minVisitors: 3, cap: 3 }));
  await timed('pairs', () => log.pairs({ minVisitors: 3, cap: 3 }));
  await timed('popularity', () => log.popularity({ halfLife: 30 * 86_400 }));
  await log.close();
} finally {
  rmSync(folder, { recursive: true });
}

function showStage(stage) {
  console.log(`  ${stage}: begins after ${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor`);
}

async function timed(name, work) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(used);
  console.log(`${name}: ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processor, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`); // kilobytes on Linux
  return result;
}

async function writeRows(file) {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const out = createWriteStream(file);
  out.write('user_id,timestamp,event_name,item_id\n');
  for (let row = 0; row < rows; ) {
    let text = '';
    for (let of = 0; of < 10_000 && row < rows; of++, row++) {
      const visitor = Math.floor((random() * rows) / ROWS_PER_VISITOR);
      // A visitor comes back on three days and stays for some minutes.
      const day = Math.floor(random() * 3) * 20 + (visitor % 20);
      const item = Math.floor(ITEMS ** random());
      const kind = KINDS[Math.floor(random() * KINDS.length)];
      text += `visitor-${visitor.toString(36)},${START + day * 86_400 + Math.floor(random() * 1500)},${kind},SKU-${item}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
