// Runs the tests of pages and of the core at full length: tests marked with `test.runIf(process.env.LONG)` run too, and properties meet more cases.
import { spawnSync } from 'node:child_process';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pages', '--project', 'core', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, LONG: '1' } });
process.exitCode = status ?? 1;
