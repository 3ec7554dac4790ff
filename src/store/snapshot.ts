import { attempt, type Report } from '../core/errors.js';
import { nameOf } from './name.js';

/** The text of the first-paint snapshot; `null` where there is none; `undefined` where storage is blocked, and nothing tells. */
export function readSnapshot(scope: string): string | null | undefined {
  try {
    return localStorage.getItem(nameOf(scope));
  } catch {
    return undefined; // there even the getter throws
  }
}

/** Replaces the snapshot; without a text it is removed. Trouble is reported. */
export function writeSnapshot(scope: string, report: Report, text?: string): void {
  attempt(report, 'store-failed', 'The store failed', () => (text ? localStorage.setItem(nameOf(scope), text) : localStorage.removeItem(nameOf(scope))));
}
