// Builds `dist/` from nothing: tsc writes modules and declarations to `build/`, Rollup bundles them, and the scripts get their hashes.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeIntegrity } from './integrity.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} out Folder to build into; directly below the root, since the paths in the maps are relative to it.
 */
export function build(out) {
  rmSync(`${root}/build`, { recursive: true, force: true });
  run('typescript/bin/tsc', ['-b']);
  rmSync(`${root}/${out}`, { recursive: true, force: true });
  run('rollup/dist/bin/rollup', ['-c', '--failAfterWarnings'], { SELVEDGE_OUT: out });
  writeIntegrity(`${root}/${out}`);
  const isOfCli = (path) => /[\\/]types[\\/]cli\b/.test(path); // nothing imports it
  cpSync(`${root}/build/types`, `${root}/${out}/types`, { recursive: true, filter: (path) => !isOfCli(path) });
  cpSync(`${root}/src/cli/sql`, `${root}/${out}/cli/sql`, { recursive: true });
}

function run(bin, args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  execFileSync(process.execPath, [`${root}/node_modules/${bin}`, ...args], options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build('dist');
  } catch {
    process.exitCode = 1; // The compiler or Rollup has already said why.
  }
}
