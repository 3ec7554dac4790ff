import type { BrokenRows } from '../log/broken-rows.js';
import { describeIgnored } from '../log/describe-broken.js';
import type { LogSummary } from '../log/log-summary.js';
import { count } from './in-words.js';
import type { Evaluation } from './evaluate.js';

/** What tables and report tell of. */
export interface Told {
  readonly evaluation: Evaluation;
  readonly summary: LogSummary;
  readonly broken: readonly BrokenRows[];
  /** Items in the catalogue, where there is one. */
  readonly catalogue: number | null;
  readonly given: { readonly preset: string; readonly seed: number; readonly model?: string };
}

/** What was judged, line by line. */
export function factsOf({ evaluation: { from, known }, summary, catalogue, given }: Told): [name: string, text: string][] {
  const facts: [string, string][] = [
    ['events read', `${count(summary.usedRows)} of ${count(summary.rows)} rows, ${count(summary.visitors)} visitors, ${count(summary.sessions)} sessions`],
    ['items', `${count(summary.items)}${catalogue === null ? ', no catalogue: nothing is known of what they are like' : `, ${count(catalogue)} in the catalogue`}`],
    ['judged', `sessions from ${new Date(from * 1000).toISOString().slice(0, 16).replace('T', ' ')} (UTC) on; what was before is only told`],
    ['preset', given.preset],
  ];
  if (summary.ignoredRows > 0) facts.splice(1, 0, ['not used', describeIgnored(summary)]);
  if (known) facts.push(['model', `${given.model}, which knows ${count(known.items)} of the ${count(known.of)} items`]);
  return facts;
}

/** What is to be kept in mind with a model; empty without one. */
export function warningOf({ evaluation: { known } }: Told): string {
  return known ? 'If the model was built of the very sessions that are judged here, the figures flatter it: it has seen the answers. Build it of the earlier files only, or judge what came after it with --since and the date of its last session.' : '';
}
