import type { EventDraft } from '../core/event.js';
import { isFull } from '../core/edition.js';
import { attempt } from '../core/errors.js';
import type { Arm } from '../core/experiment/holdout.js';
import type { Projection } from '../core/rank/projection.js';
import type { DataLayerEvent } from '../core/structured/data-layer.js';
import type { PageItems } from '../core/structured/page-items.js';
import type { Ranked } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import { takeFromDataLayer, watchDataLayer } from './capture/data-layer.js';
import { capturePage } from './capture/page-capture.js';
import { findOnPage } from './dom.js';
import { watchLifecycle } from './lifecycle.js';
import { createLook } from './look.js';
import { watchNewContent, type NewContent } from './new-content.js';
import type { Reading } from './read/reading.js';
import type { EarlyMark } from './render/early-work.js';
import { createPageRenderer } from './render/page.js';
import { createShadows } from './shadows.js';

/** What a page needs from the rest. */
export interface PageContext {
  readonly root: Document;
  readonly report: Reading;
  readonly record: (draft: EventDraft) => void;
  readonly basis: () => Projection | Hold;
  readonly arm: () => Arm;
  readonly early: EarlyMark | undefined;
  /** Lists or slots were decided. */
  readonly onDecided: () => void;
  /** A page view is about to begin. */
  readonly onPageView: () => void;
  /** The page is hidden or left. */
  readonly onHidden: () => void;
}

/** Selvedge's hand on the page: capture and render together. */
export interface Page {
  /** Decides lists and slots that were not decided in this page view, bit by bit. */
  decide(): void;
  /** True while the page is being parsed, or lists or slots wait for their turn. */
  isDeciding(): boolean;
  /** Counts the present page view from now on: consent came late. */
  begin(): void;
  /** Takes a shadow root in as a part of the page. @returns Lets go of it and puts it back. */
  observe(root: ShadowRoot): () => void;
  ranking(list: string): readonly Ranked<Element>[] | undefined;
  /** Takes what an analytics library was told. */
  tell(event: DataLayerEvent): void;
  /** What was understood of the page's items. */
  read(): PageItems;
  /** Puts the page back as the site wrote it. */
  undo(): void;
  stop(): void;
}

/** Starts reading, capturing and rendering. */
export function startPage({ root, report, record, basis, arm, early, onDecided, onPageView, onHidden }: PageContext): Page {
  let arrivals: NewContent | undefined; // watched from when the page is parsed: until then the parser brings it
  let isBeginning = true; // a page view: what the dataLayer then holds is about the page
  const renderer = createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten: () => arrivals?.forget() });
  const capture = isFull ? capturePage(root, report, record, () => look!.finish()) : capturePage(root, report, record);
  const shadows = isFull ? createShadows({ report, record, basis, arm, onDecided, currentItem: () => capture.currentItem() }) : undefined;
  const tell = isFull ? takeFromDataLayer(report.sources, record, () => arrivals && renew(), () => isBeginning || !findOnPage(root, '[data-sv-rank]')[0]) : undefined;
  const dataLayer = isFull ? watchDataLayer(root, report, tell!) : undefined;
  const safely = (work: (isRoute?: boolean) => void) => (isRoute?: boolean) => attempt(report, 'page-failed', 'The page could not be read', () => work(isRoute));
  const onceParsed = (work: () => void) => safely(() => arrivals && work());

  /** What the page says of its own item tells what it is where a list has only a link to it. */
  const meet = () => {
    report.memory!.keepLists(report.lists!.recipes());
    const item = capture.currentItem();
    if (item && report.sources!.current()) report.memory!.meet([item]);
  };
  const settle = () => {
    capture.settle();
    shadows?.settle();
  };
  const decide = (hasNew?: boolean) => {
    renderer.decide(hasNew);
    shadows?.decide(hasNew);
  };
  const proceed = () => {
    capture.scan();
    if (isFull) meet();
    decide(true);
  };
  const look = isFull ? createLook(report, safely(proceed)) : undefined;
  /** Something may be new on the page: it is read first, bit by bit where everything is read. */
  const renew = isFull ? () => look!.begin() : proceed;
  const onNewContent = safely(renew);
  const begin = safely((isRoute) => {
    arrivals ??= watchNewContent(root, onNewContent);
    settle();
    onPageView();
    capture.begin(isRoute);
    if (isFull) isBeginning = true;
    dataLayer?.look();
    if (isFull) isBeginning = false;
    if (isFull) renderer.begin();
    shadows?.begin();
    renew();
  });
  const hide = safely(() => {
    dataLayer?.look();
    look?.finish();
    settle();
    capture.turn(false);
    onHidden();
  });
  const stopLifecycle = watchLifecycle(root, { onPageView: begin, onVisible: () => capture.turn(true), onHidden: hide });

  const page: Omit<Page, 'observe' | 'tell' | 'read'> = {
    decide: onceParsed(() => decide()),
    isDeciding: () => !arrivals || renderer.isDeciding() || (isFull && (look!.isUnderWay() || shadows!.isDeciding())),
    begin: onceParsed(() => (capture.begin(), renew())),
    ranking: (list) => (isFull ? (renderer.ranking(list) ?? shadows!.ranking(list)) : renderer.ranking(list)),
    undo: safely(() => {
      renderer.undo();
      shadows?.undo();
      if (isFull) report.lists!.forget();
      if (isFull) arrivals?.forget();
    }),
    stop: safely(() => {
      stopLifecycle();
      arrivals?.stop();
      look?.stop();
      dataLayer?.stop();
      capture.settle();
      capture.stop();
      renderer.undo();
      renderer.stop();
      shadows?.stop();
      if (isFull) report.lists!.forget();
    }),
  };
  return isFull ? { ...page, observe: (shadow) => shadows!.observe(shadow), tell: tell!, read: () => report.sources!.all() } : (page as Page);
}
