// The scripts whose start-up is measured: Selvedge's own files, and packages that personalise pages, each in its least set-up.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { brotliBytes, readBuilt } from './built-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} ScriptFile
 * @property {string} name
 * @property {string} initialised What has happened when it counts as initialised.
 * @property {string} code Minified.
 * @property {number} bytes
 * @property {number} brotli Bytes.
 * @property {'selvedge.ready' | 'initialised'} [wait] What the page awaits after the script has run; none: it is initialised when it has run.
 */

/**
 * By name, the module in `packages/` that starts it; the module leaves in `initialised` what is to be awaited. All but Selvedge talk to
 * their servers, of which there are none here.
 */
const PACKAGES = {
  selvedge: ['selvedge.js', '`createPersonalizer({ consent })`, until `ready`: the stored profile is read'],
  '@growthbook/growthbook': ['growthbook.js', '`new GrowthBook({ clientKey, attributes })`, until `init()` of an empty payload in the page resolves'],
  '@ninetailed/experience.js': ['ninetailed.js', '`new Ninetailed({ clientId, environment })`, until `onIsInitialized`; its profile would come from its server'],
  '@croct/plug': ['croct.js', '`croct.plug({ appId })`, until `plugged`: its plugins are enabled; its content would come from its server'],
  'posthog-js': ['posthog.js', '`posthog.init(key, { api_host })`, until `loaded`; its flags would come from its server'],
};

/** All scripts, those of the packages bundled and minified by esbuild. @returns {Promise<ScriptFile[]>} */
export async function readScriptFiles() {
  /** @type {Omit<ScriptFile, 'bytes' | 'brotli'>[]} */
  const files = [
    { name: 'an empty script', initialised: 'nothing', code: '' },
    { name: '`selvedge-early.min.js`', initialised: 'the script has run', code: readBuilt('selvedge-early.min.js') },
    { name: '`selvedge.min.js`', initialised: '`data-consent="granted"`, until `ready`: the stored profile is read', code: readBuilt('selvedge.min.js'), wait: 'selvedge.ready' },
  ];
  for (const [name, [entry, initialised]] of Object.entries(PACKAGES)) {
    files.push({ name: `${name} ${versionOf(name)}, npm`, initialised, code: await bundle(entry), wait: 'initialised' });
  }
  return files.map((file) => ({ ...file, bytes: Buffer.byteLength(file.code), brotli: file.code ? brotliBytes(file.code) : 0 }));
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [`${root}bench/packages/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}

function versionOf(name) {
  const folder = name === 'selvedge' ? root : `${root}node_modules/${name}/`;
  return JSON.parse(readFileSync(`${folder}package.json`, 'utf8')).version;
}
