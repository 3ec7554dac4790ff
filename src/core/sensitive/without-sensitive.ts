import type { VisitEvent } from '../event.js';
import { hash32 } from '../hash.js';
import type { Profile } from '../profile/profile.js';
import type { Tag } from '../tags.js';

/** Tells whether a tag is sensitive. */
export type IsSensitive = (tag: Tag) => unknown;

/**
 * A stored profile without what is inferred of sensitive tags: earlier versions, or a site that had not named a word yet, may have let it in. What the visitor
 * declared stays. Of choices further back than the last 32 actions only a hash of the item is known; they stay too.
 */
export function profileWithout(profile: Profile, isSensitive: IsSensitive): Profile {
  const { actions, taste, offered, shown, trail } = profile;
  const items = new Set(actions.filter(({ tags }) => tags.some(isSensitive)).map(({ id }) => hash32(id)));
  return {
    ...profile,
    actions: actions.filter(({ id }) => !items.has(hash32(id))),
    taste: harmless(taste, isSensitive),
    offered: harmless(offered, isSensitive),
    ...(shown && { shown: Object.fromEntries(Object.entries(shown).filter(([item]) => !items.has(Number(item)))) }),
    ...(trail && { trail: trail.filter(([, item]) => !items.has(item)) }),
  };
}

/** A stored event without what is sensitive in it. It keeps its place: what is folded is counted by it. */
export function eventWithout(event: VisitEvent, isSensitive: IsSensitive): VisitEvent {
  const { name, at, tab, seq, item, offered } = event;
  if (item?.tags.some(isSensitive)) return { name, at, tab, seq };
  return offered ? { ...event, offered: harmless(offered, isSensitive) } : event;
}

/** Sums by tag without those of sensitive tags. */
export function harmless(sums: Readonly<Record<Tag, number>>, isSensitive: IsSensitive): Record<Tag, number> {
  return Object.fromEntries(Object.entries(sums).filter(([tag]) => !isSensitive(tag)));
}
