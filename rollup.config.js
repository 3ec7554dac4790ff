import { readFile } from 'node:fs/promises';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const out = process.env.SELVEDGE_OUT ?? 'dist';

/** Hands the compiler's source maps on, so that the maps in `dist/` lead to the TypeScript. */
const typescriptMaps = {
  name: 'typescript-maps',
  async load(id) {
    if (!id.includes('/build/js/')) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code, map };
  },
};

/**
 * Nearly all of the main file runs at its start: Chromium then compiles it whole, on the thread that loads it, and not function by function
 * on the page's own when each is first called. Other browsers pass over the comment.
 */
const COMPILE_AT_ONCE = '# allFunctionsCalledOnLoad';

// Names of properties that pass only between parts of the script-tag file: never stored, never public, none of the browser's.
const PRIVATE =
  /^(onErasedElsewhere|onForgotten|onPageView|onVisible|onHidden|onChange|currentItem|announceErasure|flushNow|guard|intentHalfLife|intentShrinkage|tasteShrinkage|seenHalfLife|ranking|settle|resume|leave|basis|decide|begin|scan|undo|turn|decision|isStopped|totals|record|report|liked|disliked|subject|fold|kind|force|template|variants|take|drop|scores|failure|dump|append|numbers|counts|idHash|given|ids|isDeciding|onDecided|onWritten|forget|lastOf|sources|properties|types|entities|references|parameters|problems|searches|look|meet|memory|keepLists|borders|idAttribute|idOf|isUnderWay|hasText|hasSubstance|owner|others|shape|describe|isIgnored|pathOf|words|renderer|input|output|scrolled|tryOut|amend|refill|reread|switches|announceChange|nudge)$/;

// Nothing that takes a property for free of effects: reading a property can be the point of a line (it forces layout, it meets a shadowed name).
// `booleans_as_integers`, in the early part: it compares with true and false nowhere and gives none away.
const minify = (options, properties = { regex: PRIVATE }) => terser({
  ecma: 2020,
  toplevel: true,
  mangle: { properties },
  // `replaceTraps` is how idb adds its optional parts (shortcuts on the database, async iterators), which nothing here uses.
  compress: { passes: 5, inline: 1, lhs_constants: false, negate_iife: false, pure_funcs: ['replaceTraps'], pure_new: true, unsafe_arrows: true, ...options },
  format: { comments: new RegExp(COMPILE_AT_ONCE) },
});

/** Parts of `idb` that nothing here asks for, from and up to a text of its own: cursors, the one store of a transaction, setting and looking for properties, who is blocked. */
const UNUSED_OF_IDB = [
  ['    if (getCursorAdvanceMethods()', '    return function (...args) {\n        // Calling the original function with the proxy as'],
  ['            // Make tx.store return', '        }\n        // Else transform whatever'],
  ['    set(target, prop, value) {', '};\nfunction replaceTraps'],
  ['    if (blocked) {', '    openPromise\n'],
  ['    if (blocked) {', '    return wrap(request).then'],
];

/** Blanks take their place, so that the map still fits. */
const idbAsUsed = {
  name: 'idb-as-used',
  transform(code, id) {
    if (!/\/idb\/build\/index\.js$/.test(id)) return null;
    for (const [from, to] of UNUSED_OF_IDB) {
      const start = code.indexOf(from);
      const end = code.indexOf(to, start);
      if (start < 0 || end < 0) this.error(`idb is another one: "${from.trim()}" is not there`);
      code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
    }
    return { code, map: null };
  },
};

/**
 * One keyword for all declarations packs better. The code that comes in is the compiler's, where a declaration begins its line; blanks
 * keep the columns for the map.
 */
