// Fails when `dist/` is not what the sources build to. `dist/` itself is only read.
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = 'dist-fresh';

try {
  build(fresh);
  const differing = compare(`${root}/dist`, `${root}/${fresh}`);
  if (differing.length > 0) {
    console.error(`dist/ is not what src/ builds to; run "npm run build". Differing:\n  ${differing.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log('dist/ is what src/ builds to');
  }
} catch (error) {
  console.error(`The build failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(`${root}/${fresh}`, { recursive: true, force: true });
}

/** Names every file that is in one folder only or differs, with what is wrong. */
function compare(committed, built) {
  const before = listFiles(committed);
  const after = listFiles(built);
  return [...new Set([...before, ...after])].sort().flatMap((name) => {
    if (!before.has(name)) return [`${name} (missing)`];
    if (!after.has(name)) return [`${name} (left over)`];
    return readFileSync(`${committed}/${name}`).equals(readFileSync(`${built}/${name}`)) ? [] : [name];
  });
}

function listFiles(folder) {
  if (!existsSync(folder)) return new Set();
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  return new Set(names.filter((name) => statSync(`${folder}/${name}`).isFile()));
}
