import { createRankModel } from '../core/model/rank-model.js';
import { readInSteps } from '../core/model/read-model.js';
import type { RankModel } from '../core/rank/model-terms.js';

/** Opens a model a step at a time, each when the page has nothing else to do. */
export async function openWhenIdle(bytes: Uint8Array): Promise<RankModel> {
  const reading = readInSteps(bytes, (part) => new TextDecoder().decode(part));
  for (;;) {
    await idle();
    const step = reading.next();
    if (step.done) return createRankModel(step.value);
  }
}

/** Resolves when nothing else is to be done, at the latest after a second. Safari has no `requestIdleCallback`. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve)));
}
