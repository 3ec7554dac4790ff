import { attempt, SelvedgeError } from '../core/errors.js';
import { finish, type Work } from '../core/steps.js';
import type { Reading } from './read/reading.js';
import { inSlices } from './slices.js';

/** Reading what has come into a page, bit by bit. */
export interface Look {
  /** Reads what is new; what has come meanwhile is read in another round. */
  begin(): void;
  /** Reads all that is left at once: the page is about to go. */
  finish(): void;
  isUnderWay(): boolean;
  stop(): void;
}

/** Read in the task in which something new was met, milliseconds. */
const AT_ONCE = 4;

/** @param then Called when everything that was new is read. */
export function createLook(report: Reading, then: () => void): Look {
  let underWay: Work<void> | null = null;
  let isStale = false;
  let stopSlices = () => {};

  function* work(): Work<void> {
    try {
      yield* report.look!();
    } catch (cause) {
      report(new SelvedgeError('page-failed', 'The page could not be read', { cause }));
    }
    underWay = null;
    then();
    if (isStale) begin();
  }

  const begin = () => {
    report.sources!.forget();
    isStale = underWay !== null;
    if (underWay) return;
    const steps = (underWay = work());
    // At once as far as that takes no time: on most pages it is all there is.
    const end = performance.now() + AT_ONCE;
    while (underWay === steps && performance.now() < end) steps.next();
    if (underWay === steps) stopSlices = inSlices(steps);
  };

  return {
    begin,
    finish() {
      if (underWay) attempt(report, 'page-failed', 'The page could not be read', () => finish(underWay!));
    },
    isUnderWay: () => underWay !== null,
    stop() {
      stopSlices();
      underWay = null;
    },
  };
}
