// The visits behind a moment of a log, as questions: what did this visitor choose, of what was there?
import { KINDS, kindNumber } from '../log/event-kind.js';
import type { SessionColumns } from '../log/session-columns.js';
import { createRandom, seedOf, shuffle } from '../embedding/random.js';
import type { RecordedStep, RecordedVisitor } from './visit.js';

/** Items on a page that is drawn, the chosen one among them. */
const PAGE_SIZE = 30;
/** Questions a session gives at most, of each kind: long ones are not to speak for all. */
const MOST_OF_SESSION = 8;

/** How many questions, of what. */
export interface RecordingOptions {
  /** Ids by the number in the log. */
  readonly ids: readonly string[];
  /** How often each was chosen before `from`: drawn items come by it. */
  readonly chosen: ArrayLike<number>;
  /** Number of the session from which questions are asked; what was before is only told. */
  readonly fromSession: number;
  /** Questions at most, of each kind: drawn pages, and lists that were shown. */
  readonly most: number;
  readonly seed: number;
  /** Which of a session's choices are asked about where it has more than eight: the `first` ones, or `any`, drawn by chance. Default `first`. */
  readonly pick?: 'first' | 'any';
  /** Whether lists that were shown are told, after what was asked about them: what is shown and left wearies. Default false. */
  readonly tellsLists?: boolean;
}

/**
 * Visits as recorded steps, visitors in an order that tells nothing, until there are questions enough.
 *
 * A drawn page holds what was chosen next and 29 items drawn by how often they were chosen, in an order that tells nothing. A list that was shown
 * is asked about where one of its items was chosen next.
 */
export function recordVisitors(events: SessionColumns, options: RecordingOptions): RecordedVisitor[] {
  const { fromSession, most, seed } = options;
  const byVisitor = rowsByVisitor(events, fromSession);
  const order = [...byVisitor.keys()].sort((a, b) => seedOf(seed, a) - seedOf(seed, b) || a - b);
  const recorded: RecordedVisitor[] = [];
  // Where no list was shown none is waited for.
  const asked = { drawn: 0, shown: events.kind.includes(kindNumber('list')) ? 0 : most };
  const sums = runningSums(options.chosen);
  for (const visitor of order) {
    if (asked.drawn >= most && asked.shown >= most) break;
    const isWanted = { drawn: asked.drawn < most, shown: asked.shown < most };
    const steps = stepsOf(events, byVisitor.get(visitor)!, options, sums, isWanted, createRandom(seedOf(seed, visitor)));
    for (const { question } of steps) if (question) asked[question.isShown ? 'shown' : 'drawn']++;
    if (steps.some(({ question }) => question)) recorded.push({ visitor, steps });
  }
  return recorded;
}

/** Rows of those who came again behind `fromSession`, or for the first time. */
function rowsByVisitor({ visitor, session }: SessionColumns, fromSession: number): Map<number, number[]> {
  const later = new Set<number>();
  visitor.forEach((each, row) => session[row]! >= fromSession && later.add(each));
  const rows = new Map<number, number[]>([...later].map((each) => [each, []]));
  visitor.forEach((each, row) => rows.get(each)?.push(row));
  return rows;
}

/** @param isWanted Of which kind there are not questions enough yet. */
function stepsOf(events: SessionColumns, rows: readonly number[], options: RecordingOptions, sums: Float64Array, isWanted: Readonly<Record<'drawn' | 'shown', boolean>>, random: () => number): RecordedStep[] {
  const { session, at, item, kind } = events;
  const { ids, tellsLists = false } = options;
  const draw = drawer(sums, random);
  const asked = placesAsked(events, rows, options, random);
  const steps: RecordedStep[] = [];
  let shown: number[] = [];
  let [shownAt, current, before] = [0, -1, -1];
  const endList = () => {
    if (tellsLists && shown.length > 0) steps.push({ at: shownAt, session: current, shown: shown.map((each) => ids[each]!) });
    shown = [];
  };
  rows.forEach((row, place) => {
    const now = at[row]! * 1000;
    if (session[row] !== current) {
      endList();
      current = session[row]!;
    }
    if (kind[row] === kindNumber('list')) {
      if (at[row] !== at[rows[place - 1]!]) endList();
      shownAt = now;
      shown.push(item[row]!);
      return;
    }
    const event = { name: nameOf(kind[row]!), id: ids[item[row]!]! };
    if (isWanted.shown && asked.has(place) && shown.includes(item[row]!)) steps.push({ at: now, session: current, question: { ids: [...new Set(shown)].map((each) => ids[each]!), chosen: [event.id], isShown: true } });
    if (isChoice(kind[row]!)) endList();
    if (isWanted.drawn && asked.has(place) && before >= 0) {
      steps.push({ at: now, session: current, event, question: { ids: shuffled([item[row]!, ...draw(PAGE_SIZE - 1, [item[row]!, before])], random).map((each) => ids[each]!), chosen: [event.id], isShown: false } });
    } else steps.push({ at: now, session: current, event });
    before = item[row]!;
  });
  endList();
  return steps;
}

/** Places in `rows` of the choices that are asked about. A visitor's very first one, which only a list that was shown can be asked about, comes on top. */
function placesAsked({ session, item, kind }: SessionColumns, rows: readonly number[], { fromSession, pick = 'first' }: RecordingOptions, random: () => number): ReadonlySet<number> {
  const bySession = new Map<number, number[]>();
  const asked = new Set<number>();
  let before = -1;
  rows.forEach((row, place) => {
    if (kind[row] === kindNumber('list')) return;
    if (isChoice(kind[row]!) && session[row]! >= fromSession && place > 0 && item[row] !== before) {
      if (before < 0) asked.add(place);
      else if (bySession.has(session[row]!)) bySession.get(session[row]!)!.push(place);
      else bySession.set(session[row]!, [place]);
    }
    before = item[row]!;
  });
  for (const places of bySession.values()) {
    const order = pick === 'any' && places.length > MOST_OF_SESSION ? shuffled(places, random) : places;
    for (const place of order.slice(0, MOST_OF_SESSION)) asked.add(place);
  }
  return asked;
}

function isChoice(kind: number): boolean {
  return kind !== kindNumber('back') && kind !== kindNumber('landing') && kind !== kindNumber('list');
}

function nameOf(kind: number): 'view_item' | 'add_to_cart' | 'purchase' {
  const name = KINDS[kind];
  return name === 'purchase' ? 'purchase' : name === 'cart' ? 'add_to_cart' : 'view_item';
}

function runningSums(chosen: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(chosen.length);
  let all = 0;
  for (let item = 0; item < chosen.length; item++) sums[item] = all += chosen[item]!;
  return sums;
}

/** Draws different items by how often they were chosen. @param sums Of how often, up to each item. */
function drawer(sums: Float64Array, random: () => number): (count: number, without: readonly number[]) => number[] {
  const all = sums.at(-1) ?? 0;
  const one = () => {
    const wanted = (random() / 2 ** 32) * all;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (count, without) => {
    const drawn = new Set<number>();
    // Few items take most draws: a small catalogue may not have as many different ones.
    for (let tries = 0; drawn.size < count && tries < 50 * count; tries++) {
      const item = one();
      if (!without.includes(item)) drawn.add(item);
    }
    return [...drawn];
  };
}

/** A copy in random order. */
function shuffled(items: readonly number[], random: () => number): number[] {
  const order = Int32Array.from(items);
  shuffle(order, random);
  return [...order];
}
