/** Work in steps, between which others may have their turn, and what it comes to. */
export type Work<T> = Generator<undefined, T>;

/** Does all steps that are left at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
