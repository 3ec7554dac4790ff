// Recorded visits through the real core: the profile as it stands at the moment of each choice.
import { countTags } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import { foldEvents } from '../../core/profile/fold.js';
import { emptyProfile, type Profile } from '../../core/profile/profile.js';

/** One visitor's recorded events, in time. */
export interface RecordedVisitor {
  readonly visitor: number;
  readonly steps: readonly RecordedStep[];
}

/** Something that happened, or a list in front of the visitor, or both: the list is answered before the event, or that it was shown, is learned. */
export interface RecordedStep {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Number of the session. */
  readonly session: number;
  readonly event?: { readonly name: 'view_item' | 'add_to_cart' | 'purchase'; readonly id: string };
  /** Ids of a list that was shown. */
  readonly shown?: readonly string[];
  readonly question?: { readonly ids: readonly string[]; readonly chosen: readonly string[]; readonly isShown: boolean };
}

/** A list as it stood before a visitor, what was chosen from it, and what was known of the visitor until then. */
export interface Moment {
  readonly visitor: number;
  readonly session: number;
  readonly items: readonly Item[];
  /** Indexes of what was chosen, at least one and not all. */
  readonly chosen: readonly number[];
  /** True for a list that was really shown, false for a page of drawn items. */
  readonly isShown: boolean;
  readonly profile: Profile;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Items of a list that a page tells of at most, as `page/capture/impressions.ts` has it. */
const MOST_SHOWN = 50;

/** Replays one visitor and stops at each choice. @param itemOf The item of an id, as pages show it. */
export function* replayVisitor({ visitor, steps }: RecordedVisitor, itemOf: (id: string) => Item): Generator<Moment> {
  let profile = emptyProfile(1);
  let now = 0;
  let seq = 0;
  let current: number | undefined;
  for (const { at, session, event, shown, question } of steps) {
    now = Math.max(at, now + 1); // what happened within one moment stays in its order
    if (session !== current) profile = foldEvents(profile, [{ name: 'page_view', at: now, tab: 'log', seq: ++seq, entrance: true }], now);
    current = session;
    if (question) {
      const { ids, isShown } = question;
      const chosen = question.chosen.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
      // Else there was nothing to choose.
      if (chosen.length > 0 && ids.length > chosen.length) yield { visitor, session, items: ids.map(itemOf), chosen, isShown, profile, now };
    }
    if (shown) profile = foldEvents(profile, [{ name: 'view_item_list', at: now, tab: 'log', seq: ++seq, shown: shown.slice(0, MOST_SHOWN).map((id, index): [string, number] => [id, index]), offered: countTags(shown.map(itemOf)) }], now);
    if (event) profile = foldEvents(profile, [{ name: event.name, at: now, tab: 'log', seq: ++seq, item: itemOf(event.id) }], now);
  }
}
