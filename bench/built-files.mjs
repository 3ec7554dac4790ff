// The built files that the benches measure.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** @param {string} file Name of a file in `dist/`. */
export function readBuilt(file) {
  return readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');
}

/** Bytes after brotli at its best. @param {string} text */
export function brotliBytes(text) {
  return brotliCompressSync(text).length;
}