const oneKeyword = {
  name: 'one-keyword',
  renderChunk: (code) => ({ code: code.replace(/^(\s*(?:for \()?)const /gm, '$1let   '), map: null }),
};

/**
 * Function declarations as arrow functions: they pack better. Not those that only a declaration can be: generators, and what speaks of
 * `this`. They are not hoisted, so a script-tag entry does its work at its end. The code that comes in is one function with all in it.
 */
const arrows = {
  name: 'arrows',
  renderChunk(code) {
    let packed = '';
    let end = 0;
    for (const node of this.parse(code).body[0].expression.callee.body.body) {
      if (node.type !== 'FunctionDeclaration' || node.generator || /\b(this|arguments)\b/.test(code.slice(node.start, node.end))) continue;
      const params = node.params.map((param) => code.slice(param.start, param.end));
      packed += `${code.slice(end, node.start)}let ${node.id.name} = ${node.async ? 'async ' : ''}(${params}) => ${code.slice(node.body.start, node.body.end)};`;
      end = node.end;
    }
    return { code: packed + code.slice(end), map: null };
  },
};

/** Sets `isFull` and `isModule`: what depends on them falls out. Where Rollup leaves a name in a line, the value takes its place. */
const edition = (isFull) => ({
  name: 'edition',
  load: (id) => (id.endsWith('/build/js/core/edition.js') ? `export const isFull = ${isFull}, isModule = false;` : null),
  renderChunk: (code) => ({ code: code.replace(/(?<!const |, )\bisFull\b/g, `${isFull}`.padEnd('isFull'.length)).replace(/(?<!, )\bisModule\b/g, 'false   '), map: null }),
});

/**
 * A script for a `<script>` tag, readable and minified; `idb` goes inside. The minified one does not name its map: it is a request
 * less where developer tools are open, and the early part is pasted into pages, where the name would point to nothing.
 */
function scriptTag(input, name, isFull) {
  const banner = input === 'auto' ? `//${COMPILE_AT_ONCE}` : '';
  const common = { format: 'iife', generatedCode: 'es2015', strict: false, banner };
  return {
    input: `build/js/${input}.js`,
    plugins: [edition(isFull), typescriptMaps, nodeResolve({ browser: true }), idbAsUsed],
    output: [
      { ...common, file: `${out}/${name}.js`, sourcemap: true },
      { ...common, file: `${out}/${name}.min.js`, sourcemap: 'hidden', // What is handed from one script to another both have to know by one name.
        plugins: [arrows, oneKeyword, minify({ booleans_as_integers: input === 'early' }, /-script|consent/.test(input) ? false : undefined)] },
    ],
  };
}

/** Each becomes `selvedge-consent-….js`, made of the file of its name in `page/consent/tags/`. */
const CONSENT_TOOLS = ['tcf', 'google', 'gpp', 'shopify', 'onetrust', 'cookiebot', 'didomi', 'usercentrics'];

export default [
  {
    input: { index: 'build/js/index.js', core: 'build/js/core/index.js', model: 'build/js/model.js', privacy: 'build/js/privacy.js', sensitive: 'build/js/sensitive.js', consent: 'build/js/page/consent/index.js' },
    external: ['idb'],
    plugins: [typescriptMaps],
    treeshake: { moduleSideEffects: false }, // importing does nothing
    output: {
      dir: out,
      format: 'es',
      generatedCode: 'es2015',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared.js',
      hoistTransitiveImports: false,
      minifyInternalExports: false,
      sourcemap: true,
    },
  },
  {
    input: { cli: 'build/js/cli/main.js', 'embedding-worker': 'build/js/cli/embedding/worker.js' },
    external: (id) => !/^[./]|\/build\/js\//.test(id),
    plugins: [typescriptMaps],
    output: { dir: `${out}/cli`, format: 'es', generatedCode: 'es2015', entryFileNames: '[name].js', chunkFileNames: 'shared.js', sourcemap: true },
  },
  scriptTag('auto', 'selvedge', false),
  scriptTag('auto', 'selvedge-full', true),
  scriptTag('early', 'selvedge-early', false),
  scriptTag('early', 'selvedge-early-full', true),
  scriptTag('model-script', 'selvedge-model', true),
  scriptTag('sensitive-script', 'selvedge-sensitive', true),
  ...CONSENT_TOOLS.map((tool) => scriptTag(`page/consent/tags/${tool}`, `selvedge-consent-${tool}`, false)),
];
