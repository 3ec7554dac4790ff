import type { Consent } from '../../core/consent.js';
import { lookOften } from '../often.js';

/** A tool that has said nothing by then has said no, milliseconds. What it says later counts all the same. */
const DEADLINE = 10_000;

/**
 * A consent tool as it may be on a page.
 *
 * @param purpose What the tool calls what the visitor has to agree to; for tools whose purposes the site names itself.
 */
export type ConsentTool = (view: Window, purpose?: string) => Ask;

/**
 * Asks the tool, which may not be there yet.
 *
 * @param signal Aborted when nobody listens any more.
 * @returns True when there is no need to ask again.
 */
type Ask = (hear: Hear, signal: AbortSignal) => unknown;

/** Takes what a tool says. @param read Nothing while the visitor has not answered; what it throws is a no. */
export type Hear = (read: () => Consent | undefined) => void;

/**
 * Watches a consent tool: asks now, behind clicks and keys, and every second while the page is visible, as long as there is need to. Whatever throws, is not
 * what it should be or is silent for ten seconds is a no.
 *
 * @param onAnswer Told each time that the answer is another one, and whether it is the no of a tool that was silent.
 * @param safely Does some work; what it throws is told and goes no further.
 * @returns Ends it; harmless when called twice.
 */
export function watchTool(ask: Ask, view: Window, onAnswer: (answer: Consent, isSilence: boolean) => void, safely: (work: () => void) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let last: Consent | undefined;
  let isDone: unknown;

  const take = (answer: Consent | undefined, isSilence = false) => {
    if (answer && answer !== last && !signal.aborted) onAnswer((last = answer), isSilence);
  };
  const hear: Hear = (read) => {
    let answer: Consent | undefined = 'denied';
    safely(() => void (answer = read()));
    take(answer);
  };
  const look = () => isDone || hear(() => void (isDone = ask(hear, signal)));

  view.setTimeout(() => last || take('denied', true), DEADLINE);
  look();
  lookOften(view.document, look, signal);
  return () => stop.abort();
}

/**
 * Asks a tool that keeps its answer where it can be read: until there is one, and then at events.
 *
 * @param read Nothing while there is no answer.
 * @param events Names of events of the window or the document.
 */
export function askAtEvents(view: Window, read: () => Consent | undefined, events: readonly string[]): Ask {
  let isWatched = false;
  return (hear, signal) => {
    // Captured, so that events of the document come by; behind the tool's own listeners.
    if (!isWatched) for (const type of events) view.addEventListener(type, () => void view.setTimeout(() => hear(read)), { capture: true, signal });
    isWatched = true;
    let said: Consent | undefined;
    hear(() => (said = read()));
    return said;
  };
}
