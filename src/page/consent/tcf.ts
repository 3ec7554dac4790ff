import type { ConsentTool } from './tool.js';

interface TcData {
  readonly listenerId?: unknown;
  readonly eventStatus?: unknown;
  readonly gdprApplies?: unknown;
  readonly purpose?: { readonly consents?: Readonly<Record<number, unknown>> };
}

type TcfApi = (command: string, version: number, callback: (data: TcData, isDone: boolean) => void, parameter?: unknown) => void;

/**
 * IAB TCF v2: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply, TCF says nothing: `unknown`.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md
 */
export const tcf: ConsentTool = (view) => (hear, signal) => {
  const { __tcfapi: api } = view as { __tcfapi?: TcfApi };
  if (!api) return false;
  api('addEventListener', 2, (data, isDone) => hear(() => {
    const { listenerId, eventStatus, gdprApplies, purpose } = data;
    if (signal.aborted) api('removeEventListener', 2, () => {}, listenerId);
    if (!isDone) return 'denied';
    if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete') return undefined; // the visitor is being asked
    if (gdprApplies === false) return 'unknown';
    // To store and read on the device, to make a profile for content, and to choose content by it.
    return [1, 5, 6].every((each) => purpose!.consents![each] === true) ? 'granted' : 'denied';
  }));
  return true;
};
