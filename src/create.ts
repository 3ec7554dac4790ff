import { between, check, checkOptions, oneOf, ofType, type Rule } from './core/check.js';
import { strictest, type Consent, type ConsentSignals } from './core/consent.js';
import { declare } from './core/declare.js';
import { isFull, isModule } from './core/edition.js';
import { attempt, SelvedgeError, type Report } from './core/errors.js';
import { parseEvent } from './core/event.js';
import { parseItem, type ItemInput } from './core/item.js';
import { createItemReader } from './core/item-reader.js';
import type { KnownCard } from './core/known-cards.js';
import { CONSENTS, MODE, parseOptions, type Options } from './core/options.js';
import { emptyProfile, type Mode } from './core/profile/profile.js';
import { viewProfile } from './core/profile/view.js';
import { chooseVariant } from './core/rank/choose.js';
import type { RankModel } from './core/rank/model-terms.js';
import type { Projection } from './core/rank/projection.js';
import { rankIndexed, rankItems, type Ranked } from './core/rank/rank.js';
import type { Hold } from './core/rank/reason.js';
import type { DataLayerEvent } from './core/structured/data-layer.js';
import { trustOf } from './core/structured/found-item.js';
import type { PageItems } from './core/structured/page-items.js';
import type { AnalyticsLike } from './core/structured/segment.js';
import { storedFields } from './core/stored-fields.js';
import { parseTags } from './core/tags.js';
import { EMPTY } from './store/event-store.js';
import { parseExport } from './store/import-data.js';
import { openKnowledge } from './store/knowledge.js';
import { isAutomated } from './page/automation.js';
import { takeFromDataLayer } from './page/capture/data-layer.js';
import { followTracks } from './page/capture/follow.js';
import { hasGlobalPrivacyControl } from './page/consent/gpc.js';
import { watchTools } from './page/consent/tools.js';
import { watchLifecycle, watchRestored } from './page/lifecycle.js';
import { startPage, type Page } from './page/page.js';
import { findEarlyMark, type EarlyMark } from './page/render/early-work.js';
import { createReading } from './page/read/reading.js';
import { listsRule } from './page/read/selector-rule.js';
import { createReport } from './page/report.js';
import { takePage } from './page/take-page.js';
import type { Chosen, PageLine, Personalizer, RankOptions, Status, VariantInput } from './personalizer.js';

/**
 * What the script-tag entry knows beyond the options.
 *
 * @internal
 */
export interface Surroundings {
  readonly early?: EarlyMark | undefined;
  /** Where troubles go that were met before there was a handle. */
  readonly report?: Report;
}

const INVALID = 'option-invalid';
const NO_CARDS: readonly KnownCard[] = [];
/** With more tags than this the memory of what `rank` has read begins anew. */
const MAX_REMEMBERED_TAGS = 50_000;

const RANK_RULES: Readonly<Record<keyof RankOptions<unknown>, Rule>> = {
  read: ofType('function'),
  limit: between(0, Infinity, 'whole number'),
  list: ofType('string'),
  ...(isFull ? { terms: ofType('object') } : ({} as { terms: Rule })),
};

/**
 * Starts personalization in this page. Importing the module does nothing; this call starts capture, `stop()` ends it.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 */
