/** Kinds of storage trouble, by what can be done about them. */
export type Failure = 'denied' | 'transient' | 'corrupt' | 'capacity' | 'newer' | 'invalid' | 'timeout';

/** By the first two letters of the names of errors. */
const NAMES: Readonly<Record<string, Failure>> = { Se: 'denied', Re: 'denied', Ty: 'denied', In: 'transient', Ab: 'transient', Tr: 'transient', Qu: 'capacity', Ve: 'newer', Da: 'invalid', Co: 'invalid', Ti: 'timeout' };

/**
 * Sorts an error of IndexedDB or localStorage. Texts differ between engines, so the name decides, except where one name stands
 * for two troubles.
 *
 * @remarks Firefox private windows before 115 refuse with an InvalidStateError, Chromium where the visitor blocks what sites keep with an
 *   UnknownError; WebKit loses its storage process with an UnknownError (https://bugs.webkit.org/show_bug.cgi?id=197050).
 */
export function classifyFailure(error: unknown): Failure {
  const { name = '', message = '' } = error as Partial<DOMException>;
  if (/mutations|denied/.test(message)) return 'denied';
  if (/server lost|in-progress/.test(message)) return 'transient';
  return NAMES[name.slice(0, 2)] ?? 'corrupt';
}
