import type { Consent } from '../core/consent.js';

/** Tells the other tabs of this site that everything was erased, and hears it from them. */
export interface Tabs {
  /** @param consent What counts from now on: erasing may be the end of consent or only a new beginning. */
  announceErasure(consent: Consent): void;
  stop(): void;
}

/** Opens the channel of a scope. Where BroadcastChannel is missing, tabs find out when they next fold. */
export function openTabs(scope: string, onErased: (consent: Consent) => void): Tabs {
  let channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`selvedge-${scope}`);
  channel?.addEventListener('message', ({ data }: MessageEvent<Consent>) => onErased(data));
  return {
    announceErasure: (consent) => channel?.postMessage(consent),
    stop() {
      channel?.close();
      channel = undefined;
    },
  };
}