export function createPersonalizer(options?: Options): Personalizer;
/** @internal */
export function createPersonalizer(options: Options, surroundings: Surroundings): Personalizer;
export function createPersonalizer(options: Options = {}, { early = isFull ? findEarlyMark() : undefined, report = createReport(options?.onReport) }: Surroundings = {}): Personalizer {
  const settings = parseOptions(options);
  const now = (isFull && options.now) || Date.now;
  const random = (isFull && options.random) || Math.random;
  const gpc = hasGlobalPrivacyControl();
  const watchers = new Set<() => void>();
  const rankings = new Map<string, readonly Ranked<unknown>[]>();
  const following = new Set<() => void>();
  let page: Page | undefined;
  let reader = createItemReader();
  let isNotified = false;
  let isOff = false;

  const putBack = () => {
    rankings.clear();
    page?.undo();
  };

  const notify = () => {
    isNotified = false;
    if (isFull) followMode();
    page?.decide();
    for (const watcher of watchers) attempt(report, 'callback-failed', 'A watch() callback threw', watcher);
  };

  /** Puts the page back where it was switched off here, in another tab, or by a site whose early part could not know. */
  const followMode = () => {
    const before = isOff;
    isOff = !!knowledge.profile() && knowledge.isOff(); // until that is read, the visitor may have switched it on
    if (isOff && !before) putBack();
  };

  const onChange = () => {
    if (!isNotified) queueMicrotask(notify);
    isNotified = true;
  };

  const { lists = '' } = settings;
  const root = isFull ? (globalThis as { document?: Document }).document : document; // none on a server
  if (isFull && root && lists) check(INVALID, 'lists', lists, listsRule(root));
  const reading = isFull && root ? createReading(root, report, lists, early?.found, { isOpen: () => !!knowledge.visitor, cards: () => knowledge.visitor?.cards() ?? NO_CARDS, meet: (cards) => knowledge.visitor?.meet(cards), keepLists: (recipes) => knowledge.keepLists(recipes) }, { hasDates: settings.rank.weights.recency > 0, isStrict: settings.isStrict! }) : undefined;
  const knowledge = openKnowledge({
    settings: isFull ? { ...settings, isIgnored: settings.automation === 'ignore' && isAutomated() } : settings,
    ...(isFull ? { tool: settings.consentTools![0] ? ('unknown' as const) : undefined } : {}),
    now,
    random,
    report,
    gpc,
    onChange,
    onForgotten: putBack,
  });

  const signal = (word: Omit<ConsentSignals, 'gpc'>, isSilence?: boolean) => {
    const before = knowledge.visitor;
    if (isFull) knowledge.signal(word, isSilence);
    else knowledge.signal(word);
    if (knowledge.visitor && !before) page?.begin();
  };
  const answers = new Map<string, Consent>();
  const hearTool = (name: string, answer: Consent, isSilence?: boolean) => signal({ tool: strictest(answers.set(name, answer).values()) }, isSilence);
  // Before the page is read: what tools say at once counts from its beginning.
  if (isFull && root) for (const end of watchTools(settings, report, hearTool)) following.add(end);

  const onPageView = () => knowledge.resume();
  const onHidden = () => knowledge.leave();
  let stopLifecycle = () => {};
  const stopRestored = isFull && root ? watchRestored(() => knowledge.restore()) : undefined;
  const giveBack = isFull && root && settings.page === 'auto' ? takePage(root, settings.scope) : undefined;
  if (isFull && giveBack === null) report(new SelvedgeError('already-running', 'Another personalizer of this scope has the page: this one leaves it alone'));
  if (isFull && root && !giveBack) stopLifecycle = watchLifecycle(root, { onPageView, onHidden });
  if (!isFull || giveBack) {
    page = startPage({
      root: root!,
      report: isFull ? reading! : report,
      record: (draft) => knowledge.visitor?.record(draft),
      basis: () => knowledge.basis(),
      arm: () => knowledge.arm() ?? 'personal',
      early,
      onDecided: onChange,
      onPageView,
      onHidden,
    });
  }

  const observe = (root: ShadowRoot) => {
    check(INVALID, 'root', root, (value) => (value instanceof ShadowRoot ? '' : 'a ShadowRoot'));
    return page?.observe(root) ?? (() => {});
  };

  const tell = (event: DataLayerEvent) => (page ? page.tell(event) : takeFromDataLayer(undefined, (draft) => knowledge.visitor?.record(draft), () => {})(event));
  const follow = (analytics: AnalyticsLike) => {
    check(INVALID, 'analytics', analytics, (value) => (typeof (value as Partial<AnalyticsLike> | null | undefined)?.on === 'function' ? '' : 'a library with on()'));
    const end = followTracks(analytics, report, tell);
    following.add(end);
    return end;
  };

  const useModel = (model: RankModel | null) => {
    check(INVALID, 'model', model, (value) => (value === null || typeof (value as Partial<RankModel> | undefined)?.view === 'function' ? '' : 'what openModel() of selvedge/model gives, or null'));
    knowledge.useModel(model ?? undefined);
  };

  const pause = (isPaused: unknown = true) => {
    check(INVALID, 'pause', isPaused, ofType('boolean'));
    knowledge.amend((known) => ({ ...known, paused: isPaused as boolean }));
  };

  const setMode = (mode: Mode) => {
    check(INVALID, 'mode', mode, MODE);
    knowledge.amend((known) => ({ ...known, mode }));
  };

  const importData = async (data: unknown) => {
    const dump = parseExport(data, now());
    check(INVALID, 'consent', knowledge.decision.consent, oneOf(['granted']));
    await knowledge.refill(dump);
  };

  const choose = <T extends VariantInput>(_slot: string, variants: readonly T[]): Chosen<T> => {
    check(INVALID, 'variants', variants, isArray);
    const parsed = variants.map((variant) => {
      check(INVALID, 'variant', variant, ofType('object'));
      return { name: variant.name, tags: parseTags(variant.tags) };
    });
    const { index, reasons } = chooseVariant(parsed, knowledge.basis());
    return { variant: variants[index] ?? null, reasons };
  };

  const rankLong = <T>(items: readonly T[], read: (item: T) => ItemInput, basis: Projection | Hold, limit?: number) => {
    if (reader.index.tags.length > MAX_REMEMBERED_TAGS) reader = createItemReader();
    return rankIndexed(items, items.map((item) => reader.read(read(item))), basis, reader.index, limit);
  };

  return {
    get ready() {
      return knowledge.ready;
    },
    track(event, data) {
      for (const draft of parseEvent(event, data)) knowledge.visitor?.record(draft);
    },
    rank(items, options = {}) {
      check(INVALID, 'items', items, isArray);
      checkOptions('options', options, RANK_RULES);
      const { read = asItem, limit, list } = options;
      const basis = isFull ? knowledge.basis(options.terms) : knowledge.basis();
      const ranked = isModule ? rankLong(items, read, basis, list === undefined ? limit : undefined) : rankItems(items.map((subject) => ({ subject, item: parseItem(read(subject)) })), basis);
      if (list !== undefined) rankings.set(list, ranked);
      return ranked.slice(0, limit);
    },
    ...(isFull ? { choose, observe, follow, useModel, pause, setMode, importData, read: () => linesOf(page?.read()), lists: () => (page && reading?.lists?.all()) ?? [] } : ({} as Pick<Personalizer, 'choose' | 'observe' | 'follow' | 'useModel' | 'pause' | 'setMode' | 'importData' | 'read' | 'lists'>)),
    watch(callback) {
      check(INVALID, 'callback', callback, ofType('function'));
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    profile: () => viewProfile(knowledge.profile() ?? emptyProfile(0), now()),
    explain(list, id) {
      const ranked = rankings.get(list) ?? page?.ranking(list) ?? [];
      const place = ranked.findIndex((each) => each.id === String(id));
      if (place < 0) return null;
      const { score, reasons } = ranked[place]!;
      return { place: place + 1, score, reasons };
    },
    declare(wishes) {
      declare({}, wishes); // a mistake is thrown also where nothing may be remembered
      // Dated: where nothing else is recorded, what was said would never be too old.
      knowledge.amend((known) => ({ ...known, ...(isFull && { since: known.since || now(), lastAt: Math.max(known.lastAt, now()) }), declared: declare(known.declared, wishes) }));
    },
    consent(consent, by = 'call', tool = '') {
      check(INVALID, 'consent', consent, oneOf(CONSENTS));
      check(INVALID, 'by', by, oneOf(['call', 'tool', 'visitor']));
      if (isFull && by === 'tool') {
        check(INVALID, 'tool', tool, ofType('string'));
        hearTool(tool, consent);
      } else signal({ [by]: consent });
    },
    status() {
      const { decision, visitor } = knowledge;
      return {
        consent: decision.consent,
        consentSource: decision.source,
        consentSince: decision.since,
        globalPrivacyControl: gpc,
        storage: visitor?.guard.store.kind ?? 'none',
        storageFailure: visitor?.guard.failure ?? null,
        ...(isFull ? { recording: !!visitor && !visitor.switches().paused, mode: knowledge.isOff() ? ('off' as const) : ('personal' as const), suppressed: knowledge.suppressed() } : ({} as Pick<Status, 'recording' | 'mode' | 'suppressed'>)),
        ready: !visitor || knowledge.profile() !== null,
        deciding: !!page?.isDeciding(),
        arm: knowledge.arm(),
      };
    },
    flush: () => knowledge.flush(),
    async exportData() {
      await knowledge.flush();
      const dump = await knowledge.visitor?.guard.call((store) => store.dump());
      return { format: 'selvedge', schema: 1, exportedAt: now(), ...(dump ?? EMPTY), ...(isFull && { journal: knowledge.journal(), snapshot: dump?.profile ? knowledge.snapshot() : null, fields: storedFields() }) };
    },
    erase: () => knowledge.erase(),
    stop() {
      page?.stop();
      page = undefined; // nothing more is decided while the last write is under way
      if (isFull) giveBack?.();
      if (isFull) stopLifecycle();
      stopRestored?.();
      if (isFull) for (const end of following) end();
      knowledge.stop();
      watchers.clear();
    },
  };
}

/** Items as lines of a table. */
function linesOf(read: PageItems | undefined): PageLine[] {
  const items = read ? [...(read.current ? [read.current] : []), ...read.items] : [];
  return items.map((item) => ({ current: item === read!.current, id: item.keys[0]!, source: item.source, trust: trustOf(item.source), type: item.type, title: item.title, tags: item.tags.join('; '), price: item.price, available: item.available }));
}

function asItem(item: unknown): ItemInput {
  return item as ItemInput;
}

function isArray(value: unknown): string {
  return Array.isArray(value) ? '' : 'an array';
}
