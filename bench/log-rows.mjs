// Time, processor time (a busy machine leaves it as it is) and peak memory of reading a large log:
// node bench/log-rows.mjs [rows = 10000000] [memory limit = 2GB].
// Needs `npm run build`.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../build/js/cli/log/open-log.js';
import { writeRows } from './generated-rows.mjs';

const [rows = 10_000_000, memoryLimit = '2GB'] = [process.argv[2] && Number(process.argv[2]), process.argv[3]];

const folder = mkdtempSync(join(tmpdir(), 'selvedge-rows-'));
try {
  const file = join(folder, 'events.csv');
  await writeRows(file, rows);
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
