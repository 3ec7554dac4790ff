import { isFull } from '../edition.js';
import { actionWeight, compareEvents, type VisitEvent } from '../event.js';
import { hash32 } from '../hash.js';
import { tagShares, type Tag } from '../tags.js';
import { decayFactor, LANDMARK, MAX_ACTIONS, MAX_PROFILE_TAGS, MAX_TABS, type Action, type Profile } from './profile.js';
import { compareSteps, MAX_STEPS, STEP_LIFETIME, trailOf, visitBegins, type Step } from './trail.js';

/** Actions older than this are no intent any more, milliseconds. */
const ACTION_LIFETIME = 30 * 86_400_000;
/** An event may be this far ahead of the clock, milliseconds; beyond it the clock was wrong and the event counts as of now. */
const CLOCK_TOLERANCE = 3_600_000;
/** A clock goes back this far, milliseconds, for zones and by a day set wrong; further, and it was ahead before. */
const CLOCK_BACK = 2 * 86_400_000;

/**
 * Adds events to a profile. Two tabs' histories folded in any order, in any pieces and any number of times give the same
 * profile: an event counts once, actions are a set cut to the latest, and sums with forward decay commute (to the
 * last bits of a floating-point addition). Below the caps nothing is lost; the caps are applied here and nowhere else.
 *
 * @param events Of each tab without gaps, in any order.
 * @param now Epoch milliseconds.
 */
export function foldEvents(profile: Profile, events: readonly VisitEvent[], now: number): Profile {
  const fresh = [...new Map(events.map((event) => [`${event.tab} ${event.seq}`, event])).values()]
    .filter(({ seq, tab }) => seq > (profile.folded[tab] ?? 0))
    .map((event) => (event.at > now + CLOCK_TOLERANCE ? { ...event, at: now } : event))
    .sort(compareEvents);
  if (!fresh.length) return profile;
  if (isFull && profile.lastAt > now + CLOCK_BACK && now > LANDMARK) profile = woundBack(profile, fresh[0]!.at);
  const actions = [...profile.actions];
  const taste = new Map(Object.entries(profile.taste));
  const offered = new Map(Object.entries(profile.offered));
  const folded = new Map(Object.entries(profile.folded));
  const trail = isFull ? [...trailOf(profile)] : [];
  const shown = isFull ? new Map(Object.entries(profile.shown ?? {})) : undefined;
  for (const event of fresh) {
    const { at, tab, seq, item } = event;
    const weight = actionWeight(event);
    const factor = decayFactor(at);
    if (item && weight) {
      actions.push({ at, tab, seq, weight, id: item.id, tags: item.tags, ...(isFull && { name: event.name, ...inNumbers(item) }) });
      if (isFull && CHOICES.has(event.name)) trail.push(event.name === 'purchase' ? [at, hash32(item.id), 1] : [at, hash32(item.id)]);
      for (const [tag, share] of tagShares(item.tags)) add(taste, tag, weight * share * factor);
    }
    if (isFull && event.entrance) trail.push(visitBegins(at));
    for (const [tag, count] of Object.entries(event.offered ?? {})) add(offered, tag, count * factor);
    if (isFull) for (const [id] of event.shown ?? []) add(shown!, `${hash32(id)}`, factor);
    const last = Math.max(seq, folded.get(tab) ?? 0); // the clock may have gone back within a tab
    folded.delete(tab); // to the end: the latest tabs are kept
    folded.set(tab, last);
  }
  return {
    ...profile,
    since: Math.min(profile.since || Infinity, fresh[0]!.at),
    lastAt: Math.max(profile.lastAt, fresh.at(-1)!.at),
    actions: actions
      .filter(({ at }) => now - at <= ACTION_LIFETIME)
      .sort(compareEvents)
      .slice(-MAX_ACTIONS),
    ...(isFull && { trail: latest(trail, now), ...(shown!.size > 0 && { shown: largest(shown!) }) }),
    taste: largest(taste),
    offered: largest(offered),
    folded: Object.fromEntries([...folded].slice(-MAX_TABS)),
  };
}

/**
 * A profile of a clock that was ahead, as if all of it that is to come had been just before what is new: else it would outlive all others, and nothing newer would
 * count beside it. Of a clock that stands before {@link LANDMARK} nothing is believed.
 */
function woundBack(profile: Profile, now: number): Profile {
  const early = <T extends { readonly at: number }>(each: T): T => ({ ...each, at: Math.min(each.at, now) });
  const share = decayFactor(now) / decayFactor(profile.lastAt);
  const scale = (sums: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, Number.isFinite(sum) ? sum * share : 0]));
  return {
    ...profile,
    since: Math.min(profile.since, now),
    lastAt: now,
    actions: profile.actions.map(early),
    taste: scale(profile.taste),
    offered: scale(profile.offered),
    ...(profile.shown && { shown: scale(profile.shown) }),
    ...(profile.trail && { trail: profile.trail.map(([at, ...step]): Step => [Math.min(at, now), ...step]) }),
  };
}

/** What makes a choice: what says more of an item that was chosen before is none of its own. */
const CHOICES: ReadonlySet<string> = new Set(['select_item', 'view_item', 'add_to_cart', 'purchase']);

function latest(trail: readonly Step[], now: number): readonly Step[] {
  const fresh = trail.filter(([at]) => now - at <= STEP_LIFETIME).sort(compareSteps);
  const [begun, chosen] = [false, true].map((isChoice) => fresh.filter(([, item]) => !!item === isChoice).slice(-MAX_STEPS));
  return [...begun!, ...chosen!].sort(compareSteps);
}

function inNumbers({ price, position }: NonNullable<VisitEvent['item']>): Pick<Action, 'price' | 'position'> {
  return { ...(price !== undefined && { price }), ...(position !== undefined && { position }) };
}

function add(sums: Map<Tag, number>, tag: Tag, amount: number): void {
  sums.set(tag, (sums.get(tag) ?? 0) + amount);
}

function largest(sums: ReadonlyMap<Tag, number>): Record<Tag, number> {
  const entries = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return Object.fromEntries(entries.slice(0, MAX_PROFILE_TAGS));
}
