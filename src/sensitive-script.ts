// Becomes `selvedge-sensitive.min.js`: leaves its words where the main script looks for them when it starts.
import type { SensitiveWords } from './core/sensitive/category.js';
import { LANGUAGES } from './core/sensitive/languages.js';

type Queue = unknown[] & { sensitive?: readonly SensitiveWords[] };
/** What the main script puts in the place of the queue. */
interface Running {
  readonly rank: unknown;
  push(callback: () => void): unknown;
}

const host = window as unknown as { selvedge?: Queue | Running };

function isRunning(selvedge: Queue | Running | undefined): selvedge is Running {
  return typeof (selvedge as Partial<Running> | undefined)?.rank === 'function';
}

function leave(): void {
  const before = host.selvedge;
  // By then it may have recorded what these words are to keep out. It calls what is pushed and reports what it throws.
  if (isRunning(before)) {
    before.push(() => {
      throw new Error('selvedge-sensitive.min.js has to stand before the main script');
    });
    return;
  }
  // An element with the id `selvedge` would stand here too: only a real array is a queue.
  const queue: Queue = Array.isArray(before) ? before : [];
  queue.sensitive = LANGUAGES;
  host.selvedge = queue;
}

leave();
