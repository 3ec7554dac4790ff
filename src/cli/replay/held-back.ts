import type { SessionColumns } from '../log/session-columns.js';

/** Share of sessions, the last ones, whose choices are held back to judge by. */
export const HELD_BACK = 0.15;

/** Number of the session with which the last `share` of them begins. */
export function firstHeldBack(sessions: number, share: number = HELD_BACK): number {
  return Math.floor((1 - share) * sessions);
}

/** Moment at which a session began, epoch seconds; Infinity for one that is not there. */
export function startOf({ session, at }: SessionColumns, number: number): number {
  const row = session.findIndex((each) => each >= number);
  return row < 0 ? Infinity : at[row]!;
}
