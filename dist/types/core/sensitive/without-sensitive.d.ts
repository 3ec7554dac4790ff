import type { VisitEvent } from '../event.js';
import type { Profile } from '../profile/profile.js';
import type { Tag } from '../tags.js';
/** Tells whether a tag is sensitive. */
export type IsSensitive = (tag: Tag) => unknown;
/**
 * A stored profile without what is inferred of sensitive tags: earlier versions, or a site that had not named a word yet, may have let it in. What the visitor
 * declared stays. Of choices further back than the last 32 actions only a hash of the item is known; they stay too.
 */
export declare function profileWithout(profile: Profile, isSensitive: IsSensitive): Profile;
/** A stored event without what is sensitive in it. It keeps its place: what is folded is counted by it. */
export declare function eventWithout(event: VisitEvent, isSensitive: IsSensitive): VisitEvent;
/** Sums by tag without those of sensitive tags. */
export declare function harmless(sums: Readonly<Record<Tag, number>>, isSensitive: IsSensitive): Record<Tag, number>;
//# sourceMappingURL=without-sensitive.d.ts.map