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
    const timer = setTimeout(() => reject(new DOMException(`no answer within ${milliseconds} ms`, 'TimeoutError')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
