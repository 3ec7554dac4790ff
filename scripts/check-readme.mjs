// Holds the README to the package: its TypeScript must compile against it, its sizes must be those of the built files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = `${root}/build/readme`; // Inside the package, so that its own name resolves.
const readme = readFileSync(`${root}/README.md`, 'utf8');

const troubles = [...checkSnippets(readme), ...checkSizes(readme)];
for (const trouble of troubles) console.error(trouble);
if (troubles.length > 0) process.exitCode = 1;

/** Compiles each `ts` block as a module of its own; errors name the lines of the README. */
function checkSnippets(markdown) {
  const blocks = [...markdown.matchAll(/^```ts\n(.*?)^```/gms)];
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const block of blocks) {
    const line = markdown.slice(0, block.index).split('\n').length;
    writeFileSync(`${scratch}/line-${line}.ts`, `${'\n'.repeat(line)}${block[1]}export {};\n`);
  }
  // What the snippets take for granted (`products`, `render`) is declared in one file, next to the type tests.
  const include = ['*.ts', '../../test/types/readme-globals.d.ts'];
  const config = { extends: '../../test/types/tsconfig.json', include };
  writeFileSync(`${scratch}/tsconfig.json`, JSON.stringify(config));

  if (blocks.length === 0) return ['README.md has no TypeScript snippet'];
  const compiler = [`${root}/node_modules/typescript/bin/tsc`, '-p', scratch, '--pretty', 'false'];
  const { stdout, status } = spawnSync(process.execPath, compiler, { cwd: scratch, encoding: 'utf8' });
  console.log(`${blocks.length} snippets compiled`);
  return status === 0 ? [] : stdout.trim().split('\n').map((message) => `README.md, snippet at ${message}`);
}

/** A size stands on one line after the name of its file: "`selvedge.min.js` is 8.4 KB". Brotli, rounded up to 0.1 KB. */
function checkSizes(markdown) {
  const stated = [...markdown.matchAll(/(selvedge(?:-early)?(?:-full)?(?:\.min)?\.js)\b[^\n]*?(\d+(?:\.\d+)?) KB/g)];
  const wrong = stated.filter(([, file, size]) => Number(size) !== sizeOf(file));
  console.log(`${stated.length} sizes compared`);
  if (stated.length === 0) return ['README.md states no size, as in "`selvedge.min.js` is 8.4 KB"'];
  return wrong.map(([, file, size]) => `README.md says ${size} KB for ${file}, which has ${sizeOf(file)} KB`);
}

function sizeOf(file) {
  return Math.ceil(brotliCompressSync(readFileSync(`${root}/dist/${file}`)).length / 102.4) / 10;
}
