import { resolveConsent, type Consent, type ConsentDecision, type ConsentSignals } from '../core/consent.js';
import { isFull } from '../core/edition.js';
import { SelvedgeError, type Report } from '../core/errors.js';
import { assignArm, type Arm } from '../core/experiment/holdout.js';
import { scaleTerms, type Settings, type TermMultipliers } from '../core/options.js';
import type { VisitEvent } from '../core/event.js';
import type { Profile } from '../core/profile/profile.js';
import type { ListRecipe } from '../core/list-recipe.js';
import { withModelInItems, type RankModel } from '../core/rank/model-terms.js';
import { withHabitsInItems } from '../core/rank/own-terms.js';
import { inView, viewOf } from '../core/rank/explore.js';
import { projectProfile, type Projection } from '../core/rank/projection.js';
import { rankItems } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import { hasEvidence } from '../core/rank/score.js';
import { wordWeights } from '../core/rank/word-weight.js';
import type { Suppressed } from '../core/sensitive/suppression.js';
import { encodeSnapshot, generationOf, rememberedConsent } from '../core/snapshot.js';
import { DEADLINES, withDeadline } from './deadline.js';
import { UNREAD, type StoreDump } from './event-store.js';
import { listsAfter, withCards } from './first-paint.js';
import { createIndexedDbStore } from './indexeddb.js';
import { openJournal, readJournals, removeJournals } from './journal.js';
import { createMemoryStore } from './memory.js';
import { createRecordGate } from './record-gate.js';
import { readSnapshot, writeSnapshot } from './snapshot.js';
import { openTabs } from './tabs.js';
import { openVisitor, type Visitor } from './visitor.js';

/** What is left after `erase()`; `left` names it. */
export interface Erased {
  readonly complete: boolean;
  readonly left: readonly ('database' | 'snapshot' | 'journal')[];
}

/** What may be known of the visitor at this moment: consent, and with it the store, the profile and what to rank by. */
export interface Knowledge {
  /** See `Personalizer.ready`. */
  readonly ready: Promise<void>;
  readonly decision: ConsentDecision & { readonly since: number };
  /** The open record of the visitor; `null` without consent and after erasing. */
  readonly visitor: Visitor | null;
  /** `null` before the stored state is read and without a visitor. */
  profile(): Profile | null;
  arm(): Arm | null;
  basis(terms?: TermMultipliers): Projection | Hold;
  /** Takes a word on consent. @param isSilence It is the no of a tool that has said nothing. */
  signal(signals: Omit<ConsentSignals, 'gpc'>, isSilence?: boolean): void;
  /** The page came back from the back/forward cache, where no message of another page reaches it. Not in the small script-tag file. */
  restore(): void;
  /** A page view begins: where the record was erased meanwhile, a new one may begin. */
  resume(): void;
  /** Writes what is waiting and the snapshot, in this very task. */
  leave(): void;
  /** Ranks by a model from now on; not any more without one. Not in the small script-tag file. */
  useModel(model: RankModel | undefined): void;
  /** See `Visitor.amend`; nothing without consent. */
  amend(how: (profile: Profile) => Profile): void;
  /** See `Visitor.refill`; needs consent. Not in the small script-tag file. */
  refill(dump: StoreDump): Promise<void>;
  /** Takes how lists of this page that carry no attributes are found again. Not in the small script-tag file. */
  keepLists(recipes: readonly ListRecipe[]): void;
  /** The text of the first-paint snapshot; `null` where there is none or storage is blocked. */
  snapshot(): string | null;
  /** What stands in the journals of pages and belongs to this profile. Not in the small script-tag file. */
  journal(): readonly VisitEvent[];
  /** True where the visitor, or else the site, wants everybody's order. Not in the small script-tag file. */
  isOff(): boolean;
  /** What was sensitive and left out since the page was loaded, or erased. Not in the small script-tag file. */
  suppressed(): readonly Suppressed[];
  flush(): Promise<void>;
  erase(): Promise<Erased>;
  stop(): void;
}

