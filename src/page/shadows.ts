import { attempt } from '../core/errors.js';
import type { EventDraft } from '../core/event.js';
import type { Arm } from '../core/experiment/holdout.js';
import type { Item } from '../core/item.js';
import type { Projection } from '../core/rank/projection.js';
import type { Ranked } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import { watchClicks } from './capture/clicks.js';
import { watchImpressions } from './capture/impressions.js';
import { watchNewContent } from './new-content.js';
import type { Reading } from './read/reading.js';
import { createPageRenderer } from './render/page.js';

/** What shadow roots need from the rest. */
export interface ShadowContext {
  readonly report: Reading;
  readonly record: (draft: EventDraft) => void;
  readonly basis: () => Projection | Hold;
  readonly arm: () => Arm;
  /** Lists or slots were decided. */
  readonly onDecided: () => void;
  /** The item that the page is about. */
  readonly currentItem: () => Item | null;
}

/** The shadow roots that were given to Selvedge: the document sees neither their lists nor what is clicked in them. */
export interface Shadows {
  /** Takes a root in. @returns Lets go of it and puts it back. */
  observe(root: ShadowRoot): () => void;
  decide(hasNew?: boolean): void;
  isDeciding(): boolean;
  /** Another page view begins. */
  begin(): void;
  ranking(list: string): readonly Ranked<Element>[] | undefined;
  /** Records what has added up. */
  settle(): void;
  undo(): void;
  stop(): void;
}

export function createShadows({ report, record, basis, arm, onDecided, currentItem }: ShadowContext): Shadows {
  const parts = new Map<ShadowRoot, ReturnType<typeof start>>();

  const start = (root: ShadowRoot) => {
    const renderer = createPageRenderer({ root, report, basis, arm, early: undefined, onDecided, onWritten: () => arrivals.forget() });
    const impressions = watchImpressions(root, report);
    const stopClicks = watchClicks({ root, report, record, currentItem });
    const look = () =>
      attempt(report, 'page-failed', 'The page could not be read', () => {
        impressions.scan();
        renderer.decide(true);
      });
    const arrivals = watchNewContent(root, look);
    const settle = () => impressions.take().forEach(record);
    look();
    return {
      renderer,
      settle,
      stop() {
        stopClicks();
        arrivals.stop();
        settle();
        impressions.stop();
        renderer.undo();
        renderer.stop();
      },
    };
  };

  const each = (work: (part: ReturnType<typeof start>) => void) => () => parts.forEach((part) => work(part));

  return {
    observe(root) {
      if (!parts.has(root)) parts.set(root, start(root));
      return () => {
        parts.get(root)?.stop();
        parts.delete(root);
      };
    },
    decide: (hasNew) => parts.forEach(({ renderer }) => renderer.decide(hasNew)),
    isDeciding: () => [...parts.values()].some(({ renderer }) => renderer.isDeciding()),
    begin: each(({ renderer }) => renderer.begin()),
    ranking: (list) => [...parts.values()].map(({ renderer }) => renderer.ranking(list)).find((ranking) => ranking),
    settle: each(({ settle }) => settle()),
    undo: each(({ renderer }) => renderer.undo()),
    stop() {
      each((part) => part.stop())();
      parts.clear();
    },
  };
}
