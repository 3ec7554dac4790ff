import { isFull } from '../edition.js';
import { ACTION_WEIGHTS, withinBounds } from '../event.js';
import { tagShares, type Tag } from '../tags.js';
import type { Action } from './profile.js';

/** A run of actions on one item: a click, the view it leads to and the long look at it are one piece of evidence. */
export interface Interest {
  readonly id: string;
  readonly tags: readonly Tag[];
  /** The strongest positive weight of the run plus its strongest negative one; a dismissal outweighs whatever came before. */
  readonly weight: number;
}

/** Joins neighbouring actions on the same item. @returns Oldest first; its length is the evidence of a visitor. */
export function interestsOf(actions: readonly Action[]): Interest[] {
  const runs: { id: string; tags: readonly Tag[]; liked: number; disliked: number }[] = [];
  for (const { id, tags, weight: stored } of actions) {
    const weight = isFull ? withinBounds(stored) : stored;
    let run = runs.at(-1);
    if (run?.id !== id) runs.push((run = { id, tags, liked: 0, disliked: 0 }));
    if (tags.length > run.tags.length) run.tags = tags;
    run.liked = Math.max(run.liked, weight);
    run.disliked = Math.min(run.disliked, weight);
  }
  return runs.map(({ id, tags, liked, disliked }) => ({ id, tags, weight: disliked <= ACTION_WEIGHTS.dismiss ? disliked : liked + disliked }));
}

/**
 * Intent by tag: weights of the last actions, halved every `halfLife` actions.
 *
 * @param halfLife In actions, above 0.
 */
export function intentSums(interests: readonly Interest[], halfLife: number): Map<Tag, number> {
  const sums = new Map<Tag, number>();
  interests.forEach(({ tags, weight }, index) => {
    const decayed = weight * 2 ** ((index + 1 - interests.length) / halfLife);
    for (const [tag, share] of tagShares(tags)) sums.set(tag, (sums.get(tag) ?? 0) + decayed * share);
  });
  return sums;
}
