import type { Consent } from '../../core/consent.js';
import type { ConsentTool } from './tool.js';

/** Section ids from here on are of the United States; below are Europe, Canada and the older US Privacy string, which are not read. */
const FIRST_OF_US = 7;
/** Each 0: does not apply, 1: opted out, 2: did not opt out. */
const CHOICES = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

type Part = Readonly<Record<string, unknown>>;

interface PingData {
  readonly signalStatus?: unknown;
  readonly applicableSections?: readonly unknown[];
  readonly parsedSections?: Readonly<Record<string, unknown>>;
}

type GppApi = (command: string, callback: (event: { readonly listenerId?: unknown; readonly pingData: PingData }, isDone: boolean) => void, parameter?: unknown) => void;

/**
 * IAB GPP, as far as it is about the United States: denied when the visitor has opted out of sale, sharing or targeted advertising, or when a section
 * says that the browser does (`Gpc`); granted when only US sections apply and the visitor has not opted out; else `unknown`.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md
 */
export const gpp: ConsentTool = (view) => (hear, signal) => {
  const { __gpp: api } = view as { __gpp?: GppApi };
  if (!api) return false;
  api('addEventListener', (event, isDone) => hear(() => {
    if (signal.aborted) api('removeEventListener', () => {}, event.listenerId);
    return isDone ? answerIn(event.pingData) : 'denied';
  }));
  return true;
};

function answerIn({ signalStatus, applicableSections, parsedSections }: PingData): Consent | undefined {
  if (signalStatus !== 'ready') return undefined;
  // A section is an object, or an array of its parts.
  const parts = Object.entries(parsedSections!).flatMap<Part>(([name, section]) => (name.startsWith('us') ? (section as Part[]) : []));
  const choices = parts.flatMap((part) => CHOICES.map((each) => part[each])).filter((choice) => choice !== undefined && choice !== 0);
  if (choices.some((choice) => choice !== 2) || parts.some(({ Gpc: isAsked }) => isAsked)) return 'denied';
  const isOfUs = applicableSections!.length > 0 && applicableSections!.every((id) => typeof id === 'number' && id >= FIRST_OF_US);
  return isOfUs && choices.length > 0 ? 'granted' : 'unknown';
}
