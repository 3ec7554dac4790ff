// Runs the tests of the core, of pages and of engines at full length: tests marked with `test.runIf(process.env.LONG)` run too, properties meet more cases,
// every page is tried with both editions of the files, and guards are taken out one after the other to see that a test misses each.
import { spawnSync } from 'node:child_process';

const runs = [
  ['', ['--project', 'core', '--project', 'page', '--project', 'store', '--project', 'pages', '--project', 'engines']],
  ['full', ['--project', 'pages']],
];
for (const [edition, projects] of runs) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, LONG: '1', SELVEDGE_EDITION: edition } });
  if (status !== 0) process.exitCode = status ?? 1;
}
const { status } = spawnSync(process.execPath, ['scripts/without-guards.mjs'], { stdio: 'inherit' });
if (status !== 0) process.exitCode = status ?? 1;
