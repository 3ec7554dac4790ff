// Time and peak memory of `npx selvedge model build` on a large log, and whether it comes to the same bytes twice. Writes bench/model-build.md, which `npm run bench`
// takes into bench/results.md:
//
//   node bench/model-build.mjs [rows = 10000000] [--twice]
//
// Linux only: memory is what /proc tells of the process at its highest. Needs `npm run build`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { markdownTable } from './figures.mjs';
import { writeCatalogue, writeRows } from './generated-rows.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { twice: { type: 'boolean', default: false } } });
const rows = Number(positionals[0] ?? 10_000_000);
const COMMAND = fileURLToPath(new URL('../dist/cli/cli.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'selvedge-build-'));
try {
  const events = join(folder, 'events.csv');
  await writeRows(events, rows);
  writeCatalogue(join(folder, 'items.csv'));
  const first = await build(events, join(folder, 'first.bin'));
  const again = values.twice ? await build(events, join(folder, 'again.bin')) : null;
  const text = `## Building a model of a large log

\`npx selvedge model build\` of ${rows.toLocaleString('en')} rows of a made-up shop of 50,000 items in 120 categories (${(statSync(events).size / 1e6).toFixed(0)} MB of CSV), at most 100 KB; ${cpus().length} cores.

${markdownTable(['time', 'peak memory', 'file, gzip -9', 'the same bytes twice'], [[`${(first.seconds / 60).toFixed(1)} min`, `${(first.peak / 1024).toFixed(0)} MB`, `${(first.served / 1024).toFixed(1)} KB`, again ? (again.hash === first.hash ? 'yes' : 'NO') : 'not asked']])}
`;
  console.log(text);
  if (rows === 10_000_000) writeFileSync(new URL('model-build.md', import.meta.url), text);
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns Seconds, the most memory it had, in kilobytes, and what came out. */
async function build(events, out) {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'model', 'build', '--events', events, '--items', join(folder, 'items.csv'), '--out', out], { stdio: ['ignore', 'inherit', 'inherit'] });
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, highestOf(child.pid))), 200);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`model build ended with ${code}`);
  const bytes = readFileSync(out);
  return { seconds: (performance.now() - start) / 1000, peak, served: gzipSync(bytes, { level: 9 }).length, hash: createHash('sha256').update(bytes).digest('hex') };
}

function highestOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it has just ended
  }
}