/** What {@link Knowledge} needs from outside. */
export interface KnowledgeContext {
  readonly settings: Settings & {
    /** A program drives the browser, and the site wants nothing of it known. In the files with everything. */
    readonly isIgnored?: boolean;
  };
  readonly now: () => number;
  readonly random: () => number;
  readonly report: Report;
  /** `navigator.globalPrivacyControl`. */
  readonly gpc: boolean;
  /** What a consent tool says at the start. */
  readonly tool?: Consent | undefined;
  /** Something changed that a decision could depend on. */
  readonly onChange: () => void;
  /** What was known is gone: put the page back. */
  readonly onForgotten: () => void;
}

/** An opening that takes longer, milliseconds, is held up by another page. */
const LATE = 300;

/** Opens what is known as far as consent goes; everything else waits for {@link Knowledge.signal}. */
export function openKnowledge({ settings, now, random, report, gpc, tool, onChange, onForgotten }: KnowledgeContext): Knowledge {
  const { scope, storage, holdout } = settings;
  let signals: Omit<ConsentSignals, 'gpc'> = {};
  let decision: Knowledge['decision'] = { consent: 'unknown', source: 'default', since: now() };
  let visitor: Visitor | null = null;
  let projected: Projection | null = null;
  let projectedBy: ReturnType<typeof wordWeights> | undefined;
  let ready: Promise<void> = Promise.resolve();
  let recipes: readonly ListRecipe[] = [];
  let isStopped = false;
  let model: RankModel | undefined;
  let erasing: Promise<unknown> = Promise.resolve();
  let hasSnapshot = false;
  let generation: string | undefined; // of the snapshot that this page has found or written
  let views = 0;
  const createStore = () => (storage === 'memory' ? createMemoryStore() : createIndexedDbStore(scope));

  const gate = isFull ? createRecordGate(settings) : undefined;
  if (isFull) settings = { ...settings, rank: { ...settings.rank, isSensitive: gate!.isSensitive } };

  const change = () => {
    projected = null;
    onChange();
  };

  const weigh = memoizeLast(wordWeights);
  const weight = isFull ? () => weigh(visitor?.cards() ?? []) : undefined;

  const keptSnapshot = () => readSnapshot(scope);
  const profile = () => visitor?.profile() ?? null;
  const armOf = ({ seed }: Profile) => assignArm(seed, holdout);
  const isOff = () => (visitor?.switches().mode ?? settings.mode) === 'off';

  /** An item with a tag asks for all that there is. */
  const tryOut = (known: Profile) => {
    const projection = projectProfile(known, settings.rank, now());
    if (isFull) rankItems([{ subject: null, item: { id: '', tags: ['a:b'] } }], projection);
  };

  const resume = () => {
    if ((isFull && settings.isIgnored) || decision.consent !== 'granted' || visitor || isStopped) return;
    const openOwn = isFull ? (tab: string) => (storage === 'memory' ? undefined : openJournal(scope, tab, report, now)) : undefined;
    const context = { store: isFull ? gate!.behind(createStore()) : createStore(), now, random, report, onChange: change, onErasedElsewhere: forget, check: tryOut, after: erasing };
    const opened = isFull ? openVisitor(context, openOwn, isErasedElsewhere) : openVisitor(context);
    hasSnapshot = !!keptSnapshot();
    if (isFull) generation = generationOf(keptSnapshot());
    visitor = isFull ? gate!.guard(opened) : opened;
    ready = withDeadline(opened.read, DEADLINES.open).catch(() => undefined);
    if (isFull) setTimeout(() => visitor && !profile() && tabs.nudge(), LATE);
  };

  /** Drops what this page knows without touching the store. */
  const forget = () => {
    if (!visitor) return;
    visitor.drop();
    visitor.guard.store.close();
    visitor = null;
    if (isFull) gate!.forget();
    onForgotten();
    change();
  };

  const tabs = openTabs(scope, ({ consent, source }) => {
    forget();
    if (consent !== 'granted') hear({ [source]: consent }); // the erasure may still be under way: what begins anew begins with the next page view
  }, () => void visitor?.reread());

  /** Also what an earlier setting of the site has left in the browser. */
  const eraseStores = () => (isFull && storage === 'memory' && typeof indexedDB === 'object' ? createIndexedDbStore(scope) : createStore()).erase();

  const erase = async (): Promise<Erased> => {
    forget();
    writeSnapshot(scope, report);
    if (isFull) removeJournals(scope, report);
    const erased = withDeadline(eraseStores(), DEADLINES.erase);
    tabs.announceErasure(decision);
    const settled = erased.catch((cause: unknown) => {
      report(new SelvedgeError('store-failed', 'The store failed', { cause }));
      return false;
    });
    erasing = settled;
    const left: Erased['left'][number][] = (await settled) ? [] : ['database'];
    if (keptSnapshot()) left.push('snapshot');
    if (isFull && !removeJournals(scope, report)) left.push('journal');
    return { complete: !left.length, left };
  };

  const amend = (how: (known: Profile) => Profile) => {
    if (isFull) resume(); // behind an erasure there is no record to keep it in
    const stored = visitor?.amend(how);
    if (!isFull || !stored) return;
    void stored.then(() => tabs.announceChange());
    keepSnapshot(); // the next page begins with it
  };

  const refill = async (dump: StoreDump) => {
    resume();
    await ready;
    if (!visitor) throw new SelvedgeError('store-failed', settings.isIgnored ? 'Nothing is imported where a program drives the browser (automation: ignore)' : 'The import could not be stored: everything was erased meanwhile');
    const { paused, mode } = profile() ?? dump.profile!;
    const switched = { ...dump.profile!, ...(paused && { paused }), ...(mode && { mode }) }; // what the visitor has switched here holds
    await visitor.refill(gate!.dump({ ...dump, profile: switched }));
    onForgotten();
    keepSnapshot();
    tabs.announceChange();
  };

  const useModel = (next: RankModel | undefined) => {
    model = next;
    change();
  };

  /** By a page that this one did not hear of; and then another may have begun anew. Nothing comes back. */
  const isErasedElsewhere = (known: Profile | null) => {
    const text = hasSnapshot && keptSnapshot();
    const other = text ? generationOf(text) : undefined;
    return text === null || (other && other !== generation && other !== `${known?.seed}`);
  };

  const keepSnapshot = () => {
    const known = profile();
    if (!known || visitor?.guard.store.kind === 'memory') return;
    if (isFull ? isErasedElsewhere(known) : hasSnapshot && keptSnapshot() === null) return forget();
    let projection = projectProfile(known, settings.rank, now(), weight?.(), isFull ? model : undefined);
    if (isFull) projection = withModelInItems(withHabitsInItems(projection));
    let isPersonal = armOf(known) === 'personal' && hasEvidence(projection);
    if (isFull) isPersonal &&= !isOff();
    writeSnapshot(scope, report, encodeSnapshot({ projection, isPersonal, updatedAt: known.lastAt, source: decision.source, ...(isFull && { generation: known.seed, projection: withCards(projection, visitor?.cards() ?? []), ...listsAfter(keptSnapshot(), settings.lists, recipes, now()) }) }));
    hasSnapshot = !!keptSnapshot();
    if (isFull) generation = `${known.seed}`;
  };

  const keepJournal = () => {
    if (visitor && !isErasedElsewhere(profile())) visitor.keepJournal(); // without consent nothing is read
  };

  const journal = () => {
    const known = profile();
    return known ? readJournals(scope).filter(({ generation }) => generation === known.seed || generation === UNREAD).flatMap(({ events }) => events) : [];
  };

  /** Chance is drawn anew in each page view; in the first one of a document as the early part does. */
  const inThisView = (projection: Projection) => inView(projection, viewOf(performance.timeOrigin) + Math.max(0, views - 1));

  const hear = (word: Omit<ConsentSignals, 'gpc'>) => {
    signals = { ...signals, ...word };
    const { consent, source } = resolveConsent({ ...signals, gpc });
    if (consent !== decision.consent || source !== decision.source) decision = { consent, source, since: now() };
    change();
  };

  const signal = (word: Omit<ConsentSignals, 'gpc'>, isSilence?: boolean) => {
    const before = decision.consent;
    hear(word);
    resume();
    // A no of the visitor or of the site erases also what earlier visits left. A tool says no on each page of who has refused: there nothing is touched, but where
    // the site goes by what is stored before the tool answers, and there is something. What a tool that does not come leaves unsaid takes nothing away.
    if (decision.consent !== 'granted' && (before === 'granted' || (decision.consent === 'denied' && (!word.tool || (isFull && settings.consent === 'remembered' && keptSnapshot()))))) {
      if (isFull && !visitor) onForgotten(); // the early part may have gone by it
      if (!isFull || before === 'granted' || !isSilence) void erase();
    }
  };

  // Erased by another page meanwhile: what was agreed to on this one before may be withdrawn, and counts no more than on a page that is loaded anew.
  const restore = () => {
    if (!profile() || storage === 'memory') return;
    if (keptSnapshot() !== null) return void visitor?.reread(); // one is written whenever a page is left
    forget();
    const { tool: said } = signals;
    signals = {};
    hear({ ...beginning(), ...(said && said !== 'granted' && { tool: said }) });
    resume();
  };

  const beginning = (): Omit<ConsentSignals, 'gpc'> => ({ ...(settings.consent === 'remembered' ? rememberedConsent(keptSnapshot()) : { attribute: settings.consent }), ...(isFull && tool && { tool }) });

  hear(beginning());
  resume();
  return {
    get ready() {
      return ready;
    },
    get decision() {
      return decision;
    },
    get visitor() {
      return visitor;
    },
    profile,
    arm() {
      const known = profile();
      return known && armOf(known);
    },
    basis(terms) {
      const rank = isFull ? scaleTerms(settings.rank, terms) : settings.rank; // a mistake in `terms` is thrown whatever is known
      if (decision.consent !== 'granted') return 'no-consent';
      const known = profile();
      if (!known) return visitor ? 'not-ready' : isFull && settings.isIgnored ? 'automated' : 'erased';
      if (isFull && isOff()) return 'off';
      if (armOf(known) === 'holdout') return 'holdout';
      if (isFull && terms) return inThisView(projectProfile(known, rank, now(), weight!(), model));
      if (isFull && projectedBy !== (projectedBy = weight!())) projected = null; // cards were met since
      if (isFull) return inThisView((projected ??= projectProfile(known, settings.rank, now(), weight!(), model)));
      return (projected ??= projectProfile(known, rank, now()));
    },
    signal,
    amend,
    ...(isFull ? { restore, useModel, refill, snapshot: () => keptSnapshot() ?? null, suppressed: gate!.counts, journal, isOff } : ({} as Pick<Knowledge, 'journal' | 'restore' | 'useModel' | 'refill' | 'snapshot' | 'suppressed' | 'isOff'>)),
    resume: isFull
      ? () => {
          views++;
          resume();
        }
      : resume,
    leave() {
      visitor?.flushNow();
      keepSnapshot();
      if (isFull) keepJournal();
      if (isFull) void visitor?.written().then(keepJournal); // the page was not left after all, or is kept to be shown again
    },
    ...(isFull ? { keepLists: (now: readonly ListRecipe[]) => void (recipes = now) } : ({} as Pick<Knowledge, 'keepLists'>)),
    async flush() {
      await visitor?.flush();
      keepSnapshot();
    },
    erase,
    stop() {
      isStopped = true;
      keepSnapshot();
      void visitor?.flush().then(forget);
      tabs.stop();
    },
  };
}

/** Asked again with the same, the same answer. */
function memoizeLast<A, B>(work: (input: A) => B): (input: A) => B {
  let last: { readonly input: A; readonly output: B } | undefined;
  return (input) => (last?.input === input ? last : (last = { input, output: work(input) })).output;
}
