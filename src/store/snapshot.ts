/** Key of the first-paint snapshot in localStorage; the early part and the database have the same rule. */
function snapshotKey(scope: string): string {
  return scope ? `selvedge-${scope}` : 'selvedge';
}

/** The snapshot's text, or `null`. @throws Whatever the browser throws where storage is blocked: even the getter may. */
export function readSnapshot(scope: string): string | null {
  return localStorage.getItem(snapshotKey(scope));
}

/** Replaces the snapshot; an empty text removes it. @throws As {@link readSnapshot} does, and when storage is full. */
export function writeSnapshot(scope: string, text: string): void {
  if (text) localStorage.setItem(snapshotKey(scope), text);
  else localStorage.removeItem(snapshotKey(scope));
}
