import { facetOf, valueOf, type Tag } from '../tags.js';
import { interestsOf } from './intent.js';
import { isFull } from '../edition.js';
import { averse, lift } from '../rank/lift.js';
import { WORD_FACET } from '../rank/word-weight.js';
import { offeredSums, tasteSums } from './taste.js';
import type { Profile } from './profile.js';
import { recentItems, type RecentItems } from './recent.js';

/** One interest as people can read it. */
export interface InterestView {
  readonly facet: string;
  readonly value: string;
  readonly tag: Tag;
  /** 100: chosen as often as it was offered to this visitor; 200: twice as often. Shrunk towards 100 by thin evidence. */
  readonly lift: number;
  /** Share of the visitor's actions within the facet, 0 to 1, decayed with a half-life of 30 days. */
  readonly share: number;
  /** Action weights behind it, decayed; a look is 1. Negative: turned down more than chosen. */
  readonly actions: number;
}

/** What `profile()` returns: a copy, safe to show to the visitor. */
export interface ProfileView {
  /** Items acted on, of the last 32 actions: below `minActions` nothing is personalised. */
  readonly evidence: number;
  /** Epoch milliseconds of the first and the last event; 0 when there was none. */
  readonly since: number;
  readonly lastAt: number;
  /** What the visitor said, as `declare` takes it. */
  readonly declared: Readonly<Record<string, readonly string[]>>;
  /** Of the last 32 actions. Not in the small script-tag files. */
  readonly recent?: RecentItems;
  /** Strongest first: by distance from 100, then by share; words behind all others. */
  readonly interests: readonly InterestView[];
}

/** Pseudo-actions with which a lift is shrunk towards 100. */
const SHRINKAGE = 4;

/**
 * The interest profile as a lift over what was offered.
 *
 * The share offered is smoothed by one pseudo-impression spread over the facet's known values, so that a value met only on its
 * own page has a finite lift. Without any impression all values of a facet count as equally offered.
 *
 * @param now Epoch milliseconds.
 */
export function viewProfile(profile: Profile, now: number): ProfileView {
  const taste = tasteSums(profile, now);
  const offered = offeredSums(profile, now);
  const tags = [...new Set([...taste.keys(), ...offered.keys()])];
  const interests = [...taste].map(([tag, sum]): InterestView => {
    const facet = facetOf(tag);
    const siblings = tags.filter((each) => facetOf(each) === facet);
    const total = (sums: ReadonlyMap<Tag, number>) => siblings.reduce((all, each) => all + Math.max(0, sums.get(each) ?? 0), 0);
    const base = ((offered.get(tag) ?? 0) + 1 / siblings.length) / (total(offered) + 1);
    return {
      facet,
      value: valueOf(tag),
      tag,
      lift: Math.round(100 * Math.exp(lift(averse(sum, SHRINKAGE), total(taste), base, SHRINKAGE))),
      share: Math.max(0, sum) / (total(taste) || 1),
      actions: sum,
    };
  });
  const distance = ({ lift }: InterestView) => Math.abs(Math.log(lift / 100));
  const isWord = ({ facet }: InterestView) => Number(facet === WORD_FACET);
  interests.sort((a, b) => (isFull ? isWord(a) - isWord(b) : 0) || distance(b) - distance(a) || b.share - a.share);
  const { since, lastAt } = profile;
  const declared = Object.fromEntries(Object.entries(profile.declared).map(([facet, wanted]) => [facet, wanted.map(valueOf)]));
  return { evidence: interestsOf(profile.actions).length, since, lastAt, declared, ...(isFull && { recent: recentItems(profile.actions) }), interests };
}
