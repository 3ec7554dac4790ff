import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Trees, type TreesProps } from './react-trees.js';

/** The list as the server sends it, within the root that React hydrates. */
export function renderTrees(props: TreesProps): string {
  return `<div id="__next">${renderToString(createElement(Trees, props))}</div>`;
}

/** A script that hydrates the list when `hydrate(props)` is called: React's development build, which tells what does not match. */
export async function bundleTrees(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('react-trees.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'trees',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]!.text;
}
