// A page is read and put in order by one personalizer: two would count everything twice. In the files with everything.

/** Scopes that somebody takes care of, for every copy of Selvedge on a page; where an element of the page is named so, no copy hears of another. */
type Taken = Document & { selvedgeScopes?: unknown };
/** As the script tag leaves it in the window; the small file leaves nothing else. */
type Handle = { readonly selvedge?: { readonly rank?: unknown; readonly push?: unknown } };

/**
 * Takes a page for a scope.
 *
 * @returns Gives it back; `null` where another has it.
 */
export function takePage(root: Taken, scope: string): (() => void) | null {
  const found = root.selvedgeScopes;
  const taken = found instanceof Set ? (found as Set<string>) : new Set<string>();
  root.selvedgeScopes = taken;
  const { rank, push } = (root.defaultView as Handle | null)?.selvedge ?? {};
  if (taken.has(scope) || (typeof rank === 'function' && typeof push === 'function')) return null;
  taken.add(scope);
  return () => void taken.delete(scope);
}
