import { compareEvents, type VisitEvent } from '../event.js';

/** Recency, frequency and spending. */
export interface PurchaseFacts {
  /** Orders. */
  readonly count?: number | undefined;
  /** What they came to together, in the site's currency. */
  readonly value?: number | undefined;
  /** Days since the last one, fractions included; `undefined` when there was none. */
  readonly daysSince?: number | undefined;
}

const DAY = 86_400_000;
/** A page that tells of an order tells of its items one after the other: longer apart, milliseconds, are two orders. */
const ORDER_GAP = 60_000;

/**
 * What stored events say of purchases: items bought on one page within a minute are one order, and a refund takes its item out again.
 * Events know the price of one piece, and reach back 30 days: a site that knows more gives these facts itself.
 *
 * @param events In any order.
 * @param now Epoch milliseconds.
 */
export function purchaseFacts(events: readonly VisitEvent[], now: number): PurchaseFacts {
  let [count, value] = [0, 0];
  let last: VisitEvent | undefined;
  for (const event of itemsKept(events)) {
    if (event.tab !== last?.tab || event.at - last.at > ORDER_GAP) count++;
    value += event.item?.price ?? 0;
    last = event;
  }
  return { count, value, ...(last && { daysSince: Math.max(0, now - last.at) / DAY }) };
}

/** Purchases of items that were not given back. */
function itemsKept(events: readonly VisitEvent[]): VisitEvent[] {
  const kept: VisitEvent[] = [];
  for (const event of [...events].sort(compareEvents)) {
    if (event.name === 'purchase') kept.push(event);
    if (event.name !== 'refund') continue;
    const bought = kept.map(({ item }) => item?.id).lastIndexOf(event.item?.id);
    if (bought >= 0) kept.splice(bought, 1);
  }
  return kept;
}
