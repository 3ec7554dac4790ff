import { isFull } from '../core/edition.js';
import type { ConsentDecision } from '../core/consent.js';
import { CONSENTS } from '../core/options.js';
import { nameOf } from './name.js';

/** Tells the other tabs of this site that everything was erased, and hears it from them. */
export interface Tabs {
  /** @param decision What counts from now on, and whose word it is: erasing may be the end of consent or only a new beginning. */
  announceErasure(decision: ConsentDecision): void;
  /**
   * Says nothing, to be heard: in Chromium a page that was left while it made the database holds up everybody who opens it, as long as the page is kept to be shown
   * again, and a message is what it is not kept for. Not in the small script-tag file.
   */
  nudge(): void;
  /** Says that the visitor has switched or said something: other tabs look at what is stored. Not in the small script-tag file. */
  announceChange(): void;
  stop(): void;
}

const CHANGED = 'changed';

/** Opens the channel of a scope. Where there is none, tabs find out when they next write. */
export function openTabs(scope: string, onErased: (decision: ConsentDecision) => void, onChanged = () => {}): Tabs {
  let channel = openChannel(nameOf(scope));
  if (isFull) (channel as { unref?: () => void } | undefined)?.unref?.(); // an open channel keeps a Node process alive
  channel?.addEventListener('message', ({ data }: MessageEvent<ConsentDecision | typeof CHANGED | null>) => {
    if (isFull && data === CHANGED) onChanged();
    else if (data && CONSENTS.includes((data as ConsentDecision).consent)) onErased(data as ConsentDecision);
  });
  return {
    announceErasure: (decision) => channel?.postMessage(decision),
    ...(isFull ? { nudge: () => channel?.postMessage(null), announceChange: () => channel?.postMessage(CHANGED) } : ({} as Pick<Tabs, 'nudge' | 'announceChange'>)),
    stop() {
      channel?.close();
      channel = undefined;
    },
  };
}

/** `undefined` where it is missing (some servers) or refused with everything that a site could keep (Firefox, a SecurityError). */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
