/** Longest wait for each kind of storage call, milliseconds. Any of them may never settle. */
export const DEADLINES = { open: 1500, transaction: 2000, erase: 3000 } as const;

/**
 * Settles as the promise does, or rejects with a `TimeoutError`. A late outcome is ignored here; whoever owns it has to clean it
 * up.
 *
 * @param milliseconds Above 0.
 */
export function withDeadline<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    // In two halves: where the page itself was busy that long, an answer may stand in the queue behind the first.
    let timer = setTimeout(() => (timer = setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), milliseconds / 2)), milliseconds / 2);
    void promise.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
