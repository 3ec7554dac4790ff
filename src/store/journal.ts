// What a page had not seen stored when it was left, in localStorage: the only write that is done before the page is gone. In the files with everything.
import { attempt, type Report } from '../core/errors.js';
import { isList, isShaped } from '../core/shape.js';
import { EVENTS, isGeneration } from '../core/stored-fields.js';
import { EVENT_LIFETIME, type Batch } from './event-store.js';
import { nameOf } from './name.js';

/** Batches that pages were left with, until they are in the store. */
export interface Journal {
  /** Those of earlier pages, as they are now. Whatever another script has written there is passed over. */
  read(): readonly Batch[];
  /** Removes what the last {@link read} told of: it is in the store. */
  settle(): void;
  /** Puts these in the place of what this page has kept; of no batches, nothing is left. */
  keep(batches: readonly Batch[]): void;
}

/** Characters of one page's journal at most: localStorage has some five million for all scripts of a site. */
const MOST = 65_536;
/** Characters around the events of a batch, at most. */
const AROUND = 48;
/** Characters of all journals at most, those written last, and how long they are kept: where the database never opens, nobody takes them over. */
const MOST_OF_ALL = 262_144;

const isJournal = isList(isShaped({ generation: [isGeneration, ''], events: [EVENTS, ''] }), 1000);

/**
 * Opens the journal of a page.
 *
 * @param tab Name of the page: each writes in a place of its own, so that two that are left at once do not overwrite each other.
 */
export function openJournal(scope: string, tab: string, report: Report, now: () => number): Journal {
  const own = prefixOf(scope) + tab;
  let isKept = false;
  let told: readonly Left[] = [];
  const tryTo = (work: () => void) => attempt(report, 'store-failed', 'The store failed', work);
  return {
    read() {
      told = [];
      tryTo(() => (told = keepLatest(leftIn(scope), now())));
      return told.flatMap(({ batches }) => batches);
    },
    settle() {
      // A page that goes on may have written another one since.
      tryTo(() => told.forEach(({ key, text }) => localStorage.getItem(key) === text && localStorage.removeItem(key)));
      told = [];
    },
    keep(batches) {
      const texts: string[] = [];
      let room = MOST;
      // Not cards: they are met again. The latest first: what is older was handed to the store longer ago.
      for (const { generation, events } of [...batches].reverse()) {
        const kept: string[] = [];
        room -= AROUND;
        for (const event of [...events].reverse()) {
          const text = JSON.stringify(event);
          if ((room -= text.length + 1) < 0) break;
          kept.unshift(text);
        }
        if (kept.length > 0) texts.unshift(`{"generation":${generation},"events":[${kept.join()}]}`);
        if (room < 0) break;
      }
      if (!texts.length && !isKept) return;
      tryTo(() => (texts.length > 0 ? localStorage.setItem(own, `[${texts.join()}]`) : localStorage.removeItem(own)));
      isKept = texts.length > 0;
    },
  };
}

/** The batches that stand in the journals of all pages. Whatever another script has written there is passed over. */
export function readJournals(scope: string): readonly Batch[] {
  return leftIn(scope).flatMap(({ batches }) => batches);
}

/** What one page was left with. */
interface Left {
  readonly key: string;
  readonly text: string;
  readonly batches: readonly Batch[];
}

function leftIn(scope: string): Left[] {
  return keysOf(scope).map((key) => {
    const text = localStorage.getItem(key) ?? '';
    return { key, text, batches: parse(text) };
  });
}

/** Removes what is too old and, of more than there is room for, what was written first; and what is none. @returns What stays. */
function keepLatest(all: Left[], now: number): Left[] {
  const lastOf = ({ batches }: Left) => Math.max(0, ...batches.flatMap(({ events }) => events.map(({ at }) => at)));
  let room = MOST_OF_ALL;
  return all.sort((a, b) => lastOf(b) - lastOf(a)).filter((left) => {
    room -= left.text.length;
    const stays = room >= 0 && Math.abs(now - lastOf(left)) <= EVENT_LIFETIME;
    if (!stays) localStorage.removeItem(left.key);
    return stays;
  });
}

/** Removes the journals of all pages. @returns False where any is left that could be read. */
export function removeJournals(scope: string, report: Report): boolean {
  attempt(report, 'store-failed', 'The store failed', () => keysOf(scope).forEach((key) => localStorage.removeItem(key)));
  return !keysOf(scope).length;
}

function keysOf(scope: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(scope)));
  } catch {
    return []; // storage is blocked: writing tells of it
  }
}

/** No scope has this sign in its name. */
function prefixOf(scope: string): string {
  return `${nameOf(scope)}~`;
}

function parse(text: string): readonly Batch[] {
  try {
    const batches: unknown = JSON.parse(text);
    return isJournal(batches) ? (batches as Batch[]) : [];
  } catch {
    return []; // cut off, or of another script
  }
}
