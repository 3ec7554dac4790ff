import { nameOf } from './name.js';

/** The snapshot's text, or `null`. @throws Whatever the browser throws where storage is blocked: even the getter may. */
export function readSnapshot(scope: string): string | null {
  return localStorage.getItem(nameOf(scope));
}

/** Replaces the snapshot; an empty text removes it. @throws As {@link readSnapshot} does, and when storage is full. */
export function writeSnapshot(scope: string, text: string): void {
  if (text) localStorage.setItem(nameOf(scope), text);
  else localStorage.removeItem(nameOf(scope));
}
