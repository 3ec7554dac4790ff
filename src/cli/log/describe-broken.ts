import type { BrokenRows } from './broken-rows.js';
import type { Ignored } from './log-summary.js';

/** What is most often behind a reason. */
const HINTS: Readonly<Record<string, string>> = { 'unparsable line': ' (is the file UTF-8, and does each quotation mark end?)' };

/** A line for each reason for which rows were left out, with the first lines of the file; empty where there are none. */
export function describeBroken(broken: readonly BrokenRows[]): string {
  return broken.map(({ file, reason, count, lines }) => `${file}: ${count.toLocaleString('en')} rows left out, ${reason}${HINTS[reason] ?? ''}: line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`).join('\n');
}

/** Rows of events that say nothing about an item, by their names: most often they need not, but a name that is not known may be a mistake. */
export function describeIgnored({ ignored, ignoredRows }: Ignored): string {
  const names = ignored.map(({ name, count }) => `${name} ${count.toLocaleString('en')}`);
  return `${ignoredRows.toLocaleString('en')} rows of events that are none of view, cart, purchase, back, landing or list: ${names.join(', ')}`;
}
