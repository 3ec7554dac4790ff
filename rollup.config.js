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

// No `unsafe` options: reading a property can be the point of a line (it forces layout, it meets a shadowed name).
const minify = terser({
  ecma: 2020,
  toplevel: true,
  // `replaceTraps` is how idb adds its optional parts (shortcuts on the database, async iterators), which nothing here uses.
  compress: { passes: 4, lhs_constants: false, negate_iife: false, pure_funcs: ['replaceTraps'] },
  format: { comments: false },
});

/** A script for a `<script>` tag, readable and minified; `idb` goes inside. */
function scriptTag(input, name, { mapComment }) {
  const common = { format: 'iife', generatedCode: 'es2015' };
  return {
    input: `build/js/${input}.js`,
    plugins: [typescriptMaps, nodeResolve({ browser: true })],
    output: [
      { ...common, file: `${out}/${name}.js`, sourcemap: true },
      { ...common, file: `${out}/${name}.min.js`, sourcemap: mapComment ? true : 'hidden', plugins: [minify] },
    ],
  };
}

export default [
  {
    input: { index: 'build/js/index.js', core: 'build/js/core/index.js' },
    external: ['idb'],
    plugins: [typescriptMaps],
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
  scriptTag('auto', 'selvedge', { mapComment: true }),
  // Sites paste the early part into their pages, where a map comment would point to nothing.
  scriptTag('early', 'selvedge-early', { mapComment: false }),
];
