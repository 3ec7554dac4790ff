// Asks the engines of the tests what they can do and writes it into docs/engines.md. The column of one that is not installed stays as it is.
import { spawnSync } from 'node:child_process';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'engines', 'test/engines/capabilities.test.ts'];
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, ENGINE_TABLE: 'write' } });
process.exitCode = status ?? 1;
