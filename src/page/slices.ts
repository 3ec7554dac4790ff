/** Work in steps. */
export type Steps = Iterator<undefined>;

/** Longest stretch of work, milliseconds: half of what is allowed, since a step that was begun is not broken off. */
const SLICE = 8;
/** Pause between two stretches, milliseconds: about a frame. */
const PAUSE = 16;

/**
 * Does steps one after the other, from the next task on, in stretches between which the page gets its turn.
 *
 * @returns Leaves undone what is not done yet; harmless when all is done.
 */
export function inSlices(steps: Steps): () => void {
  let isStopped = false; // maybe by a step itself: what it tells the page may end it all
  const run = () => {
    const end = performance.now() + SLICE;
    let step;
    do step = steps.next();
    while (!(step.done || isStopped || performance.now() > end));
    if (!step.done && !isStopped) timer = setTimeout(run, PAUSE);
  };
  let timer = setTimeout(run);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
