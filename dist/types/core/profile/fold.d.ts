import { type VisitEvent } from '../event.js';
import { type Profile } from './profile.js';
/**
 * Adds events to a profile. Two tabs' histories folded in any order, in any pieces and any number of times give the same
 * profile: an event counts once, actions are a set cut to the latest, and sums with forward decay commute (to the
 * last bits of a floating-point addition). Below the caps nothing is lost; the caps are applied here and nowhere else.
 *
 * @param events Of each tab without gaps, in any order.
 * @param now Epoch milliseconds.
 */
export declare function foldEvents(profile: Profile, events: readonly VisitEvent[], now: number): Profile;
//# sourceMappingURL=fold.d.ts.map