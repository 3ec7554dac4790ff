import type { EventDraft } from '../core/event.js';
import { isFull } from '../core/edition.js';
import { attempt, type Report } from '../core/errors.js';
import type { Arm } from '../core/experiment.js';
import type { Projection } from '../core/rank/projection.js';
import type { Ranked } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import { capturePage } from './capture/page-capture.js';
import { watchLifecycle } from './lifecycle.js';
import { watchNewContent } from './new-content.js';
import type { EarlyMark } from './render/early-work.js';
import { createPageRenderer } from './render/page.js';
import { createShadows } from './shadows.js';

/** What a page needs from the rest. */
export interface PageContext {
  readonly root: Document;
  readonly report: Report;
  readonly record: (draft: EventDraft) => void;
  readonly basis: () => Projection | Hold;
  readonly arm: () => Arm;
  readonly early: EarlyMark | undefined;
  /** A page view is about to begin. */
  readonly onPageView: () => void;
  /** The page is hidden or left. */
  readonly onHidden: () => void;
}

/** Selvedge's hand on the page: capture and render together. */
export interface Page {
  /** Decides lists and slots that were not decided in this page view. */
  decide(): void;
  /** Counts the present page view from now on: consent came late. */
  begin(): void;
  /** Takes a shadow root in as a part of the page. @returns Lets go of it and puts it back. */
  observe(root: ShadowRoot): () => void;
  ranking(list: string): readonly Ranked<Element>[] | undefined;
  /** Puts the page back as the site wrote it. */
  undo(): void;
  stop(): void;
}

/** Starts reading, capturing and rendering. */
export function startPage({ root, report, record, basis, arm, early, onPageView, onHidden }: PageContext): Page {
  const renderer = createPageRenderer({ root, report, basis, arm, early });
  const capture = capturePage(root, report, record);
  const shadows = isFull ? createShadows({ report, record, basis, arm, currentItem: () => capture.currentItem() }) : undefined;
  let isParsed = false;
  const safely = (work: (isRoute: boolean) => void) => (isRoute = false) => attempt(report, 'page-failed', 'The page could not be read', () => work(isRoute));
  const onceParsed = (work: () => void) => safely(() => isParsed && work());

  const settle = () => {
    capture.settle();
    shadows?.settle();
  };
  const decide = () => {
    renderer.decide();
    shadows?.decide();
  };
  const begin = safely((isRoute) => {
    isParsed = true;
    settle();
    onPageView();
    capture.begin(isRoute);
    if (isFull) renderer.begin();
    shadows?.begin();
    decide();
  });
  const hide = safely(() => {
    settle();
    capture.turn(false);
    onHidden();
  });
  const stopLifecycle = watchLifecycle(root, { onPageView: begin, onVisible: () => capture.turn(true), onHidden: hide });
  const onNewContent = onceParsed(() => {
    capture.scan();
    renderer.decide();
  });
  const stopWatching = watchNewContent(root, onNewContent);

  const page: Omit<Page, 'observe'> = {
    decide: onceParsed(decide),
    begin: onceParsed(() => capture.begin(false)),
    ranking: (list) => renderer.ranking(list) ?? shadows?.ranking(list),
    undo: safely(() => {
      renderer.undo();
      shadows?.undo();
    }),
    stop: safely(() => {
      stopLifecycle();
      stopWatching();
      capture.settle();
      capture.stop();
      renderer.undo();
      renderer.stop();
      shadows?.stop();
    }),
  };
  return isFull ? { ...page, observe: (shadow) => shadows!.observe(shadow) } : (page as Page);
}
