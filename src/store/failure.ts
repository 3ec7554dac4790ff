/** Kinds of storage trouble, by what can be done about them. */
export type Failure = 'denied' | 'transient' | 'corrupt' | 'capacity' | 'newer' | 'invalid' | 'timeout';

/** First letters of the names of errors. */
const NAMES: readonly (readonly [Failure, RegExp])[] = [
  ['denied', /^(Security|Reference|Type)/],
  ['transient', /^(Invalid|Abort|Transaction)/],
  ['capacity', /^Quota/],
  ['newer', /^Version/],
  ['invalid', /^(Data|Constraint)/],
  ['timeout', /^Timeout/],
];

/**
 * Sorts an error of IndexedDB or localStorage. Texts differ between engines, so the name decides, except where one name stands
 * for two troubles.
 *
 * @remarks Firefox private windows before 115 refuse with an InvalidStateError; WebKit loses its
 *   storage process with an UnknownError (https://bugs.webkit.org/show_bug.cgi?id=197050).
 */
export function classifyFailure(error: unknown): Failure {
  const { name = '', message = '' } = error as Partial<DOMException>;
  if (/not allow mutations/.test(message)) return 'denied';
  if (/server lost|in-progress/.test(message)) return 'transient';
  return NAMES.find(([, names]) => names.test(name))?.[0] ?? 'corrupt';
}
