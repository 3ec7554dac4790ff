/** Kinds of storage trouble, by what can be done about them. */
export type Failure = 'denied' | 'transient' | 'corrupt' | 'capacity' | 'newer' | 'invalid' | 'timeout';
/**
 * Sorts an error of IndexedDB or localStorage. Texts differ between engines, so the name decides, except where one name stands
 * for two troubles.
 *
 * @remarks Firefox private windows before 115 refuse with an InvalidStateError, Chromium where the visitor blocks what sites keep with an
 *   UnknownError; WebKit loses its storage process with an UnknownError (https://bugs.webkit.org/show_bug.cgi?id=197050).
 */
export declare function classifyFailure(error: unknown): Failure;
//# sourceMappingURL=failure.d.ts.map