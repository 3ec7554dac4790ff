import type { BrokenRows } from './broken-rows.js';

/** A line for each reason for which rows were left out, with the first lines of the file; empty where there are none. */
export function describeBroken(broken: readonly BrokenRows[]): string {
  return broken.map(({ file, reason, count, lines }) => `${file}: ${count.toLocaleString('en')} rows left out, ${reason}: line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`).join('\n');
}
